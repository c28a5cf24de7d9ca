public import FrontlineGeometry

// Well-known binary (OGC 06-103r4, section 8), and what PostGIS adds to it (EWKB).

extension Geometry {
  /// The shape that well-known binary is: longitude before latitude, on WGS 84.
  ///
  /// Edge cases: either byte order, which may change from part to part. Heights and measures, by the codes of
  /// OGC (1000, 2000, 3000) or the flags of EWKB, are passed over. Of EWKB the SRIDs 4326 and 0 are taken. A
  /// point of NaN, and a line or polygon without positions, is `nil`; the multiple kinds are empty shapes.
  ///
  /// - Parameter name: what errors call the bytes.
  /// - Throws: ``FormatError`` with the byte; curves and other surfaces are not known.
  /// - Complexity: linear in the bytes; collections are nested 32 deep at most.
  public init?(wkb bytes: some Sequence<UInt8>, name: String = "well-known binary") throws(FormatError) {
    try self.init(wkb: Array(bytes), name: name, reading: CoordinateReading())
  }

  /// The shape that well-known binary in any reference system is.
  package init?(wkb bytes: [UInt8], name: String, reading: CoordinateReading) throws(FormatError) {
    var reader = WKBReader(bytes: bytes, name: name)
    reader.reading = reading
    let shape = try reader.shape(depth: 0, only: nil)
    guard reader.at == reader.bytes.count else {
      throw reader.error(.syntax, "\(reader.bytes.count - reader.at) bytes follow the shape")
    }
    guard let shape else { return nil }
    self = shape.partedAtAntimeridian()
  }

  /// The shape as well-known binary, little-endian.
  ///
  /// - Parameter srid: where given, the SRID of an EWKB (4326).
  /// - Complexity: linear in the positions.
  public func wkb(srid: UInt32? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, srid: srid)
    return bytes
  }

  private func append(to bytes: inout [UInt8], srid: UInt32? = nil) {
    func integer(_ value: Int) {
      withUnsafeBytes(of: UInt32(value).littleEndian) { bytes += $0 }
    }
    func head(_ kind: Int) {
      bytes.append(1)
      integer(srid == nil ? kind : kind | 0x2000_0000)
      if let srid { integer(Int(srid)) }
    }
    func positions(_ positions: [Position]) {
      for position in positions {
        withUnsafeBytes(of: position.longitude.bitPattern.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: position.latitude.bitPattern.littleEndian) { bytes += $0 }
      }
    }
    func members(_ kind: Int, _ members: [Geometry]) {
      head(kind)
      integer(members.count)
      for member in members { member.append(to: &bytes) }
    }
    switch self {
    case .point(let position):
      head(1)
      positions([position])
    case .lineString(let line):
      head(2)
      integer(line.positions.count)
      positions(line.positions)
    case .polygon(let polygon):
      head(3)
      integer(polygon.rings.count)
      for ring in polygon.rings {
        integer(ring.positions.count)
        positions(ring.positions)
      }
    case .multiPoint(let all): members(4, all.map { .point($0) })
    case .multiLineString(let lines): members(5, lines.map { .lineString($0) })
    case .multiPolygon(let shape): members(6, shape.polygons.map { .polygon($0) })
    case .collection(let all): members(7, all)
    }
  }
}

/// Reads well-known binary from its front.
private struct WKBReader {
  let bytes: [UInt8]
  let name: String
  var reading = CoordinateReading()
  var at = 0
  private var isLittle = true
  /// How many numbers a position has.
  private var dimensions = 2

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  func error(_ code: FormatError.Code, _ sentence: String, at byte: Int? = nil) -> FormatError {
    FormatError(code: code, at: place(of: byte ?? at), sentence)
  }

  func place(of byte: Int) -> FormatPlace { FormatPlace(file: name, byte: byte) }

