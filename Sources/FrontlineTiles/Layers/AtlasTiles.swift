package import FrontlineAtlas
internal import FrontlineFormats
package import FrontlineFronts
internal import FrontlineInterchange
internal import FrontlineLedger
package import FrontlineTime

/// The tiles of an atlas: places, districts and routes, who held each place, and the fronts with the ground behind them by
/// spans of days.
package struct AtlasTiles: Sendable {
  package let layers: [TileLayer]
  /// Only what is of these days is on its tiles; `nil`: what is of any.
  private let days: ClosedRange<Day>?

  /// The layers of all days.
  ///
  /// - Parameter fronts: the fronts of these days too; `nil`: none, which saves tracing them.
  package init(
    _ atlas: Atlas, fronts days: ClosedRange<Day>? = nil, settings: FrontSettings = FrontSettings()
  ) throws {
    var layers = Self.lasting(atlas)
    layers.append(
      TileLayer(atlas.controlLayer(during: days, by: settings.rule, asKnownOn: settings.asKnownOn)))
    if let days { layers += try Self.fronts(atlas, during: days, settings) }
    self.init(layers, days: nil)
  }

  private init(_ layers: [TileLayer], days: ClosedRange<Day>?) {
    self.layers = layers
    self.days = days
  }

  /// What of the layers of all days is of one, with the front of that day and the ground behind it. The features are those
  /// of all days, with their numbers and their own first and last day.
  package func on(_ day: Day, of atlas: Atlas, settings: FrontSettings = FrontSettings()) throws -> AtlasTiles
  {
    AtlasTiles(layers + (try Self.fronts(atlas, during: day...day, settings)), days: day...day)
  }

  /// What has no days.
  private static func lasting(_ atlas: Atlas) -> [TileLayer] {
    let columns = [
      "settlements": ["id", "name", "kind", "district", "population"],
      "districts": ["id", "name", "layer", "kind"],
      "routes": ["id", "name", "class"],
    ]
    return atlas.layers.filter { columns[$0.name] != nil }.map { layer in
      TileLayer(layer, columns: columns[layer.name])
    }
  }

  private static func fronts(
    _ atlas: Atlas, during days: ClosedRange<Day>, _ settings: FrontSettings
  ) throws -> [TileLayer] {
    guard let tracer = try? atlas.tracer(settings: settings) else { return [] }
    var lines: [GeoJSONFeature] = []
    var grounds: [GeoJSONFeature] = []
    for span in tracer.spans where span.overlaps(days) {
      let own = span.clamped(to: days)
      guard let front = try tracer.front(on: own.lowerBound) else { continue }
      lines += front.lineFeatures(during: own)
      grounds += try front.groundFeatures(during: own)
    }
    return [TileLayer(Front.groundLayer(grounds)), TileLayer(Front.lineLayer(lines))]
  }

  /// The bytes of a tile, not compressed; none where nothing is on it.
  package func tile(_ address: TileAddress) throws -> [UInt8] {
    VectorTile.encoded(try layers.map { try $0.layer(on: address, days: days) })
  }

  /// The tiles of a zoom on which there may be something, in the order of their numbers.
  package func addresses(zoom: Int) -> [TileAddress] {
    var tiles: Set<TileAddress> = []
    for layer in layers { layer.collect(zoom: zoom, into: &tiles) }
    return tiles.sorted { $0.number < $1.number }
  }
}
