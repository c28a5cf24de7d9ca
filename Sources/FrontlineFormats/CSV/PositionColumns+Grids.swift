package import FrontlineGeometry

/// Makes a position of a square of MGRS or of a coordinate of UTM with its zone, and says how far the true one may be from
/// it; `nil`: the text does not say.
package typealias GridReading =
  @Sendable (_ text: String) throws -> (position: Position, uncertainty: Length?)

/// The columns of a zone of UTM, an easting and a northing.
struct UTMColumns: Sendable {
  let zone: CSVColumn
  let hemisphere: CSVColumn?
  let easting: CSVColumn
  let northing: CSVColumn

  var all: [CSVColumn] { [zone] + (hemisphere.map { [$0] } ?? []) + [easting, northing] }

  /// The coordinate of a row as one text: `38N 649619 4401879`.
  func text(of row: CSVRow) throws(FormatError) -> String {
    func meters(_ column: CSVColumn) throws(FormatError) -> String {
      let text = try row.string(column)
      guard let number = WrittenDegrees.degrees(text) else {
        throw row.error("\(quoted(text)) is not a number of meters", in: column)
      }
      return fixed(number, 3)
    }
    return "\(try zone(of: row)) \(try meters(easting)) \(try meters(northing))"
  }

  /// The zone with its letter or hemisphere.
  private func zone(of row: CSVRow) throws(FormatError) -> String {
    let text = try row.string(zone)
    // "UTM zone 38N", "EPSG:32638", "38.0"
    var words = ColumnFinder.words(text).filter {
      !["utm", "zone", "epsg", "wgs", "84", "wgs84"].contains($0)
    }
    if let whole = WrittenDegrees.degrees(text).flatMap({ Int(exactly: $0) }) { words = ["\(whole)"] }
    let found = words.joined().uppercased()
    if found.count == 5, let code = Int(found) {
      if (32_601...32_660).contains(code) { return "\(code - 32_600) north" }
      if (32_701...32_760).contains(code) { return "\(code - 32_700) south" }
    }
    guard found.allSatisfy(\.isNumber) else { return found }
    guard let hemisphere, let word = try row.stringIfAny(hemisphere)?.withoutBlanks.lowercased(),
      let first = word.first, "ns".contains(first)
    else {
      throw row.error(
        "\(quoted(text)) does not say in which hemisphere; write \(found) north or \(found) south, or a column \"hemisphere\"",
        in: zone)
    }
    return "\(found) \(first == "n" ? "north" : "south")"
  }
}

extension PositionColumns {
  /// The columns that a row's place adds to a table: what its square or coordinate is in degrees.
  package static let gridColumns = ["grid_latitude", "grid_longitude", "grid_radius_m"]

  /// Whether they are squares of MGRS or coordinates of UTM.
  package var isGrid: Bool {
    switch form {
    case .grid, .utm: true
    default: false
    }
  }

  /// The form of a table of squares or of coordinates of UTM; `nil`: it has none, or has degrees.
  static func gridForm(
    _ finder: ColumnFinder, grid: String?, zone: String?, latitude: String?, longitude: String?
  ) throws(FormatError) -> Form? {
    if let grid { return .grid(finder.column(try finder.index(named: grid))) }
    if zone == nil {
      if latitude != nil || longitude != nil { return nil }
      if try finder.index(of: .latitude) != nil, try finder.index(of: .longitude) != nil { return nil }
    }
    if let utm = try utm(finder, zone: zone, northing: latitude, easting: longitude) { return .utm(utm) }
    return try finder.index(of: .grid).map { .grid(finder.column($0)) }
  }

  /// Whether a table says by the names of its columns that its rows are in squares of MGRS or coordinates of UTM.
  static func isGrid(_ finder: ColumnFinder) throws(FormatError) -> Bool {
    switch try gridForm(finder, grid: nil, zone: nil, latitude: nil, longitude: nil) {
    case .utm: true
    case .grid(let column):
      ["mgrs", "usng", "utm"].contains { ColumnFinder.words(column.name).joined().contains($0) }
    default: false
    }
  }

  /// The columns of UTM; `nil`: there are none.
  private static func utm(
    _ finder: ColumnFinder, zone named: String?, northing: String?, easting: String?
  ) throws(FormatError) -> UTMColumns? {
    func index(_ name: String?, _ roles: [ColumnRole], _ taken: [Int?]) throws(FormatError) -> Int? {
      if let name { return try finder.index(named: name) }
      for role in roles {
        if let found = try finder.index(of: role, besides: taken) { return found }
      }
      return nil
    }
    let sure = try index(named, [.utmZone], [])
    guard let zone = try index(nil, [.zone], []).map({ sure ?? $0 }) ?? sure else { return nil }
    // An x and a y are meters only beside a zone that is one of UTM for certain.
    let x = try index(easting, sure == nil ? [.easting] : [.easting, .x], [zone])
    let y = try index(northing, sure == nil ? [.northing] : [.northing, .y], [zone, x])
    guard let x, let y else {
      guard named == nil else {
        throw finder.missing(
          "column \"\(x == nil ? "easting" : "northing")\" to go with the zone",
          hint: "; name it with \(x == nil ? "--longitude" : "--latitude")")
      }
      return nil
    }
    return UTMColumns(
      zone: finder.column(zone),
      hemisphere: try finder.index(of: .hemisphere, besides: [zone]).map(finder.column),
      easting: finder.column(x), northing: finder.column(y))
  }
}
