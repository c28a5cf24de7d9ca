import FrontlineData
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasNamesTests {
  static let atlas = try? Karabakh.atlas()
  let atlas: Atlas

  init() throws { atlas = try #require(Self.atlas) }

  @Test func `Every spelling of the table finds its place`() throws {
    for row in try cases("names.csv") {
      let typed = try row.string("typed")
      let comment = Comment(rawValue: "\(typed): \(row["why"] ?? "")")
      do {
        let match = try atlas.settlementMatch(named: typed)
        #expect(match.place.id == row["id"], comment)
        #expect("\(match.quality)" == row["quality"], comment)
        #expect(match.typed == typed.trimmed || typed.contains(",") || typed.contains("("), comment)
        #expect((match.note != nil) == (match.quality.isRepaired || !match.others.isEmpty), comment)
      } catch {
        Issue.record(error, comment)
      }
    }
  }

  @Test func `A name is repaired by the stated rule, or refused`() throws {
    for row in try cases("repairs.csv") {
      let typed = try row.string("typed")
      let comment = Comment(rawValue: "\(typed): \(row["why"] ?? "")")
      let match = try? atlas.settlementMatch(named: typed)
      #expect((match?.place.id ?? "refused") == row["outcome"], comment)
      #expect((match.map { "\($0.quality)" } ?? "") == row["quality"] ?? "", comment)
      if match?.quality.isRepaired != false {
        #expect(throws: AtlasError.self, comment) { try atlas.settlement(named: typed) }
        #expect(throws: AtlasError.self, comment) { try atlas.settlementMatch(named: typed, exactly: true) }
      }
    }
  }

  /// A city of ten letters, a village a letter off, and another.
  private static let made: Atlas = {
    func settlement(_ id: String, _ name: String, _ kind: Settlement.Kind) -> Settlement {
      Settlement(
        id: id, names: PlaceNames(name), kind: kind, position: Position(latitude: 40, longitude: 46))
    }
    let settlements = [
      settlement("city", "Alexandria", .city), settlement("village", "Alexandrov", .village),
      settlement("first", "Bolshevik", .village), settlement("second", "Bolshovik", .village),
    ]
    return try! Atlas(settlements: settlements)  // four settlements without a fault
  }()

  @Test func `A lesser place that is nearer than a greater one is not taken in unknownReason`() throws {
    // One letter from the village, two from the city.
    let error = try #require(throws: AtlasError.self) { try Self.made.settlementMatch(named: "Alexandrow") }
    #expect(error.candidates == ["city", "village"])
    #expect(
      error.description
        == "No settlement is called \"Alexandrow\", which is near to the city Alexandria (city) and the village Alexandrov (village); write one of these ids."
    )
    // As near to both: the city.
    #expect(try Self.made.settlementMatch(named: "Alexandrio").place.id == "city")
    // As near to two villages: neither.
    #expect(throws: AtlasError.self) { try Self.made.settlementMatch(named: "Bolshuvik") }
  }

  @Test func `A name of a city or town leads to it, or to a greater place`() throws {
    for settlement in atlas.settlements where settlement.kind != .village {
      for (name, _) in settlement.names.all {
        let comment = Comment(rawValue: "\(name) of \(settlement.id)")
        do {
          let match = try atlas.nameMatch(name, exactly: true)
          guard match.place.id != settlement.id else { continue }
          // Another place has it: as its own name, or it is no lesser one; and the note names this one.
          guard case .settlement(let other) = match.place else {
            Issue.record(Comment(rawValue: "\(name) of \(settlement.id) is \(match.place.id)"))
            continue
          }
          let own = FoldedName.keys(of: other.names.primary)
          let isOwn = FoldedName.keys(of: name).contains { own.contains($0) }
          #expect(other.kind <= settlement.kind || isOwn, comment)
          #expect(match.note?.contains(settlement.id) == true, comment)
        } catch {
          #expect(error.candidates.contains(settlement.id), comment)
        }
      }
    }
  }

  @Test func `Settlements are found by their ids, and meet each of their names`() throws {
    for (number, settlement) in atlas.settlements.enumerated()
    where settlement.kind != .village || number.isMultiple(of: 5) {
      #expect(try atlas.settlement(named: settlement.id).id == settlement.id)
      for (name, _) in settlement.names.all {
        let hits = atlas.contents.gazetteer.names.plainHits(for: name)
        #expect(hits.contains { atlas.settlements[$0.item].id == settlement.id }, "\(name)")
      }
    }
  }

  @Test func `Case never changes the place, but that an id is in small letters`() throws {
    for settlement in atlas.settlements where settlement.kind != .village {
      for (name, _) in settlement.names.all where atlas.settlement(id: name.lowercased()) == nil {
        let id = try? atlas.settlement(named: name).id
        #expect(try atlas.settlement(named: name.uppercased()).id == id, "\(name)")
        #expect(try atlas.settlement(named: name.lowercased()).id == id, "\(name)")
      }
    }
  }

  @Test func `The city comes before the village, and the note names it`() throws {
    let match = try atlas.settlementMatch(named: "Lachin")
    #expect(match.place.id == "lachin")
    #expect(match.others.map(\.id) == ["lachin-kalbajar"])
    #expect(
      match.note == "Lachin is the city; of that name there is also a village in Kalbajar (lachin-kalbajar).")
    #expect(try atlas.settlementMatch(named: "Lachin, Kalbajar").note == nil)
  }

  @Test func `In its own script a name in a language is as good as the primary one`() throws {
    #expect(try atlas.settlement(named: "Գանձակ").id == "ganja")
    #expect(try atlas.settlement(named: "Камо").id == "gavar")
    #expect(try atlas.settlement(named: "Gandzak").id == "gandzak")
  }

  @Test func `A name that only sounds right is taken with a word of warning`() throws {
    #expect(
      try atlas.settlementMatch(named: "Chouchi").note
        == "No settlement is spelled \"Chouchi\"; it was taken for Shoushi (Shusha, shusha).")
  }

  @Test func `The answer can be had in each language`() throws {
    let shusha = try atlas.settlement(named: "Shushi")
    #expect(shusha.name == "Shusha")
    #expect(shusha.name(in: .azerbaijani) == "Şuşa")
    #expect(shusha.name(in: .armenian) == "Շուշի")
    #expect(shusha.name(in: .romanizedArmenian) == "Shushi")
    #expect(shusha.name(in: .russian) == "Шуша")
    #expect(try atlas.settlement(named: "Barda").names[.english] == "Barda")
  }

  @Test func `A name of several villages is asked back with districts and ids`() throws {
    let error = try #require(throws: AtlasError.self) { try atlas.settlement(named: "Dashbulag") }
    #expect(error.code == .ambiguousName)
    #expect(error.candidates.contains("dashbulag-khojaly"))
    #expect(error.description.hasPrefix("\"Dashbulag\" is the name of "))
    #expect(error.description.contains("dashbulag-khojaly in Khojaly"))
    #expect(error.description.hasSuffix("; give an id, or the name and district with a comma between."))
    #expect(try atlas.settlement(named: "Dashbulag, Khojaly").id == "dashbulag-khojaly")
  }

  @Test(arguments: [
    ("Shsuha", "No settlement is called \"Shsuha\"; the nearest spelling is Shusha."),
    ("", "The name of a settlement is empty."),
    (" \t", "The name of a settlement is empty."),
    ("---", "No settlement is called \"---\"."),
    ("qqqqqqqqqqqqqqqqqq", "No settlement is called \"qqqqqqqqqqqqqqqqqq\"."),
    ("Shusha, Barda", "No settlement in Barda is called \"Shusha\"; the name is that of shusha in Shusha."),
    (", Barda", "The name of a settlement is empty."),
  ])
  func `An unknown name is refused with the nearest spellings`(name: String, sentence: String) throws {
    let error = try #require(throws: AtlasError.self) { try atlas.settlement(named: name) }
    #expect(error.code == .unknownName)
    #expect(error.description == sentence)
  }

  @Test func `An unknown district is refused`() throws {
    let error = try #require(throws: AtlasError.self) { try atlas.settlement(named: "Shusha, Lchin") }
    #expect(error.description.hasPrefix("No district is called \"Lchin\"; the nearest spelling"))
    #expect(error.candidates.contains("Lachin"))
  }

  @Test func `Long and strange texts are refused, not stumbled over`() {
    for text in [
      String(repeating: "a", count: 100_000), "\u{0}", "🏔️", "a\u{301}\u{301}\u{301}", "((((", ",", "(,)", ")",
      "\u{FFFD}", "'; drop table settlements; --", "39.75,46.75",
    ] {
      #expect(throws: AtlasError.self) { try atlas.settlement(named: text) }
    }
  }

  @Test func `Districts and routes are found by name and id`() throws {
    #expect(try atlas.route("lachin-corridor-old").waypoints.first?.name == "Goris")
    #expect(
      try atlas.route("goris lachin shusha stepanakert road (lachin corridor, until August 2022)").id
        == "lachin-corridor-old")
    let error = try #require(throws: AtlasError.self) { try atlas.route("lachin-coridor-old") }
    #expect(error.description.hasPrefix("No route is called \"lachin-coridor-old\""))
  }
}
