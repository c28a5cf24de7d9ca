/// The parts of open rings, the exterior first, to the west and to the east of the antimeridian at the end of a
/// sheet, each with its holes; `nil` where the rings cross each other there.
///
/// Along the antimeridian, from south to north, the boundary is met an even number of times; inside are the
/// stretches from the first to the second, from the third to the fourth, and so on. The chains into which the
/// rings fall are joined along those stretches. What lies on the antimeridian counts as west of it.
func split(_ rings: [[MapVertex]], endOf worldCopy: Int) -> (west: [[[MapVertex]]], east: [[[MapVertex]]])? {
  var chains: [Chain] = []
  var crossings: [Crossing] = []
  var whole: (west: [[MapVertex]], east: [[MapVertex]]) = ([], [])
  for ring in rings {
    let west = ring.map { $0.isWest(ofEnd: worldCopy) }
    guard let start = ring.indices.first(where: { west[$0] && !west[($0 + ring.count - 1) % ring.count] })
    else {
      if west[0] { whole.west.append(ring) } else { whole.east.append(ring) }
      continue
    }
    let firstChain = chains.count
    let firstCrossing = crossings.count
    for step in 0..<ring.count {
      let index = (start + step) % ring.count
      let before = ring[(index + ring.count - 1) % ring.count]
      if step == 0 || west[index] != west[(index + ring.count - 1) % ring.count] {
        let latitude = before.crossing(to: ring[index], endOf: worldCopy)
        crossings.append(Crossing(latitude: latitude, isEastward: !west[index], chain: chains.count))
        chains.append(Chain(isWest: west[index], start: crossings.count - 1))
        chains[chains.count - 1].vertices.append(.on(endOf: worldCopy, latitude, isWest: west[index]))
      }
      chains[chains.count - 1].vertices.append(ring[index])
    }
    for chain in firstChain..<chains.count {
      let next = chain + 1 < chains.count ? chains[chain + 1].start : firstCrossing
      chains[chain].end = next
      chains[chain].vertices.append(
        .on(endOf: worldCopy, crossings[next].latitude, isWest: chains[chain].isWest))
    }
  }
  if chains.isEmpty {
    return whole.west.isEmpty ? ([], [whole.east]) : ([whole.west], whole.east.isEmpty ? [] : [whole.east])
  }
  guard let partners = pair(crossings) else { return nil }

  var pieces: (west: [[[MapVertex]]], east: [[[MapVertex]]]) = ([], [])
  var isUsed = [Bool](repeating: false, count: chains.count)
  for first in chains.indices where !isUsed[first] {
    var ring: [MapVertex] = []
    var chain = first
    repeat {
      isUsed[chain] = true
      ring += chains[chain].vertices
      chain = crossings[partners[chains[chain].end]].chain
    } while !isUsed[chain]
    guard chain == first else { return nil }
    if chains[first].isWest { pieces.west.append([ring]) } else { pieces.east.append([ring]) }
  }
  for hole in whole.west { addHole(hole, to: &pieces.west) }
  for hole in whole.east { addHole(hole, to: &pieces.east) }
  return pieces
}

/// A stretch of a ring on one side, from one crossing to the next.
private struct Chain {
  var isWest: Bool
  var start: Int
  var end = 0
  var vertices: [MapVertex] = []
}

/// Where a ring goes over the antimeridian, and the chain that begins there.
private struct Crossing {
  var latitude: Double
  var isEastward: Bool
  var chain: Int
}

/// For each crossing the one at the other end of its stretch of the inside; `nil` where there is none. Of several
/// at one latitude, where rings touch, that one comes next that goes the other way.
private func pair(_ crossings: [Crossing]) -> [Int]? {
  var order = crossings.indices.sorted { crossings[$0].latitude < crossings[$1].latitude }
  var partners = [Int](repeating: 0, count: crossings.count)
  for index in stride(from: 0, to: order.count, by: 2) {
    guard
      let other = order.indices[(index + 1)...].first(where: {
        crossings[order[$0]].isEastward != crossings[order[index]].isEastward
      }), crossings[order[other]].latitude == crossings[order[index + 1]].latitude
    else { return nil }
    order.swapAt(index + 1, other)
    partners[order[index]] = order[index + 1]
    partners[order[index + 1]] = order[index]
  }
  return partners
}

private func addHole(_ hole: [MapVertex], to pieces: inout [[[MapVertex]]]) {
  let index = pieces.firstIndex { lies(hole, in: $0[0]) }
  if let index = index ?? pieces.indices.first { pieces[index].append(hole) }
}

extension MapVertex {
  /// The point of that latitude on the antimeridian at the end of `sheet`, as part of that sheet or the next.
  fileprivate static func on(endOf worldCopy: Int, _ latitude: Double, isWest: Bool) -> MapVertex {
    MapVertex(longitude: isWest ? 180 : -180, latitude: latitude, turn: isWest ? worldCopy : worldCopy + 1)
  }
}
