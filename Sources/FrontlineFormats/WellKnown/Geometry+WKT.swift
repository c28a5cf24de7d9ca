public import FrontlineGeometry

// Well-known text (OGC 06-103r4, section 7).

extension Geometry {
  /// The shape that a well-known text is: longitude before latitude, on WGS 84.
  ///
  /// ```swift
  /// try Geometry(wkt: "POINT (46.7465 39.7537)")            // point(39.75370, 46.74650)
  /// try Geometry(wkt: "SRID=4326;POINT Z (46.7 39.8 1400)") // the height is passed over
  /// try Geometry(wkt: "POINT EMPTY")                        // nil
  /// ```
  ///
  /// Edge cases: letters may be large or small. A number may begin or end with its point. Heights and measures (`Z`,
  /// `M`, `ZM`, or simply more numbers; `NaN` where one is unknown) are passed over; all positions of a shape must have
  /// as many numbers as its tag says, or as the first of them has, and all members of a collection with a tag must have
  /// the same. `EMPTY` is `nil` for a point, a line and a polygon, and an empty shape for the multiple kinds; inside of a
  /// shape it is left out. Of EWKT the SRIDs 4326 and 0 are taken; another is refused. Curves and surfaces other than
  /// polygons are not known.
  ///
  /// - Parameter name: what errors call the text.
  /// - Throws: ``FormatError`` with the byte.
  /// - Complexity: linear in the text; collections are nested 32 deep at most.
  public init?(wkt text: String, name: String = "well-known text") throws(FormatError) {
    try self.init(wkt: text, name: name, reading: CoordinateReading())
  }

  /// The shape that a well-known text in any reference system is.
  package init?(wkt text: String, name: String, reading: CoordinateReading) throws(FormatError) {
    var scanner = WKTScanner(text, name: name)
    scanner.reading = reading
    let shape = try scanner.shape(depth: 0, isOutermost: true)
    guard scanner.isAtEnd() else { throw scanner.unexpected("the end of the text") }
    guard let shape else { return nil }
    self = shape.partedAtAntimeridian()
  }
}

extension WKTScanner {
  fileprivate mutating func shape(depth: Int, isOutermost: Bool) throws(FormatError) -> Geometry? {
    guard depth < 32 else { throw error(.tooDeep, "collections are nested deeper than the limit of 32") }
    var start = at
    var kind = word()
    if isOutermost, kind == "SRID" {
      try expect("=", "after SRID")
      let srid = try number("the number of a reference system")
      try expect(";", "after the SRID")
      try reading.take(srid: Int(exactly: srid) ?? -1, at: place(of: start))
      start = at
      kind = word()
    }
    var tag = ""
    for suffix in ["ZM", "Z", "M"]
    where kind.hasSuffix(suffix) && known.contains(String(kind.dropLast(suffix.count))) {
      kind.removeLast(suffix.count)
      tag = suffix
      break
    }
    guard known.contains(kind) else {
      at = start
      throw unexpected("POINT, LINESTRING, POLYGON, a MULTI kind or GEOMETRYCOLLECTION")
    }
    if tag.isEmpty {
      let mark = at
      tag = word()
      if !["Z", "M", "ZM"].contains(tag) { (at, tag) = (mark, "") }
    }
    let stated = tag.isEmpty ? nil : Ordinates(tag: tag)
    ordinates = stated
    let isEmpty = empty()
    defer { ordinates = ordinates ?? [] }
    switch kind {
    case "POINT":
      return isEmpty ? nil : .point(try inParentheses { (me) throws(FormatError) in try me.position() })
    case "LINESTRING": return isEmpty ? nil : .lineString(try line())
    case "POLYGON": return isEmpty ? nil : try polygon().map { .polygon($0) }
    case "MULTIPOINT":
      return .multiPoint(
        isEmpty
          ? []
          : try points())
    case "MULTILINESTRING":
      return .multiLineString(
        isEmpty ? [] : try list { (me) throws(FormatError) in me.empty() ? nil : try me.line() })
    case "MULTIPOLYGON":
      return .multiPolygon(
        MultiPolygon(
          isEmpty ? [] : try list { (me) throws(FormatError) in me.empty() ? nil : try me.polygon() }))
    default:
      var all = stated ?? []
      let members =
        isEmpty
        ? []
        : try list { (me) throws(FormatError) -> Geometry? in
          let start = me.at
          let member = try me.shape(depth: depth + 1, isOutermost: false)
          let own = me.ordinates ?? []
          guard stated == nil || own == stated else {
            throw me.error(
              .syntax, "the collection has the tag \(tag), and a member of it has \(own.words)", at: start)
          }
          all.formUnion(own)
          return member
        }
      ordinates = all
      return .collection(members)
    }
  }

