/// Joins directed pieces of a front end to end into as few lines as a greedy walk finds: open lines first,
/// each from a node where more pieces begin than end, then closed ones.
///
/// Pieces are only joined where both sides stay the same. Where a line passes one node twice, the loop
/// between is a line of its own.
///
/// - Complexity: O(pieces).
func chained(_ pieces: [FrontPiece]) -> [[FrontPiece]] {
  struct Key: Hashable { let node: Int, left: Int, right: Int }
  var starting: [Key: [Int]] = [:]
  var balance: [Key: Int] = [:]
  for (index, piece) in pieces.enumerated() {
    let from = Key(node: piece.from, left: piece.left, right: piece.right)
    starting[from, default: []].append(index)
    balance[from, default: 0] += 1
    balance[Key(node: piece.to, left: piece.left, right: piece.right), default: 0] -= 1
  }
  for key in starting.keys { starting[key]!.reverse() }  // so that popLast gives the first
  var used = [Bool](repeating: false, count: pieces.count)
  var lines: [[FrontPiece]] = []

  func walk(from start: Int) {
    var line: [FrontPiece] = []
    var next: Int? = start
    while let index = next {
      used[index] = true
      line.append(pieces[index])
      let key = Key(node: pieces[index].to, left: pieces[index].left, right: pieces[index].right)
      if pieces[index].to == pieces[start].from, balance[key, default: 0] == 0 { break }
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

  for (index, piece) in pieces.enumerated() where !used[index] {
    let key = Key(node: piece.from, left: piece.left, right: piece.right)
    if balance[key]! > 0 {
      balance[key]! -= 1
      walk(from: index)
    }
  }
  for index in pieces.indices where !used[index] { walk(from: index) }
  return lines
}
