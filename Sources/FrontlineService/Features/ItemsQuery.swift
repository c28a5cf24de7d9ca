internal import FrontlineGeometry
internal import FrontlineInterchange
internal import FrontlineTime

/// What is asked of a collection: its page, and which features.
struct ItemsQuery {
  static let greatestLimit = 10_000
  static let usualLimit = 1_000

  let collection: Collection
  let weighing: Weighing
  let limit: Int
  let offset: Int
  let days: DayFilter?
  let box: BoxFilter?
  let filter: CQLNode?

  /// The features that were found: those of the page, and how many there are in all.
  struct Found {
    /// The features of the page: runs of those that follow each other in one table.
    var runs: [(table: FeatureTable, places: Range<Int>)] = []
    /// How many features the page has.
    var count = 0
    var matched = 0

    mutating func append(_ places: Range<Int>, of table: FeatureTable) {
      count += places.count
      if let last = runs.last, last.table === table, last.places.upperBound == places.lowerBound {
        runs[runs.count - 1].places = last.places.lowerBound..<places.upperBound
      } else {
        runs.append((table, places))
      }
    }

    /// The features of the page one by one.
    var page: [(table: FeatureTable, place: Int)] {
      runs.flatMap { run in run.places.map { (run.table, $0) } }
    }
  }

  init(_ call: Call, _ collection: Collection, _ weighing: Weighing, crss: [SheetCRS]) throws {
    self.collection = collection
    self.weighing = weighing
    // Part 1, clause 7.15.2: a limit above the greatest is no error.
    limit = min(
      try call.integer("limit", in: 1...Int(Int32.max), default: Self.usualLimit), Self.greatestLimit)
    offset = try call.integer("offset", in: 0...Int(Int32.max), default: 0)
    days = try call["datetime"].map { text throws(ServiceError) in try DayFilter(text) }
    let boxCRS = try Self.crs(call["bbox-crs"], named: "bbox-crs", among: crss)
    box = try call["bbox"].map { text throws(ServiceError) in try BoxFilter(text, in: boxCRS) }
    var parts: [CQLNode] = []
    if let filter = try Self.filter(call) { parts.append(filter) }
    for column in collection.queryables {
      if let text = call[column.name] { parts.append(try Self.equality(column, text)) }
    }
    filter = parts.isEmpty ? nil : .all(parts)
  }

  /// The CRS of a parameter, CRS84 without it.
  static func crs(_ text: String?, named name: String, among crss: [SheetCRS]) throws(ServiceError)
    -> SheetCRS
  {
    guard let text else { return .crs84 }
    let plain = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    guard let crs = crss.first(where: { $0.uri == plain }) else {
      throw .bad("\(name) is \(shown(text)); there are \(crss.map(\.uri).joined(separator: ", ")).")
    }
    return crs
  }

  private static func filter(_ call: Call) throws(ServiceError) -> CQLNode? {
    let language = call["filter-lang"] ?? "cql2-text"
    guard language == "cql2-text" || language == "cql2-json" else {
      throw .bad("filter-lang is \(shown(language)); it must be cql2-text or cql2-json.")
    }
    if let crs = call["filter-crs"], crs != SheetCRS.crs84.uri {
      throw .bad("filter-crs is \(shown(crs)); shapes in filters are read in \(SheetCRS.crs84.uri) alone.")
    }
    guard let text = call["filter"] else { return nil }
    return language == "cql2-text" ? try CQLParser.filter(text) : try CQLJSON.filter(text)
  }

  /// A parameter that bears the name of a property: the property equals it.
  private static func equality(_ column: TableColumn, _ text: String) throws(ServiceError) -> CQLNode {
    let value: CQLValue
    switch column.kind {
    case .integer, .real:
      guard let number = Double(text), number.isFinite else {
        throw .bad("\(column.name) is \(shown(text)); it must be a number.")
      }
      value = .number(number)
    case .boolean:
      guard text == "true" || text == "false" else {
        throw .bad("\(column.name) is \(shown(text)); it must be true or false.")
      }
      value = .flag(text == "true")
    case .day: value = .day(try DayFilter.day(text[...], named: column.name))
    case .text, .list, .json: value = .text(text)
    }
    return .comparison(.equal, .property(column.name), value)
  }

  /// The features, in the order of the collection.
  func find(_ patience: Patience) throws -> Found {
    var found = Found()
    let parts = try collection.parts(weighing)
    // A property that there is not is told even where no part is asked for.
    if let filter { _ = try CQLFilter(filter, on: try Self.emptyTable(collection)) }
    for part in parts {
      if let days, let own = part.days, !days.days.overlaps(own) { continue }
      try patience.check()
      let table = try part.table()
      try find(in: table, &found, patience)
    }
    return found
  }

  private static func emptyTable(_ collection: Collection) throws -> FeatureTable {
    try FeatureTable(
      .init(
        name: collection.id, title: "", shape: collection.shape,
        columns: collection.columns.map { .init(name: $0.name, kind: $0.kind) }, features: []), key: nil)
  }

  private func find(in table: FeatureTable, _ found: inout Found, _ patience: Patience) throws {
    if days == nil, box == nil, filter == nil {
      let first = max(offset - found.matched, 0)
      let room = limit - found.count
      if first < table.count, room > 0 { found.append(first..<min(first + room, table.count), of: table) }
      found.matched += table.count
      return
    }
    let filter = try filter.map { node throws(ServiceError) in try CQLFilter(node, on: table) }
    try table.forEachBatch(days: days, box: box, filter: filter) { places in
      try patience.check()
      for place in places.dropFirst(max(offset - found.matched, 0)).prefix(limit - found.count) {
        found.append(place..<place + 1, of: table)
      }
      found.matched += places.count
    }
  }
}
