internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// Reads CQL2 JSON (OGC 21-065r2, clause 7) into a filter: the same operators as of CQL2 text.
enum CQLJSON {
  /// - Throws: ``ServiceError`` 400 with what cannot be read.
  static func filter(_ text: String) throws(ServiceError) -> CQLNode {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: text, limits: JSONLimits(depth: CQLParser.depth * 2))
    } catch {
      throw .bad("filter is no JSON: \(error)")
    }
    return try node(value)
  }

  private static func node(_ value: JSONValue) throws(ServiceError) -> CQLNode {
    if let flag = value.bool { return .constant(flag) }
    guard let object = value.object, let operation = object["op"]?.string,
      let arguments = object["args"]?.array
    else {
      throw .bad("filter: \(shown(value.encoded())) is no predicate; one has the members op and args.")
    }
    func need(_ count: Int) throws(ServiceError) {
      guard arguments.count == count else {
        throw .bad("filter: \(operation) takes \(count) arguments; it has \(arguments.count).")
      }
    }
    let name = operation.lowercased()
    switch name {
    case "and", "or":
      guard arguments.count >= 2 else {
        throw .bad("filter: \(operation) takes two arguments or more; it has \(arguments.count).")
      }
      var parts: [CQLNode] = []
      for argument in arguments { parts.append(try node(argument)) }
      return name == "and" ? .all(parts) : .any(parts)
    case "not":
      try need(1)
      return .not(try node(arguments[0]))
    case "isnull":
      try need(1)
      return .isNull(try self.value(arguments[0]))
    case "like":
      try need(2)
      return .like(try self.value(arguments[0]), try self.value(arguments[1]))
    case "between":
      try need(3)
      return .between(
        try self.value(arguments[0]), try self.value(arguments[1]), try self.value(arguments[2]))
    case "in":
      try need(2)
      guard let items = arguments[1].array, !items.isEmpty else {
        throw .bad("filter: the second argument of in is a list of values.")
      }
      var list: [CQLValue] = []
      for item in items { list.append(try self.value(item)) }
      return .isIn(try self.value(arguments[0]), list)
    case "s_intersects", "s_disjoint":
      try need(2)
      let node = try intersects(arguments[0], arguments[1])
      return name == "s_intersects" ? node : .not(node)
    default:
      if let comparison = CQLComparison(rawValue: operation) {
        try need(2)
        return .comparison(comparison, try self.value(arguments[0]), try self.value(arguments[1]))
      }
      if let temporal = CQLTemporal(rawValue: operation.uppercased()) {
        try need(2)
        return .temporal(temporal, try time(arguments[0]), try time(arguments[1]))
      }
      throw .bad("filter: the operator \(shown(operation)) is not read here.")
    }
  }

  private static func value(_ value: JSONValue) throws(ServiceError) -> CQLValue {
    if let text = value.string { return .text(text) }
    if let flag = value.bool { return .flag(flag) }
    if let number = value.double, number.isFinite { return .number(number) }
    if let object = value.object {
      if let name = object["property"]?.string { return .property(name) }
      if let text = object["date"]?.string ?? object["timestamp"]?.string {
        return .day(try DayFilter.day(text[...], named: "filter"))
      }
      if object["op"]?.string?.lowercased() == "casei", let arguments = object["args"]?.array,
        arguments.count == 1
      {
        let inner = try self.value(arguments[0])
        switch inner {
        case .property, .text: return .folded(inner)
        default: break
        }
      }
    }
    throw .bad("filter: \(shown(value.encoded())) is no value that is read here.")
  }

  private static func time(_ value: JSONValue) throws(ServiceError) -> CQLTime {
    if let name = value["property"]?.string { return .property(name) }
    if let ends = value["interval"]?.array {
      let texts = ends.map { $0.string ?? $0["date"]?.string ?? $0["timestamp"]?.string }
      guard !texts.contains(nil) else {
        throw .bad("filter: the ends of an interval are days in quotes, or \"..\".")
      }
      return .days(try CQLParser.interval(texts.compactMap(\.self)))
    }
    guard let text = value.string ?? value["date"]?.string ?? value["timestamp"]?.string else {
      throw .bad("filter: \(shown(value.encoded())) is no time that is read here.")
    }
    let day = try DayFilter.day(text[...], named: "filter")
    return .days(day...day)
  }

  private static func intersects(_ first: JSONValue, _ second: JSONValue) throws(ServiceError) -> CQLNode {
    if let name = first["property"]?.string { return .intersects(property: name, try shape(second)) }
    if let name = second["property"]?.string { return .intersects(property: name, try shape(first)) }
    throw .bad("filter: s_intersects takes the property geometry and a shape.")
  }

  private static func shape(_ value: JSONValue) throws(ServiceError) -> Geometry {
    if let numbers = value["bbox"]?.array {
      return try CQLParser.box(numbers.compactMap(\.double))
    }
    do {
      let feature: JSONValue = ["type": "Feature", "properties": nil, "geometry": value]
      var reader = try GeoJSONReader(.text(feature.encoded()))
      guard let shape = try reader.next()?.geometry else {
        throw ServiceError.bad("filter: \(shown(value.encoded())) is no shape.")
      }
      return shape
    } catch let error as ServiceError {
      throw error
    } catch {
      throw .bad("filter: the shape cannot be read: \(error)")
    }
  }
}
