import FrontlineGeometry

extension GeoJSONReader {
  /// Reads the value of `coordinates` into ``coordinates``, whatever its type will be.
  mutating func readCoordinates() throws(FormatError) {
    coordinates.removeAll()
    hasCoordinates = true
    guard try json.peek() == .array else {
      let _: Int? = try refuse("\"coordinates\" must be an array")
      return
    }
    try readArray(level: 1)
  }

  /// Reads the array that comes next, a position or an array of arrays.
  private mutating func readArray(level: Int) throws(FormatError) {
    _ = try json.nextByte()
    let place = json.window.mark()
    var numbers = 0
    var elements = 0
    var longitude = 0.0
    var latitude = 0.0
    try json.beginArray()
    while try json.nextElement() {
      elements += 1
      switch try json.peek() {
      case .number:
        let value = try json.readDouble()
        if numbers == 0 { longitude = value } else if numbers == 1 { latitude = value }
        numbers += 1
      case .array where level < 4:
        if !readPositions(level: level + 1) { try readArray(level: level + 1) }
      case .array:
        coordinates.note(
          "the coordinates are nested deeper than those of any geometry", level: level,
          at: json.window.mark(), isOfVertex: false)
        try json.skipValue()
      case let kind:
        coordinates.note(
          "coordinates cannot hold \(kind.map(\.description) ?? "nothing")", level: level,
          at: json.window.mark())
        try json.skipValue()
      }
    }
    if numbers == 0 {
      coordinates.close(level: level, at: json.window.mark())
    } else if numbers < elements {
      coordinates.note(
        "numbers and arrays stand side by side in the coordinates", level: level, at: place, isOfVertex: false
      )
    } else if numbers < 2 {
      coordinates.note(
        "a position needs two numbers, longitude and latitude; this one has 1", level: level, at: place)
    } else {
      if numbers > 2 { hasHeights = true }
      add(longitude, latitude, level: level, at: place)
    }
    if coordinates.count > CoordinateBuffer.limit {
      throw json.error(.tooLong, "a geometry has more positions than the limit of \(CoordinateBuffer.limit)")
    }
  }

  /// Adds a position, or notes what is wrong with it.
  private mutating func add(_ longitude: Double, _ latitude: Double, level: Int, at place: TextPlace) {
    guard coordinates.accepts(level: level) else {
      coordinates.note("positions are nested in different depths", level: level, at: place, isOfVertex: false)
      return
    }
    if let unproject {
      do {
        coordinates.append(try unproject(longitude, latitude))
      } catch {
        coordinates.note(
          "the coordinates \(longitude), \(latitude) cannot be unprojected: \(error)", level: level, at: place
        )
      }
      return
    }
    do throws(GeometryError) {
      coordinates.append(try Position(validatingLatitude: latitude, longitude: longitude))
    } catch {
      var sentence = inSentence(error)
      if abs(latitude) > 360 || abs(longitude) > 360 {
        sentence += "; these may be metres of a projected CRS"
      } else if sentence.hasSuffix("swapped") {
        sentence += ", for GeoJSON has the longitude first"
      }
      coordinates.note(sentence, level: level, at: place)
    }
  }

  /// Reads the positions that come next, one after the other, as long as all of each is at hand and nothing
  /// is wrong with it; the rest is left to ``readArray(level:)``, which is slower and says what is wrong.
  /// False where that was none.
  @inline(__always)
  private mutating func readPositions(level: Int) -> Bool {
    guard unproject == nil else { return false }
    let start = UnsafePointer(json.window.base + json.window.at)
    let end = UnsafePointer(json.window.base + json.window.end)
    var p = start
    var done = start
    positions: while p.pointee == UInt8(ascii: "[") {
      p += 1
      Self.skipBlanks(&p)
      guard let x = DecimalToken(at: p, .json) else { break }
      let longitude = x.double(from: p)
      p = x.end
      Self.skipBlanks(&p)
      guard p.pointee == UInt8(ascii: ",") else { break }
      p += 1
      Self.skipBlanks(&p)
      guard let y = DecimalToken(at: p, .json) else { break }
      let latitude = y.double(from: p)
      p = y.end
      Self.skipBlanks(&p)
      while p.pointee == UInt8(ascii: ",") {  // the altitude and whatever else
        hasHeights = true
        p += 1
        Self.skipBlanks(&p)
        guard let z = DecimalToken(at: p, .json), z.double(from: p).isFinite else { break positions }
        p = z.end
        Self.skipBlanks(&p)
      }
      guard p.pointee == UInt8(ascii: "]"), p < end, coordinates.accepts(level: level),
        let position = Position(latitude, longitude)
      else { break }
      p += 1
      coordinates.append(position)
      done = p
      Self.skipBlanks(&p)
      guard p.pointee == UInt8(ascii: ",") else { break }
      p += 1
      Self.skipBlanks(&p)
    }
    guard done > start else { return false }
    json.window.at += done - start
    json.didRead()
    return true
  }

  @inline(__always)
  private static func skipBlanks(_ p: inout UnsafePointer<UInt8>) {
    while p.pointee <= 0x20, p.pointee == 0x20 || p.pointee == 0x0A || p.pointee == 0x0D || p.pointee == 0x09
    { p += 1 }
  }
}
