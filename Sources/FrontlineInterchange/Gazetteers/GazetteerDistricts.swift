internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension [GazetteerEntry] {
  /// The districts among them.
  ///
  /// - Parameter layer: the layer of all; `nil`: as each says.
  func districts(
    _ source: Source.ID, in layer: District.Layer?, _ drops: inout GazetteerDrops
  ) throws -> [District] {
    var taken: Set<String> = []
    var all: [District] = []
    for entry in self {
      guard let polygons = entry.geometry?.polygons, !polygons.isEmpty else {
        drops.add("have no polygon", at: entry.place)
        continue
      }
      guard !entry.names.isEmpty else {
        drops.add("have no name", at: entry.placeWithProperties)
        continue
      }
      guard entry.publisher != .openStreetMap || !entry.kind.isEmpty else {
        drops.add("do not say that they are a district", at: entry.place)
        continue
      }
      guard let own = layer ?? entry.districtLayer else {
        drops.add(
          "of the level \"\(entry.kind)\" are in no layer of districts (--layer puts all in one)",
          at: entry.place)
        continue
      }
      let shape: MultiPolygon
      do { shape = try MultiPolygon(polygons).written() } catch {
        throw InterchangeError(
          .badFile, entry.place, "\(entry.place) (\(entry.names.primary)): \(error)", underlying: error)
      }
      guard !shape.polygons.isEmpty else {
        drops.add("have polygons without an area", at: entry.place)
        continue
      }
      let name = slug(entry.names.primary)
      var id = name
      if !taken.insert(id).inserted {
        id = "\(name)-\(slug(own.rawValue))"
        var count = 2
        while !taken.insert(id).inserted {
          id = "\(name)-\(slug(own.rawValue))-\(count)"
          count += 1
        }
      }
      let detail = [entry.sourceDetail, entry.note].filter { !$0.isEmpty }.joined(separator: ", ")
      all.append(
        District(
          id: District.ID(id), layer: own, names: entry.names.placeNames, kind: entry.kind, shape: shape,
          source: source,
          note: detail))
    }
    return all
  }
}

extension GazetteerEntry {
  /// The layer that its level says; `nil`: none that an atlas has of itself.
  fileprivate var districtLayer: District.Layer? {
    switch kind.uppercased() {
    case "ADM0", "2", "COUNTRY": .country
    case "ADM1", "4", "PROVINCE", "STATE", "REGION": "province"
    case "ADM2", "6", "DISTRICT", "COUNTY", "": "district"
    case "AREA": .area
    default: publisher == .linkedPlaces ? "district" : nil
    }
  }
}

extension Geometry {
  /// The polygons of a shape.
  var polygons: [Polygon] {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let shape): shape.polygons
    case .collection(let members): members.flatMap(\.polygons)
    default: []
    }
  }

  /// The lines of a shape.
  var lines: [LineString] {
    switch self {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    case .collection(let members): members.flatMap(\.lines)
    default: []
    }
  }
}
