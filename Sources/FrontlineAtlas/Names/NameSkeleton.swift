/// A folded name reduced to how it sounds, for spellings that no gazetteer lists.
///
/// ```text
/// NameSkeleton(folded: "chouchi").sounds         // "XuXi": the sounds of Shushi
/// NameSkeleton(folded: "schuscha").text          // "XAXA": the skeleton of Shusha
/// ```
///
/// Digraphs become one letter, and letters that transliterations, Western Armenian or the German and French
/// press exchange become one: `X` for sh, ch, j and zh (also `sch`, `tsch`, `dj`), `S` for s, z, ts and dz,
/// `K` for k, g, q and gh, `H` for h, kh and x, `T` for t and d, `P` for p and b, `V` for v, w and f.
/// Doubled letters count once. In ``sounds`` the vowels stay, `e` written `a` since `ə` is either; in
/// ``text`` any run of vowels is `A`.
struct NameSkeleton {
  /// Consonant classes and vowels.
  let sounds: [UInt8]
  /// Consonant classes, each run of vowels one `A`.
  let text: [UInt8]

  /// The skeleton of a key of a ``FoldedName``; `german`: `ch` is kh and `j` is y, as in Chodschali, Jerewan.
  init(folded key: [UInt8], german: Bool = false) {
    var sounds: [UInt8] = []
    var text: [UInt8] = []
    var i = 0
    while i < key.count {
      let (sound, length) = Self.sound(at: i, of: key, german: german)
      i += length
      if sounds.last != sound { sounds.append(sound) }
      let mark = LetterTable.isVowel(sound) ? UInt8(ascii: "A") : sound
      if text.last != mark { text.append(mark) }
    }
    self.sounds = sounds
    self.text = text
  }

  /// The sound that begins at `i`, and how many letters write it.
  private static func sound(at i: Int, of key: [UInt8], german: Bool) -> (UInt8, Int) {
    if german, key[i] == UInt8(ascii: "j") { return (UInt8(ascii: "y"), 1) }
    if german, key[i...].starts(with: "ch".utf8) { return (UInt8(ascii: "H"), 2) }
    for (digraph, sound) in digraphs where key[i...].starts(with: digraph) { return (sound, digraph.count) }
    let letter = key[i]
    switch letter {
    case UInt8(ascii: "e"): return (UInt8(ascii: "a"), 1)
    case UInt8(ascii: "j"), UInt8(ascii: "c"): return (UInt8(ascii: "X"), 1)
    case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"): return (UInt8(ascii: "K"), 1)
    case UInt8(ascii: "h"), UInt8(ascii: "x"): return (UInt8(ascii: "H"), 1)
    case UInt8(ascii: "s"), UInt8(ascii: "z"): return (UInt8(ascii: "S"), 1)
    case UInt8(ascii: "t"), UInt8(ascii: "d"): return (UInt8(ascii: "T"), 1)
    case UInt8(ascii: "p"), UInt8(ascii: "b"): return (UInt8(ascii: "P"), 1)
    case UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "f"): return (UInt8(ascii: "V"), 1)
    default: return (letter, 1)
    }
  }

  /// The letters that together write one sound, the longest first.
  private static let digraphs: [(letters: [UInt8], sound: UInt8)] = [
    ("dzsch", "X"), ("dsch", "X"), ("tsch", "X"), ("shch", "X"), ("sch", "X"), ("tch", "X"), ("tsh", "X"),
    ("dzh", "X"), ("dsh", "X"), ("dj", "X"), ("zh", "X"), ("sh", "X"), ("ch", "X"),
    ("kh", "H"), ("gh", "K"), ("ck", "K"), ("ts", "S"), ("tz", "S"), ("dz", "S"),
    ("th", "T"), ("dh", "T"), ("ph", "P"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
  ].map { (Array($0.0.utf8), $0.1.utf8.first!) }
}
