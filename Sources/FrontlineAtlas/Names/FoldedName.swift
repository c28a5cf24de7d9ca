/// A name reduced to small Latin letters, so that its spellings in several scripts meet.
///
/// ```text
/// FoldedName.keys(of: "Şuşa")                    // susa, shusha
/// FoldedName.keys(of: "Шуша")                    // shusha
/// FoldedName.keys(of: "Xocavənd")                // xocavend, xocavand, khojavend, khojavand
/// ```
///
/// A name is read letter by letter: marks and case fall away, Cyrillic and Armenian letters are romanised as
/// the usual gazetteers do (`дж`, `dzh` and `dj` are `j`), and what is neither letter nor digit (space,
/// hyphen, apostrophe) is left out. An Azerbaijani letter can be meant in two ways, as its sound (`ş` is
/// `sh`, `x` is `kh`, `c` is `j`) or as the bare letter that a keyboard has (`s`, `x`, `c`), and `ə` is
/// written `e` or `a`; so a name has one to four keys, and two names meet where they have a key in common.
///
/// Edge cases: a text without letter or digit has no key; letters of other scripts stand for themselves.
package enum FoldedName {
  /// The distinct keys of a name, the bare reading first.
  package static func keys(of name: String) -> [String] {
    var result: [String] = []
    for key in keyBytes(of: Letters(name)) {
      let key = String(decoding: key, as: UTF8.self)
      if !result.contains(key) { result.append(key) }
    }
    return result
  }

  /// The keys of a name given by its letters; a few may be the same.
  static func keyBytes(of letters: Letters) -> [[UInt8]] { keyBytes(of: letters, letters.readings) }

  /// The keys in which each letter is bare.
  static func bareKeyBytes(of letters: Letters) -> [[UInt8]] {
    keyBytes(of: letters, letters.readings.filter { !$0.isSounded })
  }

  private static func keyBytes(of letters: Letters, _ readings: [Letters.Reading]) -> [[UInt8]] {
    readings.map { reading in
      var bytes: [UInt8] = []
      letters.write(reading, into: &bytes)
      return bytes
    }
  }
}

/// The letters of a name in lower case, with what decides how often it must be read.
struct Letters {
  /// How a name is read: Azerbaijani letters by their sound or in their bare form, and what `ə` becomes.
  struct Reading {
    let isSounded: Bool
    let schwa: UInt8
  }

  private(set) var scalars: [UInt32] = []
  /// Whether a letter has a sound other than its bare form (`ş ç ğ c x q`).
  private var hasTwoReadings = false
  /// Whether the name has an `ə`.
  private var hasSchwa = false

  /// Whether all are Latin letters or digits.
  var isLatin: Bool { scalars.allSatisfy { $0 < 0x300 } }

  /// The readings that can differ; none where there is no letter.
  var readings: [Reading] {
    if scalars.isEmpty { return [] }
    switch (hasTwoReadings, hasSchwa) {
    case (false, false): return Self.plain
    case (true, false): return Self.bareAndSounded
    case (false, true): return Self.bothSchwas
    case (true, true): return Self.all
    }
  }

  private static let blank: UInt32 = 0x20
  private static let plain = [Reading(isSounded: false, schwa: UInt8(ascii: "e"))]
  private static let bothSchwas = plain + [Reading(isSounded: false, schwa: UInt8(ascii: "a"))]
  private static let bareAndSounded = plain + [Reading(isSounded: true, schwa: UInt8(ascii: "e"))]
  private static let all = bothSchwas + bothSchwas.map { Reading(isSounded: true, schwa: $0.schwa) }

  /// The letters of a name.
  init(_ name: String) { read(name) }

  /// Takes the letters of a name in place of those it has, in the same memory.
  mutating func read(_ name: some StringProtocol) {
    scalars.removeAll(keepingCapacity: true)
    hasTwoReadings = false
    hasSchwa = false
    add(name)
  }

  /// Adds the letters of a further word; `apart`: with a blank before it, so that words stay words in the key.
  mutating func add(_ word: some StringProtocol, apart: Bool = false) {
    if apart, !scalars.isEmpty { scalars.append(Self.blank) }
    for scalar in word.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x61...0x7A: append(value)  // a-z
      case 0x41...0x5A: append(value + 0x20)
      case 0x30...0x39: append(value)
      case 0...0x7F: break
      case 0x300...0x36F: compose(value)
      default: append(LetterTable.lowercased(scalar))
      }
    }
  }

  private mutating func append(_ letter: UInt32?) {
    guard let letter else { return }
    switch letter {
    case 0x15F, 0xE7, 0x11F, 0x63, 0x78, 0x71: hasTwoReadings = true  // ş ç ğ c x q
    case 0x259, 0x4D9: hasSchwa = true  // Latin and Cyrillic schwa
    default: break
    }
    scalars.append(letter)
  }

  /// Joins a combining mark to the letter before it, where the two are a letter of their own.
  private mutating func compose(_ mark: UInt32) {
    guard let last = scalars.last else { return }
    let composed: UInt32? =
      switch (last, mark) {
      case (0x73, 0x327): 0x15F  // s, cedilla: ş
      case (0x63, 0x327): 0xE7  // c, cedilla: ç
      case (0x67, 0x306): 0x11F  // g, breve: ğ
      case (0x61, 0x308): 0x259  // ä, the ə of 1991
      case (0x438, 0x306): 0x439  // й
      default: nil
      }
    guard let composed else { return }  // any other mark falls away
    scalars.removeLast()
    append(composed)
  }

  /// Appends the name in small Latin letters.
  func write(_ reading: Reading, into out: inout [UInt8]) {
    var start = out.count
    var i = 0
    while i < scalars.count {
      let letter = scalars[i]
      let next = i + 1 < scalars.count ? scalars[i + 1] : 0
      i += 1
      switch letter {
      case Self.blank:
        out.append(UInt8(ascii: " "))
        start = out.count
      case 0x259, 0x4D9: out.append(reading.schwa)
      case 0x64 where next == 0x6A:  // dj, and dzh: j
        out.append(UInt8(ascii: "j"))
        i += 1
      case 0x64 where next == 0x7A && i + 1 < scalars.count && scalars[i + 1] == 0x68:
        out.append(UInt8(ascii: "j"))
        i += 2
      case 0x61...0x7A, 0x30...0x39:
        guard reading.isSounded else {
          out.append(UInt8(letter))
          continue
        }
        switch letter {
        case 0x63 where next != 0x68 && next != 0x6B: out.append(UInt8(ascii: "j"))  // c, not ch or ck
        case 0x78: out.append(contentsOf: "kh".utf8)
        case 0x71: out.append(UInt8(ascii: "g"))
        default: out.append(UInt8(letter))
        }
      case 0x15F: out.append(contentsOf: (reading.isSounded ? "sh" : "s").utf8)
      case 0xE7: out.append(contentsOf: (reading.isSounded ? "ch" : "c").utf8)
      case 0x11F: out.append(contentsOf: (reading.isSounded ? "gh" : "g").utf8)
      case 0x578 where next == 0x582:  // ո and ւ together
        out.append(UInt8(ascii: "u"))
        i += 1
      case 0x434 where next == 0x436:  // д and ж together
        out.append(UInt8(ascii: "j"))
        i += 1
      default:
        let initial = out.count == start || (letter == 0x435 && LetterTable.isVowel(out[out.count - 1]))
        LetterTable.romanise(letter, initial: initial, into: &out)
      }
    }
  }
}
