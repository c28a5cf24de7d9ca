extension Length {
  /// A unit that a length is written in.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// The metre, `m`.
    case meters = "m"
    /// The kilometre, `km`.
    case kilometers = "km"
    /// The international mile of 1609.344 m, `mi`.
    case miles = "mi"
    /// The nautical mile of 1852 m, `nmi`.
    case nauticalMiles = "nmi"

    /// The symbol: `m`, `km`, `mi`, `nmi`.
    public var symbol: String { rawValue }

    fileprivate init?(word: some StringProtocol) {
      switch word.lowercased() {
      case "m", "metre", "metres", "meter", "meters": self = .meters
      case "km", "kilometre", "kilometres", "kilometer", "kilometers": self = .kilometers
      case "mi", "mile", "miles": self = .miles
      case "nmi", "nautical mile", "nautical miles": self = .nauticalMiles
      default: return nil
      }
    }
  }

  /// A length of `value` in a unit. Traps on NaN.
  public init(_ value: Double, _ unit: Unit) {
    self =
      switch unit {
      case .meters: .meters(value)
      case .kilometers: .kilometers(value)
      case .miles: .miles(value)
      case .nauticalMiles: .nauticalMiles(value)
      }
  }

  /// The number of units that make the length.
  public func value(in unit: Unit) -> Double {
    switch unit {
    case .meters: meters
    case .kilometers: kilometers
    case .miles: miles
    case .nauticalMiles: nauticalMiles
    }
  }
}

extension Length {
  /// A length as it is written: a number and a unit, with or without a blank between.
  ///
  /// ```swift
  /// try Length(validating: "5km").meters                       // 5000
  /// try Length(validating: "3.2 mi").kilometers                // 5.1499008
  /// try Length(validating: "5,5 km").meters                    // 5500
  /// try Length(validating: "1 025 km").kilometers              // 1025
  /// try Length(validating: "5 1/2 km").kilometers              // 5.5
  /// try Length(validating: "5")                                // throws: "5" has no unit; write m, km, mi or nmi.
  /// ```
  ///
  /// Units are m, km, mi and nmi, in either case, or their names. The number is read as people write it: with groups
  /// of three digits, decimals, a fraction, or in words.
  ///
  /// Edge cases:
  /// - Refused because it has two readings: one comma before exactly three digits (`1,500 m`), but for three zeros
  ///   (`10,000 m`), which nobody writes as decimals; and `nm`, which is a nanometre or a nautical mile. In a phrase
  ///   the comma groups, as English has it; an option stands alone, and decimal commas are read in it too.
  /// - Refused for the same reason: one point before exactly three digits of meters (`1.500 m`); of longer units it is
  ///   that of decimals (`1.500 km`), and behind a 0 always.
  /// - Refused: no number or no unit, a sign, an exponent, a unit not listed.
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/invalidQuantity``, quoting the text.
  /// - Complexity: O(length of the text)
  public init(validating text: some StringProtocol) throws(GeometryError) {
    func refuse(_ reason: String) -> GeometryError {
      GeometryError(code: .invalidQuantity, description: "\(quoted(text)) \(reason).")
    }
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if trimmed.first == "-" || trimmed.first == "\u{2212}" {
      throw refuse("is negative; a length here is not")
    }
    let number: WrittenNumber?
    do {
      number = try WrittenNumber.prefix(of: Array(trimmed.utf8)[...])
    } catch {
      guard case .ambiguous(let first, let second) = error.kind else {
        throw refuse("holds no readable number")
      }
      throw refuse("may mean \(first) or \(second); write one of these")
    }
    guard let number else { throw refuse("is not a length; write a number and m, km, mi or nmi") }
    let word = trimmed[trimmed.utf8.index(trimmed.startIndex, offsetBy: number.length)...].drop { $0 == " " }
    guard !word.isEmpty else { throw refuse("has no unit; write m, km, mi or nmi") }
    if word.lowercased() == "nm" {
      throw refuse("has the unit nm, a nanometre or a nautical mile; for nautical miles write nmi")
    }
    guard let unit = Unit(word: word) else { throw refuse("has an unknown unit; write m, km, mi or nmi") }

    if let other = number.otherReading {
      throw refuse("may mean \(other) or \(fixed(number.value, 0)); write one of these")
    }
    self.init(number.value, unit)
  }
}

extension Length: CustomStringConvertible {
  /// In metres up to a kilometre, then in kilometres: `3.2 m`, `850 m`, `6.4 km`, `105 km`.
  ///
  /// One decimal below 10 m and below 100 km, none else; ties to even.
  public var description: String {
    let size = abs(meters)
    let unit = Length.longUnit
    let inUnits = abs(value(in: unit))
    let isLong = unit == .kilometers ? size >= 999.5 : inUnits >= 0.095
    if isLong {
      return formatted(unit, decimals: inUnits >= 99.95 ? 0 : inUnits >= 0.995 || unit == .kilometers ? 1 : 2)
    }
    return formatted(.meters, decimals: size < 9.95 ? 1 : 0)
  }

  /// The unit in which texts write long lengths: kilometers, unless a reader of the text asked for another.
  ///
  /// Miles and nautical miles go down to a tenth of one; what is shorter stands in meters.
  @TaskLocal package static var longUnit = Unit.kilometers

  /// The number in a unit, and its symbol.
  ///
  /// ```swift
  /// Length.kilometers(5).formatted(.miles)                     // "3.1 mi"
  /// Length.kilometers(5).formatted(.meters, decimals: 0)       // "5000 m"
  /// ```
  ///
  /// - Parameter decimals: 0 ... 9.
  public func formatted(_ unit: Unit, decimals: Int = 1) -> String {
    "\(fixed(value(in: unit), decimals)) \(unit.symbol)"
  }
}
