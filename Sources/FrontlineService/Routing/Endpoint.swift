internal import FrontlineFormats

/// One address of the service: what it takes, what it gives, and what answers it.
struct Endpoint: Sendable {
  /// A segment of a path: a word, or a value that the caller names.
  enum Segment: Sendable, Hashable {
    case word(String)
    case value(String)
  }

  let path: [Segment]
  let name: String
  let summary: String
  let parameters: [Parameter]
  /// What the values of the path are.
  let values: [String: (description: String, schema: JSONValue)]
  /// The forms of the answer, the one without wishes first, each with its schema in OpenAPI 3.0.
  let forms: [(type: MediaType, schema: JSONValue)]
  /// Whether `f` is a parameter.
  let takesForm: Bool
  /// Whether the answer is always the same for an atlas, and so can be kept.
  let isKept: Bool
  /// Whether its answer is part of the description of the service.
  let isDocumented: Bool
  let tag: String
  let answer: @Sendable (Call) throws -> ServiceResponse

  init(
    _ path: String, _ name: String, _ summary: String, tag: String, parameters: [Parameter] = [],
    values: [String: (description: String, schema: JSONValue)] = [:],
    forms: [(type: MediaType, schema: JSONValue)], takesForm: Bool = true, isKept: Bool = true,
    isDocumented: Bool = true, answer: @escaping @Sendable (Call) throws -> ServiceResponse
  ) {
    self.path = path.split(separator: "/").map {
      $0.hasPrefix("{") ? .value(String($0.dropFirst().dropLast())) : .word(String($0))
    }
    self.name = name
    self.summary = summary
    self.tag = tag
    self.parameters = parameters + (takesForm ? [.form(forms.map(\.type))] : [])
    self.values = values
    self.forms = forms
    self.takesForm = takesForm
    self.isKept = isKept
    self.isDocumented = isDocumented
    self.answer = answer
  }

  /// The path as OpenAPI writes it.
  var template: String {
    "/"
      + path.map { segment in
        switch segment {
        case .word(let word): word
        case .value(let name): "{\(name)}"
        }
      }.joined(separator: "/")
  }
}
