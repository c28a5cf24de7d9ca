extension NameIndex {
  /// A thing whose name is not the typed one but near to it.
  struct Near: Sendable {
    /// The number of the thing.
    let item: Int
    /// The name that is near.
    let name: String
    let language: Language?
    /// ``NameQuality/sounding`` or ``NameQuality/misspelled``.
    let quality: NameQuality
    /// How far the name is off, in letters.
    let distance: Int

    /// The nearer is the smaller: one that sounds the same comes first, then fewer letters.
    static func precedes(_ a: Near, _ b: Near) -> Bool { (a.quality, a.distance) < (b.quality, b.distance) }
  }

  /// The things whose name is near to a typed one, each once.
  ///
  /// - A name *sounds* like the typed one where all its sounds are the same (``NameSkeleton``), and no more than one
  ///   letter in three differs, digraphs counted as one letter where five or more are left.
  /// - A name is *misspelled* where no more than one letter in four differs, rounded down.
  /// - Names of four letters or fewer, and typed ones, are near to nothing: there a letter is too much.
  /// - The typed name is taken letter by letter, without a second reading of `x`, `c` or `q`: `Xyzzy` is not `Khyzy`.
  /// - A name in Arabic letters is near to what it may be read as (``ArabicSpelling``) where it leaves open or says
  ///   otherwise no more than one letter in four, and one in a short name.
  ///
  /// - Complexity: O(n) in the letters of all names.
  func near(_ typed: String) -> [Near] {
    if let spelling = ArabicSpelling(typed) { return near(spelling) }
    var best: [Int: Near] = [:]
    func consider(_ key: FoldedNames.Key, _ quality: NameQuality, _ distance: Int) {
      let spelling = folded.spellings[key.spelling]
      let near = Near(
        item: spelling.item, name: spelling.name, language: spelling.language, quality: quality,
        distance: distance)
      if let known = best[spelling.item], !Near.precedes(near, known) { return }
      best[spelling.item] = near
    }
    let letters = Letters(typed)
    guard (5...60).contains(letters.scalars.count) else { return [] }
    for typed in FoldedName.bareKeyBytes(of: letters) {
      for sounds in [NameSkeleton(folded: typed), NameSkeleton(folded: typed, german: true)] {
        for key in folded.keys(skeleton: sounds.text) where key.count > 4 {
          let bytes = Array(folded.bytes(of: key))
          let other = NameSkeleton(folded: bytes)
          guard other.sounds == sounds.sounds else { continue }
          let limit = max(typed.count, key.count) / 3
          let letters = sounds.letters.count > 4 ? sounds.letters.count / 3 : -1
          if let distance = editDistance(typed, bytes, limit: limit)
            ?? editDistance(sounds.letters, other.letters, limit: letters)
          {
            consider(key, .sounding, distance)
          }
        }
      }
      let set = LetterSet(typed)
      for key in folded.keys where key.count > 4 {
        let limit = min(3, min(typed.count, key.count) / 4)
        guard abs(typed.count - key.count) <= limit, set.mayBecome(key.letters, edits: limit) else {
          continue
        }
        if let distance = editDistance(typed, Array(folded.bytes(of: key)), limit: limit) {
          consider(key, .misspelled, distance)
        }
      }
    }
    return Array(best.values)
  }

  private func near(_ typed: ArabicSpelling) -> [Near] {
    guard typed.count >= 3, typed.count <= 60 else { return [] }
    let skeleton = typed.skeleton
    let limit = max(1, typed.count / 4)
    var best: [Int: Near] = [:]
    for key in folded.keys where key.count > 2 {
      let bytes = Array(folded.bytes(of: key))
      guard ArabicSpelling.skeleton(folded: bytes) == skeleton, let cost = typed.cost(of: bytes),
        cost <= limit
      else { continue }
      let spelling = folded.spellings[key.spelling]
      if let known = best[spelling.item], known.distance <= cost { continue }
      best[spelling.item] = Near(
        item: spelling.item, name: spelling.name, language: spelling.language, quality: .sounding,
        distance: cost)
    }
    return Array(best.values)
  }
}
