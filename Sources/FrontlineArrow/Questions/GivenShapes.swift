import FrontlineAnswers
import FrontlineFormats
import FrontlineGeometry

/// Shapes that an option gives: well-known text, GeoJSON as text or as an object, or a list of these.
enum GivenShapes {
  static func read(_ value: JSONValue, named name: String) throws -> [Geometry] {
    switch value {
    case .array(let values):
      return try values.flatMap { try read($0, named: name) }
    case .object: return try geoJSON(value.encoded(), name)
    case .string(let text):
      if text.first(where: { !$0.isWhitespace }) == "{" { return try geoJSON(text, name) }
      do {
        guard let geometry = try Geometry(wkt: text, name: "\"\(name)\"") else {
          throw AnswerError.usage("\"\(name)\" is an empty shape.")
        }
        return [geometry]
      } catch let error as FormatError { throw AnswerError.usage(error.description) }
    default:
      throw AnswerError.usage("\"\(name)\" must be well-known text or GeoJSON, or a list of these.")
    }
  }

  private static func geoJSON(_ text: String, _ name: String) throws -> [Geometry] {
    do {
      var reader = try GeoJSONReader(.text(text, name: "\"\(name)\""))
      return try reader.rest().compactMap(\.geometry)
    } catch { throw AnswerError.usage(AnswerError(explaining: error).description) }
  }
}
