internal import FrontlineTime

/// All claims of a ledger in columns, sorted by subject, then by start and reported day.
///
/// A claim takes 4 bytes for its start, 12 for what else weighing reads, 12 for three texts, its id, and some
/// 7 for the index of the ids: about 44 bytes and the id. What few claims have (an inexact date, a
/// correction, exceptions) stands apart. A ``Claim`` is made of this when somebody asks for it.
final class ClaimStore: Sendable {
  let scope: Ledger.Scope

  /// Where the claims of each subject stand.
  let sections: [Section]

  /// The day from which each claim speaks: the last possible day of its start, or its reported day where
  /// the start is unknown.
  let starts: [Int32]
  let records: [Record]
  /// The citation and the note of each claim, and where its id stands.
  let texts: [Texts]
  /// What few claims have.
  let extras: [UInt32: Extra]
  /// The day from which each claim that was corrected is replaced.
  let replacedOn: [UInt32: Int32]

  /// The agreements that come into force after the day on which they were reported.
  let promises: [UInt32]

  let ids: TextArena
  let idIndex: IDIndex
  let table: TextTable

  /// The first day that any claim may speak of; `Int32.max` where there is none.
  let firstDay: Int32
  /// The last day on which any claim was reported; `Int32.min` where there is none.
  let lastReported: Int32

  init(
    scope: Ledger.Scope, sections: [Section], starts: [Int32],
    records: [Record], texts: [Texts], extras: [UInt32: Extra], replacedOn: [UInt32: Int32],
    promises: [UInt32],
    ids: TextArena, idIndex: IDIndex, table: TextTable, firstDay: Int32, lastReported: Int32
  ) {
    self.scope = scope
    self.sections = sections
    self.starts = starts
    self.records = records
    self.texts = texts
    self.extras = extras
    self.replacedOn = replacedOn
    self.promises = promises
    self.ids = ids
    self.idIndex = idIndex
    self.table = table
    self.firstDay = firstDay
    self.lastReported = lastReported
  }

  var count: Int { starts.count }

  /// The subject of a claim: the last one that begins no later.
  func subject(of claim: Int) -> Int {
    var low = 0
    var high = sections.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sections[middle].first) <= claim { low = middle } else { high = middle }
    }
    return low
  }

  /// The claim itself, made anew.
  func claim(_ index: Int) -> Claim {
    let record = records[index]
    let extra = record.flags.contains(.extra) ? extras[UInt32(index)] : nil
    let start = Day(ordinal: starts[index])
    return Claim(
      id: ids.text(at: texts[index].id),
      subject: scope.subjects[subject(of: index)],
      party: scope.parties[Int(record.party)],
      stance: record.flags.stance,
      validFrom: record.flags.contains(.unknownStart) ? nil : extra?.validFrom ?? EDTFDate(start),
      validTo: extra?.validTo ?? (record.end == .max ? nil : EDTFDate(Day(ordinal: record.end))),
      reported: Day(ordinal: record.reported),
      source: scope.sources[Int(record.source)],
      citation: table.text(texts[index].citation),
      note: table.text(texts[index].note),
      corrects: extra?.corrects,
      derivedFrom: extra?.derivedFrom,
      exceptions: extra?.exceptions.map { scope.subjects[Int($0)].id } ?? [])
  }

  /// The number of the claim of an id.
  func index(of id: String) -> Int? {
    idIndex.find(id.utf8) { ids.matches($0, at: texts[$1].id) }
  }
}

extension ClaimStore {
  /// The claims on a subject itself.
  func claims(on subject: Int) -> Range<Int> { Int(sections[subject].first)..<Int(sections[subject].end) }

  /// Those of them whose start is unknown, by their reported days.
  func unknownStarts(on subject: Int) -> Range<Int> {
    Int(sections[subject].first)..<Int(sections[subject].firstKnown)
  }

  /// Those of them whose start is known, by their start.
  func knownStarts(on subject: Int) -> Range<Int> {
    Int(sections[subject].firstKnown)..<Int(sections[subject].end)
  }

  /// The districts that a subject lies in, nearest first.
  func districts(of subject: Int) -> ArraySlice<UInt32> {
    sections[subject].traits.contains(.lies) ? scope.districts(of: subject) : []
  }

