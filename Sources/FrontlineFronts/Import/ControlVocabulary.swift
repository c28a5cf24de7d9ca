internal import FrontlineFormats
package import FrontlineTime
internal import Synchronization

/// Words that were met, shared by copies of a vocabulary.
private final class MetWords: Sendable {
  private let words = Mutex<Set<String>>([])
  func insert(_ word: String) { words.withLock { _ = $0.insert(word) } }
  func contains(_ word: String) -> Bool { words.withLock { $0.contains(word) } }
}

/// What the words of somebody else's data mean: of which party, and in which way. One for all ways in: tables, maps of
/// polygons, files by day.
///
/// ```swift
/// var words = ControlVocabulary()
/// try words.add("gains=A")                       // as by --rename
/// words.meaning(of: "gains")                     // held("A")
/// words.meaning(of: "Contested (UA-RU)")         // contested(["UA", "RU"])
/// words.meaning(of: "losses")                    // givenUp
/// ```
package struct ControlVocabulary: Sendable {
  /// What a word means.
  package enum Meaning: Hashable, Sendable {
    /// A party holds it.
    case held(String)
    /// These parties, or nobody knows which, contest it.
    case contested([String])
    /// A party claims it and does not hold it.
    case claimed(String)
    /// It was lost or given up, and is not held.
    case givenUp
    /// It is not to be read.
    case leftOut
    /// The data say nothing.
    case unknown
  }

  private struct Entry {
    var property: String?
    var pattern: String
    var meaning: Meaning
    var days: ClosedRange<Day>?
    /// The color that the pattern is, where it is one in figures; a name of a color may be that of a party.
    var color: Color?
  }

  private var entries: [Entry] = []
  /// The words of entries that were met, of all copies.
  private let met = MetWords()
  /// Words that stand for parties by themselves, small: so `UA/RU` is contested where `UA` and `RU` are such.
  private var known: Set<String> = []

  /// Only the words that everybody knows.
  package init() {}

  /// Words, and the party of each; an empty one is unknown.
  package init(_ parties: [String: String]) {
    for (word, party) in parties { add(word, Self.target(party)) }
  }

  /// The same words and more of them, with the party of each; an empty one is unknown.
  package func adding(_ parties: [String: String]) -> ControlVocabulary {
    var copy = self
    for (word, party) in parties { copy.add(word, Self.target(party)) }
    return copy
  }

  /// Whether nobody added a word.
  package var isEmpty: Bool { entries.isEmpty }

  /// Adds what a word means; a `*` in it stands for any letters.
  package mutating func add(
    _ word: String, _ meaning: Meaning, property: String? = nil, during days: ClosedRange<Day>? = nil
  ) {
    // A word that is given stands for a party as one does that stands alone.
    if case .held(let party) = meaning { known.formUnion([word, party].map { $0.plainBlanks.lowercased() }) }
    entries.append(
      Entry(
        property: property.map { ColumnFinder.words($0).joined() }, pattern: word.plainBlanks.lowercased(),
        meaning: meaning, days: days,
        color: word.plainBlanks.hasPrefix("#") ? Color(css: word) : nil))
  }

  /// Adds `OLD=NEW`: NEW is a party, `A;B` for several that contest it, empty for unknown, or one of `contested`, `given up`
  /// and `leave out`.
  ///
  /// - Throws: ``FrontError`` where there is no OLD or no equals sign.
  package mutating func add(_ pair: String) throws(FrontError) {
    guard let sign = pair.firstIndex(of: "="), !String(pair[..<sign]).withoutBlanks.isEmpty else {
      throw FrontError(
        code: .badSetting, subject: pair,
        description: "\"\(pair)\" does not say OLD=NEW, such as gains=Russia.")
    }
    add(String(pair[..<sign]), Self.target(String(pair[pair.index(after: sign)...])))
  }

  /// Notes a text that stands for whose ground a feature is, so that others can be made of its like.
  package mutating func see(_ text: String) {
    let word = text.plainBlanks.lowercased()
    if case .held(let party) = plain(word, text) { known.formUnion([word, party.lowercased()]) }
  }

  /// What a text means.
  ///
  /// - Parameters:
  ///   - property: the property or column that has it; `nil`: it is not known.
  ///   - day: the day of which it is said.
  package func meaning(of text: String, in property: String? = nil, on day: Day? = nil) -> Meaning {
    let text = text.plainBlanks
    return given(text, in: property, on: day) ?? plain(text.lowercased(), text)
  }

  /// What a text means by the words that everybody knows.
  package func plainMeaning(of text: String) -> Meaning {
    let text = text.plainBlanks
    return plain(text.lowercased(), text)
  }

  /// What a text means by the words that somebody added; `nil`: none of them is about it.
  package func given(_ text: String, in property: String? = nil, on day: Day? = nil) -> Meaning? {
    let word = text.plainBlanks.lowercased()
    let key = property.map { ColumnFinder.words($0).joined() }
    for entry in entries.reversed() {
      // The layer of a feature stands in its property "folder".
      if let wanted = entry.property, wanted != key, !(wanted == "layer" && key == "folder") { continue }
      if let days = entry.days, let day, !days.contains(day) { continue }
      // Data say DarkRed, and who maps it #8b0000.
      if Self.matches(word, entry.pattern) || entry.color.map({ $0 == Color(css: word) }) == true {
        met.insert(entry.pattern)
        return entry.meaning
      }
    }
    return nil
  }

  /// The properties of which somebody added words.
  var properties: [String] { entries.compactMap(\.property) }
  /// Whether some words mean one thing on some days and another on others.
  var changesOverTime: Bool { entries.contains { $0.days != nil } }

  /// Whether a text has a meaning of its own other than a party: lost, contested, left out.
  package func stance(of text: String, in property: String? = nil, on day: Day? = nil) -> Meaning? {
    switch meaning(of: text, in: property, on: day) {
    case .givenUp: .givenUp
    case .leftOut: .leftOut
    case .contested(let parties): .contested(parties)
    case .claimed(let party): .claimed(party)
    case .unknown: Self.isBlank(text) ? nil : .unknown
    case .held: nil
    }
  }

  /// In a sentence which party was made of a text that reads as a phrase about control and was not understood whole; `nil`:
  /// none was.
  ///
  /// - Parameter property: the property or column that has it.
  package func remark(on text: String, in property: String, on day: Day? = nil) -> String? {
    let text = text.plainBlanks
    guard given(text, in: property, on: day) == nil, case .held(let party) = plain(text.lowercased(), text)
    else { return nil }
    guard ControlPhrase(text).map({ !$0.isWhole }) ?? ControlPhrase.hasWord(of: text) else { return nil }
    return
      "the party \"\(party)\" is made of its \(property), \"\(text)\"; say --rename \"\(text)=PARTY\" where it is another."
  }

  /// In a sentence which words that somebody added are not in the data; `nil`: all are.
  package var noteOnUnmet: String? {
    var unmet: [String] = []
    for entry in entries where !met.contains(entry.pattern) && !unmet.contains(entry.pattern) {
      unmet.append(entry.pattern)
    }
    guard !unmet.isEmpty else { return nil }
    let shown = unmet.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ") + (unmet.count > 5 ? ", ..." : "")
    let what =
      unmet.count == entries.count
      ? "None of the words that were given a meaning is in the data"
      : "Not in the data, though given a meaning"
    return "\(what): \(shown)."
  }

  // MARK: - The words that everybody knows

  private static let unknown: Set<String> = [
    "", "unknown", "n/a", "na", "nan", "null", "none", "-", "--", "?", "no data", "nodata", "not known",
    "unclear", "<na>", "nat", "nil", "#n/a", "#na", "#ref!", "#name?", "#value!", "#null!", "#num!",
    "#div/0!", "tbd",
    "tba", "tbc", "to be determined", "to be confirmed", "undefined", "unspecified", "undetermined",
    "not available", "not applicable", "not specified", "no information", "nobody", "no one", "no-one",
    "noone",
    "неизвестно", "невідомо", "нет данных", "немає даних",
  ]
  /// What is nobody's ground.
  private static let water: Set<String> = ["sea", "ocean", "lake", "river", "water"]
  private static let contested: Set<String> = [
    "contested", "disputed", "mixed", "mixed control", "contested control", "contested area",
    "contested territory",
    "contested zone", "grey zone", "gray zone", "grey area", "gray area", "greyzone", "grayzone",
    "no man's land",
    "no mans land", "frontline", "front line", "battle", "ongoing battle", "ongoing fighting", "fighting",
    "ongoing clashes",
    "in dispute", "under contest", "divided", "joint control", "shared control", "besieged and contested",
  ]
  private static let lost: Set<String> = [
    "lost", "loss", "losses", "given up", "gave up", "withdrawn", "withdrawal", "retreat", "retreated",
    "ground lost",
    "lost ground", "lost territory", "territory lost", "former control", "formerly held",
    "formerly controlled", "no longer held",
    "no longer controlled", "abandoned",
  ]

  /// Whether a text says that nothing is known.
  package static func isBlank(_ text: String) -> Bool { unknown.contains(text.plainBlanks.lowercased()) }

  private func plain(_ word: String, _ text: String) -> Meaning {
    if Self.unknown.contains(word) || Self.water.contains(word) { return .unknown }
    if Self.contested.contains(word) { return .contested([]) }
    if Self.lost.contains(word) { return .givenUp }
    if let denial = ControlDenial.meaning(of: word) { return denial }
    if text.contains(";") {
      let parts = Self.parts(text, ";")
      return parts.count > 1 ? .contested(parts) : parts.first.map { .held($0) } ?? .unknown
    }
    // "Contested (UA-RU)", "contested: UA, RU"
    for start in ["contested", "disputed", "mixed"] where word.hasPrefix(start) {
      let rest = text.dropFirst(start.count)
      guard let first = rest.first, !first.isLetter else { break }
      let inner = rest.filter { !"()[]:".contains($0) }.replacing(" by ", with: " ").replacing(
        " between ", with: " "
      )
      .replacing(" and ", with: "/").replacing(" vs ", with: "/").replacing(" control", with: " ")
      let parts = Self.parts(String(inner), "-/,&+–|")
      return .contested(parts.count > 1 ? parts : [])
    }
    // "UA (claimed)", "RU (lost)"
    if word.hasSuffix(")"), let start = text.lastIndex(of: "("), start > text.startIndex {
      let stance = String(text[text.index(after: start)...].dropLast()).plainBlanks.lowercased()
      if Self.contested.contains(stance) { return .contested([]) }
      if Self.lost.contains(stance) { return .givenUp }
      if ["claimed", "claim", "claims"].contains(stance) {
        return .claimed(String(text[..<start]).plainBlanks)
      }
    }
    for mark in ["/", "&", "+", "|", " - ", "-", " and ", ","] {
      let parts = Self.parts(text.replacing(mark, with: "\u{1}"), "\u{1}")
      if parts.count > 1, parts.allSatisfy({ known.contains($0.lowercased()) }) { return .contested(parts) }
    }
    if let phrase = ControlPhrase(text) {
      let inner = plain(phrase.party.lowercased(), phrase.party)
      if phrase.isClaimed, case .held(let party) = inner { return .claimed(party) }
      return inner
    }
    return .held(text)
  }

  private static func parts(_ text: String, _ marks: String) -> [String] {
    var parts: [String] = []
    for part in text.split(whereSeparator: marks.contains) {
      let name = String(part).plainBlanks
      if !name.isEmpty, !parts.contains(name) { parts.append(name) }
    }
    return parts
  }

  /// The meaning of the right side of OLD=NEW.
  private static func target(_ text: String) -> Meaning {
    let word = text.withoutBlanks.lowercased()
    switch word {
    case "": return .unknown
    case "contested": return .contested([])
    case "given up", "given-up", "givenup", "lost": return .givenUp
    case "leave out", "leave-out", "left out", "ignore", "skip": return .leftOut
    default:
      let parts = parts(text, ";")
      return parts.count > 1 ? .contested(parts) : .held(parts.first ?? text.withoutBlanks)
    }
  }

  private static func matches(_ word: String, _ pattern: String) -> Bool {
    guard pattern.contains("*") else { return word == pattern }
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard word.hasPrefix(pieces[0]) else { return false }
    var rest = word.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}

extension ControlVocabulary {
  /// Adds the rows of a table: `value` (a `*` stands for any letters), `party` (`A;B` for several) and `stance` (held,
  /// contested, claimed, given up or leave out; empty is held); where wanted `property`, and `from` and `to`, the days on
  /// which it is so.
  ///
  /// - Throws: `FormatError` or ``FrontError`` for a row that says nothing of the kind, and where there is no row.
  package mutating func add(file path: String) throws {
    var reader = try CSVReader(path: path, delimiter: .detected, allowsDuplicateColumns: true)
    let finder = ColumnFinder(reader.columns, file: path)
    func column(_ names: [String]) throws(FormatError) -> CSVColumn? {
      try finder.index(of: ColumnRole(names[0], names: names)).map(finder.column)
    }
    guard let value = try column(["value", "word", "text", "old", "pattern", "color", "colour", "name"])
    else {
      throw finder.missing("column \"value\"", hint: "; a mapping has value, party and stance")
    }
    let party = try column(["party", "holder", "side", "new", "controller"])
    let stance = try column(["stance", "status", "meaning"])
    let property = try column(["property", "column", "field", "layer"])
    let (from, to) = (try column(["from", "start", "since"]), try column(["to", "end", "until"]))
    var count = 0
    while let row = try reader.next() {
      let word = try row.trimmed(value)
      let parties = Self.parts(try party.map { try row.trimmed($0) } ?? "", ";")
      let meaning: Meaning
      switch try stance.map({ try row.trimmed($0) })?.lowercased() ?? "" {
      case "", "held", "holds", "asserted":
        meaning = parties.count > 1 ? .contested(parties) : parties.first.map { .held($0) } ?? .unknown
      case "contested": meaning = .contested(parties)
      case "claimed": meaning = parties.first.map { .claimed($0) } ?? .unknown
      case "given up", "given-up", "lost": meaning = .givenUp
      case "leave out", "leave-out", "left out": meaning = .leftOut
      case let other:
        throw row.error(
          "\"\(other)\" is none of held, contested, claimed, given up and leave out", in: stance)
      }
      func day(_ column: CSVColumn?) throws -> Day? {
        guard let column, let text = try row.stringIfAny(column), !text.withoutBlanks.isEmpty else {
          return nil
        }
        return try DayReader().recordedDay(text)
      }
      let (first, last) = (try day(from) ?? .first, try day(to) ?? .last)
      guard first <= last else { throw row.error("its end, \(last), is before its start, \(first)", in: to) }
      let name = try property.map { try row.trimmed($0) } ?? ""
      add(
        word, meaning, property: name.isEmpty ? nil : name,
        during: first == .first && last == .last ? nil : first...last)
      count += 1
    }
    guard count > 0 else {
      throw FrontError(
        code: .badFile, subject: path, description: "\(path) maps no word to a party; it has no row.")
    }
  }
}
