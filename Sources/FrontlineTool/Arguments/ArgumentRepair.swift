/// Puts right what the shell's words and an option parser would misread.
///
/// - A position that begins with a minus (`-39.7,46.7`) would be taken for options: it gets a typographical
///   minus, which every position argument reads. So does a length (`-5km`), to be refused in its own words.
/// - `within 5 km Shusha` means `within "5 km" Shusha`.
enum ArgumentRepair {
  static func repaired(_ arguments: [String]) -> [String] {
    var words = arguments
    if words.count > 2, words[0] == "within", Double(words[1]) != nil, units.contains(words[2].lowercased()) {
      words.replaceSubrange(1...2, with: ["\(words[1]) \(words[2])"])
    }
    if let end = words.firstIndex(of: "--") {
      return words[..<end].map(protected) + words[end...]
    }
    return words.map(protected)
  }

  /// A sentence with its figures as they were typed.
  static func asTyped(_ sentence: String) -> String { sentence.replacing("\u{2212}", with: "-") }

  private static let units: Set<String> = ["m", "km", "mi", "nmi"]

  /// `word` with a typographical minus where it is a negative figure followed by another.
  private static func protected(_ word: String) -> String {
    guard word.first == "-", let next = word.dropFirst().first, next == "." || next.isASCII && next.isNumber,
      word.contains(where: { ",;° ".contains($0) }) || units.contains(where: word.lowercased().hasSuffix)
    else { return word }
    return "\u{2212}" + word.dropFirst()
  }
}
