internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// Reads a sentence as claims, by recursive descent over its tokens. A rule takes all the tokens that it stands for or none;
/// a sentence is read only where every token is taken.
///
/// The grammar stands in the article *Grammar of statements*; each rule there names the function here.
struct StatementParser {
  let atlas: Atlas
  let bytes: [UInt8]
  let tokens: StatementTokens
  let lexicon: StatementLexicon
  /// The day on which it was said; `nil`: unknown.
  var day: Day?
  /// The day that was given for the sentence, where it says of itself on which day somebody said it.
  let heardOn: Day?
  let order: DateOrder?

  /// A day that the sentence names whole, where it is not known when it was said: "20 October" then is of its year.
  let anchor: Day?

  /// The last "respectively"; -1: there is none.
  let lastInTurn: Int

  /// The next token.
  var place = 0
  /// The token before which a clause within a clause must end.
  var limit: Int
  /// The farthest token at which a rule had to stop, and why where there is a reason to give.
  var farthest = 0
  var reasons: [Int: String] = [:]
  /// What each token was taken for.
  var roles: [Role]
  /// Claims of side remarks, in the order in which they came.
  var remarks: [StatementClaim] = []
  /// The party, place and predicate that pronouns and ellipses stand for.
  var context = Context()
  /// Whether the next predicate is the first of its subject, which may leave its verb out.
  var mayRepeatVerb = false
  /// Whether a comma alone ends what is said of a subject: "Kalbajar, which fell in 1993, was returned".
  var endsAtComma = false
  /// How many side remarks are being read, one within the other.
  var remarkDepth = 0
  /// How deep clauses and remarks stand within each other.
  var depth = 0
  /// Whose doing the clause tells, while what it did is read: "from them" then is from another.
  var actor: SpokenParty?
  /// What is to be known of the reading.
  var notes: [String] = []
  /// The first token of the clause that is read.
  var clauseStart = 0
  /// Whether "in all" stands before the clause: its numbers leave none out.
  var saysTotal = false
  /// Whether a pronoun that is read may be the subject of the sentence before, which goes on with another act.
  var mayGoOn = false
  /// Whether it is denied what a clause says, so that it is open how far that reaches.
  var deniesWhatFollows = false
  /// Whether it is said that nobody holds against it.
  var saysUndisputed = false
  /// Whether "each" behind a number may be of two parties, and was.
  var eachOfParties = EachOfParties.none
  /// By how many years the time that is read may lie elsewhere; empty: its year is sure.
  var yearShifts: [Int] = []

  enum Role: Hashable { case unread, used, neutral }

  /// What "each" behind a number is of: "A and B hold two cities each".
  enum EachOfParties { case none, allowed, said }

  /// What "it", "they", "the town" and "is not either" refer to.
  struct Context {
    var party: SpokenParty? {
      didSet { if let oldValue, oldValue.side != party?.side { other = oldValue } }
    }
    /// The party that was spoken of last beside it: "from them".
    var other: SpokenParty?
    /// The party that says the sentence, in its own words.
    var speaker: SpokenParty?
    /// Those spoken of last; a list is copied where a rule is given up, so it must not grow with the text.
    private(set) var places: [SpokenPlace] = []
    var time: ClaimTime?
    /// Whether the clause that the time stands in front of speaks of what was.
    var isTimeOfPast = false
    var repeated: ((_ subject: [SpokenPlace], _ isPositive: Bool) -> [StatementClaim])?
    /// What a clause says of one party, of another: "and Azerbaijan does not".
    var repeatedOfParty: ((_ party: SpokenParty, _ isPositive: Bool) -> [StatementClaim])?
    /// Whether the clause before had the form "X is in the hands of P", so that "Y in those of Q" may follow.
    var mayOmitVerb = false
    /// The verb that a clause without one repeats: "Hadrut is held by Azerbaijan and Shusha by Armenian forces".
    var gap: (group: StatementParser.VerbGroup, modifiers: StatementParser.Modifiers)?
    /// The verb that a party without one repeats: "Azerbaijan holds Hadrut, Armenian forces Shusha".
    var partyGap: StatementParser.VerbGroup?
    /// The last days that were named.
    var lastDays: ClosedRange<Day>?
    /// The last day that was named; `nil`: the last were several.
    var lastDay: Day? { lastDays.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil } }
    /// The last of the days that were named last, where they lie in one month.
    var lastMonth: Day? {
      lastDays.flatMap { days in
        let (first, last) = (days.lowerBound, days.upperBound)
        return (first.year, first.month) == (last.year, last.month) ? last : nil
      }
    }
    /// The last days that were named with their year, and the token behind them.
    var lastYear: WrittenYear?
    /// The two places of the last list of two: "the former" and "the latter".
    var pair: [SpokenPlace] = []
    /// The places of the last list: "the city" of one of them.
    var list: [SpokenPlace] = []
    /// What the last clause says was taken, for "a week later".
    var lastTaking: Taking?
    /// When somebody is said to have said it.
    var speech: ClaimTime?
    /// The sides that the sentence names, and those that the sentence before it named.
    private(set) var sides: Set<Party.Side> = []
    private var sidesBefore: Set<Party.Side> = []
    /// The places that the sentence names, and those that the sentence before it named.
    private var names: Set<String> = []
    private var namesBefore: Set<String> = []
    /// Whether "it" may mean either of several places: of this sentence, else of the one before.
    var isOfSeveralPlaces: Bool { (names.isEmpty ? namesBefore : names).count > 1 }
    /// Whether the sentence before it was not read, so that what refers back may mean something in it.
    var isBehindRefusal = false
    /// The unit of the last distance, for "and 26 from Lachin".
    var unit: Double?
    /// The helper of a verb that stood in front of its subject, until the verb is read: "at no time did they take".
    var helper: Helper?
    /// The one who announces what the noun of a verb says: "Azerbaijan's president announced the capture of".
    var mayOmitClause = false

