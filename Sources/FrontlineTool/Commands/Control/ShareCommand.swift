import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// `frontline share Khojavend --on 2020-10-29`
struct ShareCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Say what each party held of a district on a day: settlements and ground.",
    discussion: """
      Contested and unknown settlements, and those that an uncertain date leaves open, are in the upper \
      bound and not in the lower. Of the ground, lower is what is surely held, the estimate lies behind the \
      front, and upper adds the band between.
      """)

  @Argument(
    help: ArgumentHelp("A district: a name or an id.", valueName: "district"), completion: .districts)
  var district: String

  @Option(help: ArgumentHelp("The day.", valueName: "day"))
  var on: String

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ShareAnswer {
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, named: "--as-known-on")
    let day: Day = try session.day(on, named: "--on")
    let atlas = try session.atlas()
    let district = try session.district(district)
    let members = Array(atlas.settlements.in(district))
    let kinds = Dictionary(members.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let subjects = members.map { Subject.settlement($0.id) }
    let (ground, front) = try ground(of: district, on: day, session)
    var caveats = front.map { Caveats.on($0) } ?? Caveats()
    caveats.add(
      try atlas.partialCoverage(of: district).map {
        "\($0): counts of settlements are the least, and shares are those of that part"
      })
    return ShareAnswer(
      district: district, name: district.name, day: day, rule: rule, asKnownOn: known,
      share: atlas.ledger.share(of: subjects, on: day, asKnownOn: known, by: rule),
      byKind: atlas.ledger.shares(of: subjects, on: day, asKnownOn: known, by: rule) { kinds[$0.id] },
      names: try Dictionary(
        atlas.parties.map { ($0.id, try session.name(of: $0.id)) }, uniquingKeysWith: { first, _ in first }),
      ground: ground, caveats: caveats, atlas: atlas)
  }

  /// What each side held of the ground; a note says why where nothing can be said of it.
  private func ground(of district: District, on day: Day, _ session: Context) throws
    -> ([ShareAnswer.Ground], Front?)
  {
    guard district.shape != nil else {
      session.note(
        "\(district.name) has no outline in the data, so only settlements are counted.")
      return ([], nil)
    }
    do {
      switch try session.tracer(session.settings(front, claims), in: front.area).finding(on: day) {
      case .absent(let absence):
        session.note(absence.description)
        return ([], nil)
      case .front(let front):
        let grounds = try front.sides.map { side in
          try ShareAnswer.Ground(
            side: side, name: session.name(of: side), share: front.share(of: side, in: district))
        }.filter { $0.share.upper > .zero }
        return (grounds, front)
      }
    } catch let error as FrontError where error.code == .noAreaOfInterest || error.code == .noPlaces {
      session.note(error.description)
      return ([], nil)
    }
  }
}

/// What each party held of a district's settlements.
struct ShareAnswer: Answer {
  let district: District
  let name: String
  let day: Day
  let rule: Rule
  let asKnownOn: Day?
  let share: Share
  let byKind: [Settlement.Kind: Share]
  let names: [Party.ID: String]
  let ground: [Ground]
  let caveats: Caveats?
  let atlas: Atlas

  /// What one side held of the ground.
  struct Ground {
    var side: Party.Side
    var name: String
    var share: GroundShare
  }

  /// The parties that held any, or may have by their dates; the larger share first.
  private var parties: [Party.ID] {
    share.parties.sorted { (share[$1].lower, $0) < (share[$0].lower, $1) }
  }

  private func name(_ party: Party.ID) -> String { names[party] ?? party.rawValue }

  var text: [String] {
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    var lines = [
      "\(name) (\(district.layer.rawValue)) on \(day), by \(rule.words)\(known): "
        + counted(share.total, "settlement")
    ]
    if share.total > 0, !parties.isEmpty { lines += columns.aligned(heading: false).map { "  " + $0 } }
    for (count, word) in [(share.contested, "contested"), (share.unknown, "unknown")] where count > 0 {
      lines.append("  \(count) \(word)")
    }
    return lines + particulars(ground.map { ("ground of \($0.name)", $0.share.words) })
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .hidden("party"), .text("name", "name"), .number("settlements", "settlements"), .hidden("lower"),
        .hidden("upper"), .hidden("total"), .number("percent", "share"), .hidden("lower_percent"),
        .hidden("upper_percent"), .text("kinds", ""),
      ],
      rows: parties.map { party in
        let bounds = share[party]
        let lower = (bounds.lowerFraction ?? 0) * 100
        let upper = (bounds.upperFraction ?? 0) * 100
        let percent =
          bounds.lower == bounds.upper ? fixed(lower, 1) : "\(fixed(lower, 1)) ... \(fixed(upper, 1))"
        let kinds = Settlement.Kind.allCases.compactMap { kind -> String? in
          guard let bounds = byKind[kind]?[party], bounds.upper > 0 else { return nil }
          return "\(kind.plural): \(bounds)"
        }
        return [
          Table.Cell(party.rawValue), .init(name(party)), .init("\(bounds)"), .init(bounds.lower),
          .init(bounds.upper), .init(bounds.total), .init("\(percent) %", csv: percent), .init("\(lower)"),
          .init("\(upper)"), .init(kinds.joined(separator: ", ")),
        ]
      })
  }

  var json: JSONValue {
    func bounds(_ bounds: Share.Bounds) -> JSONObject {
      [
        "lower": .integer(bounds.lower), "upper": .integer(bounds.upper), "total": .integer(bounds.total),
        "lower_fraction": bounds.lowerFraction.map { .number($0) } ?? .null,
        "upper_fraction": bounds.upperFraction.map { .number($0) } ?? .null,
      ]
    }
    return [
      "district": [
        "id": .string(district.id), "name": .string(name), "layer": .string(district.layer.rawValue),
      ],
      "on": .day(day), "as_known_on": .day(asKnownOn), "rule": .string("\(rule)"),
      "settlements": .integer(share.total), "contested": .integer(share.contested),
      "unknown": .integer(share.unknown),
      "ground": .array(
        ground.map { ground in
          .object(
            (["side": .string(ground.side.rawValue), "name": .string(ground.name)] as JSONObject)
              .adding(JSONValue.shareMembers(ground.share)))
        }),
      "parties": .array(
        parties.map { party in
          var kinds: JSONObject = [:]
          for kind in Settlement.Kind.allCases {
            if let share = byKind[kind] { kinds[kind.rawValue] = .object(bounds(share[party])) }
          }
          return .object(
            (["id": .string(party.rawValue), "name": .string(name(party))] as JSONObject)
              .adding(bounds(share[party])).adding(["kinds": .object(kinds)]))
        }),
    ]
  }

  var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        id: .string(district.id), geometry: district.shape.map { .multiPolygon($0) },
        properties: json.object ?? [:])
    ]
  }

  var why: Why {
    var why = Why()
    why.addRule(rule, asKnownOn: asKnownOn)
    why.addDays(atlas.ledger)
    why.add(
      "bounds",
      "lower: surely held; upper: with the contested, the unknown and those that an uncertain date leaves open"
    )
    why.addData(atlas)
    return why
  }
}
