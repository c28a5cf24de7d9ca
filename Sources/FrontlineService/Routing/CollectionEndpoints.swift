internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineInterchange

/// The collections and their features: OGC API - Features, parts 1 to 3.
struct CollectionEndpoints {
  let atlas: Atlas
  let about: ServiceAbout
  let collections: AtlasCollections
  let crss: [SheetCRS]
  let examples: ServiceExamples

  var all: [Endpoint] {
    [list]
      + collections.all.flatMap { collection in
        let positions =
          PositionEndpoints.figures(of: collection.id).isEmpty
          ? []
          : [
            PositionEndpoints(
              atlas: atlas, attribution: about.attribution, extent: collection.extent, examples: examples
            ).endpoint(collection.id)
          ]
        return [one(collection), items(collection), item(collection), queryables(collection)] + positions
      }
  }

  private var list: Endpoint {
    let (collections, crss, about) = (collections.all, crss, about)
    return Endpoint(
      "/collections", "getCollections", "The collections.", tag: "Collections",
      forms: [(.json, Schemas.collections), (.html, Schemas.html)]
    ) { call in
      if call.type == .html {
        var page = HTML(call, "Collections", trail: [("Collections", "/collections")])
        page.list(collections.map { (call.at("/collections/\($0.id)"), $0.title, $0.description) })
        return page.response
      }
      return call.json([
        "links": .array(call.selfLinks), "crs": .array(crss.map { .string($0.uri) }),
        "collections": .array(collections.map { Self.document($0, call, about, crss) }),
      ])
    }
  }

  private func one(_ collection: Collection) -> Endpoint {
    let (crss, about, examples) = (crss, about, examples)
    return Endpoint(
      "/collections/\(collection.id)", "describe_\(collection.id)", "The collection: \(collection.title).",
      tag: collection.id, forms: [(.json, Schemas.collection), (.html, Schemas.html)]
    ) { call in
      if call.type == .html { return Self.page(collection, call, examples) }
      return call.json(Self.document(collection, call, about, crss))
    }
  }

  private func items(_ collection: Collection) -> Endpoint {
    let atlas = atlas
    let answer = ItemsAnswer(
      collection: collection, crss: crss, context: { Context(atlas) }, attribution: about.attribution)
    return Endpoint(
      "/collections/\(collection.id)/items", "get_\(collection.id)", "Features: \(collection.title).",
      tag: collection.id, parameters: Self.parameters(of: collection, crss, examples),
      forms: [(.geojson, Schemas.features), (.html, Schemas.html)]
    ) { try answer.page($0) }
  }

  private func item(_ collection: Collection) -> Endpoint {
    let atlas = atlas
    let answer = ItemsAnswer(
      collection: collection, crss: crss, context: { Context(atlas) }, attribution: about.attribution)
    return Endpoint(
      "/collections/\(collection.id)/items/{featureId}", "get_\(collection.id)_feature",
      "One feature, by its number or its name.", tag: collection.id,
      parameters: [Self.crs("crs", crss)] + (collection.isWeighed ? [.rule, .known] : []),
      values: ["featureId": ("The number of the feature, or its name.", ["type": "string"])],
      forms: [(.geojson, Schemas.feature), (.html, Schemas.html)]
    ) { try answer.item($0) }
  }

  private func queryables(_ collection: Collection) -> Endpoint {
    Endpoint(
      "/collections/\(collection.id)/queryables", "get_\(collection.id)_queryables",
      "The properties that filters may name.", tag: collection.id,
      forms: [(.schema, ["type": "object"]), (.html, Schemas.html)]
    ) { call in
      var properties: JSONObject = [
        "geometry": ["x-ogc-role": "primary-geometry", "format": .string(collection.geometryFormat)],
        "time": ["x-ogc-role": "primary-interval", "format": "interval"],
      ]
      for column in collection.queryables { properties[column.name] = column.schema }
      if call.type == .html {
        var page = HTML(
          call, "Properties for filters: \(collection.title)",
          trail: [("Collections", "/collections"), (collection.id, "/collections/\(collection.id)")])
        page.table(
          ["property", "schema"], properties.map { [HTML.Cell($0.key), HTML.Cell($0.value.encoded())] })
        return page.response
      }
      return call.json([
        "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .string(call.address()),
        "title": .string(collection.title), "type": "object", "properties": .object(properties),
        "additionalProperties": false,
      ])
    }
  }

