package import FrontlineGeometry

extension GeoJSONReader {
  /// Reads the next value, a geometry object or `null`; members that mean nothing to GeoJSON go to `others`.
  mutating func readGeometry(keeping others: inout JSONObject) throws(FormatError) -> Geometry? {
    switch try json.peek() {
    case .null:
      try json.skipValue()
      return nil
    case .object:
      var parts = GeoJSONParts(at: json.window.mark())
      try json.beginObject()
      while let key = try json.nextKey() {
        let place = json.keyPlace
        guard let member = GeoJSONParts.Seen(key: key) else {
          try keep(key, in: &others, at: place)
          continue
        }
        guard parts.seen.insert(member).inserted else { throw json.duplicate(key, at: place) }
        switch member {
        case .type:
          parts.type = try readType()
        case .coordinates: try readCoordinates()
        case .geometries: parts.geometries = try readGeometries()
        case .crs: try readCRS()
        case .geometry, .properties, .features:
          note(
            .invalidValue, "a geometry has members of a Feature or a collection (RFC 7946 section 7.1)",
            at: place)
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
      var others = JSONObject()
      if let geometry = try readGeometry(keeping: &others) { geometries.append(geometry) }
      path[path.count - 1] += 1
    }
    path.removeLast()
    return geometries
  }

  /// The geometry that the parts, and the coordinates that were read with them, are. Notes what is wrong.
  mutating func makeGeometry(_ parts: GeoJSONParts) -> Geometry? {
    guard fault == nil else { return nil }
    guard let text = parts.type, let type = GeoJSONType(rawValue: text), type.isGeometry else {
      let fault =
        parts.type.map { "\(quoted($0)) is not a type of geometry" } ?? "the geometry has no \"type\""
      note(parts.type == nil ? .missing : .invalidValue, fault, at: parts.place, value: parts.type)
      return nil
    }
    let needed: GeoJSONParts.Seen = type == .geometryCollection ? .geometries : .coordinates
    let other: GeoJSONParts.Seen = type == .geometryCollection ? .coordinates : .geometries
    guard parts.seen.contains(needed) else {
      note(
        .missing, "the \(text) has no \"\(needed == .coordinates ? "coordinates" : "geometries")\"",
        at: parts.place)
      return nil
    }
    guard !parts.seen.contains(other) else {
      note(
        .invalidValue,
        "the \(text) has \"\(other == .coordinates ? "coordinates" : "geometries")\" (RFC 7946 section 7.1)",
        at: parts.place)
      return nil
    }
    if type == .geometryCollection { return .collection(parts.geometries) }
    if let bad = coordinates.fault {
      let part = bad.isOfVertex ? Self.words(type, bad.second, bad.third, bad.vertex) : nil
      note(.invalidValue, bad.sentence, at: bad.place, part: part)
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
    let depth = coordinates.rank ?? max(type.rank, coordinates.third.isEmpty ? 3 : 4)
    guard depth == type.rank else {
      let fault = "the coordinates are nested \(depth) deep, and those of a \(text) \(type.rank)"
      note(.invalidValue, fault, at: parts.place)
      return nil
    }
    if let end = depth < 3 ? coordinates.second.first : depth < 4 ? coordinates.third.first : nil {
      note(.invalidValue, "the coordinates hold an empty array where a position must be", at: end.place)
      return nil
    }
    return makeGeometry(type, at: parts.place)
  }

  private mutating func makeGeometry(_ type: GeoJSONType, at place: TextPlace) -> Geometry? {
    let all = 0..<coordinates.count
    switch type {
    case .point: return .point(coordinates.slice(all)[0])
    case .multiPoint: return .multiPoint(coordinates.slice(all))
    case .lineString: return makeLine(all, at: place, part: nil).map { .lineString($0) }
    case .multiLineString:
      var lines: [LineString] = []
      for (index, end) in coordinates.second.enumerated() {
        let start = index == 0 ? 0 : coordinates.second[index - 1].positions
        guard let line = makeLine(start..<end.positions, at: end.place, part: "line string \(index)") else {
          return nil
        }
        lines.append(line)
      }
      return .multiLineString(lines)
    case .polygon:
      return makePolygon(coordinates.second, from: 0, index: nil, at: place).map {
        Geometry.polygon($0).partedAtAntimeridian()
      }
    default:
      var polygons: [Polygon] = []
      for (index, end) in coordinates.second.enumerated() {
        let first = index == 0 ? 0 : coordinates.second[index - 1].third
        let start = first == 0 ? 0 : coordinates.third[first - 1].positions
        let rings = Array(coordinates.third[first..<end.third])
        guard let polygon = makePolygon(rings, from: start, index: index, at: end.place) else { return nil }
        polygons.append(polygon)
      }
      return Geometry.multiPolygon(MultiPolygon(polygons)).partedAtAntimeridian()
    }
  }

  private mutating func makeLine(_ range: Range<Int>, at place: TextPlace, part: String?) -> LineString? {
    do throws(GeometryError) {
      return try LineString(withOneAntimeridian(coordinates.slice(range)))
    } catch {
      note(.invalidValue, inSentence(error), at: place, part: part, underlying: error)
      return nil
    }
  }

  /// The polygon whose rings end at `ends` and begin at position `start`.
  private mutating func makePolygon(
    _ ends: [CoordinateBuffer.End], from start: Int, index: Int?, at place: TextPlace
  )
    -> Polygon?
  {
    var start = start
    var rings: [Ring] = []
    for end in ends {
      do throws(GeometryError) {
        rings.append(try Ring(withOneAntimeridian(coordinates.slice(start..<end.positions))))
      } catch {
        let part = Self.words(index == nil ? .polygon : .multiPolygon, index ?? rings.count, rings.count, nil)
        note(.invalidValue, inSentence(error), at: end.place, part: part, underlying: error)
        return nil
      }
      start = end.positions
    }
    guard let exterior = rings.first else {
      note(.invalidValue, "a polygon needs at least one ring", at: place, part: index.map { "polygon \($0)" })
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
    case .multiLineString: return (["line string \(second)"] + vertex).joined(separator: ", ")
    case .polygon: return (["ring \(second)"] + vertex).joined(separator: ", ")
    case .multiPolygon: return (["polygon \(second)", "ring \(third)"] + vertex).joined(separator: ", ")
    default: return nil
    }
  }
}

/// What a geometry error says, as part of a sentence.
package func inSentence(_ error: GeometryError) -> String {
  let text = error.description
  return text.prefix(1).lowercased() + text.dropFirst().dropLast(text.hasSuffix(".") ? 1 : 0)
}
