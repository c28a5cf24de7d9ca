import FrontlineAtlas

/// The names that are spelled nearest to one that nobody knows.
enum Neighbors {
  /// The nearest of `names`, at most two: those that a few slips of the keyboard part from `word`, else those that
  /// begin with it.
  static func of(_ word: String, among names: [String]) -> [String] {
    let typed = Array(word.lowercased().utf8)
    let limit = max(1, min(3, typed.count / 3))
    let near = names.compactMap { name in
      editDistance(typed, Array(name.utf8), limit: limit).map { (name, $0) }
    }
    if let least = near.map(\.1).min() {
      return Array(near.filter { $0.1 == least }.map(\.0).prefix(2))
    }
    guard typed.count > 1 else { return [] }
    let begun = names.filter { $0.hasPrefix(word.lowercased()) }
    return begun.count <= 2 ? begun : []
  }
}
