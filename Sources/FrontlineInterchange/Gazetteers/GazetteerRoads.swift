internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension [GazetteerEntry] {
  /// The roads among them, as routes: pieces of one number or name and class that meet end to end, with nothing else of
  /// that road there, are one; points where roads meet are points of all of them.
  ///
  /// - Parameter file: where their length was measured, in words.
  func routes(
    _ source: Source.ID, measuredIn file: String, _ drops: inout GazetteerDrops
  ) throws -> [SupplyRoute] {
    var pieces: [RoadPiece] = []
    for entry in self {
      guard let lines = entry.geometry?.lines, !lines.isEmpty else {
        drops.add("have no line", at: entry.place)
        continue
      }
      guard let roadClass = entry.roadClass else {
        drops.add(
          entry.kind.isEmpty
            ? "do not say that they are a road"
            : "of the kind \"\(entry.kind)\" are no roads that supplies go by",
          at: entry.place)
        continue
      }
      for line in lines {
        pieces.append(RoadPiece(entry: entry, roadClass: roadClass, positions: line.positions))
      }
    }
    var uses: [Position: Int] = [:]
    for piece in pieces { for position in piece.positions { uses[position, default: 0] += 1 } }
    var taken: Set<String> = []
    return try RoadPiece.joined(pieces).compactMap { piece in
      let line = try LineString(piece.positions)
      let length = line.length(edges: .longitudeLatitude)
      guard length >= .meters(1) else {
        drops.add("are shorter than a meter", at: piece.entry.place)
        return nil
      }
      // A name that all roads through a point give it makes it one place of them.
      let waypoints = thinned(piece.positions) { uses[$0]! > 1 }.map {
        SupplyRoute.Waypoint(name: $0.pointName, position: $0, uncertainty: roadTolerance, source: source)
      }
      let names =
        piece.entry.names.isEmpty ? PlaceNames("\(piece.entry.kind) road") : piece.entry.names.placeNames
      var entry = piece.entry
      if entry.names.isEmpty { entry.names.add(names.primary) }
      return try SupplyRoute(
        id: RouteID(entry.id(besides: &taken)), names: names, roadClass: piece.roadClass,
        publishedLength: length,
        lengthSource: "measured along the line in \(file)",
        waypoints: waypoints, source: source, note: entry.sourceDetail)
    }
  }
}

extension Position {
  /// What a point of a road without a name is called: `48.30000 N 37.50000 E`.
  fileprivate var pointName: String {
    func part(_ degrees: Double, _ letters: (String, String)) -> String {
      let value = abs(degrees * 100_000).rounded()
      let fraction = String(Int(value) % 100_000)
      return
        "\(Int(value) / 100_000).\(String(repeating: "0", count: 5 - fraction.count))\(fraction) \(degrees < 0 ? letters.1 : letters.0)"
    }
    return "\(part(latitude, ("N", "S"))) \(part(longitude, ("E", "W")))"
  }
}

/// How far a road may be from the line between the points that are kept of it.
private let roadTolerance = Length.meters(50)

extension GazetteerEntry {
  /// The class of a road; `nil`: it is none, or too small.
  fileprivate var roadClass: String? {
    switch kind.lowercased().replacing("_link", with: "") {
    case "motorway", "trunk", "primary", "main-road", "highway": "main-road"
    case "secondary", "tertiary", "secondary-road": "secondary-road"
    case "unclassified", "road", "minor", "local-road": "local-road"
    case "": publisher == nil ? "local-road" : nil
    default: nil
    }
  }
}

/// A piece of a road.
private struct RoadPiece {
  var entry: GazetteerEntry
  var roadClass: String
  var positions: [Position]

  private struct Road: Hashable {
    var name: String
    var roadClass: String
  }

  /// Pieces of one road that meet end to end made one, where exactly two ends meet.
  static func joined(_ pieces: [RoadPiece]) -> [RoadPiece] {
    var roads: [Road: [Int]] = [:]
    for (index, piece) in pieces.enumerated() where !piece.entry.names.isEmpty {
      roads[Road(name: piece.entry.names.primary, roadClass: piece.roadClass), default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: pieces.count)
    var all: [RoadPiece] = []
    for (index, piece) in pieces.enumerated() where !isUsed[index] {
      isUsed[index] = true
      let road = roads[Road(name: piece.entry.names.primary, roadClass: piece.roadClass)] ?? []
      guard road.count > 1 else {
        all.append(piece)
        continue
      }
      var ends: [Position: [Int]] = [:]
      for other in road {
        for end in Set([pieces[other].positions.first!, pieces[other].positions.last!]) {
          ends[end, default: []].append(other)
        }
      }
      var whole = piece
      for _ in 0..<2 {
        while let next = ends[whole.positions.last!], next.count == 2,
          let other = next.first(where: { !isUsed[$0] })
        {
          isUsed[other] = true
          let more = pieces[other].positions
          whole.positions += (more.first! == whole.positions.last! ? more : more.reversed()).dropFirst()
        }
        whole.positions.reverse()
      }
      all.append(whole)
    }
    return all
  }
}

/// The ends, the points that must stay, and as many of the others as keep the line within a tolerance of itself.
///
/// Source: D. H. Douglas and T. K. Peucker, Algorithms for the reduction of the number of points required to represent a
/// digitized line or its caricature, Cartographica 10 (1973).
private func thinned(_ positions: [Position], keeping mustStay: (Position) -> Bool) -> [Position] {
  var isKept = positions.map(mustStay)
  isKept[0] = true
  isKept[positions.count - 1] = true
  var spans: [(Int, Int)] = []
  let fixed = isKept.indices.filter { isKept[$0] }
  spans += zip(fixed, fixed.dropFirst()).map { ($0, $1) }
  while let (first, last) = spans.popLast() {
    guard last - first > 1 else { continue }
    let line = try? LineString([positions[first], positions[last]])
    var farthest = (index: first, distance: roadTolerance)
    for index in (first + 1)..<last {
      let distance =
        line?.nearestPoint(to: positions[index], edges: .longitudeLatitude).distance
        ?? positions[first].distance(to: positions[index])
      if distance > farthest.distance { farthest = (index, distance) }
    }
    guard farthest.index != first else { continue }
    isKept[farthest.index] = true
    spans += [(first, farthest.index), (farthest.index, last)]
  }
  return positions.indices.filter { isKept[$0] }.map { positions[$0] }
}
