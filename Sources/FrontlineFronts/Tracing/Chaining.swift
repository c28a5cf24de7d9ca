/// Joins directed pieces of a front end to end into as few lines as a greedy walk finds: open lines first,
/// each from a node where more pieces begin than end, then closed ones.
///
/// Pieces are only joined where both sides stay the same. Where a line passes one node twice, the loop
/// between is a line of its own.
///
/// - Complexity: O(pieces).
func chained(_ segments: [FrontSegment]) -> [[FrontSegment]] {
  struct Key: Hashable { let node: Int, left: Int, right: Int }
  var starting: [Key: [Int]] = [:]
  var balance: [Key: Int] = [:]
  for (index, segment) in segments.enumerated() {
    let from = Key(node: segment.from, left: segment.left, right: segment.right)
    starting[from, default: []].append(index)
    balance[from, default: 0] += 1
    balance[Key(node: segment.to, left: segment.left, right: segment.right), default: 0] -= 1
  }
  for key in starting.keys { starting[key]!.reverse() }  // so that popLast gives the first
  var used = [Bool](repeating: false, count: segments.count)
  var lines: [[FrontSegment]] = []

  func walk(from start: Int) {
    var line: [FrontSegment] = []
    var next: Int? = start
    while let index = next {
      used[index] = true
      line.append(segments[index])
      let key = Key(node: segments[index].to, left: segments[index].left, right: segments[index].right)
      if segments[index].to == segments[start].from, balance[key, default: 0] == 0 { break }
      next = nil
      while let candidate = starting[key]?.popLast() {
        if !used[candidate] {
          next = candidate
          break
        }
      }
    }
    lines.append(line)
  }

  for (index, segment) in segments.enumerated() where !used[index] {
    let key = Key(node: segment.from, left: segment.left, right: segment.right)
    if balance[key]! > 0 {
      balance[key]! -= 1
      walk(from: index)
    }
  }
  for index in segments.indices where !used[index] { walk(from: index) }
  return lines
}
