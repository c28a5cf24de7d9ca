internal import FrontlineFormats

/// A value over the days of a story: each of its values with the day from which on it holds, counted from the first.
struct Runs<Value: Equatable> {
  private(set) var values: [(start: Int, value: Value)] = []

  /// Takes a value from a day on, the last so far.
  mutating func add(_ value: Value, from start: Int) {
    if values.last?.value != value || values.isEmpty { values.append((start, value)) }
  }

  /// A day, its value, the next day, its value.
  func json(_ write: (Value) -> JSONValue) -> JSONValue {
    .array(values.flatMap { [.integer($0.start), write($0.value)] })
  }
}
