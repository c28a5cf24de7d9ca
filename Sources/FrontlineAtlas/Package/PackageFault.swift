/// One fault of a data package: the file, the row, the column, and what is wrong there.
///
/// ```text
/// settlements.csv, row 12, column latitude: "39,75" is not a number; it has a decimal comma.
/// ```
public struct PackageFault: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file in the folder.
  public let file: String
  /// In a CSV file the line at which the row begins, the header being line 1; in a GeoJSON file the number
  /// of the feature, from 1. `nil`: the fault is not of one row.
  public let row: Int?
  /// The id of the feature of a GeoJSON file, where it is known.
  public let feature: String?
  /// The column of a CSV file or the property of a feature; `nil`: the fault is not of one column.
  public let column: String?
  /// One sentence: what is wrong, and the value seen.
  public let message: String

  package init(
    file: String, row: Int? = nil, feature: String? = nil, column: String? = nil, message: String
  ) {
    self.file = file
    self.row = row
    self.feature = feature
    self.column = column
    self.message = message
  }

  /// File, row, column and message.
  public var description: String {
    var place = file
    if file.hasSuffix("json") {
      if let row { place += ", feature \(row)" }
      if let feature { place += " (\(feature))" }
      if let column { place += ", \(column)" }
    } else {
      if let row { place += ", row \(row)" }
      if let column { place += ", column \(column)" }
    }
    return "\(place): \(message)"
  }
}
