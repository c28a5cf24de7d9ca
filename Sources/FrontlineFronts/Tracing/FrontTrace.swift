package import FrontlineAtlas
package import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay

/// The front of a net for one distribution of sides: what all days of that distribution share.
package final class FrontTrace: Sendable {
  /// One chained line: its nodes and, for each piece, the vertices that pin its two halves.
  package struct Line: Sendable {
    package let nodes: [Int]
    package let positions: [Position]
    package let left: Int
    package let right: Int
    package let pins: [Pins]
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

  private let lazyFront = Lazy<LineIndex>()
  private let lazyBand = Lazy<LineIndex>()
  private let lazyMembers = Lazy<[[Bool]]>()
  private let lazyTerritories = Lazy<Territories>()
  private let lazyClipped = Lazy<[Line]>()
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
        positions: nodes.map { crossings[$0 - mesh.coordinates.count]?.position ?? mesh.nodePositions[$0] },
        left: pieces[0].left,
        right: pieces[0].right,
        pins: pieces.map { Line.Pins(first: $0.first, second: $0.second) })
    }
    lineStrings = lines.map { try! LineString($0.positions) }  // a piece has two ends
  }

  /// Where a node of the net is in this trace.
  func coordinates(ofNode node: Int) -> PlaneCoordinates {
    crossings[node - mesh.coordinates.count]?.coordinates ?? mesh.coordinates(ofNode: node)
  }

  /// The index of the whole front.
  package var frontIndex: LineIndex { lazyFront.value { LineIndex(lineStrings, edges: .geodesic) } }

  /// The edges of the band: what separates it from surely held ground, and all that lies within.
  package var bandIndex: LineIndex {
    lazyBand.value {
      var strings: [LineString] = []
      for (index, edge) in mesh.edges.enumerated() {
        guard map[edge.a] >= 0, map[edge.a] == map[edge.b] else { continue }
        let touches = [edge.triangles.0, edge.triangles.1].compactMap { $0 }
          .contains { map.surely(mesh.triangles[$0]) == nil }
        if touches { strings.append(try! LineString(self.edge(index))) }
      }
      return LineIndex(strings, edges: .geodesic)
    }
  }

  private func edge(_ index: Int) -> [Position] {
    [mesh.positions[mesh.edges[index].a], mesh.positions[mesh.edges[index].b]]
  }

  /// For each side which of the places it surely holds.
  var membersOfSide: [[Bool]] {
    lazyMembers.value { sides.indices.map { side in mesh.vertexOfPlace.map { map[$0] == side } } }
  }

  /// The place nearest to a position that a side surely holds, and its distance; `nil`: there is none.
  func nearestPlace(ofSide side: Int, to position: Position) -> (place: FrontPlace, distance: Length)? {
    mesh.tree.closest(to: position, among: membersOfSide[side]).map { item in
      (mesh.places[item], mesh.places[item].position.distance(to: position))
    }
  }

  /// Whether a triangle about this vertex belongs to the band.
  package func bordersBand(_ vertex: Int) -> Bool {
    mesh.trianglesAbout[vertex].contains { map.surely(mesh.triangles[$0]) == nil }
  }

  /// The grounds of the sides, clipped to the area of interest.
  package func territories() throws -> Territories { try lazyTerritories.value { try Territories(self) } }

  /// The lines as they are drawn: clipped to the area of interest.
  package var clippedLines: [Line] { lazyClipped.value { clip(lines) } }

  /// The connected grounds of the sides.
  package var clusters: [Cluster] { lazyClusters.value { findClusters() } }
}
