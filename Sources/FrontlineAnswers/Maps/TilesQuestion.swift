import FrontlineAtlas
public import FrontlineFronts
import FrontlineGeometry
internal import FrontlineTiles
public import FrontlineTime

/// The atlas as vector tiles in one file, for maps in a browser.
///
/// ```swift
/// let question = TilesQuestion(to: "places.pmtiles", zooms: 0...4)
/// try question.answer(in: context).tiles     // 11
/// ```
public struct TilesQuestion: Question {
  /// The file that the caller writes, as the answer names it.
  public var output: String
  /// The zooms, of 0 to 14.
  public var zooms: ClosedRange<Int>
  /// The days whose fronts and grounds are on the tiles, 4,000 at most; `nil`: none.
  public var days: ClosedRange<Day>?
  /// How fronts are traced and claims weighed.
  public var settings: FrontSettings

  /// A question.
  public init(
    to output: String, zooms: ClosedRange<Int> = 0...10, fronts days: ClosedRange<Day>? = nil,
    settings: FrontSettings = FrontSettings()
  ) {
    self.output = output
    self.zooms = zooms
    self.days = days
    self.settings = settings
  }

  /// The archive, which the caller writes.
  ///
  /// - Throws: ``AnswerError`` where the zooms or the days are too many, or the atlas has no settlement.
  public func answer(in context: Context) throws -> TilesAnswer {
    guard zooms.lowerBound >= 0, zooms.upperBound <= 14 else {
      throw AnswerError.usage(
        "Zooms go from 0 to 14; \(zooms.lowerBound) to \(zooms.upperBound) were asked for.")
    }
    if let days, days.upperBound - days.lowerBound >= 4_000 {
      throw AnswerError.usage("From \(days.lowerBound) to \(days.upperBound) is more than 4,000 days.")
    }
    let atlas = try context.atlas()
    guard let box = atlas.box else {
      throw AnswerError.data("The atlas has no settlement, so there is nothing to tile.")
    }
    let tiles = try AtlasTiles(atlas, fronts: days, settings: settings)
    let made = try AtlasArchive.made(
      of: tiles, zooms: zooms, name: atlas.provenance.title, attribution: context.attribution,
      box: [box.west, box.south, box.east, box.north]
    ) { if $0 & 0xFF == 0 { context.progress($0, of: $1, "tiles") } }
    guard let made else { throw AnswerError(.software, "There is no memory to compress the tiles.") }
    return TilesAnswer(
      output: output, zooms: zooms, days: days, tiles: made.tiles, bytes: made.bytes,
      layers: tiles.layers.map(\.name))
  }
}

/// The tiles of an atlas in one file, and what is on them.
public struct TilesAnswer: Answer, Record {
  /// The file, as the question named it.
  public let output: String
  /// The zooms.
  public let zooms: ClosedRange<Int>
  /// The days of the fronts; `nil`: there are none.
  public let days: ClosedRange<Day>?
  /// How many tiles there are.
  public let tiles: Int
  /// The archive (PMTiles, version 3); the caller writes it.
  public let bytes: [UInt8]
  /// The layers.
  public let layers: [String]

  /// The fields.
  public static let fields = Fields<TilesAnswer> {
    Field("output", .text) { $0.output }
    Field("least_zoom", .count) { $0.zooms.lowerBound }
    Field("greatest_zoom", .count) { $0.zooms.upperBound }
    Field("from", .day) { $0.days?.lowerBound }
    Field("to", .day) { $0.days?.upperBound }
    Field("tiles", .count) { $0.tiles }
    Field("bytes", .count) { $0.bytes.count }
    Field("layers", .texts) { $0.layers }
  }

  /// What was written.
  public func text(on page: Page) -> [String] {
    ["Wrote \(output): \(counted(tiles, "tile")) of zooms \(zooms.lowerBound) to \(zooms.upperBound)."]
  }

  /// What is on the tiles.
  public var why: Why {
    var why = Why()
    why.add("format", "PMTiles 3, Mapbox Vector Tile 2.1 in gzip, WebMercatorQuad")
    why.add(
      "shapes", "each vertex goes to the nearest of 4096 units of its tile, so that shared borders meet")
    why.add("front", "traced for each day; announcements are not captures: it lags and leads the ground")
    return why
  }
}
