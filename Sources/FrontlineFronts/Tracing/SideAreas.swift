internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineOverlay
internal import Synchronization

/// The ground of one side inside the area of interest or a part of it, in square metres.
struct SideArea: Sendable {
  /// What is surely held.
  var lower = 0.0
  /// What lies behind the front.
  var estimate = 0.0
  /// What is surely held, and the band beside it.
  var upper = 0.0

  static func + (a: SideArea, b: SideArea) -> SideArea {
    SideArea(lower: a.lower + b.lower, estimate: a.estimate + b.estimate, upper: a.upper + b.upper)
  }
}

extension FrontTrace {
  /// The areas of all sides within some ground.
  ///
  /// The edges of the ground of a side are geodesics between nodes of the net, so its area is the sum of those of its
  /// triangles and parts of triangles. They are measured once for a net and added up for a day. Triangles that the
  /// border of the ground may cross are joined and cut to it instead; what that gives is kept with their sides.
  ///
  /// - Complexity: O(triangles in the ground), a nanosecond or two each; O(n log n) in the triangles at the border where the
  ///   sides of any of them are new.
  func measureSides(within ground: NetGround) throws -> [SideArea] {
    let border = try ground.atBorder(of: self)
    let whole = mesh.triangleAreas.whole
    var areas = [SideArea](repeating: SideArea(), count: sides.count)
    var mixed: [Int] = []
    for index in ground.inner {
      guard let side = map.surely(mesh.triangles[index]) else {
        mixed.append(index)
        continue
      }
      areas[side].lower += whole[index]
    }
    for side in areas.indices {
      areas[side].estimate = areas[side].lower
      areas[side].upper = areas[side].lower
    }
    mesh.triangleAreas.withParts { parts in
      for index in mixed {
        for side in map.sides(of: mesh.triangles[index]) {
          areas[side].upper += whole[index]
          areas[side].estimate += area(of: side, in: index, &parts)
        }
      }
    }
    return zip(areas, border).map { $0 + $1 }
  }

  /// The area of the part of a triangle behind the front of a side.
  ///
  /// - Parameter parts: those known, six for each triangle: of each corner that is alone, and of the other two.
  private func area(of side: Int, in index: Int, _ parts: inout [Double]) -> Double {
    let triangle = mesh.triangles[index]
    let corners = triangle.corners
    let sides = map.sides(of: triangle)
    func measured() -> Double {
      guard let ring = mesh.ring(of: side, in: index, sides: map, three: sides.count == 3) else { return 0 }
      return abs(RingArea.signed(ring.map(position(ofNode:)), edges: .geodesic))
    }
    guard sides.count == 2, corners.allSatisfy({ map[$0] >= 0 }),
      !triangle.edges.contains(where: crossesAside)
    else { return measured() }
    let own = corners.count { map[$0] == side }
    let alone = corners.firstIndex { (map[$0] == side) == (own == 1) }!
    let slot = 6 * index + (own == 1 ? alone : 3 + alone)
    if parts[slot].isNaN { parts[slot] = measured() }
    return parts[slot]
  }
}

extension SideMap {
  /// The sides of the corners of a triangle, each once; contested corners are of none.
  fileprivate func sides(of triangle: FrontMesh.Triangle) -> [Int] {
    var found: [Int] = []
    for corner in triangle.corners where self[corner] >= 0 && !found.contains(self[corner]) {
      found.append(self[corner])
    }
    return found
  }
}

/// What the triangles of a net measure, kept with it.
final class TriangleAreas: Sendable {
  /// The area of each triangle.
  let whole: [Double]
  private let parts: Mutex<[Double]>

  init(_ mesh: FrontMesh) {
    let corners = mesh.triangles.flatMap { $0.corners.map { mesh.positions[$0] } }
    whole = RingArea.signed(triangles: corners).map(abs)
    parts = Mutex(Array(repeating: .nan, count: 6 * mesh.triangles.count))
  }

  func withParts(_ body: (inout [Double]) -> Void) { parts.withLock { body(&$0) } }
}
