#if GDAL
  internal import FrontlineFormats

  extension KMLTree.Placemark {
    /// The feature that it is, without its shape.
    func feature(_ tree: KMLTree) -> GeoJSONFeature {
      var feature = GeoJSONFeature(geometry: nil)
      if let id = element.attributes["id"], !id.isEmpty { feature.id = .string(id) }
      var properties = JSONObject()
      for name in ["name", "description", "snippet", "Snippet", "address", "phoneNumber"] {
        if let words = element[name]?.words { properties[name.lowercased()] = .string(words) }
      }
      if let time = element["TimeSpan"] ?? element["TimeStamp"] ?? container.nearestTime {
        for (tag, name) in [("when", "timestamp"), ("begin", "begin"), ("end", "end")] {
          if let words = time[tag]?.words { properties[name] = .string(words) }
        }
        // Without it the end would not be known for one.
        if properties["end"] != nil, properties["begin"] == nil { properties["begin"] = .null }
      } else if let first = momentsOfTracks.first {
        (properties["begin"], properties["end"]) = (.string(first), .optional(momentsOfTracks.last))
      }
      if element["visibility"]?.words == "0" { properties["visibility"] = .integer(0) }
      for (name, value) in data(tree) where properties[name] != value {
        properties[freeName(name, among: properties.map(\.key))] = value
      }
      if let url = element["styleUrl"]?.words, properties["styleUrl"] == nil {
        properties["styleUrl"] = .string(url)
      }
      let colors = tree.styles.colors(of: element)
      if let fill = colors.fill, properties["fill"] == nil { properties["fill"] = .string(fill) }
      if let stroke = colors.stroke, properties["stroke"] == nil { properties["stroke"] = .string(stroke) }
      feature.properties = properties
      return feature
    }

    private var momentsOfTracks: [String] {
      let tracks = element.all("Track") + (element["MultiTrack"]?.all("Track") ?? [])
      return tracks.flatMap { $0.all("when").compactMap(\.words) }
    }

    /// Its data in their order (`ExtendedData`; `Metadata` of old): untyped ones as texts, those of a schema by their kinds.
    private func data(_ tree: KMLTree) -> [(name: String, value: JSONValue)] {
      var data: [(String, JSONValue)] = []
      for child in element["ExtendedData"]?.children ?? element["Metadata"]?.children ?? [] {
        switch child.name {
        case "Data":
          guard let name = child.attributes["name"] else { continue }
          data.append((name, .string(child["value"]?.text ?? "")))
        case "SchemaData":
          let url = child.attributes["schemaUrl"] ?? ""
          let kinds = tree.schemas[
            url.firstIndex(of: "#").map { String(url[url.index(after: $0)...]) } ?? url]
          for field in child.children where field.name.hasPrefix("Simple") {
            guard let name = field.attributes["name"] else { continue }
            data.append((name, Self.value(field.text, kinds?[name])))
          }
        default:
          if let words = child.words { data.append((child.name, .string(words))) }
        }
      }
      return data
    }

    /// A value of a kind of `Schema`; what is not of its kind stays a text.
    private static func value(_ text: String, _ kind: String?) -> JSONValue {
      switch kind {
      case "int", "uint", "short", "ushort": Int(text).map { .integer($0) } ?? .string(text)
      case "float", "double":
        if let number = Double(text), number.isFinite {
          Int(exactly: number).map { .integer($0) } ?? .number(number)
        } else {
          .string(text)
        }
      case "bool":
        switch text {
        case "1", "true": .bool(true)
        case "0", "false": .bool(false)
        default: .string(text)
        }
      default: .string(text)
      }
    }
  }
#endif
