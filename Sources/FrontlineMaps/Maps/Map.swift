public import FrontlineAtlas
internal import FrontlineFronts
public import FrontlineTime

/// A map of one day: who held what by the announcements, the front between them with the band that it may run
/// in, supply roads by state, settlements, and a place with its rings of distance.
///
/// ```swift
/// let mark = try MapMark(shusha, rings: [.kilometers(5)])
/// let map = try Map(of: atlas, on: day, settings: MapSettings(mark: mark))
/// let svg = map.svg()
/// svg.hasPrefix("<?xml")                         // true
/// ```
///
/// The projection is fitted to what is shown: all ground that changed hands in the data, or the surroundings of
/// the mark. The same atlas and settings give the same bytes.
///
/// A map says who held what by somebody's word, never who owns it; announcements are not captures, and each map
/// says so. On a day of which too little is known for a front it shows the places alone, and says why.
public struct Map: Sendable {
  /// The day.
  public let day: Day
  /// How it shows it.
  public let settings: MapSettings
  /// The width of the drawing in pixels.
  public let width: Int
  /// The height of the drawing in pixels.
  public let height: Int
  private let text: String
  private let page: String

  /// A map of a day.
  ///
  /// - Throws: ``MapError`` with ``MapError/Code/noData`` where nothing is known of the day, and with other codes for a
  ///   title, width or colors that no map can have; `FrontError` where the
  ///   atlas has no area to trace the front in.
  /// - Complexity: O(n log n) in the settlements; some tenths of a second for the bundled data.
  public init(of atlas: Atlas, on day: Day, settings: MapSettings = MapSettings()) throws {
    self.day = day
    self.settings = settings
    let tracers = try MapTracers(atlas, settings)
    let finding = try tracers.fronts.finding(on: day)
    let snapshot = tracers.fronts.snapshot(on: day)
    let front: Front?
    switch finding {
    case .front(let found): front = found
    case .absent where tracers.fronts.knowsPlaces(in: snapshot): front = nil
    case .absent(let absence): throw MapError(code: .noData, description: absence.description)
    }
    let base = try BaseMap(atlas, settings, tracers: tracers, front: front)
    let (states, roads) = (base.states(in: snapshot), try base.roadStates(on: day))
    let drawing = try front.map { try DayDrawing($0, on: base) }
    var locator = base.locator
    if let front { try locator?.show(front, base.parties) }
    let panel = try MapPanel(
      base, day: drawing, states: states, roads: roads, locator: locator,
      scales: LabelScale.allCases, lines: front.map { try DayDrawing.lines(of: $0, on: base) } ?? [])
    let legend = Legend(
      base, drawings: drawing.map { [$0] } ?? [], states: Set(states), roads: Set(roads))
    let notes = MapNotes(base, day: day, finding)
    let sheet = SheetLayout(panel: panel, legend: legend, notes: notes)
    width = Int(sheet.width)
    height = Int(sheet.height)
    text = sheet.document()
    page = HTMLPage.map(panel: panel, legend: legend, notes: notes)
  }

  /// The map as an SVG document (SVG 1.1) that stands alone, with title, legend, scale bar and sources: no
  /// script and no link. Text from the data is escaped.
  public func svg() -> String { text }

  /// The map as an HTML page that stands alone and can be read on a phone: no script and no link.
  public func html() -> String { page }
}
