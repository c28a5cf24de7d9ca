import FrontlineFormats
import FrontlineGeometry
import FrontlinePlatform

/// What a user has settled for all calls: by `FRONTLINE_ATLAS`, `FRONTLINE_NAMES`, `FRONTLINE_DATE_ORDER` and
/// `FRONTLINE_UNITS`, else by a file of lines such as `names = az`. An option of a call comes before either.
///
/// The file is `frontline/config` in `XDG_CONFIG_HOME`, else in `~/.config`. Lines that are empty or begin with `#` say
/// nothing.
struct Habits: Sendable, Equatable {
  /// The atlas that is asked where a call names none.
  var atlas: String?
  /// The language of names, where the atlas has it.
  var names: String?
  /// What comes first in 10/11/2020.
  var dateOrder: DateOrder?
  /// The unit of long lengths in text.
  var units: Length.Unit?

  /// Those of the running process.
  ///
  /// - Throws: `Failure` for a word that is none of these, with file and line.
  static func ofUser() throws -> Habits {
    var habits = Habits()
    let home = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
    if let path = home.map({ $0 + "/frontline/config" }), access(path, F_OK) == 0 {
      try habits.read(String(decoding: ByteSource.file(path).all(), as: UTF8.self), from: path)
    }
    for key in Key.allCases {
      guard let value = variable(key.variable) else { continue }
      try habits.set(key, value, saidBy: key.variable)
    }
    return habits
  }

  /// Reads the lines of a file.
  mutating func read(_ text: String, from path: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let place = "\(path), line \(index + 1)"
      guard let sign = line.firstIndex(of: "="), let key = Key(rawValue: String(line[..<sign].trimmed)) else {
        throw Failure.data(
          "\(place): \"\(line)\" is none of atlas = PATH, names = TAG, date-order = ORDER, units = UNIT.")
      }
      try set(key, String(line[line.index(after: sign)...].trimmed), saidBy: place)
    }
  }

  private enum Key: String, CaseIterable {
    case atlas, names, units
    case dateOrder = "date-order"

    var variable: String { "FRONTLINE_" + rawValue.uppercased().replacing("-", with: "_") }
  }

  private mutating func set(_ key: Key, _ value: String, saidBy place: String) throws {
    switch key {
    case .atlas: atlas = value
    case .names: names = value
    case .units:
      guard let argument = LengthUnitArgument(argument: value) else {
        throw Failure.data("\(place): \"\(value)\" is no unit; write km, mi or nmi.")
      }
      units = argument.unit
    case .dateOrder:
      guard let order = DateOrder(word: value) else {
        throw Failure.data("\(place): \"\(value)\" is no order; write day-first or month-first.")
      }
      dateOrder = order
    }
  }

  private static func variable(_ name: String) -> String? {
    Terminal.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return rest[...last]
  }
}