    struct Helper: Equatable {
      var word: String
      /// Whether "never" stands before it.
      var isDenied: Bool
    }

    struct WrittenYear {
      var days: ClosedRange<Day>
      var token: Int
      /// Whether a side remark says it, so that the days beside it need not be of that year.
      var isOfRemark = false
    }

    /// Whether "it" may mean either of two parties of the sentence before.
    var isOfSeveralParties: Bool { sides.isEmpty && sidesBefore.count > 1 }

    /// Begins a sentence behind another.
    mutating func beginSentence() { (sidesBefore, sides, namesBefore, names) = (sides, [], names, []) }

    mutating func remember(_ party: SpokenParty) { if let side = party.side { sides.insert(side) } }

    /// What is left behind a sentence that was not read: years, and nothing that a pronoun may mean.
    var behindRefusal: Context {
      var context = Context()
      (context.lastYear, context.isBehindRefusal) = (lastYear, true)
      return context
    }

    /// Remembers a list of places as a pair, where it is one; a list of others leaves none.
    mutating func rememberPair(_ places: [SpokenPlace]) {
      if places.count > 1 {
        list = places
      } else if !places.allSatisfy({ place in list.contains { $0.id == place.id } }) {
        list = []
      }
      if places.count == 2 {
        pair = places
      } else if !places.allSatisfy({ place in pair.contains { $0.id == place.id } }) {
        pair = []
      }
    }

