/// A name in Arabic letters, as Persian and the Azerbaijani of Iran write it, read against names in other scripts.
///
/// ```text
/// ArabicSpelling("لاچین")?.cost(of: "lachin")     // 0
/// ArabicSpelling("برده")?.cost(of: "barda")       // 1: the first a is not written
/// ArabicSpelling("شوشا")?.cost(of: "susa")        // nil: the consonants differ
/// ```
///
/// The consonants must agree one by one, `k`, `g`, `q` and `gh` counting as one since Persian and Azerbaijani exchange
/// them; vowels need not be written. A written vowel that the name does not have, and a vowel of the name other than
/// `e` that is not written, cost one each.
///
/// Edge cases: an alef at the beginning may be mute (`استپاناکرت`, Stepanakert); a final `ه` may stand for a vowel;
/// blanks and joiners do not count; vowel points fall away; a text with any letter of another script is none.
struct ArabicSpelling {
  private enum Sign: Equatable {
    case consonant(UInt8)
    case alef, waw, ye, he

    /// The vowel of its consonant reading in a name, where it has both.
    var consonant: UInt8? {
      switch self {
      case .consonant(let letter): letter
      case .alef: nil
      case .waw: UInt8(ascii: "v")
      case .ye: UInt8(ascii: "y")
      case .he: UInt8(ascii: "h")
      }
    }
  }

  private let signs: [Sign]

  /// How many letters it has.
  var count: Int { signs.count }

  /// A name; `nil` where a letter is of another script, or where there is none.
  init?(_ name: String) {
    var signs: [Sign] = []
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x2D, 0xA0, 0x200B...0x200F, 0x2010...0x2015: continue
      case 0x64B...0x65F, 0x670, 0x640, 0x621, 0x639: continue  // points, tatweel, hamza, ain
      case 0x622, 0x623, 0x625, 0x627, 0x671: signs.append(.alef)
      case 0x624, 0x648, 0x6C6, 0x6C7, 0x6C8, 0x6CB: signs.append(.waw)
      case 0x626, 0x649, 0x64A, 0x6CC, 0x6CE, 0x6D0: signs.append(.ye)
      case 0x62D, 0x647, 0x629, 0x6C0, 0x6C1, 0x6D5: signs.append(.he)
      default:
        guard let letter = Self.consonants[scalar.value] else { return nil }
        signs.append(.consonant(letter))
      }
    }
    guard !signs.isEmpty else { return nil }
    self.signs = signs
  }

  /// What is left of it without vowels and without the letters that may be vowels.
  var skeleton: [UInt8] {
    Self.undoubled(
      signs.compactMap { sign -> UInt8? in if case .consonant(let letter) = sign { letter } else { nil } })
  }

  /// The same of a key of a ``FoldedName``.
  static func skeleton(folded key: [UInt8]) -> [UInt8] {
    undoubled(letters(of: key).filter { !LetterTable.isVowel($0) && $0 != 0x76 && $0 != 0x68 })
  }

  /// How much of a folded name the spelling leaves open or says otherwise; `nil`: it is not of that name.
  ///
  /// - Complexity: O(n m) in the letters of both.
  func cost(of key: [UInt8]) -> Int? {
    let name = Self.letters(of: key)
    let never = Int.max / 2
    // least[j]: the least cost of the signs so far with the first j letters of the name.
    var least = [0] + name.map { _ in never }
    for (j, letter) in name.enumerated() {
      if let skip = Self.unwritten(letter) { least[j + 1] = least[j] + skip }
    }
    for (i, sign) in signs.enumerated() {
      var next = least.map { _ in never }
      if let mute = mute(i) { next[0] = least[0] + mute }
      for (j, letter) in name.enumerated() {
        var best = never
        if let cost = Self.cost(sign, letter, isLast: i == signs.count - 1) { best = least[j] + cost }
        if let mute = mute(i) { best = min(best, least[j + 1] + mute) }
        if let skip = Self.unwritten(letter) { best = min(best, next[j] + skip) }
        if j > 0, name[j - 1] == letter, !LetterTable.isVowel(letter) { best = min(best, next[j]) }
        next[j + 1] = min(best, never)
      }
      least = next
    }
    return least[name.count] < never ? least[name.count] : nil
  }

  /// What it costs that a sign is not heard; `nil`: it always is.
  private func mute(_ index: Int) -> Int? {
    switch signs[index] {
    case .alef: index == 0 ? 0 : 2
    case .waw, .ye: 1
    case .he: index == signs.count - 1 ? 1 : nil
    case .consonant: nil
    }
  }

  /// What it costs that a letter of a name is not written; `nil`: it always is.
  private static func unwritten(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "e"): 0
    case UInt8(ascii: "h"): 1
    default: LetterTable.isVowel(letter) ? 1 : nil
    }
  }

  /// What it costs that a sign stands for a letter; `nil`: it never does.
  private static func cost(_ sign: Sign, _ letter: UInt8, isLast: Bool) -> Int? {
    if let consonant = sign.consonant, consonant == letter { return 0 }
    guard LetterTable.isVowel(letter) else { return nil }
    switch (sign, letter) {
    case (.alef, UInt8(ascii: "a")), (.waw, UInt8(ascii: "u")), (.waw, UInt8(ascii: "o")),
      (.ye, UInt8(ascii: "i")), (.ye, UInt8(ascii: "y")):
      return 0
    case (.he, UInt8(ascii: "a")), (.he, UInt8(ascii: "e")): return isLast ? 0 : nil
    case (.alef, UInt8(ascii: "e")), (.ye, UInt8(ascii: "e")): return 1
    default: return nil
    }
  }

  /// The letters of a key, each sound one: `S` sh, `C` ch, `Z` zh, `x` kh, and `k` for k, g, q, gh.
  private static func letters(of key: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var i = 0
    while i < key.count {
      let next = i + 1 < key.count ? key[i + 1] : 0
      let isDigraph = next == UInt8(ascii: "h")
      switch key[i] {
      case UInt8(ascii: "s") where isDigraph: letters.append(UInt8(ascii: "S"))
      case UInt8(ascii: "c") where isDigraph: letters.append(UInt8(ascii: "C"))
      case UInt8(ascii: "z") where isDigraph: letters.append(UInt8(ascii: "Z"))
      case UInt8(ascii: "k") where isDigraph: letters.append(UInt8(ascii: "x"))
      case UInt8(ascii: "g") where isDigraph: letters.append(UInt8(ascii: "k"))
      case UInt8(ascii: "c"):
        letters.append(UInt8(ascii: "C"))
        i -= 1
      case UInt8(ascii: "g"), UInt8(ascii: "q"), UInt8(ascii: "k"):
        letters.append(UInt8(ascii: "k"))
        i -= 1
      case UInt8(ascii: "w"):
        letters.append(UInt8(ascii: "v"))
        i -= 1
      default:
        letters.append(key[i])
        i -= 1
      }
      i += 2
    }
    return letters
  }

  private static func undoubled(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in letters where letter != result.last { result.append(letter) }
    return result
  }

  private static let consonants: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (letters, sound) in [
      ("ب", "b"), ("پ", "p"), ("تط", "t"), ("ثسص", "s"), ("ج", "j"), ("چ", "C"), ("خ", "x"),
      ("د", "d"), ("ذزضظ", "z"), ("ر", "r"), ("ژ", "Z"), ("ش", "S"), ("غقکكگڭ", "k"), ("ف", "f"), ("ل", "l"),
      ("م", "m"), ("ن", "n"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar.value] = sound.utf8.first! }
    }
    return table
  }()
}
