public import FrontlineGeometry

extension Geometry {
  /// The shape as well-known text (OGC 06-103r4, section 7): longitude before latitude.
  ///
  /// ```swift
  /// Geometry.point(Position(latitude: 39.7537, longitude: 46.7465)).wkt()      // POINT (46.7465 39.7537)
  /// ```
  ///
  /// Edge cases: rings are written as they are wound. A shape that these decimals would make a point or a line has as many
  /// more as it needs.
  ///
  /// - Parameter decimals: of a degree, 0 ... 13; zeros at the end are left off. `nil`: the fewest digits that
  ///   read back as the same.
  /// - Complexity: linear in the positions.
  public func wkt(decimals: Int? = 7) -> String {
    var output = ByteOutput()
    // Memory takes all that is written, and positions are finite.
    try! output.writeWKT(self, decimals: decimals.map { self.decimals(atLeast: min(max($0, 0), 13)) })
    return output.text()
  }
}

extension ByteOutput {
  fileprivate mutating func writeWKT(_ geometry: Geometry, decimals: Int?) throws(FormatError) {
    switch geometry {
    case .point(let position):
      try write("POINT " as StaticString)
      try writeWKT([position], decimals)
    case .lineString(let line):
      try write("LINESTRING " as StaticString)
      try writeWKT(line.positions, decimals)
    case .polygon(let polygon):
      try write("POLYGON " as StaticString)
      try writeWKT(polygon, decimals)
    case .multiPoint(let positions):
      try write("MULTIPOINT " as StaticString)
      try list(positions) { (me, position) throws(FormatError) in try me.writeWKT([position], decimals) }
    case .multiLineString(let lines):
      try write("MULTILINESTRING " as StaticString)
      try list(lines) { (me, line) throws(FormatError) in try me.writeWKT(line.positions, decimals) }
    case .multiPolygon(let shape):
      try write("MULTIPOLYGON " as StaticString)
      try list(shape.polygons) { (me, polygon) throws(FormatError) in try me.writeWKT(polygon, decimals) }
    case .collection(let members):
      try write("GEOMETRYCOLLECTION " as StaticString)
      try list(members) { (me, member) throws(FormatError) in try me.writeWKT(member, decimals: decimals) }
    }
  }

  private mutating func writeWKT(_ polygon: Polygon, _ decimals: Int?) throws(FormatError) {
    try list(polygon.rings) { (me, ring) throws(FormatError) in try me.writeWKT(ring.positions, decimals) }
  }

  private mutating func writeWKT(_ positions: [Position], _ decimals: Int?) throws(FormatError) {
    try list(positions) { (me, position) throws(FormatError) in
      try me.writeNumber(position.longitude, decimals: decimals)
      try me.write(UInt8(ascii: " "))
      try me.writeNumber(position.latitude, decimals: decimals)
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ each: (inout ByteOutput, Element) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard !elements.isEmpty else { return try write("EMPTY" as StaticString) }
    try write(UInt8(ascii: "("))
    for (index, element) in elements.enumerated() {
      if index > 0 { try write(", " as StaticString) }
      try each(&self, element)
    }
    try write(UInt8(ascii: ")"))
  }
}
