/// A state as a number: that of the party that holds, or one of the two that nobody does.
struct Outcome: Hashable, Sendable {
  var code: UInt16

  static let contested = Outcome(code: 0xFFFE)
  static let unknown = Outcome(code: 0xFFFF)
  static func held(_ party: UInt8) -> Outcome { Outcome(code: UInt16(party)) }

  var party: UInt8? { UInt8(exactly: code) }

  func state(in scope: Ledger.Scope) -> Standing.State {
    switch self {
    case .contested: .contested
    case .unknown: .unknown
    default: .held(by: scope.parties[Int(code)])
    }
  }
}

/// A claim in force on a day, as weighing sees it.
struct Entry {
  enum Role {
    case none
    /// Withdrawn, by its own source or by a denial that outranks it.
    case withdrawn
    case deciding
    /// The rule does not read its source.
    case unread
  }

  /// Its rank in the order of claims, but for the reported day: whether its start is known, the start, and
  /// how near its subject is.
  var key: UInt64
  var reported: Int32
  var claim: UInt32
  var source: UInt16
  var party: UInt8
  var isDenial: Bool
  var isBaseline: Bool
  var role = Role.none

  /// - Parameter distance: 0 for a claim on the subject itself, 1 for its nearest district, and so on.
  init(_ record: ClaimStore.Record, claim: Int, start: Int32, distance: UInt8) {
    let known: UInt64 = record.flags.contains(.unknownStart) ? 0 : 1 << 40
    key = known | UInt64(UInt32(bitPattern: start ^ .min)) << 8 | UInt64(255 - distance)
    reported = record.reported
    self.claim = UInt32(claim)
    source = record.source
    party = record.party
    isDenial = record.flags.isDenial
    isBaseline = record.flags.contains(.baseline)
  }

  var isKnown: Bool { key >> 40 == 1 }
  var start: Int32 { Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 8)) ^ .min }
  /// 0 for a claim on the subject itself, 1 for its nearest district, and so on.
  var distance: UInt8 { 255 - UInt8(truncatingIfNeeded: key) }

  /// Whether it comes later in the order of claims.
  func isLater(than other: Entry) -> Bool {
    key != other.key ? key > other.key : reported > other.reported
  }

  /// Whether the order of claims does not tell the two apart.
  func ties(with other: Entry) -> Bool { key == other.key && reported == other.reported }
}
