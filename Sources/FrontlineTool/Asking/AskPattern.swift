import FrontlineAtlas

/// A form of a question: words, and places to be filled.
///
///     how far|near is|was {place:a} from {place:b}
///
/// A word may have others beside it (`|`) and may be left out (`?`); a name in braces is a place to be filled with what
/// its kind allows.
struct AskPattern {
  enum Piece {
    case words(Set<String>, isOptional: Bool)
    case slot(AskSlot, name: String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    pieces = text.split(separator: " ").compactMap { part in
      if part.first == "{" {
        let halves = part.dropFirst().dropLast().split(separator: ":")
        return halves.first.flatMap { AskSlot(rawValue: String($0)) }.map {
          .slot($0, name: String(halves.last ?? ""))
        }
      }
      let isOptional = part.last == "?"
      return .words(
        Set((isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)),
        isOptional: isOptional)
    }
  }

  /// What filled the places, and how many words were read.
  struct Match {
    var values: [String: String] = [:]
    var read = 0
    var isWhole = false
  }

  /// Reads words; where they do not fit, the match says how many did.
  func match(_ words: [AskedWords.Word], in atlas: Atlas, isLenient: Bool) -> Match {
    var best = Match()
    _ = read(pieces[...], words, from: 0, [:], atlas, isLenient, &best)
    return best
  }

  private func read(
    _ pieces: ArraySlice<Piece>, _ words: [AskedWords.Word], from index: Int, _ values: [String: String],
    _ atlas: Atlas, _ isLenient: Bool, _ best: inout Match
  ) -> Bool {
    if index > best.read { best = Match(values: values, read: index) }
    guard let piece = pieces.first else {
      guard index == words.count else { return false }
      best = Match(values: values, read: index, isWhole: true)
      return true
    }
    let rest = pieces.dropFirst()
    switch piece {
    case .words(let choices, let isOptional):
      if index < words.count, choices.contains(words[index].key),
        read(rest, words, from: index + 1, values, atlas, isLenient, &best)
      {
        return true
      }
      return isOptional && read(rest, words, from: index, values, atlas, isLenient, &best)
    case .slot(let slot, let name):
      let most = min(slot.mostWords, words.count - index)
      guard most > 0 else { return false }
      for count in stride(from: most, through: 1, by: -1) {
        let text = Self.joined(words[index..<index + count])
        guard let value = slot.value(of: text, in: atlas, isLenient: isLenient) else { continue }
        let filled = values.merging([name: value]) { $1 }
        if read(rest, words, from: index + count, filled, atlas, isLenient, &best) { return true }
      }
      return false
    }
  }

  /// Words with the commas between them: "Lachin, Kalbajar" is the village, and "39.75, 46.75" a position.
  private static func joined(_ words: ArraySlice<AskedWords.Word>) -> String {
    words.dropLast().map { $0.hasComma ? "\($0.text), " : "\($0.text) " }.joined() + (words.last?.text ?? "")
  }
}
