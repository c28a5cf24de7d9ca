internal import FrontlineGeometry
internal import FrontlineInterchange
internal import FrontlineTime

/// A filter made ready for one table: whether it holds for a feature. What is unknown makes it unknown, which is not true.
struct CQLFilter {
  /// True, false or unknown, as in SQL.
  enum Truth: Comparable {
    case no, unknown, yes

    init(_ flag: Bool) { self = flag ? .yes : .no }

    var negated: Truth {
      switch self {
      case .no: .yes
      case .yes: .no
      case .unknown: .unknown
      }
    }
  }

  /// - Throws: ``ServiceError`` 400 where it asks for a property that there is not, or compares what does not compare.
  init(_ node: CQLNode, on table: FeatureTable) throws(ServiceError) {
    test = try CQLTests(table: table, known: table.columns.filter(\.isQueryable).map(\.name)).test(node)
  }

  private let test: CQLTest

  /// Those of some places of the table at which it holds.
  func places(among places: [Int]) -> [Int] {
    let truths = test.truths(places)
    return places.indices.filter { truths[$0] == .yes }.map { places[$0] }
  }

  /// Places among which are all at which it holds; `nil`: no index knows them.
  func few() -> FewPlaces? { test.few() }
}

/// What a node of a filter is for a table.
private struct CQLTest {
  typealias Truth = CQLFilter.Truth

  /// Its truth for features at some places, asked of many at once: a call costs more than a comparison.
  let truths: ([Int]) -> [Truth]
  /// As ``CQLFilter/few()``.
  let few: () -> FewPlaces?

  init(few: @escaping () -> FewPlaces? = { nil }, _ truths: @escaping ([Int]) -> [Truth]) {
    self.few = few
    self.truths = truths
  }
}

/// Makes the tests of the nodes of a filter.
private struct CQLTests {
  typealias Truth = CQLFilter.Truth

  let table: FeatureTable
  /// The names that the collection has, for the sentence on one that it has not.
  let known: [String]

  func test(_ node: CQLNode) throws(ServiceError) -> CQLTest {
    switch node {
    case .constant(let flag): return CQLTest { [Truth](repeating: Truth(flag), count: $0.count) }
    case .not(let inner):
      let inner = try test(inner)
      return CQLTest { inner.truths($0).map(\.negated) }
    case .all(let parts):
      let tests = try tests(parts)
      return CQLTest(
        few: { tests.compactMap { $0.few() }.min { $0.count < $1.count } },
        Self.joined(tests, min, until: .no))
    case .any(let parts): return CQLTest(Self.joined(try tests(parts), max, until: .yes))
    case .isNull(let value):
      let operand = try operand(value)
      return CQLTest { operand.areUnknown($0).map(Truth.init) }
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
      return CQLTest { [table] places in
        places.map { place in
          guard let geometry = table.geometries[place] else { return .unknown }
          guard table.boxes[place].meets(shape.box) else { return .no }
          return Truth(SheetShape(geometry).meets(shape))
        }
      }
    case .temporal(let operation, let a, let b):
      let (first, second) = (try days(a), try days(b))
      return CQLTest { Self.compared(first($0), second($0), operation.holds) }
    }
  }

  /// The truth of several tests together, which is that of one of them, the least or the greatest. Where few are open
  /// still, the others are not asked again.
  private static func joined(_ tests: [CQLTest], _ pick: @escaping (Truth, Truth) -> Truth, until end: Truth)
    -> ([Int]) -> [Truth]
  {
    { places in
      var truths = tests.first?.truths(places) ?? [Truth](repeating: end.negated, count: places.count)
      for test in tests.dropFirst() {
        if truths.count(where: { $0 != end }) * 4 > places.count {
          for (index, truth) in test.truths(places).enumerated() {
            truths[index] = pick(truths[index], truth)
          }
        } else {
          let open = places.indices.filter { truths[$0] != end }
          for (index, truth) in zip(open, test.truths(open.map { places[$0] })) {
            truths[index] = pick(truths[index], truth)
          }
        }
      }
      return truths
    }
  }

  private static func compared<Value>(_ a: [Value?], _ b: [Value?], _ holds: (Value, Value) -> Bool)
    -> [Truth]
  {
    zip(a, b).map { a, b in
      guard let a, let b else { return .unknown }
      return Truth(holds(a, b))
    }
  }

