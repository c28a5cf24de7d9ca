package import FrontlineFormats
package import FrontlineTime

/// The days that a feature, the name of a file or the name of a collection speaks of.
package struct FrontDates: Sendable {
  /// Reads days: their order in figures, and the zone they are wanted in.
  package var reader: DayReader
  /// The properties that the caller names: one of a day, or two of the first and the last; none: they are found.
  package var properties: [String]
  /// What comes first in names such as `01-05-2024`, where the reader has no order: what the other names say.
  var orderOfNames: DateOrder?

  /// A reader of days.
  package init(reader: DayReader = DayReader(), properties: [String] = []) {
    self.reader = reader
    self.properties = properties
  }

  /// More days than anybody draws a map of.
  private static let longest = 36_600

  /// The days of a feature: from the properties that the caller names, else from the `time` of JSON-FG, from `times`, from
  /// a property of a day (`date`, `datetime`, `timestamp`, ...), to the end that stands beside it without a beginning of its
  /// own (`date` and `end_date`), or from a pair (`from` and `to`, `start_date` and `end_date`, ...), the last day included.
  /// Empty where it has none of them.
  ///
  /// Edge cases: a text without a figure is not a day where the name of its property may mean something else, such as
  /// `from`. A month or a year is all its days.
  ///
  /// - Throws: a sentence where one of them is not a day, or a day lies outside of the span beside it.
  package func days(of feature: GeoJSONFeature) throws(FrontError) -> [Day] {
    if !properties.isEmpty { return try namedDays(feature.properties) }
    let own = try days(of: feature.properties)
    if !own.isEmpty { return own }
    switch feature.time {
    case nil: return []
    case .date(let text), .timestamp(let text): return try span(.string(text), nil, "time", "time")
    case .interval(let from, let to):
      guard let first = from ?? to else { return [] }
      return try span(.string(first), (to ?? from).map { .string($0) }, "time", "time")
    }
  }

  /// The days of properties, by their usual names.
  package func days(of properties: JSONObject) throws(FrontError) -> [Day] {
    if let times = properties["times"], case .array(let items) = times {
      var days: [Day] = []
      for item in items { days += try span(item, nil, "times", "times") }
      return days
    }
    let finder = PropertyFinder(properties)
    let ofSpan = try span(finder)
    guard let (name, value) = finder.first(of: ColumnRole.day, Self.speaks) else { return ofSpan.days }
    let end = ofSpan.days.isEmpty ? endOfDay(finder) : nil
    let days = try span(value, end?.value, name, end?.name ?? name)
    guard let from = ofSpan.days.first, let to = ofSpan.days.last, let day = days.first, let last = days.last
    else {
      return days
    }
    if last < from || !ofSpan.isOpen && day > to {
      throw FrontError(
        code: .badFile, subject: name,
        description:
          "Its \(name), \(day), lies outside of its \(ofSpan.name), \(from)\(ofSpan.isOpen ? " and later" : " to \(to)"); name the property that says when it was so (--date-property)."
      )
    }
    return days
  }

  /// The days of a pair of properties, the name of the first, and whether the last is left open.
  private func span(_ finder: PropertyFinder) throws(FrontError) -> (days: [Day], name: String, isOpen: Bool)
  {
    guard let (first, from) = finder.first(of: ColumnRole.firstDay, Self.speaks) else {
      return ([], "", false)
    }
    let last = finder.partner(of: first)
    let days = try span(from, last?.value, first, last?.name ?? "end")
    return (days, first, last?.value.isOpenEnd ?? true)
  }

  /// The end beside a property of a day, which begins with it: a day, for `to` and its like may mean something else.
  private func endOfDay(_ finder: PropertyFinder) -> (name: String, value: JSONValue)? {
    finder.first(of: ColumnRole.lastDay) { name, value in
      Self.speaks(name, value) && (try? days(value, named: name)) != nil
    }
  }

  /// How the span of days of a feature ends.
  enum End {
    /// It has no span.
    case none
    /// On a day.
    case day
    /// It has an end that is empty.
    case empty
    /// It goes on, as it says.
    case open
  }

  /// How the span of days of a feature ends.
  func end(of feature: GeoJSONFeature) -> End {
    let finder = PropertyFinder(feature.properties)
    func end(_ value: JSONValue?) -> End {
      guard let value else { return .none }
      return value.isAbsent ? .empty : value.isOpenEnd ? .open : .day
    }
    if !properties.isEmpty { return properties.count > 1 ? end(finder.named(properties[1])?.value) : .none }
    if feature.properties["times"] != nil { return .none }
    if finder.first(of: ColumnRole.day, Self.speaks) != nil {
      return finder.first(of: ColumnRole.firstDay, Self.speaks) == nil ? end(endOfDay(finder)?.value) : .none
    }
    if let (first, _) = finder.first(of: ColumnRole.firstDay, Self.speaks) {
      let found = end(finder.partner(of: first)?.value)
      return found == .none ? .empty : found
    }
    if case .interval(let from, let to)? = feature.time, from != nil { return to == nil ? .open : .day }
    return .none
  }

  /// The first and the last day of properties, by their usual names; one is `nil` where it is left open.
  ///
  /// - Returns: `nil` where there are none.
  package func span(of properties: JSONObject) throws(FrontError) -> (from: Day?, to: Day?)? {
    let finder = PropertyFinder(properties)
    let isPair = finder.first(of: ColumnRole.day, Self.speaks) == nil && properties["times"] == nil
    let days = try days(of: properties)
    guard let first = days.first, let last = days.last else {
      guard let (name, value) = finder.endAlone, Self.speaks(name, value) else { return nil }
      return (nil, try self.days(value, named: name).upperBound)
    }
    if isPair, let (name, _) = finder.first(of: ColumnRole.firstDay, Self.speaks),
      finder.partner(of: name)?.value.isOpenEnd ?? true
    {
      return (first, nil)
    }
    return (first, last)
  }

  /// That other properties could be the day of a feature too, in a sentence; `nil`: none could, or the caller names it.
  package func remark(on feature: GeoJSONFeature) -> String? {
    let names = feature.properties.filter { Self.speaks($0.key, $0.value) }.map(\.key)
    guard properties.isEmpty,
      let read = PropertyFinder(feature.properties).first(of: ColumnRole.day, Self.speaks)?.name,
      let index = names.firstIndex(of: read)
    else { return nil }
    return ColumnFinder(names, file: "").remark(on: .day, readFrom: index)
  }

  /// The days on which a feature was drawn or changed, which stand for those that it speaks of where nothing else does:
  /// `EditDate`, `last_edited`, `created`, ...
  package func daysOfEditing(_ properties: JSONObject) throws(FrontError) -> [Day] {
    guard let (name, value) = PropertyFinder(properties).first(of: Self.editing, Self.speaks) else {
      return []
    }
    return try span(value, nil, name, name)
  }

  /// The days of properties that have a year, and perhaps a month and a day, each by itself: `year`, `month`, `day`. Empty
  /// where there is no year.
  ///
  /// - Throws: a sentence where they are none of the calendar.
  package func daysOfYear(_ properties: JSONObject) throws(FrontError) -> [Day] {
    let finder = PropertyFinder(properties)
    func number(_ role: ColumnRole) throws(FrontError) -> Int? {
      guard let (name, value) = role.names.lazy.compactMap(finder.named).first, !value.isAbsent else {
        return nil
      }
      let text: String? = value.string ?? (value.double == nil ? nil : value.description)
      guard let whole = text.flatMap(WrittenDegrees.degrees).flatMap({ Int(exactly: $0) }) else {
        throw FrontError(code: .badFile, subject: name, description: "Its \(name) is no number: \(value).")
      }
      return whole
    }
    guard let year = try number(DateParts.year), (1000...2199).contains(year) else { return [] }
    // A month of 0 is none that is known, as tables of events have it.
    guard let month = try number(DateParts.month), month != 0 else {
      return try span(.string("\(year)"), nil, "year", "year")
    }
    let day = try number(DateParts.day)
    let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day, day != 0 else { return try span(.string(text), nil, "month", "month") }
    return try span(.string("\(text)-\(day < 10 ? "0" : "")\(day)"), nil, "day", "day")
  }

  private static let editing = ColumnRole(
    "day of editing",
    names: [
      "editdate", "lasteditdate", "lastediteddate", "lastedited", "lastmodified", "modified", "datemodified",
      "edited",
      "updatedat", "lastupdatedat", "lastchange", "creationdate", "createddate", "createdat", "created",
      "pubdate",
      "published", "publishdate", "publisheddate", "generated", "timestampofdata",
    ])

  /// The texts of moments by which a feature says when it is.
  package func moments(of feature: GeoJSONFeature) -> [String] {
    let finder = PropertyFinder(feature.properties)
    func text(_ value: JSONValue) -> String? {
      switch value {
      case .string(let text): text
      case .integer, .number: value.description
      default: nil
      }
    }
    if !properties.isEmpty { return properties.compactMap { finder.named($0).flatMap { text($0.value) } } }
    let found =
      finder.first(of: ColumnRole.day, Self.speaks) ?? finder.first(of: ColumnRole.firstDay, Self.speaks)
    if let found { return text(found.value).map { [$0] } ?? [] }
    switch feature.time {
    case .timestamp(let text): return [text]
    case .interval(let from, _): return from.map { [$0] } ?? []
    case nil, .date: return []
    }
  }

  private func namedDays(_ object: JSONObject) throws(FrontError) -> [Day] {
    let finder = PropertyFinder(object)
    func value(_ name: String) throws(FrontError) -> (name: String, value: JSONValue)? {
      guard let found = finder.named(name) else {
        throw FrontError(code: .badFile, subject: name, description: "It has no property \"\(name)\".")
      }
      return found.value.isAbsent ? nil : found
    }
    guard let first = try value(properties[0]) else {
      throw FrontError(
        code: .badFile, subject: properties[0], description: "Its \(properties[0]) is empty.")
    }
    let last = properties.count > 1 ? try value(properties[1]) : nil
    return try span(first.value, last?.value, first.name, last?.name ?? "end")
  }

  /// Whether a value may be a day under a name that may mean something else.
  private static func speaks(_ name: String, _ value: JSONValue) -> Bool {
    switch value {
    case .string(let text):
      return name == "date" ? !text.isEmpty : text.utf8.contains { (0x30...0x39).contains($0) }
    case .integer(let whole): return abs(whole) >= 1_000
    case .number(let number): return abs(number) >= 1_000
    case .null, .array, .object: return name == "date" && !value.isAbsent
    case .bool, .digits: return name == "date"
    }
  }

  private func span(
    _ from: JSONValue, _ to: JSONValue?, _ first: String, _ last: String
  ) throws(FrontError) -> [Day] {
    let start = try days(from, named: first)
    guard let to, !to.isOpenEnd else { return try all(start.lowerBound, start.upperBound) }
    let end = try days(to, named: last)
    guard start.lowerBound <= end.upperBound else {
      throw FrontError(
        code: .badFile, subject: "\(start.lowerBound)",
        description: "Its end, \(end.upperBound), is before its start, \(start.lowerBound).")
    }
    return try all(start.lowerBound, end.upperBound)
  }

  private func all(_ from: Day, _ to: Day) throws(FrontError) -> [Day] {
    guard to - from <= Self.longest else {
      throw FrontError(
        code: .badFile, subject: "\(from)", description: "From \(from) to \(to) is more than a hundred years."
      )
    }
    return Array(from...to)
  }

  private func days(_ value: JSONValue, named name: String) throws(FrontError) -> ClosedRange<Day> {
    let text: String
    switch value {
    case .string(let string): text = string
    case .integer, .number: text = value.description
    default:
      throw FrontError(code: .badFile, subject: name, description: "Its \(name) is not a day: \(value).")
    }
    do {
      return try reader.recordedDays(text)
    } catch {
      throw FrontError(
        code: .badFile, subject: name, description: "Its \(name) is not a day: \(error.description)")
    }
  }
}

