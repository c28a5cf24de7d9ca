import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities

/// Where the position of a row comes from: columns of degrees, or the first phrase of a column of text.
enum RowPlace {
  case columns(PositionColumns)
  case phrase(CSVColumn, Atlas)

  /// The columns that it adds.
  var columns: [String] {
    switch self {
    case .columns(let columns): columns.isGrid ? PositionColumns.gridColumns : []
    case .phrase: ["phrase", "phrase_latitude", "phrase_longitude", "phrase_radius_m"]
    }
  }

  /// The position of a row, and the fields of ``columns``.
  func position(of row: CSVRow) throws -> (Position, [String]) {
    switch self {
    case .columns(let columns):
      let (position, radius) = try columns.located(row)
      guard columns.isGrid else { return (position, []) }
      return (
        position,
        [
          fixed(position.latitude, 5), fixed(position.longitude, 5),
          radius.map { fixed($0.meters, 0) } ?? "",
        ]
      )
    case .phrase(let column, let atlas):
      let text = try row.string(column)
      let found = try Self.resolved(text, in: atlas)
      let position = found.position
      return (
        position,
        [
          found.locality.text, fixed(position.latitude, 5), fixed(position.longitude, 5),
          fixed(found.radius.meters, 0),
        ]
      )
    }
  }

  /// The text as one phrase, else the first phrase in it; nobody looks at each row, so no name is repaired.
  private static func resolved(_ text: String, in atlas: Atlas) throws -> ResolvedLocality {
    if text.utf8.count <= 200, let locality = try? Locality(text),
      let place = try? locality.resolved(in: atlas, exactly: true)
    {
      return place
    }
    if let place = atlas.localities(in: text).lazy.compactMap(\.resolved).first { return place }
    let words = text.prefix(60)
    throw Unreadable(reason: "\"\(words)\" holds no phrase that says where.")
  }
}
