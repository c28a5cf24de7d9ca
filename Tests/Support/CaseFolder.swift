import FrontlineFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder `Cases` beside a test file.
public struct CaseFolder: Sendable {
  private let folder: String

  /// The folder beside the calling file.
  public init(beside file: String = #filePath) {
    folder =
      file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/Cases"
  }

  /// The path of a file in it.
  public func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The rows of a table by their columns.
  public func rows(_ name: String) throws -> [[String: String]] {
    var reader = try CSVReader(.file(path(name)))
    var rows: [[String: String]] = []
    let columns = reader.columns
    while let row = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(columns, row.fields)))
    }
    return rows
  }

  /// The lines of a file that are not empty.
  public func lines(_ name: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
