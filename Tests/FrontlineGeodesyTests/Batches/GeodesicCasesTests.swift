import FrontlineGeodesy
import FrontlineGeometry
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rows of `Cases/geodesics.csv`, made by another program, through everything that knows a geodesic.
@Suite struct GeodesicCasesTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  private func rows() throws -> [(a: Position, b: Position, meters: Double, azimuths: (Double, Double))] {
    let text = try String(
      decoding: Data(contentsOf: folder.appending(path: "Cases/geodesics.csv")), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.dropFirst().map { row in
      let cells = try row.split(separator: ",").dropFirst().map { try #require(Double($0)) }
      return (
        Position(latitude: cells[0], longitude: cells[1]), Position(latitude: cells[2], longitude: cells[3]),
        cells[4], (cells[5], cells[6])
      )
    }
  }

  /// The length by which a path of so many metres misses its end where its azimuth is this one and not that.
  private func miss(_ azimuth: Azimuth, _ truth: Double, _ meters: Double) -> Double {
    azimuth.angle(to: .degrees(truth)) * .pi / 180 * min(meters, 20_004_000 - meters)
  }

  @Test func `Paths hold`() throws {
    let rows = try rows()
    #expect(rows.count == 180)
    let paths = Position.paths(from: rows.map(\.a), to: rows.map(\.b))
    let lengths = Position.distances(from: rows.map(\.a), to: rows.map(\.b))
    for (row, (path, length)) in zip(rows, zip(paths, lengths)) {
      #expect(abs(length.meters - row.meters) <= 1.5e-8, "\(row)")
      #expect(path.distance == length)
      #expect(path == row.a.path(to: row.b) && length == row.a.distance(to: row.b))
      #expect(miss(try #require(path.departure), row.azimuths.0, row.meters) <= 1.5e-8, "\(row)")
      #expect(miss(try #require(path.arrival), row.azimuths.1, row.meters) <= 1.5e-8, "\(row)")
    }
  }

  @Test func `Walks hold`() throws {
    let rows = try rows()
    let ends = Position.destinations(
      from: rows.map(\.a), rows.map { .meters($0.meters) }, toward: rows.map { .degrees($0.azimuths.0) })
    for (row, end) in zip(rows, ends) {
      #expect(end.distance(to: row.b).meters <= 3e-8, "\(row)")  // an azimuth is a double too
    }
  }
}
