/// Letters beyond a-z: lower case, the bare Latin letter, and the romanisation of Cyrillic and Armenian.
///
/// Cyrillic follows BGN/PCGN 1947 for Russian and the letters that Azerbaijani had in it until 1991;
/// Armenian follows the usual romanisation of Eastern Armenian without its apostrophes. Western variants
/// (`b` for `p`) meet in the ``NameSkeleton``.
enum LetterTable {
  /// The letter in lower case; `nil` for what is no letter or digit.
  static func lowercased(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0x18E, 0x18F, 0x1DD, 0xC4, 0xE4: return 0x259  // Ǝ Ə ǝ and Ä ä, the ə of 1991
    case 0x130, 0x131: return 0x69  // İ ı
    case 0x410...0x42F: return value + 0x20  // А-Я
    case 0x400...0x40F: return value + 0x50
    case 0x430...0x45F: return value
    case 0x460...0x4FF where value != 0x4C0: return value | 1 == value ? value : value + 1
    case 0x531...0x556: return value + 0x30  // Ա-Ֆ
    case 0x561...0x587: return value
    case 0x15E: return 0x15F  // Ş
    case 0x218, 0x219: return 0x15F  // Ș, a common stand-in
    case 0x11E: return 0x11F  // Ğ
    case 0xC7: return 0xE7  // Ç
    default: break
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil,
      properties.generalCategory != .modifierLetter
    else { return nil }
    return properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Appends the letter in small Latin letters; `initial`: at the beginning of the name, or after a vowel.
  static func romanise(_ letter: UInt32, initial: Bool, into out: inout [UInt8]) {
    switch letter {
    case 0x435: out.append(contentsOf: (initial ? "ye" : "e").utf8)  // е
    case 0x565: out.append(contentsOf: (initial ? "ye" : "e").utf8)  // ե
    case 0x587: out.append(contentsOf: (initial ? "yev" : "ev").utf8)  // և
    case 0x578: out.append(contentsOf: (initial ? "vo" : "o").utf8)  // ո
    case 0x430...0x44F: out.append(contentsOf: russian[Int(letter - 0x430)].utf8)
    case 0x561...0x586: out.append(contentsOf: armenian[Int(letter - 0x561)].utf8)
    case 0x451: out.append(UInt8(ascii: "e"))  // ё
    case 0x458: out.append(UInt8(ascii: "y"))  // ј and below: Azerbaijani in Cyrillic
    case 0x493: out.append(contentsOf: "gh".utf8)
    case 0x49D: out.append(UInt8(ascii: "g"))
    case 0x4E9: out.append(UInt8(ascii: "o"))
    case 0x4AF: out.append(UInt8(ascii: "u"))
    case 0x4BB: out.append(UInt8(ascii: "h"))
    case 0x4B9: out.append(UInt8(ascii: "j"))
    case 0xDF: out.append(contentsOf: "ss".utf8)
    default: out.append(contentsOf: bare(letter).utf8)
    }
  }

  /// А to Я by code point, ё apart.
  private static let russian: [StaticText] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
  ]

  /// Ա to Ֆ by code point.
  private static let armenian: [StaticText] = [
    "a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch",
    "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f",
  ]

  /// The letter without its mark where Unicode names it so (`LATIN SMALL LETTER K WITH CEDILLA`), else the
  /// letter itself.
  private static func bare(_ letter: UInt32) -> String {
    guard let scalar = Unicode.Scalar(letter) else { return "" }
    let prefix = "LATIN SMALL LETTER "
    if let name = scalar.properties.name, name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if let base = rest.first, rest.dropFirst().hasPrefix(" WITH ") { return base.lowercased() }
    }
    return String(scalar)
  }
}

/// A short text of a table.
private typealias StaticText = String
