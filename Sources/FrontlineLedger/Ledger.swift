public import FrontlineTime

/// All claims of an atlas: who is said to have held what, since when, by whom, and when it was said.
///
/// ```swift
/// let ledger = try Ledger(claims, scope: scope)
/// let standing = ledger.standing(of: .settlement("shusha"), on: try Day("2020-11-09"), by: .majority)
/// standing.state                                 // held by azerbaijan
/// ledger.history(of: .settlement("shusha")).count      // 3: its standings as spans of days
/// ```
///
/// A ledger only grows: ``adding(_:)`` gives a new one, and a correction is a claim that names the one it
/// corrects. It answers four questions: who held a subject on a day (``standing(of:on:asKnownOn:by:)``), as
/// known on another day, according to whom (``Rule``), and where sources differ and for how long
/// (``disagreements(during:of:asKnownOn:)``).
///
/// **Days.** A ledger speaks of the days from ``firstDay``, the first that any claim speaks of, to
/// ``lastDay``, the last on which any was reported. On every other day a standing is unknown, never that of
/// the nearest day. Of days to come only an agreement speaks: after ``lastDay``, or after the day as of
/// which one asks, a subject has a standing from the day on which an ``Claim/Stance/agreed`` claim comes into
/// force that was known by then, and until the last day on which any such agreement does.
///
/// **Uncertain dates.** Every date is read as its last possible day, so that what a standing says is sure to
/// have begun, and a day on which another reading would give another answer is marked
/// (``Standing/isCertain``). A start is no later than the day on which the claim was reported, unless it is
/// agreed: who says on a day that a party holds a place says that it does so by then.
///
/// A ledger is a value; copies share their storage.
public struct Ledger: Sendable {
  let store: ClaimStore

  init(store: ClaimStore) {
    self.store = store
  }

  /// A ledger of these claims, in any order.
  ///
  /// - Throws: ``LedgerError`` with code ``LedgerError/Code/invalidClaim`` where any cannot stand, naming each
  ///   (``Builder`` says what is asked of them).
  /// - Complexity: O(*n* log *m*) for *n* claims, *m* the most of one subject.
  public init(_ claims: some Sequence<Claim>, scope: Scope) throws(LedgerError) {
    var builder = Builder(scope: scope)
    for claim in claims { builder.add(claim) }
    self = try builder.ledger()
  }

  /// The source whose assessed claims of unknown start are the baseline, where nobody names another.
  public static let usualBaseline: SourceID = "compiler"

  /// What the claims may speak about.
  public var scope: Scope { store.scope }

  /// All claims, by subject in the order of the scope, and of one subject those of unknown start before the
  /// others, each by their start.
  public var claims: Claims { Claims(store: store, indices: nil) }

  /// The claim of an id; `nil`: there is none.
  ///
  /// - Complexity: O(1).
  public func claim(_ id: String) -> Claim? {
    store.index(of: id).map(store.claim)
  }

  /// The claims on a subject itself, without those on its districts, in the order of ``claims``.
  public func claims(on subject: Subject) -> Claims {
    guard let number = store.scope.subjectNumbers[subject] else { return Claims(store: store, indices: []) }
    return Claims(store: store, indices: store.claims(on: Int(number)).map { UInt32($0) })
  }

  /// The first day of which any claim speaks, an uncertain start at its first possible day; `nil`: there are
  /// no claims.
  public var firstDay: Day? { store.count == 0 ? nil : Day(ordinal: store.firstDay) }

  /// The last day on which any claim was reported; `nil`: there are no claims.
  public var lastDay: Day? { store.count == 0 ? nil : Day(ordinal: store.lastReported) }

  /// A ledger with these claims too; this one stays as it is.
  ///
  /// ```swift
  /// let more = try ledger.adding([claim])
  /// ```
  ///
  /// - Throws: ``LedgerError`` with code ``LedgerError/Code/invalidClaim`` where any cannot stand; nothing is
  ///   added then.
  /// - Complexity: O(*n*) for all claims, old and new.
  public func adding(_ claims: some Sequence<Claim>) throws(LedgerError) -> Ledger {
    var builder = Builder(self)
    for claim in claims { builder.add(claim) }
    return try builder.ledger()
  }
}

extension Ledger {
  /// Claims of a ledger, made one by one as they are asked for.
  public struct Claims: RandomAccessCollection, Sendable {
    let store: ClaimStore
    /// The numbers of the claims; `nil`: all.
    let numbers: [UInt32]?

    init(store: ClaimStore, indices: [UInt32]?) {
      self.store = store
      numbers = indices
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { numbers?.count ?? store.count }

    /// The claim at a position.
    ///
    /// - Complexity: O(log *s*) for *s* subjects.
    public subscript(position: Int) -> Claim {
      precondition(position >= 0 && position < endIndex, "There is no claim \(position) of \(endIndex).")
      return store.claim(numbers.map { Int($0[position]) } ?? position)
    }

    /// The ids of the claims.
    public var ids: [String] { map(\.id) }

    /// Those of them that deny, in the same order; none of the others is made for it.
    package var denials: Self {
      let numbers = numbers ?? Array(0..<UInt32(store.count))
      return Self(store: store, indices: numbers.filter { store.records[Int($0)].flags.isDenial })
    }
  }
}

extension Ledger.Claims {
  /// What the claims of the ledger may speak about.
  public var scope: Ledger.Scope { store.scope }
}
