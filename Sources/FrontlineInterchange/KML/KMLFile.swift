#if GDAL
  package import FrontlineFormats
  internal import FrontlineGeometry

  /// What a KML document holds: placemarks as features, in the folders in which they stand (OGC 12-007r2).
  ///
  /// A placemark keeps its id; its name, description, days (`timestamp`, or `begin` and `end`) and data become properties,
  /// data of a schema by their kinds. Of folders in folders all names are kept, in the member `folders`. A time that it lacks is that of the nearest folder around it that has one. Its colours
  /// are `fill` and `stroke`, whether its own or those of a shared style, in its everyday state (`normal`).
  ///
  /// Neutral, and left out without a word: where the camera stands (`LookAt`, `Camera`, `Region`), how things are drawn
  /// (`tessellate`, `extrude`, `altitudeMode`, `drawOrder`, icons, labels, balloons), whether a folder is open, authors and links
  /// of the whole document. Pictures and links to other files are counted in ``unread``.
  package struct KMLFile {
    /// The placemarks of a folder, or of the document itself.
    package struct Layer {
      package var name: String
      package var features: [Result<GeoJSONFeature, FormatError>] = []
    }

    /// Those with placemarks, in the order in which they begin; folders of one name are one.
    package private(set) var layers: [Layer] = []
    /// The name of the document; `nil`: it has none.
    private(set) var name: String?
    /// Whether a position has a height other than 0, which is left out.
    private(set) var hasHeights = false
    /// What was not read, and how often: `GroundOverlay`, `NetworkLink`, ...
    private(set) var unread: [String: Int] = [:]

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - bytes: all of it.
    ///   - file: how errors call it.
    /// - Throws: ``FormatError`` where it is not whole XML or no KML. What is wrong with one placemark is told in its place.
    package init(_ bytes: [UInt8], file: String) throws {
      let tree = KMLTree()
      try tree.read(bytes, file: file)
      unread = tree.unread
      name = tree.name
      var numbers: [String: Int] = [:]
      for (count, placemark) in tree.placemarks.enumerated() {
        let name = placemark.container.layerName ?? baseName(file)
        let number = numbers[name] ?? layers.count
        if number == layers.count { layers.append(Layer(name: name)) }
        numbers[name] = number
        var feature = placemark.feature(tree)
        feature.properties["folder"] = feature.properties["folder"] ?? .string(name)
        let folders = placemark.container.folders
        if folders.dropLast().contains(where: { $0 != tree.name }) {
          feature.foreignMembers["folders"] = .array(folders.map { .string($0) })
        }
        do {
          var shapes = KMLShapes()
          feature.geometry = try shapes.geometry(of: placemark.element)
          hasHeights = hasHeights || shapes.hasHeights
          layers[number].features.append(.success(feature))
        } catch {
          var place = FormatPlace(file: file)
          (place.feature, place.line) = (count, error.line)
          place.featureID = feature.id?.description
          layers[number].features.append(
            .failure(FormatError(code: .invalidValue, at: place, error.sentence)))
        }
      }
    }

    /// Counts something else that is not read.
    mutating func leaveOut(_ what: String, _ count: Int) {
      if count > 0 { unread[what, default: 0] += count }
    }

    /// What was not read, in a sentence; `nil`: nothing.
    func unreadNote(_ file: String) -> String? {
      guard !unread.isEmpty else { return nil }
      let parts = unread.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      return "\(file) also holds what is not read: \(parts.joined(separator: ", "))."
    }
  }
#endif
