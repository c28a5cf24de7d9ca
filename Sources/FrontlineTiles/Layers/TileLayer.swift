internal import FrontlineFormats
internal import FrontlineGeometry
package import FrontlineInterchange
package import FrontlineTime

/// A layer of features ready to be put on tiles.
package struct TileLayer: Sendable {
  private struct Item: Sendable {
    let id: UInt64
    let shape: TileShape
    let days: ClosedRange<Day>?
  }

  package let name: String
  /// The least zoom on which it is shown.
  package let leastZoom: Int
  /// The columns of its features that tiles have, and what they hold.
  package let fields: [(name: String, kind: Layer.Column.Kind)]
  private let items: [Item]
  private let properties: TileProperties

  /// A layer of some columns; lists and what else has no place on a tile is left out.
  ///
  /// - Parameter columns: those that are kept; `nil`: all.
  package init(_ layer: Layer, columns: [String]? = nil, leastZoom: Int = 0, firstNumber: Int = 1) {
    name = layer.name
    self.leastZoom = leastZoom
    let kept = layer.columns.filter { column in
      columns.map { $0.contains(column.name) } ?? ![.list, .json].contains(column.kind)
    }
    fields = kept.map { ($0.name, $0.kind) }
    var items: [Item] = []
    var rows: [Int] = []
    for (index, feature) in layer.features.enumerated() {
      guard let shape = feature.geometry.flatMap({ TileShape($0.cutAtAntimeridian()) }) else { continue }
      rows.append(index)
      let span = feature.days
      items.append(
        Item(
          id: UInt64(firstNumber + index), shape: shape,
          days: span.map { ($0.from ?? .first)...max($0.from ?? .first, $0.to ?? .last) }))
    }
    self.items = items
    properties = TileProperties(
      names: kept.map(\.name), rows: rows.lazy.map { layer.features[$0].properties })
  }

  /// The layer on a tile.
  ///
  /// - Parameter days: only features of these days; `nil`: all.
  package func layer(on tile: TileAddress, days: ClosedRange<Day>? = nil) throws -> VectorTile.Layer {
    guard tile.zoom >= leastZoom else { return VectorTile.Layer(name, properties) }
    let frame = TileShape.Frame(tile)
    let here = items.indices.filter { row in
      if let days, let own = items[row].days, !own.overlaps(days) { return false }
      return frame.meets(items[row].shape.box)
    }
    var layer = VectorTile.Layer(
      name, properties, isWhole: here.count > 1_000 && here.count > items.count / 4 * 3)
    layer.reserve(here.count)
    for row in here {
      let item = items[row]
      if let point = item.shape.point(on: frame) {
        layer.add(point, id: item.id, row: row)
      } else if let shape = try item.shape.cut(for: frame) {
        layer.add(shape, id: item.id, row: row)
      }
    }
    return layer
  }

  /// Adds the tiles of a zoom on which there may be something.
  package func collect(zoom: Int, into tiles: inout Set<TileAddress>) {
    guard zoom >= leastZoom else { return }
    for item in items {
      let (columns, rows) = item.shape.tiles(zoom: zoom)
      for column in columns {
        for row in rows {
          if let tile = TileAddress(zoom: zoom, column: column, row: row) { tiles.insert(tile) }
        }
      }
    }
  }
}

extension Layer.Column.Kind {
  /// What TileJSON calls it.
  package var word: String {
    switch self {
    case .integer, .real: "Number"
    case .boolean: "Boolean"
    case .text, .day, .list, .json: "String"
    }
  }
}
