internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// A name and where it is.
private struct NamedPosition: Hashable {
  var name: String
  var position: Position
}

extension [GazetteerEntry] {
  /// The settlements among them.
  func settlements(_ source: Source.ID, _ drops: inout GazetteerDrops) -> [Settlement] {
    var taken: Set<String> = []
    var all: [Settlement] = []
    var seen: Set<NamedPosition> = []
    for entry in self {
      guard !entry.names.isEmpty else {
        drops.add("have no name", at: entry.placeWithProperties)
        continue
      }
      guard let kind = entry.settlementKind else {
        drops.add(
          entry.kind.isEmpty
            ? "do not say that they are a settlement" : "of the kind \"\(entry.kind)\" are no settlements",
          at: entry.place)
        continue
      }
      guard let (position, uncertainty) = entry.geometry?.settlementPosition else {
        drops.add("have no position", at: entry.place)
        continue
      }
      // A table of days names a place on each.
      if entry.number.isEmpty,
        !seen.insert(NamedPosition(name: entry.names.primary, position: position)).inserted
      {
        drops.add("name a place that stands there already, with the same position", at: entry.place)
        continue
      }
      all.append(
        Settlement(
          id: entry.id(besides: &taken), names: entry.names.placeNames, kind: kind, position: position,
          coordinateUncertainty: uncertainty, elevation: entry.elevation, population: entry.population,
          populationYear: entry.populationYear, source: source, sourceDetail: entry.sourceDetail))
    }
    return all
  }
}

extension GazetteerEntry {
  /// The kind of settlement; `nil`: it is none.
  ///
  /// The words of OpenStreetMap and the codes of GeoNames decide: seats of regions are cities, of districts towns. Of a plain
  /// populated place its population does: 100,000 make a city, 10,000 a town.
  fileprivate var settlementKind: Settlement.Kind? {
    // A feature of OpenStreetMap is a settlement where it says so.
    if publisher == .openStreetMap, kind.isEmpty { return nil }
    // What geoBoundaries has are areas of administration.
    if publisher == .geoBoundaries { return nil }
    switch kind.lowercased() {
    case "city", "capital", "pplc", "ppla", "pplg", "national_capital", "admin_capital": return .city
    case "town", "ppla2", "ppla3", "borough", "municipality": return bySize(atLeast: .town)
    case "village", "hamlet", "isolated_dwelling", "farm", "allotments": return .village
    // Sections of a place are no place of their own.
    case "suburb", "neighbourhood", "quarter", "city_block", "plot", "pplx": return nil
    case let word where word.hasPrefix("ppl") || ["stlmt", "p", ""].contains(word):
      return bySize(atLeast: .village)
    case let word where publisher == .linkedPlaces && !word.hasPrefix("feature class"):
      return bySize(atLeast: .village)
    case let word
    where publisher == .openStreetMap || Self.others.contains(word) || word.hasPrefix("feature class"):
      return nil
    default: return bySize(atLeast: .village)
    }
  }

  private func bySize(atLeast least: Settlement.Kind) -> Settlement.Kind {
    let people = population ?? 0
    return Swift.min(least, people >= 100_000 ? .city : people >= 10_000 ? .town : .village)
  }

  /// What no settlement is, whoever says so.
  private static let others: Set<String> = [
    "island", "islet", "locality", "region", "state", "province", "county", "country", "continent", "sea",
    "ocean",
    "archipelago",
  ]
}

extension Geometry {
  /// Where a settlement is: its point, or the middle of the box of its shape with as much uncertainty as the box is wide.
  fileprivate var settlementPosition: (Position, Length?)? {
    if case .point(let position) = self { return (position, nil) }
    if case .collection(let members) = self,
      let point = members.lazy.compactMap({ if case .point(let position) = $0 { position } else { nil } })
        .first
    {
      return (point, nil)
    }
    if case .lineString = self { return nil }
    if case .multiLineString = self { return nil }
    var positions: [Position] = []
    forEachRun { positions += $0 }
    guard let box = GeographicBox(enclosing: positions) else { return nil }
    let center = box.center
    let reach = positions.map { center.distance(to: $0) }.max() ?? .zero
    return (center, reach > .zero ? reach : nil)
  }
}
