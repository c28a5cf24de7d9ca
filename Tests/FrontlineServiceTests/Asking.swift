import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import Testing

@testable import FrontlineService

/// The bundled atlas as a service, made once for all tests.
enum Asking {
  static let atlas = Result { try Atlas.karabakh() }
  static let service = Result { try AtlasService(atlas.get()) }

  /// The answer to a GET, with the host that is told to each.
  static func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET") throws
    -> ServiceResponse
  {
    var headers = headers
    headers["host"] = headers["host"] ?? "atlas.test"
    return try service.get().respond(to: ServiceRequest(method: method, target, headers: headers))
  }

  /// The JSON of an answer that must be there.
  static func json(_ target: String, _ headers: [String: String] = [:]) throws -> JSONValue {
    let response = try get(target, headers)
    try #require(response.status == 200, "\(target): \(response.text.prefix(400))")
    return try JSONValue(parsing: response.text)
  }

  /// The number of features that match.
  static func count(_ target: String) throws -> Int {
    try #require(try json(target)["numberMatched"]?.int)
  }

  /// The sentence of an answer that is refused.
  static func refusal(_ target: String, _ status: Int = 400) throws -> String {
    let response = try get(target)
    #expect(response.status == status, "\(target)")
    return try #require(try JSONValue(parsing: response.text)["description"]?.string)
  }
}

/// A value of a query as it is sent.
func sent(_ text: String) -> String { percentEncoded(text) }
