import FrontlineGeometry

extension GeoJSONReader {
  /// Reads the next value, a geometry object or `null`.
  mutating func readGeometry() throws(FormatError) -> Geometry? {
    switch try json.peek() {
    case .null:
      try json.skipValue()
      return nil
    case .object:
      var parts = GeoJSONParts(byte: json.offset)
      try json.beginObject()
      while let key = try json.nextKey() {
        let byte = json.keyOffset
        guard let member = GeoJSONParts.Seen(key: key) else { continue }
        guard parts.seen.insert(member).inserted else { throw json.duplicate(key, at: byte) }
        switch member {
        case .type:
          if try json.peek() == .string { parts.type = try json.readString() }
        case .coordinates: try readCoordinates()
        case .geometries: parts.geometries = try readGeometries()
        case .crs: try readCRS()
        case .geometry, .properties, .features:
          note(
            .invalidValue, "a geometry has members of a Feature or a collection (RFC 7946 section 7.1)",
            at: byte)
        default: break
        }
      }
      return makeGeometry(parts)
    default: return try refuse("a geometry must be an object or null")
    }
  }

  /// Reads the next value, the array of the geometries of a collection.
  mutating func readGeometries() throws(FormatError) -> [Geometry] {
    guard try json.peek() == .array else { return try refuse("\"geometries\" must be an array") ?? [] }
    var geometries: [Geometry] = []
    path.append(0)
    try json.beginArray()
    while try json.nextElement() {
      if let geometry = try readGeometry() { geometries.append(geometry) }
      path[path.count - 1] += 1
    }
    path.removeLast()
    return geometries
  }

  /// The geometry that the parts, and the coordinates that were read with them, are. Notes what is wrong.
  mutating func makeGeometry(_ parts: GeoJSONParts) -> Geometry? {
    guard fault == nil else { return nil }
    guard let text = parts.type, let type = GeoJSONType(rawValue: text), type.isGeometry else {
      let fault = parts.type.map { "\(quoted($0)) is no type of geometry" } ?? "the geometry has no \"type\""
      note(parts.type == nil ? .missing : .invalidValue, fault, at: parts.byte, value: parts.type)
      return nil
    }
    let needed: GeoJSONParts.Seen = type == .geometryCollection ? .geometries : .coordinates
    let other: GeoJSONParts.Seen = type == .geometryCollection ? .coordinates : .geometries
    guard parts.seen.contains(needed) else {
      note(
        .missing, "the \(text) has no \"\(needed == .coordinates ? "coordinates" : "geometries")\"",
        at: parts.byte)
      return nil
    }
    guard !parts.seen.contains(other) else {
      note(
        .invalidValue,
        "the \(text) has \"\(other == .coordinates ? "coordinates" : "geometries")\" (RFC 7946 section 7.1)",
        at: parts.byte)
      return nil
    }
    if type == .geometryCollection { return .collection(parts.geometries) }
    if let bad = coordinates.fault {
      note(
        .invalidValue, bad.sentence, at: bad.byte, part: Self.words(type, bad.second, bad.third, bad.vertex))
      return nil
    }
    if coordinates.isEmpty {
      switch type {
      case .multiPoint: return .multiPoint([])
      case .multiLineString: return .multiLineString([])
      case .multiPolygon: return .multiPolygon(MultiPolygon([]))
      default: return nil
      }
    }
    let depth = coordinates.rank ?? (coordinates.third.isEmpty ? 3 : 4)
    let isRagged = depth < 3 && !coordinates.second.isEmpty || depth < 4 && !coordinates.third.isEmpty
    guard depth == type.rank, !isRagged else {
      let fault =
        isRagged
        ? "hold an empty array where a position must be"
        : "are nested \(depth) deep, and those of a \(text) \(type.rank)"
      note(.invalidValue, "the coordinates \(fault)", at: parts.byte)
      return nil
    }
    return makeGeometry(type, byte: parts.byte)
  }

  private mutating func makeGeometry(_ type: GeoJSONType, byte: Int) -> Geometry? {
    let all = 0..<coordinates.count
    switch type {
    case .point: return .point(coordinates.slice(all)[0])
    case .multiPoint: return .multiPoint(coordinates.slice(all))
    case .lineString: return makeLine(all, byte: byte, part: nil).map { .lineString($0) }
    case .multiLineString:
      var lines: [LineString] = []
      for (index, end) in coordinates.second.enumerated() {
        let start = index == 0 ? 0 : coordinates.second[index - 1].positions
        guard let line = makeLine(start..<end.positions, byte: end.byte, part: "line \(index)") else {
          return nil
        }
        lines.append(line)
      }
      return .multiLineString(lines)
    case .polygon:
      return makePolygon(coordinates.second, from: 0, index: nil, byte: byte).map { .polygon($0) }
    default:
      var polygons: [Polygon] = []
      for (index, end) in coordinates.second.enumerated() {
        let first = index == 0 ? 0 : coordinates.second[index - 1].third
        let start = first == 0 ? 0 : coordinates.third[first - 1].positions
        let rings = Array(coordinates.third[first..<end.third])
        guard let polygon = makePolygon(rings, from: start, index: index, byte: end.byte) else { return nil }
        polygons.append(polygon)
      }
      return .multiPolygon(MultiPolygon(polygons))
    }
  }

  private mutating func makeLine(_ range: Range<Int>, byte: Int, part: String?) -> LineString? {
    do throws(GeometryError) {
      return try LineString(coordinates.slice(range))
    } catch {
      note(.invalidValue, error.description, at: byte, part: part, underlying: error)
      return nil
    }
  }

  /// The polygon whose rings end at `ends` and begin at position `start`.
  private mutating func makePolygon(_ ends: [CoordinateBuffer.End], from start: Int, index: Int?, byte: Int)
    -> Polygon?
  {
    var start = start
    var rings: [Ring] = []
    for end in ends {
      do throws(GeometryError) {
        rings.append(try Ring(coordinates.slice(start..<end.positions)))
      } catch {
        let part = Self.words(index == nil ? .polygon : .multiPolygon, index ?? rings.count, rings.count, nil)
        note(.invalidValue, error.description, at: end.byte, part: part, underlying: error)
        return nil
      }
      start = end.positions
    }
    guard let exterior = rings.first else {
      note(.invalidValue, "a polygon needs at least one ring", at: byte, part: index.map { "polygon \($0)" })
      return nil
    }
    return Polygon(exterior: exterior, interiors: Array(rings.dropFirst()))
  }

  /// The place in a geometry in words.
  private static func words(_ type: GeoJSONType, _ second: Int, _ third: Int, _ vertex: Int?) -> String? {
    let vertex = vertex.map { ["vertex \($0)"] } ?? []
    switch type {
    case .multiPoint: return vertex.first.map { "position \($0.dropFirst(7))" }
    case .lineString: return vertex.first
    case .multiLineString: return (["line \(second)"] + vertex).joined(separator: ", ")
    case .polygon: return (["ring \(second)"] + vertex).joined(separator: ", ")
    case .multiPolygon: return (["polygon \(second)", "ring \(third)"] + vertex).joined(separator: ", ")
    default: return nil
    }
  }
}
