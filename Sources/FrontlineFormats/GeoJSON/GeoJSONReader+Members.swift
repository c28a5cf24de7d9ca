import FrontlineGeometry

extension GeoJSONReader {
  /// Reads the members of the object that is open up to its end, or, where it is the outermost one of a text,
  /// into its `features`: then true, and the features come next.
  mutating func readMembers(_ parts: inout GeoJSONParts, isRoot: Bool) throws(FormatError) -> Bool {
    while true {
      guard let key = try json.nextKey() else { return false }
      let place = json.keyPlace
      guard let member = GeoJSONParts.Seen(key: key) else {
        try keep(key, in: &parts.foreignMembers, at: place)
        continue
      }
      guard parts.seen.insert(member).inserted else { throw json.duplicate(key, at: place) }
      switch member {
      case .type: parts.type = try readType()
      case .id: parts.id = try readID()
      case .geometry: parts.geometry = try readGeometry(keeping: &parts.geometryMembers)
      case .properties: parts.properties = try readProperties()
      case .boundingBox: parts.boundingBox = try readBoundingBox()
      case .coordinates: try readCoordinates()
      case .geometries: parts.geometries = try readGeometries()
      case .crs: try readCRS()
      default:  // features
        guard isRoot, parts.type == nil || parts.type == GeoJSONType.featureCollection.rawValue else {
          note(
            .invalidValue, "only a FeatureCollection may have \"features\" (RFC 7946 section 7.1)", at: place)
          try json.skipValue()
          continue
        }
        guard try json.peek() == .array else { throw json.unexpected("an array of features") }
        try json.beginArray()
        return true
      }
    }
  }

  /// Reads the value of a member that means nothing to GeoJSON.
  mutating func keep(
    _ key: String, in members: inout JSONObject, at place: TextPlace
  ) throws(FormatError) {
    let value = try json.readValue()
    guard members.insert(key, value) else { throw json.duplicate(key, at: place) }
  }

  /// The feature that parts of type Feature, or of a geometry alone, are. Notes what is wrong.
  mutating func makeFeature(_ parts: GeoJSONParts) -> GeoJSONFeature {
    var feature = GeoJSONFeature(
      id: parts.id, geometry: parts.geometry, properties: parts.properties, boundingBox: parts.boundingBox,
      foreignMembers: parts.foreignMembers, geometryMembers: parts.geometryMembers)
    guard fault == nil else { return feature }
    guard let text = parts.type, let type = GeoJSONType(rawValue: text) else {
      let fault = parts.type.map { "\(quoted($0)) is not a type of GeoJSON" } ?? "the object has no \"type\""
      note(parts.type == nil ? .missing : .invalidValue, fault, at: parts.place, value: parts.type)
      return feature
    }
    if type == .feature {
      if !parts.seen.isDisjoint(with: [.coordinates, .geometries, .features]) {
        note(
          .invalidValue, "a Feature has members of a geometry or a collection (RFC 7946 section 7.1)",
          at: parts.place)
      }
    } else {
      if !parts.seen.isDisjoint(with: [.geometry, .properties, .features]) {
        note(
          .invalidValue, "a geometry has members of a Feature or a collection (RFC 7946 section 7.1)",
          at: parts.place)
      }
      feature.geometry = makeGeometry(parts)
    }
    return feature
  }

  mutating func readType() throws(FormatError) -> String? {
    guard try json.peek() == .string else { return try refuse("\"type\" must be a string") }
    return try json.readString()
  }

  private mutating func readID() throws(FormatError) -> GeoJSONFeature.ID? {
    switch try json.peek() {
    case .string: return .string(try json.readString())
    case .number:
      let value = try json.readNumber()
      if case .integer(let whole) = value { return .integer(whole) }
      if case .digits(let digits) = value { return .string(digits) }
      return value.double.map { .number($0) }
    case .null:
      try json.skipValue()
      return nil
    default: return try refuse("\"id\" must be a string or a number")
    }
  }

  private mutating func readProperties() throws(FormatError) -> JSONObject {
    switch try json.peek() {
    case .object: return try json.readObject()
    case .null:
      try json.skipValue()
      return [:]
    default: return try refuse("\"properties\" must be an object or null") ?? [:]
    }
  }

  private mutating func readBoundingBox() throws(FormatError) -> [Double]? {
    let place = json.window.mark()
    let value = try json.readValue()
    if value.isNull { return nil }
    let numbers = value.array?.compactMap(\.double) ?? []
    guard numbers.count == value.array?.count, numbers.count == 4 || numbers.count == 6 else {
      note(.invalidValue, "\"bbox\" must be an array of 4 or 6 numbers", at: place)
      return nil
    }
    return numbers
  }

  /// Passes over the next value, noting that it is not what it must be.
  mutating func refuse<Value>(_ sentence: String) throws(FormatError) -> Value? {
    let kind = try json.peek()
    note(.invalidValue, "\(sentence), not \(kind.map(\.description) ?? "nothing")", at: json.window.mark())
    try json.skipValue()
    return nil
  }
}
