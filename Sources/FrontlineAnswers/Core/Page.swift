/// What a page of text can show.
public struct Page: Sendable {
  /// How many columns it has.
  public var width: Int
  /// Whether it shows more than ASCII.
  public var isUnicode: Bool
  /// Whether it shows colors.
  public var hasColors: Bool
  /// Whether what is wider than the page is folded; what another program reads is not.
  public var isFolded: Bool
  /// How many rows of a list it shows; `nil`: all.
  public var limit: Int?

  /// A page of 80 columns without colors, on which nothing is folded, unless told otherwise.
  public init(
    width: Int = 80, isUnicode: Bool = true, hasColors: Bool = false, isFolded: Bool = false,
    limit: Int? = nil
  ) {
    self.width = width
    self.isUnicode = isUnicode
    self.hasColors = hasColors
    self.isFolded = isFolded
    self.limit = limit
  }

  /// The page for a table that is not the list of the answer.
  var withoutLimit: Page {
    var page = self
    page.limit = nil
    return page
  }

  /// How wide a list of words may be.
  var listWidth: Int { max(min(width, 110), 40) }

  /// What the page shows of a list, and the line that says how much it leaves out.
  func shown<Element>(of list: [Element], indent: Int = 2) -> (ArraySlice<Element>, more: [String]) {
    guard let limit, list.count > limit else { return (list[...], []) }
    return (
      list[..<limit], [String(repeating: " ", count: indent) + "... and \(grouped(list.count - limit)) more"]
    )
  }
}

/// What a head says, as a terminal sets it off.
public enum Tone: Sendable, Hashable {
  /// Neither good nor bad.
  case plain
  /// That the data bear something out.
  case good
  /// That they do not decide it.
  case doubtful
  /// That they speak against it.
  case bad

  /// A line so set off: bold, in green, yellow or red.
  func painted(_ line: String) -> String {
    let color =
      switch self {
      case .plain: ""
      case .good: ";32"
      case .doubtful: ";33"
      case .bad: ";31"
      }
    return "\u{1B}[1\(color)m\(line)\u{1B}[0m"
  }
}
