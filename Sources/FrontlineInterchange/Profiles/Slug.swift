internal import FrontlineAtlas

/// An id made of a text: small letters and digits of ASCII, with hyphens between. Latin letters lose their marks:
/// `Sainte-Mère-Église` is `sainte-mere-eglise`; letters of other scripts are romanized, so that an id can be typed.
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
  // Of a text in another script, the letters as numbers, so that different texts stay different.
  return "x" + text.unicodeScalars.prefix(12).map { String($0.value, radix: 16) }.joined()
}

extension Unicode.Scalar {
  /// The letters of ASCII that stand for a letter of another script or with marks; `nil`: none do.
  fileprivate var bareLetters: String? {
    guard value >= 0xC0, properties.isAlphabetic, let key = FoldedName.keys(of: String(self)).first,
      !key.isEmpty,
      key.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return key
  }
}