  /// The end of those claims of a range, sorted by start, that have begun by a day.
  ///
  /// A short range is counted through: its few cache lines load at once, where each step of a search would
  /// wait for the one before.
  func begun(by day: Int32, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    if high - low <= 256 {
      return starts.withUnsafeBufferPointer { starts in
        var count: Int32 = 0
        for start in UnsafeBufferPointer(rebasing: starts[low..<high]) { count &+= start <= day ? 1 : 0 }
        return low + Int(count)
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first possible days of the start and the end of a claim.
  func possibleDays(of claim: Int) -> (earliestStart: Int32, earliestEnd: Int32) {
    guard records[claim].flags.contains(.uncertain), let extra = extras[UInt32(claim)] else {
      return (starts[claim], records[claim].end)
    }
    return (extra.earliestStart, extra.earliestEnd)
  }

  /// Whether a correction of a claim was known on a day.
  func isReplaced(_ claim: Int, asKnownOn known: Int32) -> Bool {
    replacedOn[UInt32(claim)].map { $0 <= known } ?? false
  }

  /// Whether a claim on a district does not speak for one of its settlements.
  func excepts(_ claim: Int, _ subject: Int) -> Bool {
    records[claim].flags.contains(.exceptions)
      && extras[UInt32(claim)]?.exceptions.contains(UInt32(subject)) == true
  }
}

extension ClaimStore {
  /// What weighing reads of a claim.
  struct Record {
    var reported: Int32
    /// The last possible day of its end; `Int32.max`: open.
    var end: Int32
    var source: UInt16
    var party: UInt8
    var flags: Flags
  }

  struct Texts {
    var id: UInt32
    var citation: UInt32
    var note: UInt32
  }

  /// What few claims have.
  struct Extra {
    /// The dates, where they are not plain days.
    var validFrom: EDTFDate?
    var validTo: EDTFDate?
    /// The first possible days of start and end.
    var earliestStart: Int32
    var earliestEnd: Int32
    var corrects: String?
    var derivedFrom: String?
    var exceptions: [UInt32]
  }

  struct Flags: OptionSet {
    var rawValue: UInt8
    /// The start is not known.
    static let unknownStart = Flags(rawValue: 1 << 2)
    /// Has an ``Extra``.
    static let extra = Flags(rawValue: 1 << 3)
    /// Its start or its end has more than one possible day.
    static let uncertain = Flags(rawValue: 1 << 4)
    static let exceptions = Flags(rawValue: 1 << 5)
    /// Stands in ``ClaimStore/replacedOn``.
    static let replaced = Flags(rawValue: 1 << 6)
    static let baseline = Flags(rawValue: 1 << 7)

    /// The stance, in the two lowest bits.
    var stance: Claim.Stance {
      switch rawValue & 3 {
      case 0: .asserted
      case 1: .denied
      case 2: .assessed
      default: .agreed
      }
    }

    /// Whether something beside the columns says if the claim counts.
    var isRare: Bool { !isDisjoint(with: [.exceptions, .replaced]) }
    var isDenial: Bool { rawValue & 3 == 1 }
    var isAgreed: Bool { rawValue & 3 == 3 }

    static func of(_ stance: Claim.Stance) -> Flags {
      switch stance {
      case .asserted: Flags(rawValue: 0)
      case .denied: Flags(rawValue: 1)
      case .assessed: Flags(rawValue: 2)
      case .agreed: Flags(rawValue: 3)
      }
    }
  }

  /// Where the claims of a subject stand: from `first` up to `end`, those with a known start from
  /// `firstKnown` on.
  struct Section {
    var first: UInt32
    var firstKnown: UInt32
    var end: UInt32
    var traits: Traits
  }

  /// What the claims of a subject have among them, so that most subjects can be weighed without looking.
  struct Traits: OptionSet {
    var rawValue: UInt8
    /// Any has an end.
    static let end = Traits(rawValue: 1)
    /// Any has an inexact date.
    static let uncertain = Traits(rawValue: 2)
    /// Any of these, or of those on a district that the subject lies in, has an inexact date.
    static let doubt = Traits(rawValue: 4)
    /// The subject lies in a district.
    static let lies = Traits(rawValue: 8)
  }
}

/// Finds a claim by its id: open addressing over claim numbers, each plus one, 0 for free.
struct IDIndex: Sendable {
  private var slots: [UInt32]

  /// An index for so many ids, at most two thirds full.
  init(count: Int) {
    var size = 16
    while size * 2 < count * 3 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Puts a claim in; gives the claim that has the id already, and then leaves it.
  mutating func insert(_ claim: Int, hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let other = Int(slots[slot] - 1)
      if isSame(other) { return other }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(claim + 1)
    return nil
  }

  /// Gives every claim another number.
  mutating func renumber(_ number: (Int) -> UInt32) {
    for slot in slots.indices where slots[slot] != 0 { slots[slot] = number(Int(slots[slot] - 1)) + 1 }
  }

  /// The claim of an id.
  func find(_ id: String.UTF8View, matches: (String.UTF8View, Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: TextArena.hash(id)) & mask
    while slots[slot] != 0 {
      let claim = Int(slots[slot] - 1)
      if matches(id, claim) { return claim }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