  private func tests(_ nodes: [CQLNode]) throws(ServiceError) -> [CQLTest] {
    var tests: [CQLTest] = []
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
  private func texts(_ value: CQLValue, _ matches: (String) -> Bool) throws(ServiceError) -> CQLTest {
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
    return decided(column, codes, list.dropFirst().map { Truth(matches(isFolded ? $0.lowercased() : $0)) })
  }

  /// A test of a column by its texts: the truth of each that occurs. The place 0 of their list is of what is unknown.
  private func decided(_ column: TableColumn, _ codes: [UInt32], _ truths: [Truth]) -> CQLTest {
    let truths = [Truth.unknown] + truths
    return CQLTest(few: { column.few(truths.indices.filter { truths[$0] == .yes }) }) { places in
      places.map { truths[Int(codes[$0])] }
    }
  }

  // MARK: - Comparisons

  /// One side of a comparison: its values at some places.
  private enum Operand {
    /// NaN: unknown.
    case numbers(([Int]) -> [Double])
    case texts(([Int]) -> [String?])
    case flags(([Int]) -> [Bool?])
    case days(([Int]) -> [Int32?])

    func areUnknown(_ places: [Int]) -> [Bool] {
      switch self {
      case .numbers(let values): values(places).map(\.isNaN)
      case .texts(let values): values(places).map { $0 == nil }
      case .flags(let values): values(places).map { $0 == nil }
      case .days(let values): values(places).map { $0 == nil }
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
    func same<Value>(_ value: Value) -> ([Int]) -> [Value] {
      { [Value](repeating: value, count: $0.count) }
    }
    switch value {
    case .text(let text): return .texts(same(text))
    case .number(let number): return .numbers(same(number))
    case .flag(let flag): return .flags(same(flag))
    case .day(let day): return .days(same(day.ordinal))
    case .folded(let inner):
      guard case .texts(let texts) = try operand(inner) else { throw .bad("filter: CASEI takes texts.") }
      return .texts { texts($0).map { $0?.lowercased() } }
    case .property(let name):
      let column = try column(name)
      switch column.values {
      case .numbers(let values): return .numbers { $0.map { values[$0] } }
      case .flags(let values): return .flags { $0.map { values[$0] == 2 ? nil : values[$0] == 1 } }
      case .texts(let codes, let list):
        guard case .day = column.kind else {
          return .texts { $0.map { codes[$0] == 0 ? nil : list[Int(codes[$0])] } }
        }
        let days = list.map { try? Day($0).ordinal }
        return .days { $0.map { days[Int(codes[$0])] } }
      }
    }
  }

  private func compare(_ comparison: CQLComparison, _ a: CQLValue, _ b: CQLValue) throws(ServiceError)
    -> CQLTest
  {
    // A text is compared once with each text that occurs.
    if let (text, isFolded) = written(b), case .texts = try operand(a) {
      let wanted = isFolded ? text.lowercased() : text
      if written(a) == nil { return try texts(a) { comparison.holds($0, wanted) } }
    } else if written(a) != nil, written(b) == nil, case .texts = try operand(b) {
      return try compare(comparison.turned, b, a)
    }
    // So is a day.
    if case .day = a, case .property = b { return try compare(comparison.turned, b, a) }
    if case .property(let name) = a, case .day(let day) = b, case .day = try column(name).kind,
      case .texts(let codes, let list) = try column(name).values
    {
      let truths = list.dropFirst().map { text in
        (try? Day(text)).map { Truth(comparison.holds($0, day)) } ?? .unknown
      }
      return decided(try column(name), codes, truths)
    }
    switch (try operand(a), try operand(b)) {
    case (.numbers(let a), .numbers(let b)):
      return CQLTest { places in
        zip(a(places), b(places)).map { a, b in
          a.isNaN || b.isNaN ? .unknown : Truth(comparison.holds(a, b))
        }
      }
    case (.texts(let a), .texts(let b)): return CQLTest { Self.compared(a($0), b($0), comparison.holds) }
    case (.days(let a), .days(let b)): return CQLTest { Self.compared(a($0), b($0), comparison.holds) }
    case (.flags(let a), .flags(let b)):
      guard comparison == .equal || comparison == .unequal else {
        throw .bad("filter: true and false have no order; compare them with = or <>.")
      }
      return CQLTest { Self.compared(a($0), b($0)) { ($0 == $1) == (comparison == .equal) } }
    case (.days, .texts(_)) where written(b) != nil: return try compare(comparison, a, day(written(b)))
    case (.texts(_), .days) where written(a) != nil: return try compare(comparison, day(written(a)), b)
    case (let first, let second):
      throw .bad("filter: \(first.words) does not compare with \(second.words).")
    }
  }

  /// A day that is written as a text.
  private func day(_ written: (text: String, isFolded: Bool)?) throws(ServiceError) -> CQLValue {
    .day(try DayFilter.day((written?.text ?? "")[...], named: "filter"))
  }

  // MARK: - Time

  private func days(_ time: CQLTime) throws(ServiceError) -> ([Int]) -> [ClosedRange<Int32>?] {
    switch time {
    case .days(let days):
      let ordinals = days.lowerBound.ordinal...days.upperBound.ordinal
      return { [ClosedRange<Int32>?](repeating: ordinals, count: $0.count) }
    case .property("time"):
      return { [table] places in places.map { table.isDated[$0] ? table.days[$0] : nil } }
    case .property(let name):
      guard case .days(let day) = try operand(.property(name)) else {
        throw .bad("filter: \(name) holds no days; time holds those of the feature.")
      }
      return { day($0).map { day in day.map { $0...$0 } } }
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
