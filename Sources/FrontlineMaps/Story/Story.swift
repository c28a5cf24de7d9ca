public import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeometry
public import FrontlineTime

/// The maps of several days in one page: a slider over the days, play, the announcements of each day beside the
/// map, and how many settlements each party held.
///
/// ```swift
/// let days = try Day("2020-10-18")...Day("2020-10-20")
/// let page = try Story(of: atlas, during: days).html()
/// page.hasPrefix("<!doctype html>")              // true
/// ```
///
/// The page is one file that needs nothing else: no network, no font, no library. It opens from the disk, works
/// by touch and by keyboard (arrows, Home, End, space), and follows the reader's wish for reduced motion.
public struct Story: Sendable {
  /// The days.
  public let days: ClosedRange<Day>
  /// How it shows them.
  public let settings: MapSettings
  private let page: String

  /// The most days that a story holds: fifty years.
  public static let mostDays = 18_263

  /// The story of some days. A day without data for a front is shown without one, and says why.
  ///
  /// - Parameter progress: told now and then how many of the days are done.
  /// - Throws: ``MapError`` with ``MapError/Code/noData`` where nothing is known of any day,
  ///   ``MapError/Code/tooManyDays`` for more than ``mostDays``; `FrontError` where the atlas has no area to
  ///   trace a front in.
  /// - Complexity: O(d n log n) for d days on which something changes and n settlements; some seconds for the war
  ///   of 2020, and for all the days of the bundled data.
  public init(
    of atlas: Atlas, during days: ClosedRange<Day>,
    settings: MapSettings = MapSettings(theme: .automatic), progress: (Int) -> Void = { _ in }
  ) throws {
    let count = days.lowerBound.distance(to: days.upperBound) + 1
    guard count <= Self.mostDays else {
      throw MapError(
        code: .tooManyDays,
        description:
          "A story holds at most \(Self.mostDays) days; \(days.lowerBound) to \(days.upperBound) are \(count)."
      )
    }
    self.days = days
    self.settings = settings
    page = try StoryRecord(atlas, days: days, settings: settings, progress: progress).page()
  }

  /// The page.
  public func html() -> String { page }
}