  // MARK: - Parts

  private static func crs(_ name: String, _ crss: [SheetCRS]) -> Parameter {
    .word(name, of: crss.map(\.uri), "The CRS of the coordinates.", default: SheetCRS.crs84.uri)
  }

  static func parameters(
    of collection: Collection, _ crss: [SheetCRS], _ examples: ServiceExamples
  ) -> [Parameter] {
    var list: [Parameter] = [
      .integer(
        "limit", in: 1...ItemsQuery.greatestLimit, default: ItemsQuery.usualLimit,
        "How many features a page has at most."),
      .integer("offset", in: 0...Int(Int32.max), default: 0, "How many features come before the page."),
      Parameter(
        name: "bbox",
        description:
          "Only features that meet this box: west, south, east, north in CRS84, in bbox-crs in the order of its axes. A west greater than the east goes over the antimeridian.",
        schema: ["type": "array", "items": ["type": "number"], "minItems": 4, "maxItems": 6], isList: true),
      crs("bbox-crs", crss), crs("crs", crss),
      .text(
        "datetime",
        "Only features of these days: 2020-10-29, 2020-09-27/2020-11-10, ../2020-11-10 or 2020-11-10/... A day is whole.",
        example: examples.day),
      .text("filter", "Only features for which this filter holds, in CQL2.", example: "TRUE"),
      .word(
        "filter-lang", of: ["cql2-text", "cql2-json"], "The notation of the filter.", default: "cql2-text"),
      .word("filter-crs", of: [SheetCRS.crs84.uri], "The CRS of shapes in the filter."),
    ]
    if collection.isWeighed { list += [.rule, .known] }
    for column in collection.queryables {
      list.append(
        Parameter(
          name: column.name, description: "Only features whose \(column.name) is this.", schema: column.schema
        ))
    }
    return list
  }

  private static func document(
    _ collection: Collection, _ call: Call, _ about: ServiceAbout, _ crss: [SheetCRS]
  ) -> JSONValue {
    let path = call.at("/collections/\(collection.id)")
    var extent: JSONObject = [:]
    if let box = about.box {
      extent["spatial"] = [
        "bbox": [.array(box.map { .number($0) })], "crs": .string(SheetCRS.crs84.uri),
      ]
    }
    if let days = collection.extent {
      extent["temporal"] = [
        "interval": [
          [
            .string("\(days.lowerBound)T00:00:00Z"), .string("\(days.upperBound)T23:59:59Z"),
          ]
        ], "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
      ]
    }
    let links: [JSONValue] = [
      call.link(path, "self", .json, "This collection"),
      call.link(path + "/items", "items", .geojson, "The features"),
      call.link(path + "/items?f=html", "items", .html, "The features, to read"),
      call.link(
        path + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", .schema,
        "The properties that filters may name"),
    ]
    var members: JSONObject = [
      "id": .string(collection.id), "title": .string(collection.title),
      "description": .string(collection.description), "attribution": .string(about.attribution),
      "extent": .object(extent), "itemType": "feature", "crs": .array(crss.map { .string($0.uri) }),
      "storageCrs": .string(SheetCRS.crs84.uri), "links": .array(links),
    ]
    if extent.isEmpty { members["extent"] = nil }
    for (key, value) in PositionEndpoints.members(of: collection.id, at: path) { members[key] = value }
    return .object(members)
  }

  private static func page(
    _ collection: Collection, _ call: Call, _ examples: ServiceExamples
  ) -> ServiceResponse {
    var page = HTML(
      call, collection.title,
      trail: [("Collections", "/collections"), (collection.id, "/collections/\(collection.id)")])
    page.paragraph(collection.description)
    if let days = collection.extent {
      page.paragraph("Its claims go from \(days.lowerBound) to \(days.upperBound).")
    }
    let path = call.at("/collections/\(collection.id)")
    page.list([
      (path + "/items", "Features", "all of them, page by page"),
      (path + "/items?datetime=\(examples.day)", "Features of a day", "change the day in the address"),
      (path + "/queryables", "Properties for filters", ""),
    ])
    return page.response
  }
}
