/// One connected ground of a side: the vertices that edges of the net join.
package struct Cluster: Sendable {
  /// The number of the side.
  package let side: Int
  /// Its vertices, ascending.
  package let vertices: [Int]
  /// Whether it reaches the border of the area of interest.
  package let reachesBorder: Bool
  /// The sides beyond its front; contested corners do not count.
  package let neighbors: Set<Int>
  /// Whether a contested place lies at its rim.
  package let touchesContested: Bool
}

extension FrontTrace {
  /// The connected grounds, by their first vertex.
  ///
  /// - Complexity: O(edges).
  func findClusters() -> [Cluster] {
    var groups = DisjointSets(count: mesh.coordinates.count)
    for edge in mesh.edges where map[edge.a] >= 0 && map[edge.a] == map[edge.b] {
      groups.join(edge.a, edge.b)
    }
    var members: [Int: [Int]] = [:]
    for vertex in mesh.coordinates.indices where map[vertex] >= 0 && !mesh.trianglesAbout[vertex].isEmpty {
      members[groups.root(of: vertex), default: []].append(vertex)
    }
    var beyond: [Int: Set<Int>] = [:]
    for edge in mesh.edges where map[edge.a] != map[edge.b] {
      if map[edge.a] >= 0 { beyond[groups.root(of: edge.a), default: []].insert(map[edge.b]) }
      if map[edge.b] >= 0 { beyond[groups.root(of: edge.b), default: []].insert(map[edge.a]) }
    }
    var hull = Set<Int>()
    for edge in mesh.edges where edge.triangles.1 == nil { hull.formUnion([edge.a, edge.b]) }
    return members.map { root, vertices in
      let around = beyond[root] ?? []
      return Cluster(
        side: map[root], vertices: vertices,
        reachesBorder: vertices.contains { mesh.isCarried($0) || hull.contains($0) },
        neighbors: around.filter { $0 >= 0 }, touchesContested: around.contains(SideMap.contested))
    }.sorted { $0.vertices[0] < $1.vertices[0] }
  }
}

/// Sets that are joined and never parted.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var root = element
    while parent[root] != root { root = parent[root] }
    var next = element
    while parent[next] != root { (parent[next], next) = (root, parent[next]) }
    return root
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    if x != y { parent[max(x, y)] = min(x, y) }
  }
}
