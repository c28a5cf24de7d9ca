internal import FrontlineGeometry
internal import FrontlineTime

/// A filter of CQL2, as read: what both of its notations say.
indirect enum CQLNode: Sendable {
  case all([CQLNode])
  case any([CQLNode])
  case not(CQLNode)
  case constant(Bool)
  case comparison(CQLComparison, CQLValue, CQLValue)
  case isNull(CQLValue)
  case like(CQLValue, CQLValue)
  case between(CQLValue, CQLValue, CQLValue)
  case isIn(CQLValue, [CQLValue])
  case intersects(property: String, Geometry)
  case temporal(CQLTemporal, CQLTime, CQLTime)
}

/// How two values are compared.
enum CQLComparison: String, Sendable, CaseIterable {
  case equal = "="
  case unequal = "<>"
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="

  func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .greater: a > b
    case .lessOrEqual: a <= b
    case .greaterOrEqual: a >= b
    }
  }

  /// The same with its sides changed.
  var turned: CQLComparison {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// A value of a comparison: a property or something written.
indirect enum CQLValue: Sendable {
  case property(String)
  case text(String)
  case number(Double)
  case flag(Bool)
  case day(Day)
  /// A text or property whose capitals do not count.
  case folded(CQLValue)
}

/// A time of a temporal operator: a property, or days.
enum CQLTime: Sendable {
  case property(String)
  case days(ClosedRange<Day>)
}

/// The temporal operators, on days that are whole.
enum CQLTemporal: String, Sendable, CaseIterable {
  case after = "T_AFTER"
  case before = "T_BEFORE"
  case contains = "T_CONTAINS"
  case disjoint = "T_DISJOINT"
  case during = "T_DURING"
  case equals = "T_EQUALS"
  case finishedBy = "T_FINISHEDBY"
  case finishes = "T_FINISHES"
  case intersects = "T_INTERSECTS"
  case meets = "T_MEETS"
  case metBy = "T_METBY"
  case overlappedBy = "T_OVERLAPPEDBY"
  case overlaps = "T_OVERLAPS"
  case startedBy = "T_STARTEDBY"
  case starts = "T_STARTS"

  /// Whether it holds between two spans of days, both ends included (CQL2, table 9).
  func holds(_ a: ClosedRange<Int32>, _ b: ClosedRange<Int32>) -> Bool {
    let (start, end) = (a.lowerBound, a.upperBound)
    let (first, last) = (b.lowerBound, b.upperBound)
    return switch self {
    case .after: start > last
    case .before: end < first
    case .contains: start < first && end > last
    case .disjoint: end < first || start > last
    case .during: start > first && end < last
    case .equals: start == first && end == last
    case .finishedBy: start < first && end == last
    case .finishes: start > first && end == last
    case .intersects: start <= last && end >= first
    case .meets: end == first
    case .metBy: start == last
    case .overlappedBy: start > first && start < last && end > last
    case .overlaps: start < first && end > first && end < last
    case .startedBy: start == first && end > last
    case .starts: start == first && end < last
    }
  }
}
