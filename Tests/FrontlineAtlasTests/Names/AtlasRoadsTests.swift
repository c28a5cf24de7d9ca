import FrontlineLedger
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasRoadsTests {
  @Test(arguments: [
    ("Victory road", ["victory-road"]), ("new corridor road", ["lachin-corridor-new"]),
    ("Lachin road", ["lachin-corridor-new", "lachin-corridor-old"]), ("goris-kapan", ["goris-kapan"]),
    ("road", []),
    ("Atlantis road", []),
  ])
  func `A name means the roads that bear it`(name: String, ids: [String]) throws {
    let roads = try Karabakh.atlas().roads(named: name).map(\.id.rawValue)
    if name == "road" { #expect(roads.count > 10) } else { #expect(roads == ids) }
  }
}
