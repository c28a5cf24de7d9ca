import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLocalities
import FrontlineTestSupport
import Testing

@Suite struct ResolutionTests {
  let atlas: Atlas

  init() throws { atlas = try Cases.atlas.get() }

  @Test func `Every text of the table means what it says`() throws {
    for row in try Cases.files.rows("resolutions.csv") {
      let typed = try #require(row["typed"])
      let comment = Comment(rawValue: "\(typed): \(row["why"] ?? "")")
      do {
        let resolution = try atlas.resolve(typed)
        #expect(resolution.kind.rawValue == row["kind"], comment)
        #expect((resolution.id ?? "") == row["id"] ?? "", comment)
        #expect((resolution.isRepaired ? "yes" : "") == row["repaired"] ?? "", comment)
        #expect(!resolution.isRepaired || !resolution.notes.isEmpty, comment)
        if resolution.isRepaired {
          #expect(throws: (any Error).self, comment) { try atlas.resolve(typed, exactly: true) }
        }
      } catch {
        #expect(row["kind"] == "refused", "\(comment): \(error)")
      }
    }
  }

  @Test func `A kind that is preferred comes first, and the others still count`() throws {
    #expect(try atlas.resolve("Lachin").id == "lachin")
    #expect(try atlas.resolve("Lachin", preferring: [.district]).id == "lachin-rayon")
    #expect(try atlas.resolve("Stepanakert", preferring: [.route]).id == "stepanakert")
    #expect(try atlas.resolve("Lachin corridor", needsShape: false).kind == .area)
    #expect(try atlas.resolve("Lachin corridor").kind == .route)
  }

  @Test func `Distances run to the nearest point of a line or outline, and are 0 inside`() throws {
    let shusha = try atlas.resolve("Shusha")
    let road = try atlas.route("lachin-corridor-old")
    let barda = try atlas.resolve("Barda")
    let expected = road.line.nearestPoint(
      to: try atlas.settlement(named: "Barda").position, edges: .geodesic
    ).distance
    let found = try #require(barda.closestPositions(to: atlas.resolve("lachin-corridor-old"))).distance
    #expect(abs(found.meters - expected.meters) < 1e-6)
    #expect(try shusha.closestPositions(to: atlas.resolve("Shusha district"))?.distance == .zero)
    #expect(try shusha.closestPositions(to: atlas.resolve("nkao"))?.distance == .zero)
  }

  @Test func `Settlements near a line are those that its nearest points say`() throws {
    let line = try atlas.route("lachin-corridor-old").line
    let near = atlas.settlements.within(.kilometers(5), of: line)
    let slow = atlas.settlements.filter {
      line.nearestPoint(to: $0.position, edges: .geodesic).distance <= .kilometers(5)
    }
    #expect(Set(near.map(\.settlement.id)) == Set(slow.map(\.id)))
    #expect(zip(near, near.dropFirst()).allSatisfy { $0.distance <= $1.distance })
    #expect(
      atlas.settlements.nearest(3, to: line).map(\.settlement.id) == near.prefix(3).map(\.settlement.id))
  }

  @Test func `A repaired name in a phrase is shown`() throws {
    let resolution = try atlas.resolve("5 km north of Stepanakart")
    #expect(resolution.kind == .phrase)
    #expect(resolution.isRepaired)
    #expect(resolution.notes.first?.contains("Stepanakert (stepanakert)") == true)
  }
}
