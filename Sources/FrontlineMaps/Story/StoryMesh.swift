internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry

/// The net that the fronts of a story run in, from which its page draws the front, the band and the grounds of a day.
///
/// Vertices are the settlements of the area of interest in the order of the tracer, then the points of its border. A
/// triangle stands as long as the net has it, which is always where the same settlements have a standing.
struct StoryMesh {
  /// The border of the area of interest, to which what is drawn is cut.
  let area: PathData
  /// What some day shows, for the legend: sides that hold ground in the frame, and whether there is a front.
  private(set) var seen: DayDrawing
  private let base: BaseMap
  private let places: [String: Int]
  private var points: [PixelPoint]
  private var isInFrame: [Bool]
  /// The side of each vertex: a side's number, -1 for contested, -2 where it is no vertex.
  private var sides: [Runs<Int>]
  private var now: [Int]
  /// The corners of each triangle; of an edge of the hull its ends and -1.
  private var corners: [Corners] = []
  private var numbers: [Corners: Int] = [:]
  /// For each of them the days from which on it is there, and then not.
  private var stands: [Runs<Bool>] = []
  /// Where fronts cross an edge elsewhere than in its middle; `nil`: they do not.
  private var aside: [Ends: Runs<PixelPoint?>] = [:]
  private var last: FrontTrace?
  private var lastMesh: FrontMesh?
  private var changes = -1

  private struct Corners: Hashable {
    var a: Int32, b: Int32, c: Int32
  }

  /// The ends of an edge, the lesser vertex first.
  private struct Ends: Hashable {
    var a: Int, b: Int
  }

  init(_ tracer: FrontTracer, on base: BaseMap) throws {
    self.base = base
    places = Dictionary(
      tracer.settlements.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    points = try base.plane.points(tracer.settlements.map(\.position))
    isInFrame = points.map(base.plane.frame.contains)
    sides = Array(repeating: Runs(), count: points.count)
    now = Array(repeating: -3, count: points.count)
    var area = PathData()
    for polygon in try tracer.ground().polygons {
      for ring in polygon.rings { area.add(ring: try base.plane.points(ring.positions)) }
    }
    self.area = area
    seen = DayDrawing(grounds: base.parties.sides.map { _ in "" }, band: "", front: "")
  }

  /// Takes the front of a day and of those after it; returns the number of changes so far.
  mutating func add(_ trace: FrontTrace, from start: Int) throws -> Int {
    if trace === last { return changes }
    let mesh = trace.mesh
    let vertices = try numbered(mesh)
    let of = trace.sides.map { side in base.parties.sides.firstIndex(of: side)! }
    var isNew = mesh !== lastMesh
    var next = [Int](repeating: -2, count: now.count)
    for (vertex, side) in trace.map.sides.enumerated() {
      next[vertices[vertex]] = side < 0 ? -1 : of[Int(side)]
    }
    var seenSides = Set<Int>()
    for vertex in next.indices {
      if isInFrame[vertex], next[vertex] >= 0 { seenSides.insert(next[vertex]) }
      guard next[vertex] != now[vertex] else { continue }
      isNew = true
      sides[vertex].add(next[vertex], from: start)
    }
    now = next
    if mesh !== lastMesh { stand(mesh, vertices, from: start) }
    try cross(trace, vertices, from: start)
    for side in seenSides { seen.grounds[side] = "seen" }
    if seenSides.count > 1 { (seen.band, seen.front) = ("seen", "seen") }
    (last, lastMesh) = (trace, mesh)
    if isNew { changes += 1 }
    return changes
  }

  /// The number of each vertex of a net among those of the story. The border points are the same in all nets.
  private mutating func numbered(_ mesh: FrontMesh) throws -> [Int] {
    let carried = mesh.positions.count - mesh.places.count
    if points.count == places.count {
      let border = try base.plane.points(Array(mesh.positions[mesh.places.count...]))
      points += border
      isInFrame += border.map(base.plane.frame.contains)
      sides += Array(repeating: Runs(), count: carried)
      now += Array(repeating: -3, count: carried)
    }
    return mesh.places.map { places[$0.id]! } + (places.count..<places.count + carried)
  }

  /// Takes where the front of a day crosses edges.
  private mutating func cross(_ trace: FrontTrace, _ vertices: [Int], from start: Int) throws {
    let crossings = trace.crossingsAside
    let points = try base.plane.points(crossings.map(\.position))
    var present = Set<Ends>()
    for (crossing, point) in zip(crossings, points) {
      let (a, b) = (vertices[crossing.edge.a], vertices[crossing.edge.b])
      let ends = Ends(a: min(a, b), b: max(a, b))
      present.insert(ends)
      aside[ends, default: Runs()].add((point * 10).rounded(.toNearestOrEven), from: start)
    }
    for ends in aside.keys where !present.contains(ends) { aside[ends]!.add(nil, from: start) }
  }

  /// Takes the triangles of a net from a day on in place of those before.
  private mutating func stand(_ mesh: FrontMesh, _ vertices: [Int], from start: Int) {
    var present = Set<Int>()
    func add(_ a: Int, _ b: Int, _ c: Int) {
      let key = Corners(a: Int32(a), b: Int32(b), c: Int32(c))
      let number = numbers[key] ?? corners.count
      if number == corners.count {
        numbers[key] = number
        corners.append(key)
        stands.append(Runs())
      }
      stands[number].add(true, from: start)
      present.insert(number)
    }
    for triangle in mesh.triangles {
      let all = triangle.corners.map { vertices[$0] }
      let first = all.firstIndex(of: all.min()!)!
      add(all[first], all[(first + 1) % 3], all[(first + 2) % 3])
      for (i, edge) in triangle.edges.enumerated() where mesh.edges[edge].triangles.1 == nil {
        add(all[i], all[(i + 1) % 3], -1)
      }
    }
    for number in corners.indices where !present.contains(number) { stands[number].add(false, from: start) }
  }

  /// The net for the script: coordinates in tenths, each less the one before; the side of a vertex as a number where it
  /// stays the same, else as runs; triangles, where fronts cross edges elsewhere than in their middles, and the runs of those that do not stand from the first day on.
  var json: JSONValue {
    let flat = corners.flatMap { [Int($0.a), Int($0.b), Int($0.c)] }
    let passing = stands.indices.filter { stands[$0].values.count > 1 || stands[$0].values[0].start > 0 }
    return [
      "x": .differences(points.map { Int(($0.x * 10).rounded()) }),
      "y": .differences(points.map { Int(($0.y * 10).rounded()) }),
      "sides": .array(
        sides.map { runs in
          runs.values.count == 1 ? .integer(runs.values[0].value) : runs.json { .integer($0) }
        }),
      "triangles": .differences(flat),
      "aside": .array(
        aside.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.map { ends, runs in
          [
            .integer(ends.a), .integer(ends.b),
            runs.json { $0.map { [.integer(Int($0.x)), .integer(Int($0.y))] } ?? .null },
          ]
        }),
      "passing": .array(
        passing.map { number in
          [.integer(number), stands[number].json { .integer($0 ? 1 : 0) }]
        }),
    ]
  }
}
