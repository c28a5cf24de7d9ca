internal import FrontlineAtlas

/// An id made of a text: small letters and digits of ASCII, with hyphens between. Latin letters lose their marks:
/// `Sainte-Mère-Église` is `sainte-mere-eglise`; letters of many other scripts are romanized, so that an id can be typed. Different
/// texts may have one, so none is told from another by it.
func slug(_ text: String) -> String {
  var slug = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: slug.unicodeScalars.append(scalar)
    case 0x300...0x36F: break  // a mark above or below the letter before it
    default:
      if let letters = scalar.bareLetters {
        slug += letters
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
  }
  if slug.last == "-" { slug.removeLast() }
  guard slug.isEmpty, !text.isEmpty else { return slug }
  // Of a text in a script that is not romanized, its first letters as numbers.
  return "x" + text.unicodeScalars.prefix(12).map { String($0.value, radix: 16) }.joined()
}

extension Unicode.Scalar {
  /// The letters of ASCII that stand for a letter of another script or with marks; `nil`: none do.
  fileprivate var bareLetters: String? {
    if let letters = Self.romanized[self] { return letters }
    guard value >= 0xC0, properties.isAlphabetic, let key = FoldedName.keys(of: String(self)).first,
      !key.isEmpty,
      key.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return key
  }
}

extension Unicode.Scalar {
  /// Letters of scripts that names of places are not folded from, and those of Cyrillic that Russian does not have.
  private static let romanized: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for (script, latin) in [
      ("іїєґўђјљњћџѓќѕ", "i yi ye g w dj j lj nj c dz gj kj dz"),
      (
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئپچژگکی",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a - a a i w y p ch zh g k y"
      ),
      (
        "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "a b g d h v z ch t y k k l m m n n s a f p ts ts q r sh t"
      ),
      (
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"
      ),
      (
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o"
      ),
    ] {
      for (letter, spelled) in zip(script.unicodeScalars, latin.split(separator: " ")) {
        letters[letter] = spelled == "-" ? "" : String(spelled)
      }
    }
    return letters
  }()
}
