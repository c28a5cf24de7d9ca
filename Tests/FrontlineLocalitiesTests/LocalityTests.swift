import FrontlineAtlas
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLocalities
import FrontlineTestSupport
import Testing

@Suite struct LocalityTests {
  /// Positions and radii computed apart from this library, with the Python package geographiclib and the published formulas.
  @Test(arguments: try Cases.files.rows("phrases.csv"))
  func `Phrase`(_ row: [String: String]) throws {
    let atlas = try Cases.atlas.get()
    let locality = try Locality(row["phrase"]!)
    #expect(locality.form.kind == row["form"])
    let place = try locality.resolved(in: atlas)
    #expect(place.region.kind == row["region"])
    let expected = try Position(
      validatingLatitude: #require(Double(row["latitude"]!)), longitude: #require(Double(row["longitude"]!)))
    #expect(place.position.distance(to: expected) < .meters(2), "\(place.position)")
    #expect(abs(place.radius.meters - (try #require(Double(row["radius_m"]!)))) < 1, "\(place.radius.meters)")
  }

  @Test(arguments: try Cases.files.rows("refused.csv"))
  func `Refused`(_ row: [String: String]) throws {
    do {
      let locality = try Locality(row["phrase"]!)
      Issue.record("\(row["phrase"]!) was read as \(locality.form)")
    } catch {
      #expect(error.code.description == row["code"], "\(error)")
      #expect(error.column == Int(row["column"]!), "\(error)")
      #expect(error.description.hasSuffix("."))
    }
  }

  @Test(arguments: [
    "on the road from Goris to Stepanakert", "20 km along the Lachin corridor from Goris",
    "northeast of Nagorno-Karabakh", "in Goranboy district", "the Goranboy and Tartar regions",
    "in the vicinity of Aghdara, Khojavand, and Qubadli", "on the outskirts of Stepanakert",
    "on the northern outskirts of Stepanakert", "the border of Armenia and Azerbaijan",
    "in the north of Tartar district", "on the Goris-Stepanakert highway", "along the Victory road",
    "on the Lachin road, 6 km from Goris", "near Vang in Kalbajar district", "in Lachin, Kalbajar",
    "south of Hadrut",
    "5 km from the Lachin corridor", "within 5 km of Shusha", "up to 3 km south of Hadrut",
    "near the Victory road",
    "5 km from the border of Armenia", "12 km by road from Shusha", "in Azerbaijan", "near Syunik province",
  ])
  func `Circle holds the region`(_ phrase: String) throws {
    let atlas = try Cases.atlas.get()
    let place = try Locality(phrase).resolved(in: atlas)
    #expect(place.radius > .zero)
    for position in try place.region.polygons().polygons.flatMap({ $0.exterior.positions }) {
      #expect(place.position.distance(to: position) <= place.radius * 1.006 + .meters(30), "\(phrase)")
    }
    var found = 0
    for settlement in atlas.settlements where place.region.contains(settlement.position) {
      found += 1
      #expect(
        place.position.distance(to: settlement.position) <= place.radius + .meters(1), "\(settlement.id)")
    }
    #expect(found == place.settlements(in: atlas).count)
  }

  @Test func `Every id is a name`() throws {
    let atlas = try Cases.atlas.get()
    for settlement in atlas.settlements where settlement.id.contains(where: \.isNumber) {
      let place = try Locality("5 km north of \(settlement.id)").resolved(in: atlas)
      #expect(place.places.map(\.id) == [settlement.id])
    }
    let village = try #require(atlas.settlement(id: "dashbulag-kalbajar-2"))
    let words = try #require(atlas.describe(village.position)).phrase
    #expect(try Locality(words).resolved(in: atlas).places.map(\.id) == [village.id], "\(words)")
  }

  @Test func `Words around names`() throws {
    let atlas = try Cases.atlas.get()
    func ids(_ phrase: String) throws -> [String] {
      try Locality(phrase).resolved(in: atlas).places.map(\.id)
    }
    #expect(try ids("near the besieged border town of Goris") == ["goris"])
    #expect(
      try ids("in the vicinity of Aghdara, Khojavand, and Qubadli") == ["aghdara", "khojavend", "qubadli"])
    #expect(try ids("the Goranboy and Tartar regions") == ["goranboy-rayon", "tartar-rayon"])
    #expect(try ids("5 km from the village of Lachin").first == "lachin-kalbajar")
    #expect(try ids("in Lachin, Kalbajar") == ["lachin-kalbajar"])
    #expect(try ids("in Syunik province") == ["syunik-marz"])
    #expect(try ids("near Stepanakert").first == "stepanakert")
    #expect(try ids("5 km from \u{200F}Şuşa\u{200E}") == ["shusha"])
    #expect(try ids("5 km from Շուշի") == ["shusha"])
    #expect(try ids("5 km from Шуша") == ["shusha"])
  }

  @Test func `All readings are ranked`() throws {
    let atlas = try Cases.atlas.get()
    let readings = try Locality("5 km from Lachin").readings(in: atlas)
    #expect(readings.count >= 3)
    #expect(readings[0].places[0].id == "lachin")
    #expect(readings[1].places[0].id == "lachin-kalbajar")
    #expect(readings.allSatisfy { !$0.places[0].reason.isEmpty })
  }

  @Test(arguments: [
    ("5 km from Xyzzy", LocalityError.Code.unknownName), ("more than 5 km from Shusha", .unbounded),
    ("near Shusha in Goranboy district", .contradiction), ("on the road from Baku to Goris", .noShape),
    ("along the Moon road", .unknownName), ("200 km along the Lachin corridor from Goris", .contradiction),
    ("20 km along the Lachin corridor from Ganja", .contradiction),
    ("the border of Armenia and Goranboy", .contradiction),
  ])
  func `Unresolvable`(_ phrase: String, _ code: LocalityError.Code) throws {
    let atlas = try Cases.atlas.get()
    let locality = try Locality(phrase)
    #expect { try locality.resolved(in: atlas) } throws: { ($0 as? LocalityError)?.code == code }
  }

  @Test func `Too long`() {
    let text = String(repeating: "near ", count: 2_000_000) + "Shusha"
    #expect { try Locality(text) } throws: { ($0 as? LocalityError)?.code == .tooLong }
    #expect(throws: LocalityError.self) { try Locality(String(repeating: "(", count: 999)) }
    #expect(throws: LocalityError.self) { try Locality(String(repeating: "the north of ", count: 70)) }
  }
}
