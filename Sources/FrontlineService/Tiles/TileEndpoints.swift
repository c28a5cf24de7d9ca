internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTiles
internal import FrontlineTime

/// OGC API - Tiles: vector tiles in WebMercatorQuad, of all days or of one.
struct TileEndpoints: Sendable {
  static let greatestZoom = 14
  static let matrixSet = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"

  let about: ServiceAbout
  let examples: ServiceExamples
  private let atlas: Atlas
  private let sets: KeptTileSets

  init(_ atlas: Atlas, _ about: ServiceAbout, _ examples: ServiceExamples) {
    self.atlas = atlas
    self.about = about
    self.examples = examples
    sets = KeptTileSets()
  }

  var all: [Endpoint] { [list, set, tile, matrixSets, matrixSet] }

  private static let days = Parameter(
    name: "datetime",
    description:
      "Who held what on this day, with the front and the ground behind it. Without it: all days, each feature with its from and to, and no fronts.",
    schema: ["type": "string", "format": "date"])

  private var list: Endpoint {
    Endpoint(
      "/tiles", "getTileSets", "The sets of tiles.", tag: "Tiles",
      forms: [(.json, ["type": "object"]), (.html, Schemas.html)]
    ) { call in
      if call.type == .html {
        var page = HTML(call, "Tiles", trail: [("Tiles", "/tiles")])
        page.paragraph("Vector tiles in WebMercatorQuad. The address of a tile:")
        page.add(
          "<pre>\(xmlEscaped(call.at("/tiles/WebMercatorQuad/{zoom}/{row}/{column}?datetime=\(examples.day)")))</pre>"
        )
        return page.response
      }
      return call.json([
        "links": .array(call.selfLinks),
        "tilesets": [
          [
            "title": .string(about.title), "dataType": "vector",
            "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
            "tileMatrixSetURI": .string(Self.matrixSet),
            "links": [call.link(call.at("/tiles/WebMercatorQuad"), "self", .json, "The set of tiles")],
          ]
        ],
      ])
    }
  }

  private var set: Endpoint {
    Endpoint(
      "/tiles/WebMercatorQuad", "getTileSet", "The set of tiles: its layers, and the address of a tile.",
      tag: "Tiles", forms: [(.json, ["type": "object"])]
    ) { call in
      let layers =
        try sets.set(of: atlas, Day(examples.day), Weighing()).layers
      var named: [String] = []
      var documents: [JSONValue] = []
      for layer in layers where !named.contains(layer.name) {
        named.append(layer.name)
        documents.append([
          "id": .string(layer.name), "dataType": "vector",
          "propertiesSchema": [
            "type": "object",
            "properties": .object(
              JSONObject(layer.fields.map { ($0.name, ["type": .string($0.kind.word.lowercased())]) })),
          ],
        ])
      }
      let template = call.at("/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}")
      let item: JSONValue = [
        "href": .string(template), "rel": "item", "type": .string(MediaType.tile.type), "templated": true,
        "title": "A tile",
      ]
      let scheme = call.link(
        call.at("/tileMatrixSets/WebMercatorQuad"), "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
        .json,
        "WebMercatorQuad")
      var members: JSONObject = [
        "title": .string(about.title), "attribution": .string(about.attribution), "dataType": "vector",
        "crs": "http://www.opengis.net/def/crs/EPSG/0/3857", "tileMatrixSetURI": .string(Self.matrixSet),
        "tileMatrixSetLimits": .array(Self.limits(about.box)), "layers": .array(documents),
        "links": .array(call.selfLinks + [item, scheme]),
      ]
      if let box = about.box {
        members["boundingBox"] = [
          "lowerLeft": [.number(box[0]), .number(box[1])], "upperRight": [.number(box[2]), .number(box[3])],
          "crs": .string(SheetCRS.crs84.uri),
        ]
      }
      return call.json(.object(members))
    }
  }

