/// Joins directed pieces of a front end to end into as few lines as a greedy walk finds: open lines first,
/// each from a node where more pieces begin than end, then closed ones.
///
/// Pieces are only joined where both sides stay the same. Where a line passes one node twice, the loop
/// between is a line of its own.
///
/// - Complexity: O(pieces).
func chained(_ pieces: [FrontPiece]) -> [[FrontPiece]] {
  struct Key: Hashable { let node: Int, left: Int32, right: Int32 }
  // What pieces meet in: a node, between two sides.
  var meetings: [Key: Int32] = [:]
  meetings.reserveCapacity(pieces.count + pieces.count / 8)
  func meeting(_ node: Int, _ piece: FrontPiece) -> Int32 {
    let next = Int32(meetings.count)
    let key = Key(node: node, left: Int32(piece.left), right: Int32(piece.right))
    return {
      $0 = $0 ?? next; return $0!
    }(&meetings[key])
  }
  let starts = pieces.map { meeting($0.from, $0) }
  let ends = pieces.map { meeting($0.to, $0) }
  // The pieces that begin at each meeting, as a list: the first, and after each the next.
  var first = [Int32](repeating: -1, count: meetings.count)
  var following = [Int32](repeating: -1, count: pieces.count)
  var balance = [Int32](repeating: 0, count: meetings.count)
  for index in pieces.indices.reversed() {
    let start = Int(starts[index])
    following[index] = first[start]
    first[start] = Int32(index)
    balance[start] += 1
    balance[Int(ends[index])] -= 1
  }
  var used = [Bool](repeating: false, count: pieces.count)
  var lines: [[FrontPiece]] = []

  func walk(from start: Int) {
    var line: [FrontPiece] = []
    var next: Int? = start
    while let index = next {
      used[index] = true
      line.append(pieces[index])
      let end = Int(ends[index])
      if pieces[index].to == pieces[start].from, balance[end] == 0 { break }
      next = nil
      while first[end] >= 0 {
        let candidate = Int(first[end])
        first[end] = following[candidate]
        if !used[candidate] {
          next = candidate
          break
        }
      }
    }
    lines.append(line)
  }

  for index in pieces.indices where !used[index] && balance[Int(starts[index])] > 0 {
    balance[Int(starts[index])] -= 1
    walk(from: index)
  }
  for index in pieces.indices where !used[index] { walk(from: index) }
  return lines
}