/// Finds properties by their names, without regard to capitals, blanks and marks.
struct PropertyFinder {
  private let members: [(key: String, name: String, value: JSONValue)]

  init(_ object: JSONObject) {
    members = object.map { (ColumnFinder.words($0.key).joined(), $0.key, $0.value) }
  }

  /// The names of all properties, without capitals and marks.
  var keys: Set<String> { Set(members.map(\.key)) }

  /// The property of that name, as it is written or but for capitals and marks.
  func named(_ name: String) -> (name: String, value: JSONValue)? {
    let key = ColumnFinder.words(name).joined()
    return (members.first { $0.name == name } ?? members.first { $0.key == key }).map { ($0.name, $0.value) }
  }

  /// The first property of a role that speaks.
  func first(
    of role: ColumnRole, _ speaks: (String, JSONValue) -> Bool
  ) -> (name: String, value: JSONValue)? {
    for name in role.names {
      for member in members where member.key == name && speaks(name, member.value) {
        return (member.name, member.value)
      }
    }
    return nil
  }

  /// The end that belongs to a beginning that is there and says nothing.
  var endAlone: (name: String, value: JSONValue)? {
    for name in ColumnRole.firstDay.names {
      for member in members where member.key == name && member.value.isAbsent {
        if let end = partner(of: member.name), !end.value.isAbsent { return end }
      }
    }
    return nil
  }

  /// The end that belongs to a beginning.
  func partner(of first: String) -> (name: String, value: JSONValue)? {
    let key = ColumnFinder.words(first).joined()
    var names: [String] = []
    for (begin, end) in [
      ("start", "end"), ("from", "to"), ("begin", "end"), ("first", "last"), ("since", "until"),
      ("started", "ended"),
      ("beginning", "end"), ("since", "till"), ("start", "stop"), ("start", "finish"), ("from", "until"),
      ("from", "till"),
    ] where key.contains(begin) {
      names.append(key.replacing(begin, with: end))
    }
    for name in names {
      if let member = members.first(where: { $0.key == name && $0.key != key }) {
        return (member.name, member.value)
      }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether it says of no day that a span ends on it: it is absent, or a word for what goes on.
  var isOpenEnd: Bool {
    switch self {
    case .string(let text): OpenEnd.isOpen(text)
    case .integer, .number: OpenEnd.isOpen(description)
    default: isAbsent
    }
  }

  /// Whether it is `null` or a text of nothing but blanks.
  package var isAbsent: Bool {
    switch self {
    case .null: true
    case .string(let text): text.withoutBlanks.isEmpty
    default: false
    }
  }
}
