public import Foundation
public import FrontlineAtlas
public import FrontlineFormats
internal import FrontlineGeometry

extension Atlas {
  /// The atlas of a data package at a URL, as ``/FrontlineAtlas/Atlas/init(contentsOf:)`` reads it.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// let atlas = try Atlas(contentsOf: URL(fileURLWithPath: "GeoData/karabakh"))
  /// atlas.settlements.count                        // 1960
  /// ```
  ///
  /// - Throws: ``/FrontlineAtlas/AtlasError``: `unreadable` for a URL that is no file's, else as of a path.
  public init(contentsOf folder: URL) throws(AtlasError) {
    guard folder.isFileURL else {
      throw AtlasError(
        code: .unreadable, subject: folder.absoluteString,
        description:
          "The address \(quoted(folder.absoluteString)) is no file's; fetch the package and give its folder.")
    }
    try self.init(contentsOf: folder.path)
  }
}

extension ByteSource {
  /// The bytes of the file at a file URL; another URL is no file, and said to be missing.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// let table = URL(fileURLWithPath: "GeoData/karabakh/parties.csv")
  /// try CSVReader(.file(table)).columns.count      // 11
  /// ```
  public static func file(_ url: URL) -> ByteSource {
    .file(url.isFileURL ? url.path : url.absoluteString)
  }
}

extension ByteSink {
  /// The file at a file URL, written as ``/FrontlineFormats/ByteSink/file(_:)`` writes it; another URL is no file, and said to be missing.
  public static func file(_ url: URL) -> ByteSink {
    .file(url.isFileURL ? url.path : url.absoluteString)
  }
}
