import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineTime

/// A question as words, with its days read.
struct AskedWords {
  /// A word of the question.
  struct Word {
    /// As it was typed, without marks at its ends.
    var text: String
    /// Where it begins in the question, in bytes.
    var start: Int
    /// Whether a comma stands behind it.
    var hasComma = false
    /// In small letters.
    var key: String { text.lowercased() }
  }

  /// The words without days, and without those that change nothing.
  private(set) var words: [Word] = []
  /// All words, days among them.
  private(set) var all: [Word] = []
  /// The days; `nil`: none is said.
  private(set) var days: AskedDays?
  /// The unit in which lengths are asked for, as `--units` takes it; `nil`: none is said.
  private(set) var units: String?
  /// What a name of several periods may mean; `nil`: there is none.
  private(set) var ambiguity: String?
  private let bytes: [UInt8]

  /// - Throws: `Failure` for a date that the calendar does not have or that has two readings, and for two dates.
  init(_ text: String, reader: DayReader, periods: [NamedPeriod] = []) throws {
    bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] > 0x20 else {
        index += 1
        continue
      }
      if let length = try period(in: bytes[index...], periods) ?? date(in: bytes[index...], reader) {
        all.append(Word(text: Self.string(bytes[index..<index + length]), start: index))
        index += length
      } else {
        let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.count
        let typed = Self.string(bytes[index..<end])
        let word = Word(text: Self.trimmed(typed), start: index, hasComma: typed.last == ",")
        if !word.text.isEmpty {
          words.append(word)
          all.append(word)
        }
        index = end
      }
    }
    tidy()
  }

  /// The question as it was typed, from a word on.
  func rest(from word: Word) -> String { Self.trimmed(Self.string(bytes[word.start...])) }

  /// The question as it was typed, from one word to another.
  func text(from word: Word, upTo end: Word) -> String {
    var text = bytes[word.start..<end.start]
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return Self.trimmed(Self.string(text))
  }

  /// Takes a date that begins here with the word before that leads to it; its length.
  private mutating func date(in bytes: ArraySlice<UInt8>, _ reader: DayReader) throws -> Int? {
    var reader = reader
    let leader = words.last?.key ?? ""
    // "between 1993 and 2020"
    let isSpan = ["between ", "from "].contains { bytes.starts(with: $0.utf8) }
    reader.readsBareYears = isSpan || Self.leaders.contains(leader)
    let found: WrittenDays?
    do { found = try reader.prefix(of: bytes) } catch {
      throw Failure.usage("The question: \(error.description)")
    }
    guard let found else { return nil }
    let end = bytes.startIndex + found.length
    guard end == bytes.endIndex || bytes[end] <= 0x20 || ".,?!;".utf8.contains(bytes[end]) else { return nil }
    let text = Self.string(bytes[bytes.startIndex..<end])
    try take(found.days, leader: leader, text: text)
    // "10 November" is that of the present year.
    if found.isRelative, text.contains(where: \.isNumber), !text.hasSuffix(" ago") {
      days?.presentYear = reader.today?.year
    }
    return found.length
  }

  private mutating func take(_ found: ClosedRange<Day>, leader: String, text: String) throws {
    guard days == nil else {
      throw Failure.usage("The question names days twice; say one day, or from one day to another.")
    }
    days = AskedDays(found, leader: leader, text: text)
    if Self.leaders.contains(leader) { words.removeLast() }
    if leader == "of", words.last?.key == "as" { words.removeLast() }
  }

  /// Takes the name of a period of the atlas behind a word that leads to days: "in the war of 2020", "during the 44-day
  /// war"; its length.
  private mutating func period(in bytes: ArraySlice<UInt8>, _ periods: [NamedPeriod]) throws -> Int? {
    // "Map the war of 2020."
    guard let leader = words.last?.key, Self.leaders.contains(leader) || leader == "map" else { return nil }
    // The names are short; the rest of a long text is not looked at.
    let ahead = Self.string(bytes.prefix(200)).prefix { !",.?!;:\n".contains($0) }
    var spoken = ahead.split(separator: " ").map { $0.lowercased() }
    var lengths = ahead.split(separator: " ").map {
      ahead.utf8.distance(from: ahead.startIndex, to: $0.endIndex)
    }
    func drop() { spoken.removeFirst(); lengths.removeFirst() }
    if spoken.first == "the" { drop() }
    var year = spoken.first.flatMap(Self.year)
    if year != nil { drop() }
    let names = Set(periods.flatMap(\.names)).map {
      ($0, $0.lowercased().split(separator: " ").map(String.init))
    }
    guard
      let (name, parts) = names.filter({ spoken.starts(with: $0.1) }).max(by: { $0.1.count < $1.1.count })
    else { return nil }
    var count = parts.count
    if year == nil, spoken.count > count + 1, spoken[count] == "of", let behind = Self.year(spoken[count + 1])
    {
      year = behind
      count += 2
    }
    let found = periods.filter { period in
      period.names.contains(name)
        && year.map { (period.days.lowerBound.year...period.days.upperBound.year).contains($0) } ?? true
    }
    guard let only = found.first else { return nil }
    guard found.count == 1 else {
      let readings = found.map { "from \($0.days.lowerBound) to \($0.days.upperBound)" }
      ambiguity =
        "\"\(name)\" may be \(listed(readings, last: " or ")); say which, as in \"\(name) of \(only.days.lowerBound.year)\""
      return nil
    }
    try take(only.days, leader: leader, text: Self.string(bytes.prefix(lengths[count - 1])))
    return lengths[count - 1]
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { $0 >= 1000 ? $0 : nil } : nil
  }

  fileprivate static let leaders: Set<String> = [
    "on", "in", "during", "of", "over", "since", "until", "till", "for", "by", "before", "after",
  ]

  /// Joins what is one word here, and drops what changes nothing.
  private mutating func tidy() {
    let fronts = [
      ["line", "of", "contact"], ["contact", "line"], ["front", "line"], ["front", "lines"], ["frontline"],
    ]
    for names in fronts {
      var index = 0
      while index + names.count <= words.count {
        if words[index..<index + names.count].map(\.key) == names {
          words.replaceSubrange(
            index..<index + names.count, with: [Word(text: "front", start: words[index].start)])
        }
        index += 1
      }
    }
    words = words.flatMap { word -> [Word] in
      guard let mark = word.text.firstIndex(where: { $0 == "'" || $0 == "’" }), word.key.hasSuffix("s"),
        ["what", "where", "who", "how"].contains(word.text[..<mark].lowercased())
      else { return [word] }
      return [
        Word(text: String(word.text[..<mark]), start: word.start),
        Word(text: "is", start: word.start, hasComma: word.hasComma),
      ]
    }
    // "Azerbaijani-held"
    words = words.flatMap { word -> [Word] in
      guard word.key.hasSuffix("-held") else { return [word] }
      return [
        Word(text: String(word.text.dropLast(5)), start: word.start),
        Word(text: "held", start: word.start, hasComma: word.hasComma),
      ]
    }
    words.removeAll { ["the", "a", "an", "please"].contains($0.key) }
    takeUnits()
    for opening in [
      ["can", "you", "tell", "me"], ["could", "you", "tell", "me"], ["can", "you", "show", "me"],
      ["could", "you", "show", "me"], ["tell", "me"], ["show", "me"], ["say"], ["do", "you", "know"],
      ["i", "want", "to", "know"],
    ]
    where words.count > opening.count && Array(words.prefix(opening.count).map(\.key)) == opening {
      words.removeFirst(opening.count)
    }
  }

  /// Takes the unit that is asked for: "how many miles is it" is "how far is it", and "in miles" stands at the end.
  private mutating func takeUnits() {
    let keys = words.map(\.key)
    if keys.starts(with: ["how", "many"]), keys.count > 2, let unit = Self.units[keys[2]] {
      units = unit
      words[1].text = "far"
      words.remove(at: 2)
      return
    }
    for count in [2, 1] where keys.count > count + 1 && keys[keys.count - count - 1] == "in" {
      guard let unit = Self.units[keys.suffix(count).joined(separator: " ")] else { continue }
      units = unit
      words.removeLast(count + 1)
      return
    }
  }

  private static let units = [
    "km": "km", "kilometers": "km", "kilometres": "km", "mi": "mi", "miles": "mi", "nmi": "nmi",
    "nautical miles": "nmi",
  ]

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A word without the marks of a sentence around it.
  private static func trimmed(_ word: String) -> String {
    let marks: Set<Character> = ["?", "!", ";", ":", "\"", "“", "”", "«", "»"]
    var word = word[...]
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    while let last = word.last, marks.contains(last) || last == "." || last == "," { word.removeLast() }
    return String(word)
  }
}

/// The days of a question: one, or from one to another with an end that may be open.
struct AskedDays {
  var first: Day?
  var last: Day?
  /// As they were typed, with the word that leads to them.
  var text: String
  /// The year, where it was not said and is that of today.
  var presentYear: Int?

  init(_ days: ClosedRange<Day>, leader: String, text: String) {
    switch leader {
    case "until", "till", "by": last = days.upperBound
    case "before": last = days.lowerBound.adding(-1)
    case "since": first = days.lowerBound
    case "after": first = days.upperBound.adding(1)
    default: (first, last) = (days.lowerBound, days.upperBound)
    }
    self.text = AskedWords.leaders.contains(leader) ? "\(leader) \(text)" : text
  }

  /// The day, where it is one.
  var day: Day? { first == last ? first : nil }
}
