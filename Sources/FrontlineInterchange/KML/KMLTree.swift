#if GDAL
  internal import FrontlineFormats

  /// The folders, placemarks, styles and schemas of a KML document as they are read.
  final class KMLTree {
    /// A document or folder.
    final class Container {
      let parent: Container?
      /// What stands in it beside placemarks and other containers: its name and time.
      fileprivate(set) var name: String?
      fileprivate(set) var time: XMLElement?

      init(in parent: Container?) { self.parent = parent }

      /// Its name, or that of the nearest around it that has one.
      var layerName: String? { name ?? parent?.layerName }
      /// The names of the folders around it and of its own, the outermost first.
      var folders: [String] { (parent?.folders ?? []) + (name.map { [$0] } ?? []) }
      /// Its time, or that of the nearest around it that has one.
      var nearestTime: XMLElement? { time ?? parent?.nearestTime }
    }

    struct Placemark {
      let element: XMLElement
      let container: Container
    }

    /// The name of the document, or of the folder in its place; `nil`: it has none.
    private(set) var name: String?
    private(set) var placemarks: [Placemark] = []
    private(set) var styles = KMLStyles()
    /// The kinds of the data of each schema, by the id and by the name of the schema.
    private(set) var schemas: [String: [String: String]] = [:]
    private(set) var unread: [String: Int] = [:]

    private var containers: [Container] = []
    /// The element whose inside is being kept, with those around it up to the one that is kept whole.
    private var open: [XMLElement] = []
    private var isKML = false

    private static let containerNames: Set<String> = ["kml", "Document", "Folder"]
    private static let unreadNames: Set<String> = [
      "NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour", "NetworkLinkControl",
    ]
    /// How deep elements may stand in one another, in a placemark or out of it.
    private static let limit = 256

    func read(_ bytes: [UInt8], file: String) throws {
      let scanner = try XMLScanner(file: file)
      func fault(_ code: FormatError.Code, _ sentence: String) -> FormatError {
        var place = FormatPlace(file: file)
        place.line = scanner.line
        return FormatError(code: code, at: place, sentence)
      }
      try scanner.scan(
        bytes,
        onStart: { name, attributes in
          if !self.isKML {
            guard name == "kml" else {
              throw fault(.syntax, "it is no KML: its first element is <\(name)>, and must be <kml>")
            }
            self.isKML = true
          }
          guard self.open.count + self.containers.count < Self.limit else {
            throw fault(.tooDeep, "elements are nested deeper than the limit of \(Self.limit)")
          }
          if self.open.isEmpty, Self.containerNames.contains(name) {
            self.containers.append(Container(in: self.containers.last))
            return
          }
          self.open.append(XMLElement(name: name, attributes: attributes, line: scanner.line))
        },
        onEnd: { name in
          guard let element = self.open.popLast() else {
            self.containers.removeLast()
            return
          }
          if let around = self.open.last { around.append(element) } else { self.take(element) }
        },
        onText: { self.open.last?.text += $0 })
    }

    /// Takes an element that stands in a container.
    private func take(_ element: XMLElement) {
      guard let container = containers.last else { return }
      switch element.name {
      case "Placemark": placemarks.append(Placemark(element: element, container: container))
      case "Style", "StyleMap": styles.add(element)
      case "Schema":
        let fields = element.children.filter { $0.name.hasPrefix("Simple") }
        let kinds = Dictionary(
          fields.compactMap { field in
            field.attributes["name"].map { ($0, field.attributes["type"] ?? "string") }
          }
        ) { first, _ in first }
        for key in ["id", "name"] {
          if let name = element.attributes[key], schemas[name] == nil { schemas[name] = kinds }
        }
      case "name":
        container.name = element.words
        if containers.count == 2, name == nil { name = element.words }
      case "TimeSpan", "TimeStamp": container.time = element
      case let name where Self.unreadNames.contains(name): unread[name, default: 0] += 1
      default: break
      }
    }
  }
#endif
