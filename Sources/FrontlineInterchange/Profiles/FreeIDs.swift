/// Ids, each once: what is taken already gets a number behind it, 2 and so on.
struct FreeIDs {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// Takes an id, or the next one that is free.
  mutating func take(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var number = next[id] ?? 2
    while !taken.insert("\(id)-\(number)").inserted { number += 1 }
    next[id] = number + 1
    return "\(id)-\(number)"
  }
}
