internal import FrontlineGeometry
internal import FrontlineInterchange
internal import FrontlineTime

/// A filter made ready for one table: whether it holds for a feature. What is unknown makes it unknown, which is not true.
struct CQLFilter {
  /// True, false or unknown, as in SQL.
  enum Truth {
    case no, yes, unknown

    init(_ flag: Bool) { self = flag ? .yes : .no }

    var negated: Truth {
      switch self {
      case .no: .yes
      case .yes: .no
      case .unknown: .unknown
      }
    }
  }

  typealias Test = (Int) -> Truth

  private let table: FeatureTable
  /// The names that the collection has, for the sentence on one that it has not.
  private let known: [String]

  /// The test of a filter on the features of a table.
  ///
  /// - Throws: ``ServiceError`` 400 where it asks for a property that there is not, or compares what does not compare.
  static func test(_ node: CQLNode, on table: FeatureTable) throws(ServiceError) -> (Int) -> Bool {
    let filter = CQLFilter(table: table, known: table.columns.filter(\.isQueryable).map(\.name))
    let test = try filter.test(node)
    return { test($0) == .yes }
  }

  private func test(_ node: CQLNode) throws(ServiceError) -> Test {
    switch node {
    case .constant(let flag): return { _ in Truth(flag) }
    case .not(let inner):
      let inner = try test(inner)
      return { inner($0).negated }
    case .all(let parts):
      let tests = try self.tests(parts)
      return { place in
        var result = Truth.yes
        for test in tests {
          switch test(place) {
          case .no: return .no
          case .unknown: result = .unknown
          case .yes: break
          }
        }
        return result
      }
    case .any(let parts):
      let tests = try self.tests(parts)
      return { place in
        var result = Truth.no
        for test in tests {
          switch test(place) {
          case .yes: return .yes
          case .unknown: result = .unknown
          case .no: break
          }
        }
        return result
      }
    case .isNull(let value):
      let operand = try operand(value)
      return { Truth(operand.isUnknown($0)) }
    case .comparison(let comparison, let a, let b): return try compare(comparison, a, b)
    case .between(let value, let least, let most):
      return try test(
        .all([.comparison(.greaterOrEqual, value, least), .comparison(.lessOrEqual, value, most)]))
    case .isIn(let value, let list):
      if list.allSatisfy({ if case .text = $0 { true } else { false } }), case .property(let name) = value,
        case .text = try column(name).kind
      {
        let wanted = Set(list.compactMap { if case .text(let text) = $0 { text } else { nil } })
        return try texts(value) { wanted.contains($0) }
      }
      return try test(.any(list.map { .comparison(.equal, value, $0) }))
    case .like(let value, let pattern):
      guard let (text, isFolded) = written(pattern) else {
        throw .bad("filter: LIKE takes a pattern in single quotes, such as 'Sh%'.")
      }
      let like = LikePattern(isFolded ? text.lowercased() : text)
      return try texts(value) { like.matches($0) }
    case .intersects(let property, let shape):
      guard property == "geometry" else {
        throw .bad("filter: S_INTERSECTS of \(shown(property)); the shapes are in the property geometry.")
      }
      let shape = SheetShape(shape)
      return { [table] place in
        guard let geometry = table.geometries[place] else { return .unknown }
        guard table.boxes[place].meets(shape.box) else { return .no }
        return Truth(SheetShape(geometry).meets(shape))
      }
    case .temporal(let operation, let a, let b):
      let (first, second) = (try days(a), try days(b))
      return { place in
        guard let a = first(place), let b = second(place) else { return .unknown }
        return Truth(operation.holds(a, b))
      }
    }
  }

  private func tests(_ nodes: [CQLNode]) throws(ServiceError) -> [Test] {
    var tests: [Test] = []
    for node in nodes { tests.append(try test(node)) }
    return tests
  }

  private func column(_ name: String) throws(ServiceError) -> TableColumn {
    guard let column = table.column(name), column.isQueryable else {
      throw .bad("filter: there is no property \(shown(name)); there are \(known.joined(separator: ", ")).")
    }
    return column
  }

  // MARK: - Texts

  /// What is written, and whether its capitals count.
  private func written(_ value: CQLValue) -> (text: String, isFolded: Bool)? {
    switch value {
    case .text(let text): (text, false)
    case .folded(.text(let text)): (text, true)
    default: nil
    }
  }

  /// A test of the text of a property: each text that occurs is tested once.
  private func texts(_ value: CQLValue, _ matches: (String) -> Bool) throws(ServiceError) -> Test {
    let (name, isFolded): (String, Bool)
    switch value {
    case .property(let property): (name, isFolded) = (property, false)
    case .folded(.property(let property)): (name, isFolded) = (property, true)
    default: throw .bad("filter: a text is compared with a property; write the property first.")
    }
    let column = try column(name)
    guard case .texts(let codes, let list) = column.values else {
      throw .bad("filter: \(name) holds no texts, so a text does not compare with it.")
    }
    let results = list.map { Truth(matches(isFolded ? $0.lowercased() : $0)) }
    return { place in
      let code = Int(codes[place])
      return code == 0 ? .unknown : results[code]
    }
  }

  // MARK: - Comparisons

  /// One side of a comparison, feature by feature.
  private enum Operand {
    case numbers((Int) -> Double)
    case texts((Int) -> String?)
    case flags((Int) -> Bool?)
    case days((Int) -> Int32?)

