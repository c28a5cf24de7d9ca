package import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

/// How exactly a table says where and when, by the codes of the data set that publishes it.
///
/// | `where_prec` of UCDP GED | position | `date_prec` | day |
/// | --- | --- | --- | --- |
/// | 1 | the place itself | 1 | the day itself |
/// | 2 | within some 25 km of the place | 2 | one of 2 to 6 days |
/// | 3 | a district (second-order division) | 3 | one of a week |
/// | 4 | a province (first-order division) | 4 | one of 8 to 30 days, or of a month |
/// | 5 | a line, or a part of the country | 5 | one of more than a month, up to a year |
/// | 6 | the country | | |
/// | 7 | international waters or airspace | | |
///
/// | `geo_precision` of ACLED | position | `time_precision` | day |
/// | --- | --- | --- | --- |
/// | 1 | the town itself | 1 | the day itself |
/// | 2 | a part of a region; the town stands for it | 2 | one of a week |
/// | 3 | a region; its capital or a known place stands for it | 3 | one of a month |
///
/// The days of UCDP GED run from `date_start` to `date_end`. ACLED gives one day, which may be any of its week or month, so
/// the true one is no more than 6 or 30 days away.
///
/// Source: S. Högbladh, UCDP GED Codebook (Department of Peace and Conflict Research, Uppsala University); ACLED, Armed
/// Conflict Location & Event Data Project Codebook.
package struct EventPrecision {
  /// How exact a row is.
  struct Reading {
    var words: String
    /// How far the event may be from its position; `nil`: the code gives no number.
    var radius: Length?
    var days: ClosedRange<Day>
  }

  /// Who publishes the table.
  enum Book: String {
    case ged = "UCDP GED"
    case acled = "ACLED"
  }

  let book: Book
  private let position: CSVColumn?
  private let day: CSVColumn?
  private let lastDay: CSVColumn?

  /// The columns that it adds.
  static let columns = ["position_precision", "position_uncertainty_m", "first_day", "last_day"]
  /// The column that says whether the controller is the same wherever and whenever the event may have been.
  static let sureColumn = "controller_sure"

  /// The columns of codes of a table; `nil`: it has none.
  init?(_ finder: ColumnFinder) throws {
    func column(_ title: String, _ name: String) throws -> CSVColumn? {
      try finder.index(of: ColumnRole(title, names: [name])).map(finder.column)
    }
    let ged = (
      try column("precision of positions", "whereprec"), try column("precision of days", "dateprec")
    )
    let acled = (
      try column("precision of positions", "geoprecision"), try column("precision of days", "timeprecision")
    )
    book = ged.0 ?? ged.1 != nil ? .ged : .acled
    (position, day) = book == .ged ? ged : acled
    lastDay = book == .ged ? try column("last day", "dateend") : nil
    guard position != nil || day != nil else { return nil }
  }

  /// Whether a table has columns of codes.
  package static func isKnown(_ finder: ColumnFinder) throws -> Bool { try EventPrecision(finder) != nil }

  /// What is said of it once.
  var note: String {
    let names = [position, day, lastDay].compactMap { $0.map { "\"\($0.name)\"" } }
    return
      "\(listed(names, last: " and ")) are read as the code book of \(book.rawValue) has them; what they leave open stands in \(Self.columns.joined(separator: ", "))."
  }

  /// How exact a row is whose day is known.
  func reading(of row: CSVRow, on day: Day, _ days: DayReader) throws -> Reading {
    try reading(on: day, days, text: { try row.trimmed($0) }) { row.error($0, in: $1) }
  }

  /// How exact a feature is whose day is known.
  func reading(of properties: JSONObject, on day: Day, _ days: DayReader) throws -> Reading {
    try reading(on: day, days, text: { (properties[$0.name] ?? .null).text.withoutBlanks }) {
      sentence, column in
      Unreadable(reason: "its \(column.name): \(sentence).")
    }
  }

  private func reading(
    on day: Day, _ days: DayReader, text: (CSVColumn) throws -> String,
    fault: (_ sentence: String, _ column: CSVColumn) -> any Error
  ) throws -> Reading {
    func code(_ column: CSVColumn, _ most: Int) throws -> Int? {
      let text = try text(column)
      if text.isEmpty { return nil }
      guard let number = WrittenDegrees.degrees(text), !text.contains(","), let code = Int(exactly: number)
      else {
        throw fault("\(quoted(text)) is not a whole number", column)
      }
      guard (1...most).contains(code) else {
        throw fault("\(code) is none of the codes of \(book.rawValue), 1 to \(most)", column)
      }
      return code
    }
    var reading = Reading(words: "", radius: nil, days: day...day)
    if let position, let code = try code(position, book == .ged ? 7 : 3) {
      (reading.words, reading.radius) = Self.places[book]![code - 1]
    }
    if let lastDay, case let text = try text(lastDay), !text.isEmpty {
      let last: Day
      do { last = try days.recordedDay(text) } catch { throw fault("\(error)", lastDay) }
      guard last >= day else { throw fault("\(last) is before the first day, \(day)", lastDay) }
      reading.days = day...last
    } else if let column = self.day, let code = try code(column, book == .ged ? 5 : 3) {
      let reach = (book == .ged ? [0, 5, 6, 30, 365] : [0, 6, 30])[code - 1]
      reading.days = day.advanced(by: -reach)...day.advanced(by: reach)
    }
    return reading
  }

  private static let places: [Book: [(words: String, radius: Length?)]] = [
    .ged: [
      ("place", .zero), ("within 25 km", .kilometers(25)), ("district", nil), ("province", nil),
      ("line or part of the country", nil), ("country", nil), ("international waters or airspace", nil),
    ],
    .acled: [("place", .zero), ("part of a region", nil), ("region", nil)],
  ]

  /// The fields of ``columns`` for a row.
  static func fields(of reading: Reading) -> [String] {
    [
      reading.words, reading.radius.map { fixed($0.meters, 0) } ?? "", reading.days.lowerBound.description,
      reading.days.upperBound.description,
    ]
  }
}

extension JSONValue {
  /// The text of a value that is one, or a number.
  fileprivate var text: String {
    switch self {
    case .string(let text): text
    case .integer, .number, .digits: description
    default: ""
    }
  }
}

extension Annotator {
  /// For each event `yes` where its controller is the same on all of its days, with the front farther away than the event
  /// may be from its position; `no` where that is not so or cannot be known; empty where it has no controller.
  func sureness(of events: [FrontEvent], _ readings: [EventPrecision.Reading]) throws -> [String] {
    var all: [FrontEvent] = []
    for (event, reading) in zip(events, readings) {
      // Days alike are asked once for all events.
      for day in reading.days { all.append(FrontEvent(event.position, on: day)) }
    }
    let observed = try observations(of: all)
    let own = try observations(of: events)
    var next = 0
    return readings.indices.map { index in
      let count = readings[index].days.count
      defer { next += count }
      guard own.sides[index] >= 0 else { return "" }
      let side = own.names[Int(own.sides[index])]
      guard let radius = readings[index].radius else { return "no" }
      let isSure = (next..<next + count).allSatisfy { seen in
        guard observed.sides[seen] >= 0, observed.names[Int(observed.sides[seen])] == side else {
          return false
        }
        return radius == .zero || observed.meters[seen].isNaN || observed.meters[seen] > radius.meters
      }
      return isSure ? "yes" : "no"
    }
  }
}
