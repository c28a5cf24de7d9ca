public import FrontlineLedger
public import FrontlineTime

/// A change of a settlement's standing.
@dynamicMemberLookup
public struct SettlementChange: Equatable, Sendable {
  /// The settlement.
  public let settlement: Settlement
  /// The change: its day, the state before, the standing after.
  public let change: Changes.Change

  /// A member of the change: `day`, `from`, `to`, `sources`.
  public subscript<Value>(dynamicMember path: KeyPath<Changes.Change, Value>) -> Value {
    change[keyPath: path]
  }
}

/// Changes of settlements' standings during some days, by day.
///
/// ```swift
/// let taken = atlas.changes(during: start...day, to: .azerbaijan)
/// taken.count(of: .city)                         // 4
/// taken.count                                    // 177; settlements, once for each change
/// ```
public struct SettlementChanges: Equatable, RandomAccessCollection, Sendable {
  /// The days.
  public let days: ClosedRange<Day>
  private let changes: [SettlementChange]

  init(days: ClosedRange<Day>, _ changes: [SettlementChange]) {
    self.days = days
    self.changes = changes
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many changes there are.
  public var endIndex: Int { changes.count }
  /// The change at a place in the order: by day, then in the order of the data.
  public subscript(index: Int) -> SettlementChange { changes[index] }

  /// How many changes are of settlements of a kind.
  public func count(of kind: Settlement.Kind) -> Int { countsByKind[kind] ?? 0 }
  /// Only those of settlements of a district.
  public func `in`(_ district: District) -> SettlementChanges {
    SettlementChanges(days: days, changes.filter { district.hasMember($0.settlement) })
  }

  /// How many changes are of settlements of each kind; a kind without any is left out.
  public var countsByKind: [Settlement.Kind: Int] { counts { $0.settlement.kind } }
  /// How many changes are of settlements of each district, by its id; those without a district are left out.
  public var countsByDistrict: [District.ID: Int] { counts { $0.settlement.district } }
  /// How many changes there are on each day that has any, by day.
  public var countsByDay: [(day: Day, count: Int)] {
    counts { $0.day }.sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) }
  }

  private func counts<Key: Hashable>(_ key: (SettlementChange) -> Key?) -> [Key: Int] {
    changes.reduce(into: [:]) { counts, change in
      if let key = key(change) { counts[key, default: 0] += 1 }
    }
  }
}
