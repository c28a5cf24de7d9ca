#if GDAL
  internal import FrontlineFormats

  /// An element of XML with all that it holds; names are without their prefix.
  final class XMLElement {
    let name: String
    let attributes: [String: String]
    /// The line on which it begins, the first being 1.
    let line: Int
    fileprivate(set) var children: [XMLElement] = []
    /// The characters in it, those of its children left out.
    var text = ""

    init(name: String, attributes: [String: String], line: Int) {
      self.name = name
      self.attributes = attributes
      self.line = line
    }

    func append(_ child: XMLElement) { children.append(child) }

    /// The first child of a name.
    subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The children of a name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// Its characters without blanks around them; `nil`: there are none.
    var words: String? {
      let words = String(text.trimmedBlanks)
      return words.isEmpty ? nil : words
    }
  }
#endif