  /// The positions of a multiple point, each in parentheses, or none of them.
  private mutating func points() throws(FormatError) -> [Position] {
    var isParted: Bool?
    return try list { (me) throws(FormatError) in
      if isParted != false, me.empty() {
        isParted = true
        return nil
      }
      if isParted == nil { isParted = me.sees("(") }
      return isParted!
        ? try me.inParentheses { (me) throws(FormatError) in try me.position() } : try me.position()
    }
  }

  private var known: Set<String> {
    [
      "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION",
    ]
  }

  /// Takes the word EMPTY where it comes next.
  private mutating func empty() -> Bool {
    let mark = at
    if word() == "EMPTY" { return true }
    at = mark
    return false
  }

  fileprivate mutating func inParentheses<Value>(
    _ body: (inout WKTScanner) throws(FormatError) -> Value
  ) throws(FormatError) -> Value {
    try expect("(", "before coordinates")
    let value = try body(&self)
    try expect(")", "after coordinates")
    return value
  }

  /// Values between parentheses with commas between; those that are `nil` are left out.
  private mutating func list<Value>(
    _ each: (inout WKTScanner) throws(FormatError) -> Value?
  ) throws(FormatError) -> [Value] {
    try inParentheses { (me) throws(FormatError) in
      var values: [Value] = []
      repeat {
        if let value = try each(&me) { values.append(value) }
      } while me.takes(",")
      return values
    }
  }

  private mutating func position() throws(FormatError) -> Position {
    let start = at
    let longitude = try number("a longitude")
    let latitude = try number("a latitude")
    var count = 2
    var hasHeight = false
    while count < 4, hasNumber() {
      if !unknown() {
        _ = try number("a height or measure")
        hasHeight = true
      }
      count += 1
    }
    if let ordinates, ordinates.count != count {
      throw error(
        .syntax,
        "a position has \(count) numbers, and its tag or the position before it asks for \(ordinates.count); a comma may be missing",
        at: start)
    }
    ordinates = ordinates ?? Ordinates(count: count)
    if hasHeight { reading.onHeight?() }
    return try reading.position(longitude, latitude, at: place(of: start))
  }

  private mutating func line() throws(FormatError) -> LineString {
    let start = at
    let positions = try list { (me) throws(FormatError) in try me.position() }
    do throws(GeometryError) { return try LineString(withOneAntimeridian(positions)) } catch {
      throw self.error(.invalidValue, inSentence(error), at: start)
    }
  }

  private mutating func polygon() throws(FormatError) -> Polygon? {
    let start = at
    var hasExterior: Bool?
    let rings = try list { (me) throws(FormatError) -> Ring? in
      if me.empty() {
        hasExterior = hasExterior ?? false
        return nil
      }
      hasExterior = hasExterior ?? true
      let start = me.at
      let positions = try me.list { (me) throws(FormatError) in try me.position() }
      do throws(GeometryError) { return try Ring(withOneAntimeridian(positions)) } catch {
        throw me.error(.invalidValue, inSentence(error), at: start)
      }
    }
    guard hasExterior == true else {
      guard rings.isEmpty else {
        throw error(.invalidValue, "the exterior of a polygon is EMPTY, and it has holes", at: start)
      }
      return nil
    }
    return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
  }
}
