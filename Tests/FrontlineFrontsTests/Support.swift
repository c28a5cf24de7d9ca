import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineOverlay
import FrontlinePlatform
import FrontlineTestSupport
import FrontlineTime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A plane of geodesics, about a position of no account.
let testPlane = LocalPlane(about: Position(latitude: 39.5, longitude: 46.5))

/// A square of the plane about its origin, with a side of `2 * half` metres and a corner every 60th of it.
func square(half: Double, on plane: LocalPlane) -> PlaneRegion {
  let corners: [SIMD2<Double>] = [
    [-half, -half], [half, -half], [half, half], [-half, half], [-half, -half],
  ]
  var ring = zip(corners, corners.dropFirst()).flatMap { a, b in
    (0..<60).map { a + (b - a) * (Double($0) / 60) }
  }
  ring.append(corners[0])
  return PlaneRegion(unchecked: [PlanePolygon(unchecked: [ring], crs: plane.crs)], crs: plane.crs)
}

/// A front of places at plane coordinates in kilometres.
func makeFront(
  _ places: [(Double, Double, PlaceControl)], half: Double = 60, spacing: Double = 5,
  sides: [Party.Side] = [.azerbaijan, .armenian, .peacekeepers], area: PlaneRegion? = nil
) throws -> Front {
  let plane = testPlane
  let positions = try plane.unproject(places.map { [$0.0 * 1000, $0.1 * 1000] })
  let mesh = try FrontMesh(
    places: positions.enumerated().map { FrontPlace(id: "p\($0)", name: "P\($0)", position: $1) },
    area: area ?? square(half: half * 1000, on: plane), box: .world, plane: plane, spacing: spacing * 1000)
  let trace = FrontTrace(mesh: mesh, sides: sides, map: SideMap(places.map(\.2), on: mesh))
  return try Front(
    day: Day("2020-10-01"), trace: trace, areaOfInterest: "square",
    onBaseline: places.indices.map { $0 % 2 == 0 })
}

/// Places scattered over the square, each side behind a wavy line, with stragglers and contested ones.
func scattered(seed: UInt64, count: Int, threeSides: Bool, contested: Double = 0.05) -> [(
  Double, Double, PlaceControl
)] {
  var dice = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    let (x, y) = (dice.share() * 110 - 55, dice.share() * 110 - 55)
    var side = y > 15 * sin(x / 12) ? 0 : 1
    if threeSides, x * x + y * y < 500 { side = 2 }
    if dice.share() < 0.06 { side = (side + 1) % (threeSides ? 3 : 2) }
    return (x, y, dice.share() < contested ? .contested : .held(side))
  }
}

/// Writes files of fronts into a fresh folder and reads them.
func readFronts(_ files: [String: String], _ settings: FrontImport = FrontImport()) throws
  -> FrontImport.Result
{
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    // Letters alone: figures in the name of a folder may be a day.
    "fronts-" + String(UUID().uuidString.map { $0.wholeNumberValue.map { Array("ghijklmnop")[$0] } ?? $0 }))
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try settings.read(files.keys.sorted().map { folder.appendingPathComponent($0).path })
}

/// A square as a feature.
func drawnSquare(_ x: Double, _ y: Double, _ properties: String = "{}", side: Double = 0.2) -> String {
  let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
  let ring = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
  return
    #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
}

/// A collection of features.
func featureCollection(_ features: String..., extra: String = "") -> String {
  #"{"type":"FeatureCollection",\#(extra)"features":[\#(features.joined(separator: ","))]}"#
}
