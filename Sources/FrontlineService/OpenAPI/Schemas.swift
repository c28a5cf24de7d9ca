internal import FrontlineFormats

/// The schemas of the answers, in OpenAPI 3.0.
enum Schemas {
  static let html: JSONValue = ["type": "string"]
  static let text: JSONValue = ["type": "string"]
  static let binary: JSONValue = ["type": "string", "format": "binary"]

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

  static let landing = reference("landing")
  static let conformance = reference("conformance")
  static let health = reference("health")
  static let collections = reference("collections")
  static let collection = reference("collection")
  static let features = reference("features")
  static let feature = reference("feature")
  /// The features of an answer, whose ids are those of the atlas where they have any.
  static let answerFeatures = reference("answerFeatures")
  static let exception = reference("exception")

  private static func object(_ properties: JSONObject, _ required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(required.map { .string($0) }),
    ]
  }

  private static let word: JSONValue = ["type": "string"]
  private static let links: JSONValue = ["type": "array", "items": reference("link")]

  /// All that others point to.
  static let components: JSONObject = [
    "link": object(
      ["href": word, "rel": word, "type": word, "title": word, "templated": ["type": "boolean"]],
      ["href", "rel"]),
    "exception": object(
      ["code": word, "description": word, "status": ["type": "integer"]], ["code", "description"]),
    "landing": object(
      ["title": word, "description": word, "attribution": word, "links": links], ["links"]),
    "conformance": object(["conformsTo": ["type": "array", "items": word]], ["conformsTo"]),
    "health": object(["status": word, "data_version": word, "version": word, "fronts": word], ["status"]),
    "collection": object(
      [
        "id": word, "title": word, "description": word, "attribution": word, "itemType": word,
        "extent": ["type": "object"], "crs": ["type": "array", "items": word], "storageCrs": word,
        "links": links,
      ], ["id", "links"]),
    "collections": object(
      [
        "links": links, "crs": ["type": "array", "items": word],
        "collections": ["type": "array", "items": reference("collection")],
      ], ["links", "collections"]),
    "geometry": [
      "type": "object", "nullable": true,
      "properties": [
        "type": [
          "type": "string",
          "enum": [
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
            "GeometryCollection",
          ],
        ], "coordinates": ["type": "array", "items": [:]],
      ], "required": ["type"],
    ],
    "feature": feature(id: ["type": "integer"]),
    "answerFeature": feature(id: ["oneOf": [["type": "integer"], word]]),
    "features": features(of: "feature"),
    "answerFeatures": features(of: "answerFeature"),
  ]

  private static func feature(id: JSONValue) -> JSONValue {
    object(
      [
        "type": ["type": "string", "enum": ["Feature"]], "id": id,
        "geometry": reference("geometry"), "properties": ["type": "object", "nullable": true],
        "time": ["type": "object"], "attribution": word, "links": links,
      ], ["type", "geometry", "properties"])
  }

  private static func features(of kind: String) -> JSONValue {
    object(
      [
        "type": ["type": "string", "enum": ["FeatureCollection"]],
        "features": ["type": "array", "items": reference(kind)],
        "numberMatched": ["type": "integer", "minimum": 0],
        "numberReturned": ["type": "integer", "minimum": 0], "attribution": word, "links": links,
      ], ["type", "features"])
  }
}
