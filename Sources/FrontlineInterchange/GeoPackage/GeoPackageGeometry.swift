#if GeoPackage
  internal import FrontlineFormats
  internal import FrontlineGeometry

  /// A geometry as a GeoPackage holds it (GeoPackage 1.3, section 2.1.3): a header, a box, well-known binary.
  enum GeoPackageGeometry {
    /// The box that shapes fill, in degrees as they stand: never over the antimeridian.
    struct Box {
      var minX = Double.infinity
      var maxX = -Double.infinity
      var minY = Double.infinity
      var maxY = -Double.infinity

      init() {}

      init(_ geometry: Geometry) {
        geometry.forEachRun { positions in
          for position in positions {
            minX = min(minX, position.longitude)
            maxX = max(maxX, position.longitude)
            minY = min(minY, position.latitude)
            maxY = max(maxY, position.latitude)
          }
        }
      }

      var isEmpty: Bool { minX > maxX }

      mutating func join(_ other: Box) {
        minX = min(minX, other.minX)
        maxX = max(maxX, other.maxX)
        minY = min(minY, other.minY)
        maxY = max(maxY, other.maxY)
      }
    }

    /// The bytes of a shape on WGS 84; points carry no box, which says no more than they do.
    static func bytes(_ geometry: Geometry, _ box: Box) -> [UInt8] {
      let isPoint = if case .point = geometry { true } else { false }
      let hasBox = !isPoint && !box.isEmpty
      var bytes: [UInt8] = [0x47, 0x50, 0, 1 | (hasBox ? 2 : 0) | (box.isEmpty ? 16 : 0)]
      withUnsafeBytes(of: Int32(4326).littleEndian) { bytes += $0 }
      if hasBox {
        for value in [box.minX, box.maxX, box.minY, box.maxY] {
          withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
        }
      }
      return bytes + geometry.wkb()
    }

    /// The shape that bytes are; `nil` for an empty one.
    static func geometry(
      _ bytes: [UInt8], name: String, unproject: ((_ x: Double, _ y: Double) throws -> Position)?,
      onHeight: (() -> Void)? = nil
    ) throws(FormatError) -> Geometry? {
      guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else {
        throw FormatError(
          code: .syntax, at: FormatPlace(file: name, byte: 0),
          "the geometry does not begin as one of a GeoPackage")
      }
      let boxes = [0, 32, 48, 48, 64]
      let kind = Int(bytes[3] >> 1 & 7)
      guard kind < boxes.count, bytes.count >= 8 + boxes[kind] else {
        throw FormatError(
          code: .syntax, at: FormatPlace(file: name, byte: 3), "the box of the geometry cannot be read")
      }
      var reading = CoordinateReading(unproject: unproject)
      reading.onHeight = onHeight
      return try Geometry(wkb: Array(bytes[(8 + boxes[kind])...]), name: name, reading: reading)
    }
  }
#endif
