import FrontlineGeometry

extension ByteOutput {
  /// Writes a geometry object up to its closing brace; rings are wound as RFC 7946 section 3.1.6 asks.
  mutating func open(_ geometry: Geometry, _ style: GeoJSONStyle) throws(FormatError) {
    switch geometry {
    case .point(let position):
      try write(#"{"type":"Point","coordinates":"# as StaticString)
      try write(position, style)
    case .multiPoint(let positions):
      try write(#"{"type":"MultiPoint","coordinates":"# as StaticString)
      try write(positions, style)
    case .lineString(let line):
      try write(#"{"type":"LineString","coordinates":"# as StaticString)
      try write(line.positions, style)
    case .multiLineString(let lines):
      try write(#"{"type":"MultiLineString","coordinates":"# as StaticString)
      try write(lines) { (output, line) throws(FormatError) in try output.write(line.positions, style) }
    case .polygon(let polygon):
      try write(#"{"type":"Polygon","coordinates":"# as StaticString)
      try write(polygon, style)
    case .multiPolygon(let multi):
      try write(#"{"type":"MultiPolygon","coordinates":"# as StaticString)
      try write(multi.polygons) { (output, polygon) throws(FormatError) in try output.write(polygon, style) }
    case .collection(let geometries):
      try write(#"{"type":"GeometryCollection","geometries":"# as StaticString)
      try write(geometries) { (output, geometry) throws(FormatError) in
        try output.open(geometry, style)
        try output.write(UInt8(ascii: "}"))
      }
    }
  }

  /// Writes an array whose elements `each` writes.
  private mutating func write<Element>(
    _ elements: [Element], _ each: (inout ByteOutput, Element) throws(FormatError) -> Void
  ) throws(FormatError) {
    try write(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { try write(UInt8(ascii: ",")) }
      try each(&self, element)
    }
    try write(UInt8(ascii: "]"))
  }

  private mutating func write(_ polygon: Polygon, _ style: GeoJSONStyle) throws(FormatError) {
    try write(UInt8(ascii: "["))
    try write(wound(polygon.exterior.positions, .counterclockwise, edges: style.edges), style)
    for ring in polygon.interiors {
      try write(UInt8(ascii: ","))
      try write(wound(ring.positions, .clockwise, edges: style.edges), style)
    }
    try write(UInt8(ascii: "]"))
  }

  private mutating func write(_ positions: [Position], _ style: GeoJSONStyle) throws(FormatError) {
    try write(UInt8(ascii: "["))
    var isFirst = true
    for position in positions {
      if !isFirst { try write(UInt8(ascii: ",")) }
      isFirst = false
      try write(position, style)
    }
    try write(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func write(_ position: Position, _ style: GeoJSONStyle) throws(FormatError) {
    guard let decimals = style.decimals else {
      try write(UInt8(ascii: "["))
      try writeNumber(position.longitude, decimals: nil)
      try write(UInt8(ascii: ","))
      try writeNumber(position.latitude, decimals: nil)
      return try write(UInt8(ascii: "]"))
    }
    let start = try room(2 * maximumFixedLength + 3)
    var p = start
    p.pointee = UInt8(ascii: "[")
    p += 1
    // 180 with the 13 decimals that a style can have is never too long to be written so.
    p += writeFixed(position.longitude, decimals: decimals, to: p) ?? 0
    p.pointee = UInt8(ascii: ",")
    p += 1
    p += writeFixed(position.latitude, decimals: decimals, to: p) ?? 0
    p.pointee = UInt8(ascii: "]")
    took(p + 1 - start)
  }
}
