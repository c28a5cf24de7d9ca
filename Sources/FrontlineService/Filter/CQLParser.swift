internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// Reads CQL2 text (OGC 21-065r2, annex B) into a filter.
///
/// Read are AND, OR, NOT, comparisons, LIKE, BETWEEN, IN, IS NULL, CASEI, S_INTERSECTS, and the temporal operators. Arithmetic,
/// arrays and functions are refused by name.
struct CQLParser {
  /// How deep parentheses and NOT may stand in each other.
  static let depth = 64

  private let pieces: [CQLScanner.Piece]
  private let characters: [Character]
  private var next = 0
  private var level = 0

  /// - Throws: ``ServiceError`` 400 with the place of what cannot be read.
  static func filter(_ text: String) throws(ServiceError) -> CQLNode {
    var parser = try CQLParser(text)
    let node = try parser.disjunction()
    if let piece = parser.piece {
      throw .bad("filter: \(piece.token.words) at character \(piece.place) is not expected there.")
    }
    return node
  }

  private init(_ text: String) throws(ServiceError) {
    (pieces, characters) = try CQLScanner.pieces(of: text)
    guard !pieces.isEmpty else {
      throw .bad("filter is empty; leave it out, or write one such as kind = 'city'.")
    }
  }

  private var piece: CQLScanner.Piece? { next < pieces.count ? pieces[next] : nil }

  private func refusal(_ wanted: String) -> ServiceError {
    guard let piece else { return .bad("filter: it ends where \(wanted) is needed.") }
    return .bad("filter: at character \(piece.place) stands \(piece.token.words), and \(wanted) is needed.")
  }

  private mutating func take(_ word: String) -> Bool {
    guard case .word(let text) = piece?.token, text.uppercased() == word else { return false }
    next += 1
    return true
  }

  private mutating func takeSign(_ sign: String) -> Bool {
    guard piece?.token == .sign(sign) else { return false }
    next += 1
    return true
  }

  private mutating func need(_ sign: String) throws(ServiceError) {
    guard takeSign(sign) else { throw refusal(shown(sign)) }
  }

  // MARK: - Logic

