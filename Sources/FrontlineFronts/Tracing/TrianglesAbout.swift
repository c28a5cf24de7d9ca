/// Three numbers: the corners of a triangle, or its edges.
package struct Three: RandomAccessCollection, Hashable, Sendable {
  private let first: Int32, second: Int32, third: Int32

  init(_ numbers: (Int, Int, Int)) {
    (first, second, third) = (Int32(numbers.0), Int32(numbers.1), Int32(numbers.2))
  }

  /// 0.
  package var startIndex: Int { 0 }
  /// 3.
  package var endIndex: Int { 3 }
  /// One of the three.
  package subscript(position: Int) -> Int { Int(position == 0 ? first : position == 1 ? second : third) }
}

/// The triangles about each vertex of a net, by their numbers.
struct TrianglesAbout: Sendable {
  /// Those of vertex *i* are `triangles[starts[i]..<starts[i + 1]]`.
  private let starts: [Int32]
  private let triangles: [Int32]

  init(_ mesh: FrontMesh) {
    var starts = [Int32](repeating: 0, count: mesh.coordinates.count + 1)
    for triangle in mesh.triangles { for corner in triangle.corners { starts[corner + 1] += 1 } }
    for vertex in mesh.coordinates.indices { starts[vertex + 1] += starts[vertex] }
    var free = starts
    var triangles = [Int32](repeating: 0, count: Int(starts.last!))
    for (index, triangle) in mesh.triangles.enumerated() {
      for corner in triangle.corners {
        triangles[Int(free[corner])] = Int32(index)
        free[corner] += 1
      }
    }
    (self.starts, self.triangles) = (starts, triangles)
  }

  subscript(vertex: Int) -> ArraySlice<Int32> { triangles[Int(starts[vertex])..<Int(starts[vertex + 1])] }
}