  /// - Parameter kind: the only kind that is allowed, in a multiple shape.
  mutating func shape(depth: Int, only kind: UInt32?) throws(FormatError) -> Geometry? {
    guard depth < 32 else { throw error(.tooDeep, "collections are nested deeper than the limit of 32") }
    let start = at
    let order = try byte()
    guard order <= 1 else {
      throw error(.syntax, "the byte order is \(order), and must be 0 or 1", at: start)
    }
    isLittle = order == 1
    let code = try integer()
    if code & 0x2000_0000 != 0 {
      try reading.take(srid: Int(try integer()), at: place(of: start))
    }
    let plain = code & 0x1FFF_FFFF
    let own = plain % 1000
    var extra = code >> 31 & 1
    extra += code >> 30 & 1
    guard own >= 1, own <= 7, plain / 1000 <= 3, kind == nil || own == kind else {
      let isCurve = (8...14).contains(own) && plain / 1000 <= 3
      throw error(
        .invalidValue,
        isCurve
          ? "the shape is a curve, which cannot be read (ogr2ogr -nlt CONVERT_TO_LINEAR makes it one of lines)"
          : "the kind of shape is \(plain), which cannot be read here", at: start)
    }
    let ogc: UInt32 = plain / 1000 == 3 ? 2 : plain / 1000 == 0 ? 0 : 1
    dimensions = 2 + Int(max(extra, ogc))
    switch own {
    case 1:
      let (x, y) = try pair()
      if x.isNaN, y.isNaN { return nil }
      return .point(try reading.position(x, y, at: place(of: start)))
    case 2:
      let positions = try positions()
      return positions.isEmpty ? nil : .lineString(try line(positions, at: start))
    case 3:
      let count = try count(of: 4)
      var rings: [Ring] = []
      for _ in 0..<count {
        let start = at
        let positions = try positions()
        do throws(GeometryError) { rings.append(try Ring(withOneAntimeridian(positions))) } catch {
          throw self.error(.invalidValue, inSentence(error), at: start)
        }
      }
      guard let exterior = rings.first else { return nil }
      return .polygon(Polygon(exterior: exterior, interiors: Array(rings.dropFirst())))
    default:
      let count = try count(of: 5)
      var members: [Geometry] = []
      for _ in 0..<count {
        if let member = try shape(depth: depth + 1, only: own == 7 ? nil : own - 3) { members.append(member) }
      }
      return gathered(members, as: own)
    }
  }

  /// The multiple shape of members that are all of its kind.
  private func gathered(_ members: [Geometry], as kind: UInt32) -> Geometry {
    switch kind {
    case 4: .multiPoint(members.compactMap { if case .point(let it) = $0 { it } else { nil } })
    case 5: .multiLineString(members.compactMap { if case .lineString(let it) = $0 { it } else { nil } })
    case 6:
      .multiPolygon(MultiPolygon(members.compactMap { if case .polygon(let it) = $0 { it } else { nil } }))
    default: .collection(members)
    }
  }

  private func line(_ positions: [Position], at start: Int) throws(FormatError) -> LineString {
    do throws(GeometryError) { return try LineString(withOneAntimeridian(positions)) } catch {
      throw self.error(.invalidValue, inSentence(error), at: start)
    }
  }

  private mutating func positions() throws(FormatError) -> [Position] {
    let count = try count(of: 8 * dimensions)
    var positions: [Position] = []
    positions.reserveCapacity(count)
    for _ in 0..<count {
      let start = at
      let (x, y) = try pair()
      positions.append(try reading.position(x, y, at: place(of: start)))
    }
    return positions
  }

  /// A number of things that take `size` bytes at least, which must be there.
  private mutating func count(of size: Int) throws(FormatError) -> Int {
    let start = at
    let count = Int(try integer())
    guard count <= (bytes.count - at) / size else {
      throw error(.syntax, "\(count) parts are announced, and the bytes end before them", at: start)
    }
    return count
  }

  private mutating func pair() throws(FormatError) -> (Double, Double) {
    let x = try double()
    let y = try double()
    for _ in 2..<dimensions { _ = try double() }
    if dimensions > 2 { reading.onHeight?() }
    return (x, y)
  }

  private mutating func byte() throws(FormatError) -> UInt8 {
    guard at < bytes.count else { throw error(.syntax, "the bytes end inside of a shape") }
    at += 1
    return bytes[at - 1]
  }

  private mutating func integer() throws(FormatError) -> UInt32 { UInt32(truncatingIfNeeded: try word(4)) }
  private mutating func double() throws(FormatError) -> Double { Double(bitPattern: try word(8)) }

  private mutating func word(_ size: Int) throws(FormatError) -> UInt64 {
    guard at + size <= bytes.count else { throw error(.syntax, "the bytes end inside of a number") }
    var value: UInt64 = 0
    for index in 0..<size {
      let byte = UInt64(bytes[at + index])
      value |= byte << UInt64(8 * (isLittle ? index : size - 1 - index))
    }
    at += size
    return value
  }
}
