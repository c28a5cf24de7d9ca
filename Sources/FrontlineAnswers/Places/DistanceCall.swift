/// The two places and the day that the words of `frontline distance` name.
///
///     distance Shusha Stepanakert
///     distance from Mets Tagher to the front on 2020-10-29
///     distance "between Shusha and Lachin"
package struct DistanceCall: Equatable {
  /// Where it is measured from; `front` for the front.
  package var from: String
  /// Where it is measured to; `front` for the front.
  package var to: String
  /// The day in the words; `nil`: none.
  package var day: String?

  package init(from: String, to: String, day: String? = nil) {
    self.from = Self.isFront(from) ? "front" : from
    self.to = Self.isFront(to) ? "front" : to
    self.day = day
  }

  /// Reads the arguments: two places; or words, in one argument or in several.
  ///
  /// - Throws: ``AnswerError`` where there are not two places.
  package init(_ arguments: [String]) throws {
    if arguments.count == 2, !Self.openings.contains(arguments[0].lowercased()) {
      self.init(from: arguments[0], to: arguments[1])
      return
    }
    // An argument that follows "from" or "to" may be a name of several words.
    let words =
      arguments.count == 1
      ? arguments[0].split(whereSeparator: \.isWhitespace).map(String.init) : arguments
    guard let call = Self.read(words) else {
      let said = arguments.joined(separator: " ")
      throw AnswerError.usage(
        said.isEmpty
          ? "Two places are needed: write two arguments, or \"from A to B\"."
          : "\"\(said)\" does not name two places; write two arguments, or \"from A to B\", or \"between A and B\"."
      )
    }
    self = call
  }

  private static let openings: Set<String> = ["from", "between"]

  private static func read(_ words: [String]) -> DistanceCall? {
    var words = words
    // "how far is it", "the distance": neutral words before the places.
    while let first = words.first?.lowercased(),
      ["the", "distance", "how", "far", "is", "it"].contains(first),
      words.count > 3
    { words.removeFirst() }
    var day: String?
    if let on = words.lastIndex(where: { $0.lowercased() == "on" }), on > 0, on + 1 < words.count {
      day = words[(on + 1)...].joined(separator: " ")
      words.removeSubrange(on...)
    }
    if let last = words.last, last.last == "." || last.last == "?" { words[words.count - 1].removeLast() }
    guard let first = words.first?.lowercased() else { return nil }
    let link = first == "between" ? "and" : "to"
    let start = openings.contains(first) ? 1 : 0
    guard let middle = words.firstIndex(where: { $0.lowercased() == link }), middle > start,
      middle + 1 < words.count
    else {
      // Two places with a day behind them: "Shusha Lachin on 2020-10-29".
      return start == 0 && words.count == 2 ? DistanceCall(from: words[0], to: words[1], day: day) : nil
    }
    return DistanceCall(
      from: words[start..<middle].joined(separator: " "), to: words[(middle + 1)...].joined(separator: " "),
      day: day)
  }

  private static func isFront(_ text: String) -> Bool {
    ["front", "the front", "front line", "the front line"].contains(text.lowercased())
  }
}
