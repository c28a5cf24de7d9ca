/// A folded name reduced to how it sounds, for spellings that no gazetteer lists.
///
/// ```text
/// NameSkeleton(folded: "chouchi").sounds         // "XuXi": the sounds of Shushi
/// NameSkeleton(folded: "schuscha").text          // "XAXA": the skeleton of Shusha
/// NameSkeleton(folded: "kanjah").sounds          // "KanXa": the sounds of Ganja
/// ```
///
/// Digraphs become one letter, and letters that transliterations, Western Armenian or the German and French
/// press exchange become one: `X` for sh, ch, j and zh (also `sch`, `tsch`, `dj`), `S` for s, z, ts and dz,
/// `K` for k, g, q and gh, `H` for h, kh and x, `T` for t and d, `P` for p and b, `V` for v, w and f.
/// Doubled letters count once; an `h` at the end after a vowel, as in old English spellings, is not heard. In
/// ``sounds`` the vowels stay, `e` written `a` since `ə` is either; in ``text`` any run of vowels is `A`.
struct NameSkeleton {
  /// Consonant classes and vowels.
  let sounds: [UInt8]
  /// Consonant classes, each run of vowels one `A`.
  let text: [UInt8]
  /// The letters with each digraph as one: how far two spellings are apart when `sch` and `sh` count as equal.
  let letters: [UInt8]

  /// The skeleton of a key of a ``FoldedName``; `german`: `ch` is kh and `j` is y, as in Chodschali, Jerewan.
  init(folded key: [UInt8], german: Bool = false) {
    var sounds: [UInt8] = []
    var text: [UInt8] = []
    var letters: [UInt8] = []
    var i = 0
    while i < key.count {
      let start = i
      let (sound, letter, length) = Self.sound(at: i, of: key, german: german)
      i += length
      if i == key.count, key[start] == UInt8(ascii: "h"), let last = sounds.last, LetterTable.isVowel(last) {
        break
      }
      if sounds.last != sound { sounds.append(sound) }
      if letters.last != letter { letters.append(letter) }
      let mark = LetterTable.isVowel(sound) ? UInt8(ascii: "A") : sound
      if text.last != mark { text.append(mark) }
    }
    self.sounds = sounds
    self.text = text
    self.letters = letters
  }

  /// The sound that begins at `i`, the one letter for it, and how many letters write it.
  private static func sound(at i: Int, of key: [UInt8], german: Bool) -> (UInt8, UInt8, Int) {
    if german, key[i] == UInt8(ascii: "j") { return (UInt8(ascii: "y"), UInt8(ascii: "y"), 1) }
    if german, key[i...].starts(with: "ch".utf8) { return (UInt8(ascii: "H"), UInt8(ascii: "x"), 2) }
    for digraph in digraphs where key[i...].starts(with: digraph.letters) {
      return (digraph.sound, digraph.letter, digraph.letters.count)
    }
    let letter = key[i]
    return (classes[Int(letter)], letter, 1)
  }

  /// The sound of each letter.
  private static let classes: [UInt8] = {
    var classes = (0...255).map { UInt8($0) }
    for (letters, sound) in [
      ("e", "a"), ("jc", "X"), ("kgq", "K"), ("hx", "H"), ("sz", "S"), ("td", "T"), ("pb", "P"),
      ("vwf", "V"),
    ] {
      for letter in letters.utf8 { classes[Int(letter)] = sound.utf8.first! }
    }
    return classes
  }()

  /// The letters that together write one sound, the longest first, and the letter that stands for them.
  private static let digraphs: [(letters: [UInt8], sound: UInt8, letter: UInt8)] = [
    ("dzsch", "X", "j"), ("dsch", "X", "j"), ("tsch", "X", "C"), ("shch", "X", "C"), ("sch", "X", "S"),
    ("tch", "X", "C"), ("tsh", "X", "C"), ("dzh", "X", "j"), ("dsh", "X", "j"), ("dj", "X", "j"),
    ("zh", "X", "Z"), ("sh", "X", "S"), ("ch", "X", "C"), ("kh", "H", "x"), ("gh", "K", "g"),
    ("ck", "K", "k"), ("ts", "S", "s"), ("tz", "S", "s"), ("dz", "S", "z"), ("th", "T", "t"),
    ("dh", "T", "d"), ("ph", "P", "p"), ("ou", "u", "u"), ("oo", "u", "u"), ("ee", "i", "i"),
  ].map { (Array($0.0.utf8), $0.1.utf8.first!, $0.2.utf8.first!) }
}
