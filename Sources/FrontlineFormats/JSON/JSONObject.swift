/// The members of a JSON object in their order, each key once.
///
/// ```swift
/// var object: JSONObject = ["name": "Shusha", "population": 4064]
/// object["kind"] = "city"             // put at the end
/// object["name"]?.string              // "Shusha"
/// object.keys                         // ["name", "population", "kind"]
/// ```
///
/// Complexity: a look-up compares the keys one by one up to 16 members; beyond them it is O(1).
public struct JSONObject: Sendable, RandomAccessCollection, ExpressibleByDictionaryLiteral {
  /// A member.
  public typealias Element = (key: String, value: JSONValue)

  private var members: [Element] = []
  /// Where each key is, kept from the 17th member on.
  private var places: [String: Int]?

  /// An object without members.
  public init() {}

  /// An object of the given members. Traps where a key stands there twice.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members {
      precondition(insert(key, value), "The key \(key) stands in the object twice.")
    }
  }

  /// An object of the given members. Traps where a key stands there twice.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }
  /// 0.
  public var startIndex: Int { 0 }
  /// How many members there are.
  public var endIndex: Int { members.count }
  /// The member at a place in the order.
  public subscript(position: Int) -> Element { members[position] }

  /// The value of a key. Setting one keeps its place or adds it at the end; setting `nil` takes it out.
  public subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      guard let newValue else {
        if let index = place(of: key) {
          members.remove(at: index)
          indexKeys()
        }
        return
      }
      if let index = place(of: key) { members[index].value = newValue } else { _ = insert(key, newValue) }
    }
  }

  /// Adds a member at the end; false, and nothing done, where the key is there already.
  mutating func insert(_ key: String, _ value: JSONValue) -> Bool {
    guard place(of: key) == nil else { return false }
    members.append((key, value))
    if places != nil { places?[key] = members.count - 1 } else { indexKeys() }
    return true
  }

  private func place(of key: String) -> Int? {
    if let places { return places[key] }
    return members.firstIndex { $0.key == key }
  }

  private mutating func indexKeys() {
    places = nil
    guard members.count > 16 else { return }
    places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
  }
}

extension JSONObject: Hashable {
  /// Whether the objects have the same members, in whatever order.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.count == b.count && a.allSatisfy { b[$0.key] == $0.value }
  }

  /// Hashes without regard to the order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (key, value) in self {
      var member = Hasher()
      member.combine(key)
      member.combine(value)
      sum &+= member.finalize()
    }
    hasher.combine(sum)
    hasher.combine(count)
  }
}
