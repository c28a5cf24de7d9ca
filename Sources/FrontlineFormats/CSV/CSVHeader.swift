/// The columns of a table: their names in order, and the look-up by name.
final class CSVHeader: Sendable {
  let file: String
  let names: [String]
  /// Length, first and last byte of each name, so that most names are told apart by one comparison.
  private let keys: [UInt32]

  init(file: String, names: [String]) {
    self.file = file
    self.names = names
    keys = names.map(Self.key)
  }

  /// The column that `column` names: where its own index holds that name, without a search.
  func index(of column: CSVColumn) -> Int? {
    if column.index < names.count, names[column.index] == column.name { return column.index }
    let key = Self.key(column.name)
    for index in keys.indices where keys[index] == key && names[index] == column.name { return index }
    return nil
  }

  private static func key(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return 0 }
      return UInt32(truncatingIfNeeded: bytes.count) << 16 | UInt32(first) << 8 | UInt32(last)
    }
  }
}

/// A column of a table, by its name; a string literal will do.
///
/// ```swift
/// var reader = try CSVReader(.text("id,latitude\nshusha,39.7537\nbarda,40.3744\n"))
/// let latitude = try reader.column("latitude")      // throws where the file has none
/// var north = 0.0
/// while let row = try reader.next() { north = max(north, try row.double(latitude)) }
/// north                                             // 40.3744
/// ```
public struct CSVColumn: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name in the header.
  public let name: String
  let index: Int

  /// The column of that name, in whatever file it is asked of.
  public init(_ name: String) { self.init(name, index: .max) }
  /// The column of that name.
  public init(stringLiteral name: String) { self.init(name) }

  init(_ name: String, index: Int) {
    self.name = name
    self.index = index
  }

  /// The name.
  public var description: String { name }
}
