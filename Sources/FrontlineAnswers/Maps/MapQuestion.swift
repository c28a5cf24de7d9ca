public import FrontlineAtlas
public import FrontlineFronts
public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineMaps
public import FrontlineTime

/// A map of who held what on a day, or a story of many days.
///
/// ```swift
/// let answer = try MapQuestion(.day(Day("2020-10-29")), to: "/tmp/frontline-map.svg").answer(in: context)
/// if case .map(let map) = answer.drawing { try AtomicFile.write(map.svg(), to: answer.output) }
/// ```
public struct MapQuestion: Question {
  /// Of which days.
  public enum Extent: Sendable, Hashable {
    /// A map of one day.
    case day(Day)
    /// A page with a slider over some days.
    case story(ClosedRange<Day>)
  }

  /// Of which days.
  public var extent: Extent
  /// The file that the caller writes it to, as the answer names it.
  public var output: String
  /// How fronts are traced.
  public var settings = FrontSettings()
  /// The district that is mapped; `nil`: the area of interest of the atlas.
  public var area: String?
  /// Light or dark.
  public var theme = MapSettings.Theme.light
  /// A place that is marked.
  public var place: String?
  /// The radii of rings about the place.
  public var rings: [Length] = []
  /// Whether the surroundings of the place alone are mapped.
  public var isNearPlace = true
  /// What stands above the map; `nil`: place and day.
  public var title: String?
  /// The width of a drawing in pixels.
  public var width = MapSettings.usualWidth
  /// Colors of parties, as `#rrggbb`, in place of those of the data.
  public var colors: [Party.ID: String] = [:]

  /// A question.
  public init(_ extent: Extent, to output: String) {
    self.extent = extent
    self.output = output
  }

  /// The map or the story.
  public func answer(in context: Context) throws -> MapAnswer {
    let atlas = try context.atlas()
    let mark = try place.map { name in
      let place = try context.place(name, need: "a map is drawn about a point")
      return try MapMark(name: place.name, position: place.position, rings: rings)
    }
    let settings = MapSettings(
      front: settings,
      area: try context.outline ?? area.map { try AreaOfInterest(district: context.district($0)) },
      language: context.language, theme: theme, mark: mark, isNearMark: isNearPlace,
      title: title, width: width, colors: colors)
    switch extent {
    case .day(let day):
      let map = try Map(of: atlas, on: day, settings: settings)
      return MapAnswer(output: output, days: day...day, drawing: .map(map))
    case .story(let days):
      let story = try Story(
        of: atlas, during: days, settings: settings,
        progress: { context.progress($0, of: days.count, "days") })
      return MapAnswer(output: output, days: days, drawing: .story(story))
    }
  }
}

/// A map or a story, and where it is written.
public struct MapAnswer: Answer, Record {
  /// What was drawn.
  public enum Drawing: Sendable {
    /// The map of a day.
    case map(Map)
    /// A page of many days.
    case story(Story)
  }

  /// The file, as the question named it.
  public let output: String
  /// The days.
  public let days: ClosedRange<Day>
  /// What was drawn; the caller writes it.
  public let drawing: Drawing

  /// The fields.
  public static let fields = Fields<MapAnswer> {
    Field("output", .text) { $0.output }
    Field("from", .day) { $0.days.lowerBound }
    Field("to", .day) { $0.days.upperBound }
  }

  /// Where it is written.
  public func text(on page: Page) -> [String] { ["Wrote \(output)."] }

  /// How it was drawn.
  public var why: Why {
    var why = Why()
    why.add("front", "traced for each day; announcements are not captures: it lags and leads the ground")
    return why
  }
}
