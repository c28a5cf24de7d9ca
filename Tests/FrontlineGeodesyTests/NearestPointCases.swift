import FrontlineGeometry
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of a case file: a position, an edge, and the nearest place on it.
struct NearestPointCase: Sendable {
  let id: String
  let edges: EdgeRule
  let query: Position
  let line: LineString
  let distance: Double
  let foot: Position
  /// Empty where the file does not know.
  let along: Double?

  /// The rows of a CSV with the columns id, kind, edge, point, a and b (each a latitude and a longitude),
  /// distance_m, the foot and along_m; lines that begin with # say how it was made.
  static func rows(at path: String) throws -> [NearestPointCase] {
    let text = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      func position(_ column: Int) throws -> Position {
        Position(
          latitude: try #require(Double(cells[column])), longitude: try #require(Double(cells[column + 1])))
      }
      return NearestPointCase(
        id: cells[0], edges: cells[2] == "geodesic" ? .geodesic : .longitudeLatitude,
        query: try position(3), line: try LineString([try position(5), try position(7)]),
        distance: try #require(Double(cells[9])), foot: try position(10), along: Double(cells[12]))
    }
  }
}
