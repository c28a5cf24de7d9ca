/// The least number of letters inserted, left out, exchanged or swapped with a neighbor that turns one
/// text into another (Damerau 1964, each stretch edited once), or `nil` where it is more than `limit`.
///
/// - Complexity: O(*n* · `limit`) for texts of *n* letters.
package func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  let far = limit + 1
  var beforeLast: [Int] = []
  var last = (0...b.count).map { min($0, far) }
  var current = last
  for i in 1...a.count {
    current[0] = min(i, far)
    let band = max(1, i - limit)...max(1, min(b.count, i + limit))
    if band.lowerBound > 1 { current[band.lowerBound - 1] = far }
    var best = current[0]
    for j in band {
      let inserted = j - 1 >= band.lowerBound - 1 ? current[j - 1] + 1 : far
      let removed = (j == i + limit ? far : last[j]) + 1
      var cost = min(inserted, removed, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), far)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      current[j] = cost
      best = min(best, cost)
    }
    if best >= far { return nil }
    beforeLast = last
    last = current
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