    func isUnknown(_ place: Int) -> Bool {
      switch self {
      case .numbers(let value): value(place).isNaN
      case .texts(let value): value(place) == nil
      case .flags(let value): value(place) == nil
      case .days(let value): value(place) == nil
      }
    }

    var words: String {
      switch self {
      case .numbers: "a number"
      case .texts: "a text"
      case .flags: "true or false"
      case .days: "a day"
      }
    }
  }

  private func operand(_ value: CQLValue) throws(ServiceError) -> Operand {
    switch value {
    case .text(let text): return .texts { _ in text }
    case .number(let number): return .numbers { _ in number }
    case .flag(let flag): return .flags { _ in flag }
    case .day(let day): return .days { _ in day.ordinal }
    case .folded(let inner):
      guard case .texts(let text) = try operand(inner) else { throw .bad("filter: CASEI takes texts.") }
      return .texts { text($0)?.lowercased() }
    case .property(let name):
      let column = try column(name)
      switch column.values {
      case .numbers(let values): return .numbers { values[$0] }
      case .flags(let values): return .flags { values[$0] == 2 ? nil : values[$0] == 1 }
      case .texts(let codes, let list):
        guard case .day = column.kind else {
          return .texts { codes[$0] == 0 ? nil : list[Int(codes[$0])] }
        }
        let days = list.map { try? Day($0).ordinal }
        return .days { days[Int(codes[$0])] }
      }
    }
  }

  private func compare(_ comparison: CQLComparison, _ a: CQLValue, _ b: CQLValue) throws(ServiceError) -> Test
  {
    // A text is compared once with each text that occurs.
    if let (text, isFolded) = written(b), case .texts = try operand(a) {
      let wanted = isFolded ? text.lowercased() : text
      if written(a) == nil { return try texts(a) { comparison.holds($0, wanted) } }
    } else if written(a) != nil, written(b) == nil, case .texts = try operand(b) {
      return try compare(comparison.turned, b, a)
    }
    switch (try operand(a), try operand(b)) {
    case (.numbers(let a), .numbers(let b)):
      return { place in
        let (a, b) = (a(place), b(place))
        return a.isNaN || b.isNaN ? .unknown : Truth(comparison.holds(a, b))
      }
    case (.texts(let a), .texts(let b)):
      return { place in
        guard let a = a(place), let b = b(place) else { return .unknown }
        return Truth(comparison.holds(a, b))
      }
    case (.days(let a), .days(let b)):
      return { place in
        guard let a = a(place), let b = b(place) else { return .unknown }
        return Truth(comparison.holds(a, b))
      }
    case (.flags(let a), .flags(let b)):
      guard comparison == .equal || comparison == .unequal else {
        throw .bad("filter: true and false have no order; compare them with = or <>.")
      }
      return { place in
        guard let a = a(place), let b = b(place) else { return .unknown }
        return Truth((a == b) == (comparison == .equal))
      }
    case (.days, .texts(let text)) where written(b) != nil:
      return try compare(comparison, a, .day(try DayFilter.day((text(0) ?? "")[...], named: "filter")))
    case (.texts(let text), .days) where written(a) != nil:
      return try compare(comparison, .day(try DayFilter.day((text(0) ?? "")[...], named: "filter")), b)
    case (let first, let second):
      throw .bad("filter: \(first.words) does not compare with \(second.words).")
    }
  }

  // MARK: - Time

  private func days(_ time: CQLTime) throws(ServiceError) -> (Int) -> ClosedRange<Int32>? {
    switch time {
    case .days(let days):
      let ordinals = days.lowerBound.ordinal...days.upperBound.ordinal
      return { _ in ordinals }
    case .property("time"):
      return { [table] in table.isDated[$0] ? table.days[$0] : nil }
    case .property(let name):
      guard case .days(let day) = try operand(.property(name)) else {
        throw .bad("filter: \(name) holds no days; time holds those of the feature.")
      }
      return { day($0).map { $0...$0 } }
    }
  }
}

/// A pattern of LIKE: % is any characters, _ is one, and a backslash takes its next character as it is.
struct LikePattern {
  private enum Piece: Equatable {
    case any
    case one
    case this(Character)
  }

  private let pieces: [Piece]

  init(_ pattern: String) {
    var pieces: [Piece] = []
    var isTaken = false
    for character in pattern {
      if isTaken {
        pieces.append(.this(character))
        isTaken = false
      } else if character == "\\" {
        isTaken = true
      } else if character == "%" {
        if pieces.last != .any { pieces.append(.any) }
      } else {
        pieces.append(character == "_" ? .one : .this(character))
      }
    }
    self.pieces = pieces
  }

  /// Whether a text has the pattern.
  ///
  /// - Complexity: O(*n* *m*) in the characters of both.
  func matches(_ text: String) -> Bool {
    let text = Array(text)
    var (place, piece) = (0, 0)
    var (star, mark) = (-1, 0)
    while place < text.count {
      if piece < pieces.count, pieces[piece] == .any {
        star = piece
        mark = place
        piece += 1
      } else if piece < pieces.count, pieces[piece] == .one || pieces[piece] == .this(text[place]) {
        place += 1
        piece += 1
      } else if star >= 0 {
        piece = star + 1
        mark += 1
        place = mark
      } else {
        return false
      }
    }
    while piece < pieces.count, pieces[piece] == .any { piece += 1 }
    return piece == pieces.count
  }
}
