import FrontlineFormats
import Testing

@testable import FrontlineAtlas

/// A table of cases in the folder `Cases`.
func cases(_ name: String) throws -> [CSVRow] {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
    separator: "/")
  var reader = try CSVReader(path: "\(folder)/Cases/\(name)")
  return try reader.rest()
}

/// The bundled atlas, read from the source folder.
enum Karabakh {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return (parts + ["GeoData", "karabakh"]).joined(separator: "/")
  }()

  static func atlas() throws -> Atlas { try Atlas(contentsOf: folder) }
}
