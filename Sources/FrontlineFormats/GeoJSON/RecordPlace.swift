internal import FrontlineGeometry

/// The members of records that say where they are: two, in the record itself or in one of its objects; without the two
/// the `coordinates` of an object that is a point of GeoJSON.
struct RecordPlace {
  private var owner: String?
  private var latitude: String?
  private var longitude: String?
  /// Whether the caller finds it: they say it by squares of MGRS or coordinates of UTM, or by members that it knows.
  private var isLeft = false

  /// Finds them.
  ///
  /// - Parameter leaving: whether the caller does, whatever they are.
  /// - Throws: ``FormatError`` where there are none.
  init(of items: [JSONValue], file: String, leaving: Bool = false) throws(FormatError) {
    isLeft = leaving
    if leaving { return }
    func keys(_ objects: [JSONValue]) -> [String] {
      var keys: [String] = []
      var known: Set<String> = []
      for object in objects {
        for (key, _) in object.object ?? [:] where known.insert(key).inserted { keys.append(key) }
      }
      return keys
    }
    let own = keys(items)
    let finder = ColumnFinder(own, file: file)
    isLeft = try PositionColumns.isGrid(finder)
    if isLeft { return }
    if let (y, x) = try finder.positions() {
      (latitude, longitude) = (own[y], own[x])
      return
    }
    for owner in own {
      let inner = items.compactMap { $0[owner] }.filter { $0.object != nil }
      let names = keys(inner)
      if let (y, x) = try ColumnFinder(names, file: file).positions() {
        (self.owner, latitude, longitude) = (owner, names[y], names[x])
        return
      }
      if !inner.isEmpty,
        inner.allSatisfy({ $0["type"]?.string == "Point" && $0["coordinates"]?.array != nil })
      {
        self.owner = owner
        return
      }
    }
    throw finder.missing("property of a latitude and a longitude in the records")
  }

  /// The longitude and the latitude of a record, as GeoJSON has them; `nil`: it has none.
  func coordinates(of item: JSONValue) -> JSONValue? {
    if isLeft { return nil }
    let owner = owner.map { item[$0] ?? .null } ?? item
    guard let latitude, let longitude else { return owner["coordinates"] }
    func number(_ value: JSONValue?) -> Double? {
      value?.double ?? value?.string.flatMap { WrittenDegrees.degrees($0) }
    }
    guard let y = number(owner[latitude]), let x = number(owner[longitude]) else { return nil }
    return .array([.number(x), .number(y)])
  }
}