  private mutating func disjunction() throws(ServiceError) -> CQLNode {
    level += 1
    defer { level -= 1 }
    guard level <= Self.depth else {
      throw .bad(
        "filter: parentheses and NOT stand in each other deeper than \(Self.depth); write it flatter.")
    }
    var parts = [try conjunction()]
    while take("OR") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(ServiceError) -> CQLNode {
    var parts = [try negation()]
    while take("AND") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(ServiceError) -> CQLNode {
    var isNegated = false
    while take("NOT") { isNegated.toggle() }
    let node = try predicate()
    return isNegated ? .not(node) : node
  }

  private mutating func predicate() throws(ServiceError) -> CQLNode {
    if takeSign("(") {
      let node = try disjunction()
      try need(")")
      return node
    }
    if case .word(let word) = piece?.token, next + 1 < pieces.count, pieces[next + 1].token == .sign("(") {
      let name = word.uppercased()
      if let operation = CQLTemporal(rawValue: name) { return try temporal(operation) }
      if name == "S_INTERSECTS" { return try intersects() }
      if name == "S_DISJOINT" { return .not(try intersects()) }
      guard ["CASEI", "DATE", "TIMESTAMP"].contains(name) else {
        throw .bad(
          "filter: \(word) at character \(piece?.place ?? 0) is not read here; of functions, CASEI, S_INTERSECTS, S_DISJOINT and the temporal operators are."
        )
      }
    }
    let value = try value()
    if case .flag(let flag) = value, !startsComparison { return .constant(flag) }
    return try comparison(of: value)
  }

  private var startsComparison: Bool {
    switch piece?.token {
    case .sign(let sign): CQLComparison(rawValue: sign) != nil
    case .word(let word): ["NOT", "LIKE", "BETWEEN", "IN", "IS"].contains(word.uppercased())
    default: false
    }
  }

  private mutating func comparison(of value: CQLValue) throws(ServiceError) -> CQLNode {
    if take("IS") {
      let isNegated = take("NOT")
      guard take("NULL") else { throw refusal("NULL") }
      return isNegated ? .not(.isNull(value)) : .isNull(value)
    }
    if case .sign(let sign) = piece?.token, let operation = CQLComparison(rawValue: sign) {
      next += 1
      return .comparison(operation, value, try self.value())
    }
    let isNegated = take("NOT")
    let node: CQLNode
    if take("LIKE") {
      node = .like(value, try self.value())
    } else if take("BETWEEN") {
      let least = try self.value()
      guard take("AND") else { throw refusal("AND") }
      node = .between(value, least, try self.value())
    } else if take("IN") {
      try need("(")
      var list = [try self.value()]
      while takeSign(",") { list.append(try self.value()) }
      try need(")")
      node = .isIn(value, list)
    } else {
      throw refusal("=, <>, <, >, <=, >=, LIKE, BETWEEN, IN or IS NULL")
    }
    return isNegated ? .not(node) : node
  }

  // MARK: - Values

  private mutating func value() throws(ServiceError) -> CQLValue {
    let value = try plainValue()
    if case .sign(let sign) = piece?.token, ["+", "-", "*", "/", "%", "^"].contains(sign) {
      throw .bad(
        "filter: the \(sign) at character \(piece?.place ?? 0) is arithmetic, which is not read here.")
    }
    return value
  }

  private mutating func plainValue() throws(ServiceError) -> CQLValue {
    guard let piece else { throw refusal("a property or a value") }
    switch piece.token {
    case .name(let name):
      next += 1
      return .property(name)
    case .text(let text):
      next += 1
      return .text(text)
    case .number(let value):
      next += 1
      return .number(value)
    case .sign: throw refusal("a property or a value")
    case .word(let word):
      next += 1
      switch word.uppercased() {
      case "TRUE": return .flag(true)
      case "FALSE": return .flag(false)
      case "DATE" where self.piece?.token == .sign("("), "TIMESTAMP" where self.piece?.token == .sign("("):
        return .day(try day())
      case "CASEI" where self.piece?.token == .sign("("):
        next += 1
        let inner = try plainValue()
        try need(")")
        switch inner {
        case .property, .text: return .folded(inner)
        default: throw .bad("filter: CASEI at character \(piece.place) takes a property or a text.")
        }
      default: return .property(word)
      }
    }
  }

  /// The day in `('2020-10-29')`.
  private mutating func day() throws(ServiceError) -> Day {
    try need("(")
    guard case .text(let text) = piece?.token else { throw refusal("a text in single quotes") }
    next += 1
    try need(")")
    return try DayFilter.day(text[...], named: "filter")
  }

  // MARK: - Space and time

  private mutating func temporal(_ operation: CQLTemporal) throws(ServiceError) -> CQLNode {
    next += 2
    let first = try time()
    try need(",")
    let second = try time()
    try need(")")
    return .temporal(operation, first, second)
  }

  private mutating func time() throws(ServiceError) -> CQLTime {
    if take("INTERVAL") {
      try need("(")
      var ends: [String] = []
      repeat {
        guard case .text(let text) = piece?.token else {
          throw refusal("a day in single quotes, or '..' for an open end")
        }
        ends.append(text)
        next += 1
      } while takeSign(",")
      try need(")")
      return .days(try CQLParser.interval(ends))
    }
    switch try plainValue() {
    case .property(let name): return .property(name)
    case .day(let day): return .days(day...day)
    case .text(let text):
      let day = try DayFilter.day(text[...], named: "filter")
      return .days(day...day)
    default: throw .bad("filter: a temporal operator takes properties, DATE, TIMESTAMP and INTERVAL.")
    }
  }

  /// The days of an interval of two ends, of which both may be open.
  static func interval(_ ends: [String]) throws(ServiceError) -> ClosedRange<Day> {
    guard ends.count == 2 else { throw .bad("filter: an INTERVAL has two ends; this one has \(ends.count).") }
    let first = ends[0] == ".." ? Day.first : try DayFilter.day(ends[0][...], named: "filter")
    let last = ends[1] == ".." ? Day.last : try DayFilter.day(ends[1][...], named: "filter")
    guard first <= last else { throw .bad("filter: the interval \(first) to \(last) ends before it begins.") }
    return first...last
  }

  private mutating func intersects() throws(ServiceError) -> CQLNode {
    next += 2
    let first = try spatial()
    try need(",")
    let second = try spatial()
    try need(")")
    switch (first, second) {
    case (.property(let name), .shape(let shape)), (.shape(let shape), .property(let name)):
      return .intersects(property: name, shape)
    default: throw .bad("filter: S_INTERSECTS takes the property geometry and a shape.")
    }
  }

  private enum Spatial {
    case property(String)
    case shape(Geometry)
  }

  private mutating func spatial() throws(ServiceError) -> Spatial {
    switch piece?.token {
    case .name(let name):
      next += 1
      return .property(name)
    case .word(let word):
      guard next + 1 < pieces.count else { throw refusal("a property or a shape") }
      let isShape = pieces[next + 1].token == .sign("(") || Self.shapes.contains(word.uppercased())
      guard isShape else {
        next += 1
        return .property(word)
      }
      return .shape(try shape(word))
    default: throw refusal("a property or a shape")
    }
  }

  private static let shapes: Set<String> = [
    "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION",
  ]

  /// A shape in WKT, or a `BBOX`.
  private mutating func shape(_ word: String) throws(ServiceError) -> Geometry {
    let start = next
    var open = 0
    repeat {
      guard let piece else { throw refusal("the end of the shape \(word)") }
      if piece.token == .sign("(") { open += 1 }
      if piece.token == .sign(")") { open -= 1 }
      next += 1
    } while open > 0 || next < start + 2
    let last = next < pieces.count ? pieces[next].place - 1 : characters.count
    if word.uppercased() == "BBOX" {
      let numbers = pieces[start..<next].compactMap { piece in
        if case .number(let value) = piece.token { value } else { nil }
      }
      return try CQLParser.box(numbers)
    }
    let text = String(characters[pieces[start].place - 1..<last])
    do {
      guard let shape = try Geometry(wkt: text.trimmingSuffix({ $0 == "," || $0 == " " })) else {
        throw ServiceError.bad("filter: the shape at character \(pieces[start].place) is empty.")
      }
      return shape
    } catch let error as ServiceError {
      throw error
    } catch {
      throw .bad("filter: the shape at character \(pieces[start].place) cannot be read: \(error)")
    }
  }

  /// The polygon of a box; two where it goes over the antimeridian.
  static func box(_ numbers: [Double]) throws(ServiceError) -> Geometry {
    let boxes = try BoxFilter.longitudeLatitude(numbers, named: "filter: BBOX")
    do {
      let polygons = try boxes.map { box in
        Polygon(
          exterior: try Ring(
            SheetShape(box).polygons[0][0].map { try Position(validatingLatitude: $0.y, longitude: $0.x) }))
      }
      return .multiPolygon(MultiPolygon(polygons))
    } catch {
      throw .bad("filter: \(error)")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
