internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Whose ground a feature is.
extension FrontGathering {
  /// Properties that say in which way a polygon is a party's, where the party is given.
  private static let stances = ["stance", "status", "type", "change", "kind", "class", "category"]

  /// Properties that may say whose a polygon is, or in which way.
  private static let speaking: [String] = {
    let holders = ColumnRole.holder.names.filter {
      !["who", "group", "actor", "force", "status"].contains($0)
    }
    return ["party", "side", "controller", "control"] + holders
  }()

  /// All properties in which words are looked for that the caller gave.
  private static let spoken = speaking + stances + ["styleurl", "fill", "stroke", "folder", "name"]

  /// Whose a feature is.
  enum Owner {
    /// The word of a party, or of several that contest it.
    case word(String)
    /// Nobody's, which was noted.
    case nobody
    /// Nothing, as asked, or for what a property says where the party is given; that was noted.
    case leftOut
    /// It has lines and no polygons.
    case line
    case unnamed
  }

  /// Whose a feature is, by the words that the caller gave, the party of all, or its properties; what it is not is noted.
  mutating func owner(
    of properties: JSONObject, isGround: Bool, _ name: String, _ path: String, _ day: Day
  ) -> Owner {
    let finder = PropertyFinder(properties)
    if let given = given(finder, day) {
      switch given.meaning {
      case .leftOut: break
      case _ where !isGround: return .line
      case .held(let party):
        vocabulary.see(party)
        return .word(settings.side?.rawValue ?? party)
      case .contested(let parties) where settings.keepsWords && settings.side == nil:
        return .word(parties.isEmpty ? "contested" : parties.joined(separator: ";"))
      default: break
      }
      noteStance(given.meaning, "\(name), whose \(given.property) is \"\(given.text)\",", path)
      return given.meaning == .leftOut ? .leftOut : .nobody
    }
    guard isGround else { return .line }
    if let side = settings.side {
      for key in Self.stances {
        guard let (property, value) = finder.named(key), let text = value.word,
          let stance = vocabulary.stance(of: text, in: property, on: day)
        else { continue }
        noteStance(stance, "\(name), whose \(property) is \"\(text)\",", path)
        return .leftOut
      }
      return .word(side.rawValue)
    }
    let others = settings.readsColorsAndNames ? ["status", "fill", "name"] : []
    for key in settings.sideProperty.map({ [$0] }) ?? Self.speaking + others {
      guard let (property, value) = named(key, finder), let text = value.word else { continue }
      vocabulary.see(text)
      if let remark = vocabulary.remark(on: text, in: property, on: day) {
        note(.remark, "Parties made of phrases", path, "\(name): \(remark)")
      }
      return .word(text)
    }
    return .unnamed
  }

  /// The property of that name; the layer of a feature stands in its property "folder".
  private func named(_ key: String, _ finder: PropertyFinder) -> (name: String, value: JSONValue)? {
    finder.named(key) ?? (key.lowercased() == "layer" ? finder.named("folder") : nil)
  }

  /// What the words that the caller gave say of a feature: of all that are about it first that it is left out, then that
  /// nobody holds it, then whose it is.
  private func given(
    _ finder: PropertyFinder, _ day: Day
  ) -> (property: String, text: String, meaning: ControlVocabulary.Meaning)? {
    guard !vocabulary.isEmpty else { return nil }
    let present = finder.keys
    let all = Self.spoken.filter(present.contains)
    var found: [(property: String, text: String, meaning: ControlVocabulary.Meaning)] = []
    func look(_ keys: [String], _ isWanted: (ControlVocabulary.Meaning) -> Bool = { _ in true }) {
      for key in keys {
        guard let (property, value) = named(key, finder), let text = value.word,
          let meaning = vocabulary.given(text, in: property, on: day), isWanted(meaning)
        else { continue }
        found.append((property, text, meaning))
      }
    }
    look((settings.sideProperty.map { [$0] } ?? all) + vocabulary.properties)
    if settings.sideProperty != nil { look(all) { $0 == .leftOut } }
    func isHeld(_ meaning: ControlVocabulary.Meaning) -> Bool {
      if case .held = meaning { true } else { false }
    }
    return found.first { $0.meaning == .leftOut } ?? found.first { !isHeld($0.meaning) } ?? found.first
  }

  private mutating func noteStance(_ meaning: ControlVocabulary.Meaning, _ what: String, _ path: String) {
    switch meaning {
    case .held: break
    case .contested:
      note(.leftOut, "Contested ground", path, "\(what) is contested, and no party's.")
    case .claimed(let party):
      note(.leftOut, "Ground that is claimed", path, "\(what) is claimed by \(party), and not held.")
    case .givenUp: note(.leftOut, "Ground given up", path, "\(what) was given up, and is not held.")
    case .leftOut: note(.leftOut, "Ground left out as asked", path, "\(what) is left out as asked.")
    case .unknown: note(.leftOut, "Unknown ground", path, "\(what) is nobody's.")
    }
  }

  /// The shapes of a day with parties in place of words.
  mutating func resolved(_ shape: DayShape, on day: Day) -> [Party.Side: [Polygon]] {
    var sides: [Party.Side: [Polygon]] = [:]
    for (word, polygons) in shape.polygons.sorted(by: { $0.key < $1.key }) {
      if settings.keepsWords || settings.side != nil {
        sides[Party.Side(word), default: []] += polygons
        continue
      }
      let meaning = vocabulary.plainMeaning(of: word)  // words that were given are settled already
      if case .held(let party) = meaning {
        sides[Party.Side(party), default: []] += polygons
      } else {
        noteStance(meaning, "The ground of \"\(word)\" on \(day)", files[day] ?? "")
      }
    }
    return sides
  }
}

extension JSONValue {
  /// The text or number that names a party; `nil`: it is none.
  fileprivate var word: String? {
    switch self {
    case .string(let text): text.withoutBlanks.isEmpty ? nil : text.withoutBlanks
    case .integer, .number: description
    default: nil
    }
  }
}
