extension FrontTrace {
  /// The same trace with each pocket counted with the side that encloses it, and again until none is left.
  ///
  /// - Complexity: O(edges) for each level of pockets within pockets.
  package func droppingPockets() -> FrontTrace {
    var trace = self
    while true {
      var map = trace.map
      for cluster in trace.clusters where cluster.isPocket {
        for vertex in cluster.vertices { map.sides[vertex] = Int16(cluster.neighbors.first!) }
      }
      if map == trace.map { return trace }
      trace = FrontTrace(mesh: mesh, sides: sides, map: map)
    }
  }
}

extension Cluster {
  /// Whether the ground lies inside the area of interest with one other side all around it.
  package var isPocket: Bool { !reachesBorder && neighbors.count == 1 }
}
