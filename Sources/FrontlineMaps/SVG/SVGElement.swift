internal import FrontlineFormats
import FrontlineGeometry

/// One element of an SVG document: a name, attributes in the order given, and text or further elements.
///
/// All text and attribute values are escaped when written, so no name or sentence can break the document or
/// bring a script into it (XML 1.0, section 2.4; control characters that XML forbids are dropped, and
/// those that override the direction of what follows).
struct SVGElement {
  /// What stands between the tags.
  enum Content {
    case none
    case text(String)
    case elements([SVGElement])
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var content: Content

  init(_ name: String, _ attributes: [(String, String)] = [], content: Content = .none) {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.content = content
  }

  init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.init(name, attributes, content: .text(text))
  }

  init(_ name: String, _ attributes: [(String, String)] = [], _ elements: [SVGElement]) {
    self.init(name, attributes, content: elements.isEmpty ? .none : .elements(elements))
  }

  /// The element as text, each element on a line of its own, indented by two spaces a level.
  func document() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    text += String(repeating: " ", count: indent) + "<\(name)"
    for attribute in attributes {
      text += " \(attribute.name)=\"\(xmlEscaped(attribute.value))\""
    }
    switch content {
    case .none:
      text += "/>\n"
    case .text(let words):
      text += ">\(xmlEscaped(words))</\(name)>\n"
    case .elements(let elements):
      text += ">\n"
      for element in elements { element.write(to: &text, indent: indent + 2) }
      text += String(repeating: " ", count: indent) + "</\(name)>\n"
    }
  }

  /// A coordinate of the drawing with at most two decimals: `12`, `12.5`, `12.25`.
  static func number(_ value: Double) -> String {
    var text = fixed(value, 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