    mutating func remember(_ place: SpokenPlace) {
      names.insert(place.id)
      if places.count == 64 { places.removeFirst(32) }
      places.append(place)
    }
  }

  init(
    _ bytes: [UInt8], in atlas: Atlas, lexicon: StatementLexicon, day: Day?, spokenOn: Day? = nil,
    order: DateOrder?, context: Context
  ) {
    self.atlas = atlas
    self.bytes = bytes
    self.lexicon = lexicon
    self.day = spokenOn ?? day
    heardOn = day
    self.order = order
    self.context = context
    tokens = StatementTokens(of: bytes)
    limit = tokens.count
    lastInTurn = tokens.lastIndex { $0.text == "respectively" } ?? -1
    roles = Array(repeating: .unread, count: tokens.count)
    anchor = day == nil ? Self.wholeDay(bytes, tokens, order) : nil
  }

  private static func wholeDay(_ bytes: [UInt8], _ tokens: StatementTokens, _ order: DateOrder?) -> Day? {
    var reader = DayReader(today: nil, order: order)
    let leaders: Set<String> = [
      "in", "of", "since", "by", "until", "till", "from", "during", "early", "late", "mid", "and", "to",
    ]
    for (index, token) in tokens.enumerated() where token.kind == .figure || token.isCapital {
      reader.readsBareYears = index > 0 && leaders.contains(tokens[index - 1].text)
      if let found = try? reader.prefix(of: bytes[token.range.lowerBound...]), !found.isRelative {
        return found.days.upperBound
      }
    }
    return nil
  }

  // MARK: - Tokens

  var isAtEnd: Bool { place >= limit }

  /// The text of a token from here; empty: there is none.
  func text(_ ahead: Int = 0) -> String {
    place + ahead < limit && place + ahead >= 0 ? tokens[place + ahead].text : ""
  }

  func token(_ ahead: Int = 0) -> StatementToken? {
    place + ahead < limit && place + ahead >= 0 ? tokens[place + ahead] : nil
  }

  /// Takes so many tokens.
  mutating func take(_ count: Int = 1, as role: Role = .used) {
    for index in place..<min(place + count, tokens.count) { roles[index] = role }
    place = min(place + count, tokens.count)
    if place > farthest { farthest = place }
  }

  /// How many tokens from `ahead` on are these words, parted by spaces; `nil`: they are not.
  func matches(_ words: String, at ahead: Int = 0) -> Int? {
    var index = place + ahead
    let from = index
    // Most patterns fail at their first letters: split only those that do not.
    guard index < tokens.count, index >= 0, words.utf8.starts(with: tokens[index].text.utf8) else {
      return nil
    }
    for word in words.split(separator: " ") {
      guard index < tokens.count, tokens[index].text == word else { return nil }
      index += 1
    }
    return index - from
  }

  /// Takes the words if they are next.
  mutating func take(_ words: String, as role: Role = .used) -> Bool {
    guard let count = matches(words) else { return false }
    take(count, as: role)
    return true
  }

  /// Takes the first of several runs of words that is next.
  mutating func takeAny(_ choices: [String], as role: Role = .used) -> String? {
    for choice in choices where take(choice, as: role) { return choice }
    return nil
  }

  /// Takes the longest phrase of a list.
  mutating func take(_ list: PhraseList, as role: Role = .used) -> String? {
    guard let count = list.longest(in: tokens, at: place) else { return nil }
    let words = tokens[place..<place + count].map(\.text).joined(separator: " ")
    take(count, as: role)
    return words
  }

  /// Takes the longest phrase of a map, and gives its value.
  mutating func take<Value>(_ map: PhraseMap<Value>, as role: Role = .used) -> Value? {
    guard let (count, value) = map.longest(in: tokens, at: place) else { return nil }
    take(count, as: role)
    return value
  }

  func isNext(_ list: PhraseList, at ahead: Int = 0) -> Bool {
    list.longest(in: tokens, at: place + ahead) != nil
  }

  /// Takes a comma, or a dash with spaces around it.
  mutating func takeComma() -> Bool {
    guard text() == "," || isDash() else { return false }
    take(1, as: .neutral)
    return true
  }

  func isDash(_ ahead: Int = 0) -> Bool {
    guard let token = token(ahead) else { return false }
    if token.text == "\u{2013}" || token.text == "\u{2014}" { return true }
    return token.text == "-" && !token.isGlued
  }

  /// Runs a rule; where it gives nothing, nothing was taken.
  mutating func attempt<T>(_ rule: (inout StatementParser) -> T?) -> T? {
    let start = place
    let kept = remarks.count
    let (before, notesBefore) = (context, notes.count)
    if let value = rule(&self) { return value }
    place = start
    remarks.removeSubrange(kept...)
    notes.removeSubrange(notesBefore...)
    context = before
    return nil
  }

  /// Whether a rule can be taken from here; takes nothing.
  mutating func isAhead(_ rule: (inout StatementParser) -> Bool) -> Bool {
    let (start, far, kept) = (place, farthest, remarks.count)
    let (before, notesBefore) = (context, notes.count)
    defer {
      (place, farthest) = (start, far)
      remarks.removeSubrange(kept...)
      notes.removeSubrange(notesBefore...)
      context = before
    }
    return rule(&self)
  }

  /// Keeps a reason why the sentence is not read from here.
  mutating func stop<T>(_ reason: String) -> T? {
    if reasons[place] == nil { reasons[place] = reason }
    return nil
  }

  /// The words of tokens as they were written.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.lowerBound < tokens.count else { return "" }
    let from = tokens[range.lowerBound].range.lowerBound
    let to = tokens[min(range.upperBound, tokens.count) - 1].range.upperBound
    return String(decoding: bytes[from..<max(from, to)], as: UTF8.self)
  }

  // MARK: - Little words

  static let articles: Set<String> = ["the", "a", "an", "this", "that", "these", "those"]

  /// Takes an article.
  @discardableResult
  mutating func article() -> Bool {
    guard Self.articles.contains(text()), token()?.kind == .word else { return false }
    take(1, as: .neutral)
    return true
  }

  /// Takes adverbs that change nothing: "already", "now", "finally".
  @discardableResult
  mutating func neutral() -> Bool {
    var found = false
    while take(lexicon.neutral, as: .neutral) != nil { found = true }
    return found
  }
}
