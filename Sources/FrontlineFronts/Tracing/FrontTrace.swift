package import FrontlineAtlas
package import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import Synchronization

/// The front of a net for one distribution of sides: what all days of that distribution share.
package final class FrontTrace: Sendable {
  /// One chained line: its nodes and, for each piece, the vertices that pin its two halves.
  package struct Line: Sendable {
    package let nodes: [Int]
    package let positions: [Position]
    package let left: Int
    package let right: Int
    package let pins: [Pins]
    /// For each piece the triangle that it lies in; -1: it runs along an edge.
    let triangles: [Int32]
    package struct Pins: Sendable {
      package let first: (left: Int, right: Int)
      package let second: (left: Int, right: Int)
    }
  }

  package let mesh: FrontMesh
  package let sides: [Party.Side]
  package let map: SideMap
  package let lines: [Line]
  /// The lines as positions, in the same order.
  package let lineStrings: [LineString]

  /// Where the front crosses edges elsewhere than in their middles, by edge.
  private let crossings: [Int: CrossingPoint]

  private let askedOfBand = Atomic<Int>(0)
  private let lazyFront = Lazy<LineIndex>()
  private let lazyBand = Lazy<LineIndex>()
  private let lazyMembers = Lazy<[[Bool]]>()
  private let lazyTerritories = Lazy<Territories>()
  private let lazyClipped = Lazy<[Line]>()
  private let lazyAreas = Lazy<[SideArea]>()
  private let lazyLength = Lazy<Length>()
  private let lazyClusters = Lazy<[Cluster]>()

  package init(mesh: FrontMesh, sides: [Party.Side], map: SideMap) {
    self.mesh = mesh
    self.sides = sides
    self.map = map
    // The points lie between known ones, which the plane has taken; one that it would not take is left in the middle.
    let crossings = (try? mesh.crossings(map)) ?? [:]
    self.crossings = crossings
    lines = chained(mesh.pieces(map)).map { pieces in
      let nodes = [pieces[0].from] + pieces.map(\.to)
      return Line(
        nodes: nodes,
        positions: crossings.isEmpty
          ? nodes.map { mesh.nodePositions[$0] }
          : nodes.map { crossings[$0 - mesh.coordinates.count]?.position ?? mesh.nodePositions[$0] },
        left: pieces[0].left,
        right: pieces[0].right,
        pins: pieces.map { Line.Pins(first: $0.first, second: $0.second) },
        triangles: pieces.map { Int32($0.triangle) })
    }
    lineStrings = lines.map { try! LineString($0.positions) }  // a piece has two ends
  }

  /// Whether the front crosses an edge elsewhere than in its middle.
  func crossesAside(_ edge: Int) -> Bool { !crossings.isEmpty && crossings[edge] != nil }

  /// The edges that the front crosses elsewhere than in their middles, and where.
  package var crossingsAside: [(edge: FrontMesh.Edge, position: Position)] {
    crossings.map { (mesh.edges[$0.key], $0.value.position) }
  }

  /// Where a node of the net is on the ground in this trace.
  func position(ofNode node: Int) -> Position {
    crossings.isEmpty
      ? mesh.nodePositions[node]
      : crossings[node - mesh.coordinates.count]?.position ?? mesh.nodePositions[node]
  }

  /// Where a node of the net is in this trace.
  func coordinates(ofNode node: Int) -> PlaneCoordinates {
    crossings.isEmpty
      ? mesh.coordinates(ofNode: node)
      : crossings[node - mesh.coordinates.count]?.coordinates ?? mesh.coordinates(ofNode: node)
  }

  /// The index of the whole front.
  package var frontIndex: LineIndex { lazyFront.value { LineIndex(lineStrings, edges: .geodesic) } }

  /// The edges of the band: what separates it from surely held ground, and all that lies within.
  package var bandIndex: LineIndex {
    lazyBand.value { index(ofEdges: bandEdges) }
  }

  private func index(ofEdges edges: [(Int, Int)]) -> LineIndex {
    LineIndex(
      edges.map { try! LineString([mesh.positions[$0.0], mesh.positions[$0.1]]) },  // two positions
      edges: .geodesic)
  }

  /// The ends of the edges of the band.
  private var bandEdges: [(Int, Int)] {
    var found: [(Int, Int)] = []
    for index in mesh.mixedTriangles(map) {
      let triangle = mesh.triangles[index]
      for (i, number) in triangle.edges.enumerated() {
        let (a, b) = (triangle.corners[i], triangle.corners[(i + 1) % 3])
        guard map[a] >= 0, map[a] == map[b] else { continue }
        // Of an edge between two triangles of the band the first adds it.
        let beside = mesh.edges[number].triangles
        if beside.1 == index, map.surely(mesh.triangles[beside.0]) == nil { continue }
        found.append((a, b))
      }
    }
    return found
  }

  /// How far a position is from the edges of the band; `nil` where there are none.
  ///
  /// The first questions of a trace measure those edges alone whose chords leave open which is nearest, which are
  /// few; one who asks again gets an index.
  func distanceToBand(_ position: Position) -> Length? {
    guard askedOfBand.wrappingAdd(1, ordering: .relaxed).oldValue < 4 else {
      return bandIndex.nearest(to: position)?.point.distance
    }
    let near = mesh.chords.candidates(nearestTo: position, of: bandEdges)
    return index(ofEdges: near).nearest(to: position)?.point.distance
  }

  /// For each side which of the places it surely holds.
  var membersOfSide: [[Bool]] {
    lazyMembers.value { sides.indices.map { side in mesh.vertexOfPlace.map { map.sides[$0] == side } } }
  }

  /// The place nearest to a position that a side surely holds, and its distance; `nil`: there is none.
  func nearestPlace(ofSide side: Int, to position: Position) -> (place: FrontPlace, distance: Length)? {
    mesh.tree.closest(to: position, among: membersOfSide[side]).map { item in
      (mesh.places[item], mesh.places[item].position.distance(to: position))
    }
  }

  /// Whether a triangle about this vertex belongs to the band.
  package func bordersBand(_ vertex: Int) -> Bool {
    mesh.trianglesAbout[vertex].contains { map.surely(mesh.triangles[Int($0)]) == nil }
  }

  /// The grounds of the sides, clipped to the area of interest.
  package func territories() throws -> Territories { try lazyTerritories.value { try Territories(self) } }

  /// The geodesic areas of the grounds of the sides inside the area of interest.
  func areas() throws -> [SideArea] { try lazyAreas.value { try measureSides(within: mesh.ground) } }

  /// The length of the lines inside the area of interest.
  var length: Length {
    lazyLength.value {
      clippedLines.reduce(.zero) { $0 + LineString.length(of: $1.positions, edges: .geodesic) }
    }
  }

  /// The lines as they are drawn: clipped to the area of interest.
  package var clippedLines: [Line] { lazyClipped.value { clip(lines) } }

  /// The connected grounds of the sides.
  package var clusters: [Cluster] { lazyClusters.value { findClusters() } }
}
