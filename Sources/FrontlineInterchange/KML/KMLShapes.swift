#if GDAL
  internal import FrontlineFormats
  internal import FrontlineGeometry

  /// What is wrong with the shape of a placemark.
  struct KMLFault: Error {
    let line: Int
    let sentence: String
  }

  /// Reads the shapes of placemarks.
  struct KMLShapes {
    /// Whether a position had a height other than 0.
    private(set) var hasHeights = false

    private static let names: Set<String> = [
      "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "Model",
    ]

    /// The shape of a placemark; `nil`: it has none.
    mutating func geometry(of placemark: XMLElement) throws(KMLFault) -> Geometry? {
      let shapes = placemark.children.filter { Self.names.contains($0.name) }
      guard let first = shapes.first else { return nil }
      guard shapes.count == 1 else {
        throw KMLFault(
          line: shapes[1].line,
          sentence: "a placemark has \(shapes.count) shapes, and may have one or a MultiGeometry")
      }
      // An edge of KML goes the short way round the Earth.
      return try shape(first)?.cutAtAntimeridian()
    }

    private mutating func shape(_ element: XMLElement) throws(KMLFault) -> Geometry? {
      switch element.name {
      case "Point":
        let positions = try positions(element)
        guard positions.count <= 1 else {
          throw KMLFault(line: element.line, sentence: "a Point has \(positions.count) positions")
        }
        return positions.first.map { .point($0) }
      case "LineString", "LinearRing": return try line(try positions(element), element)
      case "Track": return try line(try trackPositions(element), element)
      case "Polygon": return try polygon(element).map { .polygon($0) }
      case "MultiGeometry", "MultiTrack": return try members(element)
      default:
        throw KMLFault(line: element.line, sentence: "a \(element.name) is no shape on the ground")
      }
    }

    /// The shapes in a `MultiGeometry`: one multiple shape where all are of one kind.
    private mutating func members(_ element: XMLElement) throws(KMLFault) -> Geometry? {
      var all: [Geometry] = []
      for child in element.children where Self.names.contains(child.name) {
        if let member = try shape(child) { all.append(member) }
      }
      let points = all.compactMap { if case .point(let it) = $0 { it } else { nil } }
      let lines = all.compactMap { if case .lineString(let it) = $0 { it } else { nil } }
      let polygons = all.compactMap { if case .polygon(let it) = $0 { it } else { nil } }
      switch all.count {
      case 0: return nil
      case 1: return all[0]
      case points.count: return .multiPoint(points)
      case lines.count: return .multiLineString(lines)
      case polygons.count: return .multiPolygon(MultiPolygon(polygons))
      default: return .collection(all)
      }
    }

    private mutating func polygon(_ element: XMLElement) throws(KMLFault) -> Polygon? {
      var rings: [Ring] = []
      for (boundary, isOuter) in [("outerBoundaryIs", true), ("innerBoundaryIs", false)] {
        for ring in element.all(boundary).flatMap({ $0.all("LinearRing") }) {
          let positions = try positions(ring)
          if positions.isEmpty { continue }
          if isOuter, !rings.isEmpty {
            throw KMLFault(line: ring.line, sentence: "a Polygon has more than one outer boundary")
          }
          if !isOuter, rings.isEmpty {
            throw KMLFault(line: ring.line, sentence: "a Polygon has an inner boundary and no outer one")
          }
          do throws(GeometryError) { rings.append(try Ring(withOneAntimeridian(positions))) } catch {
            throw KMLFault(line: ring.line, sentence: inSentence(error))
          }
        }
      }
      return rings.first.map { Polygon(exterior: $0, interiors: Array(rings.dropFirst())) }
    }

    private func line(_ positions: [Position], _ element: XMLElement) throws(KMLFault) -> Geometry? {
      guard !positions.isEmpty else { return nil }
      do throws(GeometryError) { return .lineString(try LineString(withOneAntimeridian(positions))) } catch {
        throw KMLFault(line: element.line, sentence: inSentence(error))
      }
    }

    // MARK: - Positions

    /// `longitude,latitude[,height]`, parted by blanks; a blank after a comma parts nothing.
    private mutating func positions(_ element: XMLElement) throws(KMLFault) -> [Position] {
      guard let coordinates = element["coordinates"] else { return [] }
      var positions: [Position] = []
      var pending = ""
      for word in coordinates.text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        pending += String(word) ?? ""
        if pending.hasSuffix(",") { continue }
        positions.append(
          try position(pending.split(separator: ",", omittingEmptySubsequences: false), pending, coordinates))
        pending = ""
      }
      guard pending.isEmpty else {
        throw KMLFault(line: coordinates.line, sentence: "the coordinates end with \"\(pending)\"")
      }
      return positions
    }

    /// The positions of a track, each in an element of its own with blanks between its numbers.
    private mutating func trackPositions(_ element: XMLElement) throws(KMLFault) -> [Position] {
      var positions: [Position] = []
      for coord in element.all("coord") {
        // One that was lost has no numbers.
        guard let words = coord.words else { continue }
        positions.append(try position(words.split(whereSeparator: \.isWhitespace), words, coord))
      }
      return positions
    }

    /// Whether a character may stand in a decimal number.
    private static func isOfNumber(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }

    private mutating func position(_ parts: [Substring], _ text: String, _ element: XMLElement)
      throws(KMLFault)
      -> Position
    {
      let numbers = parts.compactMap { $0.utf8.allSatisfy(Self.isOfNumber) ? Double($0) : nil }
      guard numbers.count == parts.count, (2...3).contains(numbers.count) else {
        throw KMLFault(
          line: element.line, sentence: "\"\(text)\" is not a longitude, a latitude and perhaps a height")
      }
      if numbers.count == 3, numbers[2] != 0 { hasHeights = true }
      do throws(GeometryError) {
        return try Position(validatingLatitude: numbers[1], longitude: numbers[0])
      } catch {
        throw KMLFault(line: element.line, sentence: inSentence(error))
      }
    }
  }
#endif
