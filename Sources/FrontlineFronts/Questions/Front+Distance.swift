public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry

extension Front {
  /// The nearest point of the front, with the places that pin it there; `nil` where there is no line.
  ///
  /// - Complexity: O(log n) in the vertices of the front.
  public func nearestPoint(to position: Position) -> FrontPoint? {
    guard let (line, point) = index.nearest(to: position) else { return nil }
    var pins: FrontPins?
    if let trace {
      let positions = index.lines[line].positions
      let fromStart = positions[point.segment].distance(to: point.position)
      let fromEnd = positions[point.segment + 1].distance(to: point.position)
      let halves = trace.lines[line].pins[point.segment]
      pins = trace.pins(fromEnd < fromStart ? halves.second : halves.first, bases: bases)
    }
    return FrontPoint(
      distance: point.distance, position: point.position, azimuth: point.azimuth, line: line,
      segment: point.segment, along: point.along, pins: pins, edges: point.edges, accuracy: point.accuracy)
  }

  /// The nearest point of the front to a settlement: as ``nearestPoint(to:)`` from its position.
  ///
  /// ```swift
  /// front.nearestPoint(to: shusha)?.pins?.gap      // 9.5 km
  /// ```
  public func nearestPoint(to settlement: Settlement) -> FrontPoint? { nearestPoint(to: settlement.position) }

  /// The index of the whole front.
  var index: LineIndex {
    switch shape {
    case .traced(let trace): trace.frontIndex
    case .imported(let ground): ground.index
    }
  }

  /// How far a position is from the front; `nil` where there is no line.
  ///
  /// A bare position has no standing: its lower bound is 0, its upper the larger of the distances to the
  /// nearest places of the two nearest sides. Outside the area of interest it is measured all the same.
  ///
  /// - Complexity: O(log n) in the vertices of the front and in the places.
  public func distance(to position: Position) -> FrontDistance? {
    guard let nearest = nearestPoint(to: position) else { return nil }
    guard let trace else {
      return FrontDistance(
        lower: nil, estimate: nearest.distance, upper: nil, side: nil, nearestOpposing: nil, nearest: nearest)
    }
    let sides = trace.sides.indices.compactMap { trace.nearestPlace(ofSide: $0, to: position)?.distance }
      .sorted()
    guard sides.count >= 2 else { return nil }
    return FrontDistance(
      lower: .zero, estimate: nearest.distance, upper: sides[1], side: nil, nearestOpposing: nil,
      nearest: nearest)
  }

  /// How far a settlement is from the front; `nil` where there is no line.
  ///
  /// A settlement without a standing, or outside the area of interest, is taken as a bare position.
  ///
  /// - Complexity: O(log n) in the vertices of the front and in the places.
  public func distance(to settlement: Settlement) -> FrontDistance? {
    guard let trace, let place = trace.mesh.numbers[settlement.id] else {
      return distance(to: settlement.position)
    }
    return distance(toPlace: place, in: trace)
  }

  /// How far a place of the front's own net is from the front; `nil` where there is no line.
  package func distance(toPlace place: Int, in trace: FrontTrace) -> FrontDistance? {
    let vertex = trace.mesh.vertexOfPlace[place]
    let position = trace.mesh.places[place].position
    let side = trace.map[vertex]
    guard side >= 0 else { return distance(to: position) }
    guard let nearest = nearestPoint(to: position) else { return nil }
    let opposing = trace.sides.indices.filter { $0 != side }
      .compactMap { trace.nearestPlace(ofSide: $0, to: position) }
      .min { $0.distance < $1.distance }
    guard let opposing else { return nil }
    let lower =
      trace.bordersBand(vertex)
      ? Length.zero : trace.distanceToBand(position) ?? .zero
    return FrontDistance(
      lower: lower, estimate: nearest.distance, upper: opposing.distance, side: trace.sides[side],
      nearestOpposing: opposing.place, nearest: nearest)
  }
}
