#if GDAL
  /// The shared styles of a KML document: the colours of lines and of grounds.
  struct KMLStyles {
    /// Colours as `#rrggbb`.
    struct Colors {
      var fill: String?
      var stroke: String?
    }

    private var elements: [String: XMLElement] = [:]

    mutating func add(_ element: XMLElement) {
      guard let id = element.attributes["id"], elements[id] == nil else { return }
      elements[id] = element
    }

    /// The colours of a placemark, its own before those of the style that it names.
    func colors(of placemark: XMLElement) -> Colors {
      var colors = Colors()
      let own = placemark.children.first { $0.name == "Style" || $0.name == "StyleMap" }
      for element in [own, placemark["styleUrl"]?.words.flatMap(element)].compactMap({ $0 }) {
        let style = everyday(element, depth: 0)
        colors.fill = colors.fill ?? style?["PolyStyle"]?["color"]?.words.flatMap(Self.hex)
        colors.stroke = colors.stroke ?? style?["LineStyle"]?["color"]?.words.flatMap(Self.hex)
      }
      return colors
    }

    private func element(_ url: String) -> XMLElement? {
      elements[url.hasPrefix("#") ? String(url.dropFirst()) : url]
    }

    /// The style that holds while nothing points at the placemark; of a map that of its key `normal`.
    private func everyday(_ element: XMLElement, depth: Int) -> XMLElement? {
      guard element.name == "StyleMap" else { return element }
      guard depth < 8, let pair = element.all("Pair").first(where: { $0["key"]?.words == "normal" }) else {
        return nil
      }
      if let style = pair["Style"] { return style }
      return pair["styleUrl"]?.words.flatMap { self.element($0) }.flatMap { everyday($0, depth: depth + 1) }
    }

    /// A colour of KML (`aabbggrr`) as `#rrggbb`.
    private static func hex(_ text: String) -> String? {
      let digits = Array(text.hasPrefix("#") ? text.dropFirst() : text[...])
      guard digits.count == 8, digits.allSatisfy(\.isHexDigit) else { return nil }
      return ("#" + String(digits[6...7] + digits[4...5] + digits[2...3])).lowercased()
    }
  }
#endif
