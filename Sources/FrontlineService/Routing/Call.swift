internal import FrontlineFormats

/// One call of an endpoint: the values of its path and query, and the form that is wanted.
struct Call: Sendable {
  let request: ServiceRequest
  let values: [String: String]
  let query: [Target.Pair]
  let type: MediaType
  let forms: [MediaType]
  /// Where the service is, without a slash at the end.
  let base: String
  /// The path below the base, as it was sent.
  let path: String

  /// The value of a parameter; `nil`: it was not given.
  subscript(name: String) -> String? { query.first { $0.name == name }?.value }

  /// A value of the path.
  func value(_ name: String) -> String { values[name] ?? "" }

  /// - Throws: ``ServiceError`` 400 where it is missing or blank.
  func required(_ name: String) throws(ServiceError) -> String {
    guard let value = self[name], value.contains(where: { !$0.isWhitespace }) else {
      throw .bad("The parameter \(name) is needed.")
    }
    return value
  }

  /// A whole number.
  ///
  /// - Throws: ``ServiceError`` 400 where it is none, or lies outside the range.
  func integer(_ name: String, in range: ClosedRange<Int>, default: Int) throws(ServiceError) -> Int {
    guard let text = self[name] else { return `default` }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
    else {
      throw .bad(
        "\(name) is \(shown(text)); it must be a whole number from \(range.lowerBound) to \(range.upperBound)."
      )
    }
    return number
  }

  /// Yes or no.
  func flag(_ name: String) throws(ServiceError) -> Bool {
    switch self[name] {
    case nil, "false": return false
    case "true": return true
    case .some(let text): throw .bad("\(name) is \(shown(text)); it must be true or false.")
    }
  }

  /// The address of the same call with some parameters changed; an empty value takes a parameter away.
  func address(_ changes: KeyValuePairs<String, String> = [:]) -> String {
    var pairs = query
    for (name, value) in changes {
      if let place = pairs.firstIndex(where: { $0.name == name }) {
        pairs[place].value = value
      } else {
        pairs.append(.init(name: name, value: value))
      }
    }
    let texts = pairs.filter { pair in !changes.contains { $0.key == pair.name && $0.value.isEmpty } }
      .map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
    return base + path + (texts.isEmpty ? "" : "?" + texts.joined(separator: "&"))
  }

  /// A link of the kind that OGC's standards use.
  func link(_ href: String, _ rel: String, _ type: MediaType?, _ title: String? = nil) -> JSONValue {
    var link: JSONObject = ["href": .string(href), "rel": .string(rel)]
    if let type { link["type"] = .string(type.type) }
    if let title { link["title"] = .string(title) }
    return .object(link)
  }

  /// The links to this answer and to its other forms.
  var selfLinks: [JSONValue] {
    forms.map { form in
      form == type
        ? link(address(), "self", form, "This document")
        : link(address(["f": form.name]), "alternate", form, "This document as \(form.name)")
    }
  }

  /// The address of something below the base.
  func at(_ path: String) -> String { base + path }

  /// An answer of JSON.
  func json(_ value: JSONValue, as type: MediaType? = nil) -> ServiceResponse {
    ServiceResponse(200, (type ?? self.type).type, text: value.encoded() + "\n")
  }
}
