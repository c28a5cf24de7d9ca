import FrontlineAnswers
import FrontlineFormats
import FrontlineGeometry

/// The options of a call, a JSON object; each that is read is ticked off, and what is left over is refused.
struct Options {
  private let members: JSONObject
  private var known: [String] = []

  /// Reads a text of JSON; `nil` is an object without members.
  init(_ text: String?) throws(AnswerError) {
    guard let text, !text.isEmpty else {
      members = JSONObject()
      return
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch {
      throw .usage("The options are no JSON: \(error)")
    }
    guard let object = value.object else {
      throw .usage(
        "The options are \(value.kind), and must be a JSON object such as {\"atlas\": \"FOLDER\"}.")
    }
    members = object
  }

  /// The value of an option; `nil`: it is not given, or null.
  mutating func value(_ name: String) -> JSONValue? {
    if !known.contains(name) { known.append(name) }
    return members[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// A text.
  mutating func text(_ name: String) throws(AnswerError) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw wrong(name, value, "a text") }
    return text
  }

  /// A yes or no.
  mutating func flag(_ name: String, otherwise: Bool) throws(AnswerError) -> Bool {
    guard let value = value(name) else { return otherwise }
    guard let flag = value.bool else { throw wrong(name, value, "true or false") }
    return flag
  }

  /// A finite number.
  mutating func number(_ name: String) throws(AnswerError) -> Double? {
    guard let value = value(name) else { return nil }
    guard let number = value.double, number.isFinite else { throw wrong(name, value, "a number") }
    return number
  }

  /// A whole number in a range.
  mutating func whole(_ name: String, in range: ClosedRange<Int>) throws(AnswerError) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = value.int, range.contains(number) else {
      throw wrong(name, value, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A list of texts, or one text with commas.
  mutating func words(_ name: String) throws(AnswerError) -> [String]? {
    guard let value = value(name) else { return nil }
    if let text = value.string {
      return text.split(separator: ",").map { $0.trimmingPrefix(" ").description }
    }
    guard let list = value.array else { throw wrong(name, value, "a list of texts") }
    var words: [String] = []
    for element in list {
      guard let word = element.string else { throw wrong(name, element, "a list of texts") }
      words.append(word)
    }
    return words
  }

  /// How edges are read: `planar` or `geodesic`.
  mutating func edges(_ name: String = "edges") throws(AnswerError) -> EdgeRule? {
    switch try text(name) {
    case nil: return nil
    case "planar": return .longitudeLatitude
    case "geodesic", "karney": return .geodesic
    case let other?:
      throw .usage("\"\(name)\" is \"\(other)\"; write planar or geodesic.")
    }
  }

  /// Refuses what nobody asked for.
  func finish() throws(AnswerError) {
    guard let unknown = members.first(where: { !known.contains($0.key) }) else { return }
    throw .usage(
      "There is no option \"\(unknown.key)\" here; there are \(known.map { "\"\($0)\"" }.joined(separator: ", "))."
    )
  }

  private func wrong(_ name: String, _ value: JSONValue, _ wanted: String) -> AnswerError {
    .usage("\"\(name)\" is \(value.encoded().prefix(80)), and must be \(wanted).")
  }
}
