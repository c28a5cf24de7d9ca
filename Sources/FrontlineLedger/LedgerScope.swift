extension Ledger {
  /// What the claims of a ledger may speak about: its subjects, parties and sources, and which settlement
  /// belongs to which districts.
  ///
  /// ```swift
  /// let scope = Ledger.Scope(
  ///   subjects: [.settlement("shusha"), .district("shusha-rayon")],
  ///   parties: [.azerbaijan, .armenianForces], sources: [.compiler, "azerbaijan-presidency"],
  ///   membership: ["shusha": ["shusha-rayon"]])
  /// ```
  ///
  /// Edge cases:
  /// - A subject, party or source that is listed twice counts once.
  /// - A ledger holds at most 65,535 sources and 255 parties; more trap.
  public struct Scope: Sendable {
    /// The subjects, in the order given.
    public let subjects: [Subject]
    /// The parties, in the order given.
    public let parties: [PartyID]
    /// The sources, in the order given.
    public private(set) var sources: [SourceID]
    /// Whose assessed claims of unknown start are the baseline.
    public let baseline: SourceID

    let subjectNumbers: [Subject: UInt32]
    let partyNumbers: [PartyID: UInt8]
    private(set) var sourceNumbers: [SourceID: UInt16]
    /// The districts of subject *i* are `districts[districtOffsets[i]..<districtOffsets[i + 1]]`, nearest first.
    let districtOffsets: [UInt32]
    let districts: [UInt32]

    /// A scope.
    ///
    /// - Parameters:
    ///   - subjects: everything that a claim may be about.
    ///   - parties: everybody who may hold a subject.
    ///   - sources: everybody who may speak.
    ///   - membership: for each settlement the ids of the districts that it lies in, the nearest first
    ///     (its rayon before its province); claims on these districts speak for it. Each must be a
    ///     subject, or it traps.
    ///   - baseline: whose assessed claims of unknown start are the baseline.
    public init(
      subjects: some Sequence<Subject>, parties: some Sequence<PartyID>, sources: some Sequence<SourceID>,
      membership: [String: [DistrictID]] = [:], baseline: SourceID = Ledger.usualBaseline
    ) {
      (self.subjects, subjectNumbers) = Self.numbered(subjects)
      let (parties, partyNumbers) = Self.numbered(parties)
      let (sources, sourceNumbers) = Self.numbered(sources)
      precondition(parties.count <= 255, "A ledger holds at most 255 parties.")
      precondition(sources.count <= 65_535, "A ledger holds at most 65,535 sources.")
      self.parties = parties
      self.sources = sources
      self.partyNumbers = partyNumbers.mapValues { UInt8($0) }
      self.sourceNumbers = sourceNumbers.mapValues { UInt16($0) }
      self.baseline = baseline

      var offsets: [UInt32] = [0]
      var districts: [UInt32] = []
      offsets.reserveCapacity(self.subjects.count + 1)
      for subject in self.subjects {
        if subject.kind == .settlement, let ids = membership[subject.id] {
          for id in ids {
            guard let number = subjectNumbers[.district(id)] else {
              preconditionFailure("Settlement \(subject.id) lies in district \(id), which is not a subject.")
            }
            districts.append(number)
          }
        }
        offsets.append(UInt32(districts.count))
      }
      self.districtOffsets = offsets
      self.districts = districts
    }

    private static func numbered<T: Hashable>(_ values: some Sequence<T>) -> ([T], [T: UInt32]) {
      var list: [T] = []
      var numbers: [T: UInt32] = [:]
      list.reserveCapacity(values.underestimatedCount)
      numbers.reserveCapacity(values.underestimatedCount)
      for value in values where numbers[value] == nil {
        numbers[value] = UInt32(list.count)
        list.append(value)
      }
      return (list, numbers)
    }

    /// The same with one more source, the last.
    func adding(_ source: SourceID) -> Scope {
      guard sourceNumbers[source] == nil else { return self }
      precondition(sources.count < 65_535, "A ledger holds at most 65,535 sources.")
      var scope = self
      scope.sourceNumbers[source] = UInt16(sources.count)
      scope.sources.append(source)
      return scope
    }

    /// The numbers of the districts of a subject, nearest first.
    func districts(of subject: Int) -> ArraySlice<UInt32> {
      districts[Int(districtOffsets[subject])..<Int(districtOffsets[subject + 1])]
    }
  }
}