  private var tile: Endpoint {
    func number(_ about: String, _ most: Int) -> (description: String, schema: JSONValue) {
      (about, ["type": "integer", "minimum": 0, "maximum": .integer(most)])
    }
    let most = 1 << Self.greatestZoom - 1
    return Endpoint(
      "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}", "getTile", "A tile.", tag: "Tiles",
      parameters: [Self.days, .rule, .known],
      values: [
        "tileMatrix": number("The zoom.", Self.greatestZoom),
        "tileRow": number("The row, from the north.", most),
        "tileCol": number("The column, from the west.", most),
      ], forms: [(.tile, Schemas.binary)]
    ) { call in
      let (zoom, row, column) = (
        try Self.number("tileMatrix", call), try Self.number("tileRow", call),
        try Self.number("tileCol", call)
      )
      guard zoom <= Self.greatestZoom, let address = TileAddress(zoom: zoom, column: column, row: row) else {
        throw ServiceError.notFound(
          "There is no tile \(zoom)/\(row)/\(column); zooms go to \(Self.greatestZoom), rows and columns below 2 to the zoom."
        )
      }
      let day = try call["datetime"].map { try DayFilter($0) }
      if let day, !day.isDay {
        throw ServiceError.bad("datetime: a tile is of one day; write a day such as \(examples.day).")
      }
      let weighing = try Weighing(call, in: Context(atlas))
      let set = try sets.set(of: atlas, day?.days.lowerBound, weighing)
      try call.request.patience.check()
      return ServiceResponse(200, call.type.type, try set.tile(address))
    }
  }

  private static func number(_ name: String, _ call: Call) throws(ServiceError) -> Int {
    let text = call.value(name)
    guard text.utf8.count <= 9, let number = Int(text), number >= 0, text.utf8.allSatisfy({ $0 != 0x2B })
    else {
      throw .notFound("\(name) is \(shown(text)); tiles are numbered from 0.")
    }
    return number
  }

  private var matrixSets: Endpoint {
    Endpoint(
      "/tileMatrixSets", "getTileMatrixSets", "How tiles are laid out.", tag: "Tiles",
      forms: [(.json, ["type": "object"])]
    ) { call in
      call.json([
        "tileMatrixSets": [
          [
            "id": "WebMercatorQuad", "title": "The square of web maps", "uri": .string(Self.matrixSet),
            "links": [call.link(call.at("/tileMatrixSets/WebMercatorQuad"), "self", .json)],
          ]
        ]
      ])
    }
  }

  private var matrixSet: Endpoint {
    Endpoint(
      "/tileMatrixSets/WebMercatorQuad", "getTileMatrixSet", "The square of web maps, zoom by zoom.",
      tag: "Tiles", forms: [(.json, ["type": "object"])]
    ) { call in
      let half = 20_037_508.342789244
      let matrices: [JSONValue] = (0...Self.greatestZoom).map { zoom in
        let count = 1 << zoom
        let cell = half * 2 / 256 / Double(count)
        return [
          "id": .string("\(zoom)"), "scaleDenominator": .number(cell / 0.00028), "cellSize": .number(cell),
          "pointOfOrigin": [.number(-half), .number(half)], "tileWidth": 256, "tileHeight": 256,
          "matrixWidth": .integer(count), "matrixHeight": .integer(count),
        ]
      }
      return call.json([
        "id": "WebMercatorQuad", "title": "The square of web maps", "uri": .string(Self.matrixSet),
        "crs": "http://www.opengis.net/def/crs/EPSG/0/3857", "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": .array(matrices),
      ])
    }
  }

  /// The rows and columns of each zoom on which there is something.
  private static func limits(_ box: [Double]?) -> [JSONValue] {
    guard let box, box[0] <= box[2] else { return [] }
    return (0...greatestZoom).map { zoom in
      func place(_ value: Double) -> JSONValue { .integer(WebMercator.tile(of: value, zoom: zoom)) }
      return [
        "tileMatrix": .string("\(zoom)"),
        "minTileRow": place(WebMercator.y(latitude: box[3])),
        "maxTileRow": place(WebMercator.y(latitude: box[1])),
        "minTileCol": place(WebMercator.x(longitude: box[0])),
        "maxTileCol": place(WebMercator.x(longitude: box[2])),
      ]
    }
  }
}
