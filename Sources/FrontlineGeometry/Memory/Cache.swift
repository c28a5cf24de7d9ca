/// Values by key, all of which are forgotten when there are too many.
package struct Cache<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= limit { values.removeAll() }
      values[key] = newValue
    }
  }
}
