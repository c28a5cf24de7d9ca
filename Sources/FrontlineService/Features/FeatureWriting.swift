internal import FrontlineFormats
internal import FrontlineGeometry

extension FeatureTable {
  /// The GeoJSON of a feature, its coordinates in a CRS in the order of its axes (OGC API - Features, part 2).
  ///
  /// - Throws: ``ServiceError`` 400 where the feature has no place in the CRS.
  func text(_ place: Int, in crs: SheetCRS) throws(ServiceError) -> [UInt8] {
    if case .longitudeLatitude = crs.kind { return Array(text(place)) }
    guard let geometry = geometries[place] else { return Array(text(place)) }
    let (head, tail) = parts(place)
    var bytes = Array(head)
    try bytes.append(geometry, in: crs)
    return bytes + tail
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate mutating func append(_ geometry: Geometry, in crs: SheetCRS) throws(ServiceError) {
    append(contentsOf: #"{"type":"\#(geometry.kind)","#.utf8)
    append(geometry.isCollection ? #""geometries":"# : #""coordinates":"#)
    switch geometry {
    case .point(let position): try append(position: position, in: crs)
    case .multiPoint(let positions): try append(positions, in: crs)
    case .lineString(let line): try append(line.positions, in: crs)
    case .multiLineString(let lines):
      try appendList(lines) { (bytes, line) throws(ServiceError) in try bytes.append(line.positions, in: crs)
      }
    case .polygon(let polygon): try append(polygon, in: crs)
    case .multiPolygon(let several):
      try appendList(several.polygons) { (bytes, polygon) throws(ServiceError) in
        try bytes.append(polygon, in: crs)
      }
    case .collection(let parts):
      try appendList(parts) { (bytes, part) throws(ServiceError) in try bytes.append(part, in: crs) }
    }
    append("}")
  }

  private mutating func append(_ polygon: Polygon, in crs: SheetCRS) throws(ServiceError) {
    try appendList(polygon.rings) { (bytes, ring) throws(ServiceError) in
      try bytes.append(ring.positions, in: crs)
    }
  }

  private mutating func append(position: Position, in crs: SheetCRS) throws(ServiceError) {
    append(pair: try Self.pairs([position], crs)[0], crs)
  }

  private mutating func append(_ positions: [Position], in crs: SheetCRS) throws(ServiceError) {
    try appendList(Self.pairs(positions, crs)) { (bytes, pair) in bytes.append(pair: pair, crs) }
  }

  private mutating func append(pair: SIMD2<Double>, _ crs: SheetCRS) {
    append(contentsOf: "[\(fixed(pair.x, crs.decimals)),\(fixed(pair.y, crs.decimals))]".utf8)
  }

  private static func pairs(_ positions: [Position], _ crs: SheetCRS) throws(ServiceError) -> [SIMD2<Double>]
  {
    guard let pairs = crs.pairs(positions) else {
      throw .bad(
        "crs: a feature has no place in \(crs.uri); ask for another CRS, or for less ground with bbox.")
    }
    return pairs
  }

  private mutating func appendList<Item>(
    _ elements: [Item], _ each: (inout [UInt8], Item) throws(ServiceError) -> Void
  ) throws(ServiceError) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      try each(&self, element)
    }
    append("]")
  }
}

extension Geometry {
  fileprivate var isCollection: Bool { if case .collection = self { true } else { false } }
}
