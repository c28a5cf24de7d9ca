import FrontlineAtlas
import FrontlineData
import FrontlineFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The case files beside the tests, and the atlas that the phrases are about.
enum Cases {
  static let atlas: Result<Atlas, any Error> = Result { try Atlas.karabakh() }

  static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    return "\(folder)/Cases/\(name)"
  }

  /// The rows of a case file by their columns.
  static func rows(_ name: String) throws -> [[String: String]] {
    var reader = try CSVReader(.file(path(name)))
    var rows: [[String: String]] = []
    let columns = reader.columns
    while let row = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(columns, row.fields)))
    }
    return rows
  }

  static func lines(_ name: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
