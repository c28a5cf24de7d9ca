internal import FrontlineAnswers
internal import FrontlineFormats

/// The landing page, the conformance classes, the description of the service, and whether it is well.
struct LandingEndpoints {
  let about: ServiceAbout
  let collections: AtlasCollections
  let description: OpenAPIDocument
  let map: MapPage

  static let classes = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
    "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/datetime",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
    "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/core",
    "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/position",
    "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/covjson",
  ]

  /// The addresses as the description of the service tells them; their answers need the description.
  static func templates(_ about: ServiceAbout) -> [Endpoint] {
    let nothing: @Sendable (Call) throws -> ServiceResponse = { _ in ServiceResponse(500, nil, []) }
    return [
      landing(about, nothing), conformance(nothing), api(nothing), health(nothing),
    ]
  }

  private static func landing(
    _ about: ServiceAbout, _ answer: @escaping @Sendable (Call) throws -> ServiceResponse
  ) -> Endpoint {
    Endpoint(
      "/", "getLandingPage", "What there is.", tag: "Service",
      forms: [(.json, Schemas.landing), (.html, Schemas.html)], answer: answer)
  }

  private static func conformance(_ answer: @escaping @Sendable (Call) throws -> ServiceResponse) -> Endpoint
  {
    Endpoint(
      "/conformance", "getConformance", "Which standards it conforms to.", tag: "Service",
      forms: [(.json, Schemas.conformance), (.html, Schemas.html)], answer: answer)
  }

  private static func api(_ answer: @escaping @Sendable (Call) throws -> ServiceResponse) -> Endpoint {
    Endpoint(
      "/api", "getDescription", "The description of the service, in OpenAPI 3.0.", tag: "Service",
      forms: [(.openapi, ["type": "object"]), (.html, Schemas.html)], answer: answer)
  }

  private static func health(_ answer: @escaping @Sendable (Call) throws -> ServiceResponse) -> Endpoint {
    Endpoint(
      "/health", "getHealth", "Whether it answers.", tag: "Service", forms: [(.json, Schemas.health)],
      takesForm: false, isKept: false, answer: answer)
  }

  var all: [Endpoint] {
    let (about, description, map) = (about, description, map)
    let lack = collections.lackOfFronts
    return [
      Self.landing(about) { call in
        call.type == .html ? map.response(call) : call.json(Self.landingDocument(call, about))
      },
      Self.conformance { call in
        if call.type == .html {
          var page = HTML(call, "Conformance", trail: [("conformance", "/conformance")])
          page.list(Self.classes.map { ($0, $0, "") })
          return page.response
        }
        return call.json(["conformsTo": .array(Self.classes.map { .string($0) })])
      },
      Self.api { call in
        call.type == .html ? description.page(call) : call.json(description.document(base: call.base))
      },
      Self.health { call in
        call.json([
          "status": "ok", "data_version": .string(about.dataVersion), "version": .string(about.version),
          "fronts": lack.map { .string($0) } ?? "traced when asked for",
        ])
      },
    ]
  }

  private static func landingDocument(_ call: Call, _ about: ServiceAbout) -> JSONValue {
    let links =
      call.selfLinks + [
        call.link(call.at("/api"), "service-desc", .openapi, "The description of the service"),
        call.link(call.at("/api?f=html"), "service-doc", .html, "The description of the service, to read"),
        call.link(call.at("/conformance"), "conformance", .json, "The standards it conforms to"),
        call.link(call.at("/collections"), "data", .json, "The collections"),
        call.link(
          call.at("/tiles"), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", .json, "Vector tiles"),
        call.link(call.at("/answers"), "related", .json, "Answers to questions"),
      ]
    return [
      "title": .string(about.title), "description": .string(ServiceAbout.neutrality),
      "attribution": .string(about.attribution), "links": .array(links),
    ]
  }
}
