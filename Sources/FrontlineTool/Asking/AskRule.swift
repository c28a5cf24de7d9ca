import FrontlineTime

/// Questions of one meaning, and the command that they stand for.
struct AskRule {
  /// Which days a question has to have, and how the command takes them.
  enum Days {
    /// None.
    case none
    /// One day: `--on`.
    case day
    /// One day or none: `--on`.
    case optionalDay
    /// One day, several or none: `--on`, which takes spans.
    case anyOn
    /// Several days: `--from` and `--to`.
    case span
    /// One day or several, with ends that may be open, or none: `--from` and `--to`.
    case optionalSpan
    /// One day or several: `--from` and `--to`.
    case anySpan
    /// Several days: `--on` the last of them and `--during` all.
    case states
    /// One day or several, or none: `--during`.
    case optionalDuring
  }

  let patterns: [AskPattern]
  let days: Days
  let command: String
  /// Options with the place whose filling they take; left out where that is empty.
  let options: KeyValuePairs<String, String>

  init(
    _ days: Days, _ command: String, options: KeyValuePairs<String, String> = [:], _ patterns: [String]
  ) {
    self.days = days
    self.command = command
    self.options = options
    self.patterns = patterns.map { pattern in
      AskPattern(Self.groups.reduce(pattern) { $0.replacing($1.key, with: $1.value) })
    }
  }

  /// Words that stand for each other in the patterns.
  private static let groups: KeyValuePairs<String, String> = [
    "@be": "is|was|are|were|lay|lies|lie|did|does|do|would|will",
    "@held": "held|holds|hold|controlled|controls|control|had|has",
    "@keep": "held|hold|controlled|control|occupied|occupy",
    "@take":
      "take|took|taken|capture|captured|gain|gained|seize|seized|recapture|recaptured|retake|retook|retaken",
    // What a list of changes does not tell from a taking is left out: "retook".
    "@gain": "take|took|taken|capture|captured|gain|gained|seize|seized", "@what": "what|which",
    "@show": "show|draw|make|print|give|list", "@ground": "ground|territory|land|area",
    "@road": "road|way|path|route|roads|ways|paths|routes", "@lie": "is|are|lie|lies|lay|was|were",
    "@near": "nearest|closest", "@disagree": "disagree|disagreed|differ|differed|contradict|contradicted",
  ]

  /// The options of the days; `nil`: the command cannot take them.
  ///
  /// - Parameter spoken: the days of which the ledger speaks: they close a span that is open.
  func dayOptions(_ asked: AskedDays?, spoken: ClosedRange<Day>?) -> [String]? {
    guard let asked else {
      switch days {
      case .none, .optionalDay, .anyOn, .optionalSpan, .optionalDuring: return []
      case .day, .span, .anySpan, .states: return nil
      }
    }
    switch days {
    case .none: return nil
    case .day, .optionalDay: return asked.day.map { ["--on", "\($0)"] }
    case .anyOn, .optionalDuring:
      // "By 10 November" is a day up to which something happens, and none on which a state is asked for.
      guard !asked.text.hasPrefix("by "), let first = asked.first ?? spoken?.lowerBound,
        let last = asked.last ?? spoken?.upperBound, first <= last
      else { return nil }
      return [isOn ? "--on" : "--during", first == last ? "\(first)" : "\(first)/\(last)"]
    case .span where asked.day != nil, .states where asked.day != nil: return nil
    case .states:
      guard let first = asked.first, let last = asked.last else { return nil }
      return ["--on", "\(last)", "--during", "\(first)/\(last)"]
    case .span, .anySpan:
      guard let first = asked.first, let last = asked.last else { return nil }
      return ["--from", "\(first)", "--to", "\(last)"]
    case .optionalSpan:
      return (asked.first.map { ["--from", "\($0)"] } ?? []) + (asked.last.map { ["--to", "\($0)"] } ?? [])
    }
  }

  private var isOn: Bool { if case .anyOn = days { true } else { false } }

  /// What a question that fits but for its days is told.
  func wish(_ asked: AskedDays?) -> String {
    guard let asked else {
      switch days {
      case .span, .anySpan, .states:
        return "say between which days, as in \"between 27 September and 10 November 2020\""
      default: return "say on which day, as in \"on 5 November 2020\""
      }
    }
    switch days {
    case .none: return "\"\(asked.text)\" was not used: the answer hangs on no day"
    case .span, .states:
      return
        "\"\(asked.text)\" is one day, and two are needed, as in \"between 27 September and 5 November 2020\""
    default: return "\"\(asked.text)\" is a span of days, and one day is needed, as in \"on 5 November 2020\""
    }
  }

  /// The words of the command, with what filled the places.
  func words(_ values: [String: String]) -> [String] {
    let fixed = command.split(separator: " ").map { part in
      part.first == "{" ? values[String(part.dropFirst().dropLast())] ?? "" : String(part)
    }
    let optional = options.flatMap { option, name in
      values[name].flatMap { $0.isEmpty ? nil : [option, $0] } ?? []
    }
    return fixed + optional
  }
}
