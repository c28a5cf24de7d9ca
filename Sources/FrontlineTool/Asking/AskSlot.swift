import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
import FrontlineLocalities

/// What may fill a place of a question.
enum AskSlot: String {
  case place, subject, district, route, party, length, number, kind, position, phrase, text

  /// The most words of one.
  var mostWords: Int {
    switch self {
    case .place, .subject: 8
    case .district, .route, .phrase: 8
    case .party, .length: 3
    case .number: 1
    case .position: 2
    case .kind: 3
    case .text: .max
    }
  }

  /// The text as the command takes it; `nil`: it is none of these.
  func value(of text: String, in atlas: Atlas, isLenient: Bool) -> String? {
    switch self {
    case .text: return text
    case .position: return Self.isPosition(text) ? text : nil
    case .phrase: return Self.isPhrase(text) ? text : nil
    case .length: return (try? Length(validating: text)) == nil ? nil : text
    case .number: return Self.number(text)
    case .kind: return Self.kinds[text.lowercased()]
    case .party: return atlas.party(calledBy: text)?.id.rawValue
    case .district:
      return (try? atlas.districtMatch(named: text, exactly: true)) != nil
        || isLenient && Self.looksLikeName(text)
        ? text : nil
    case .route:
      return atlas.places(named: text).contains { if case .route = $0 { true } else { false } } ? text : nil
    case .place:
      let isKnown = Self.isName(text, in: atlas) || Self.isPosition(text) || Self.isPhrase(text)
      return isKnown || isLenient && Self.mayBeName(text, in: atlas) ? text : nil
    case .subject:
      let isKnown =
        Self.isName(text, in: atlas) || (try? atlas.districtMatch(named: text, exactly: true)) != nil
      return isKnown || isLenient && Self.mayBeName(text, in: atlas) ? text : nil
    }
  }

  /// Whether something is called so; with a comma, a place of that name in that district: "Lachin, Kalbajar".
  private static func isName(_ text: String, in atlas: Atlas) -> Bool {
    atlas.isName(text) || text.contains(",") && (try? atlas.nameMatch(text, exactly: true)) != nil
  }

  /// Whether it may be a name that was misspelled. A village is not guessed: "Karabakh" is not the village Karabak.
  private static func mayBeName(_ text: String, in atlas: Atlas) -> Bool {
    guard looksLikeName(text) else { return false }
    guard let match = try? atlas.nameMatch(text), match.quality.isRepaired,
      case .settlement(let settlement) = match.place
    else { return true }
    return settlement.kind != .village
  }

  private static let kinds = [
    "settlements": "", "settlement": "", "places": "", "place": "", "towns and villages": "",
    "villages and towns": "", "cities and villages": "", "cities": "city", "city": "city",
    // A city is a town that is larger.
    "towns": "city,town", "town": "city,town", "towns and cities": "city,town",
    "cities and towns": "city,town",
    "villages": "village",
    "village": "village",
  ]

  private static func number(_ text: String) -> String? {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    if let index = words.firstIndex(of: text.lowercased()) { return "\(index + 1)" }
    return Int(text).flatMap { $0 > 0 && $0 <= 10_000 ? "\($0)" : nil }
  }

  private static func isPosition(_ text: String) -> Bool {
    text.contains(",") && text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isNumber || ".,+-−°'′″\" NSEW".contains($0) }
  }

  /// Whether it is a phrase such as "5 km north of Shusha": it begins with a figure, or with a word of place.
  private static func isPhrase(_ text: String) -> Bool {
    guard
      text.first?.isNumber == true || text.lowercased().hasPrefix("between ")
        || text.lowercased().hasPrefix("near "),
      text.contains(" "), !isPosition(text)
    else { return false }
    return (try? Locality(text)) != nil
  }

  /// Whether it looks like a name, though nothing is called so: the command that takes it says what is near.
  private static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count <= 3 && !text.contains(",")
      && words.allSatisfy { $0.first.map { $0.isUppercase || !$0.isASCII } ?? false }
  }
}
