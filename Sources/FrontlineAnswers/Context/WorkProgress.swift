import FrontlineFormats

/// How far a long work has come.
///
/// ```swift
/// context.onProgress = { print("\($0.count) of \($0.total ?? 0) \($0.noun)") }      // 120 of 400 days
/// ```
public struct WorkProgress: Hashable, Sendable {
  /// How many are done.
  public var count: Int
  /// Of how many; `nil`: that is known at the end.
  public var total: Int?
  /// What they are: days, rows, features.
  public var noun: String
  /// Which part of the work is done, 0 ... 1; `nil`: that is not known.
  public var share: Double?

  /// A state of a work.
  public init(count: Int, total: Int? = nil, noun: String, share: Double? = nil) {
    (self.count, self.total, self.noun, self.share) = (count, total, noun, share)
  }
}

extension Context {
  /// Says how far the work has come.
  ///
  /// - Parameter total: how many there are; `nil`: the part that is done is that of the files that were read.
  package func progress(_ count: Int, of total: Int? = nil, _ noun: String) {
    let share = total.map { Double(count) / Double(max(1, $0)) } ?? meter?.share
    onProgress(WorkProgress(count: count, total: total, noun: noun, share: share))
  }

  /// Does a work whose progress is that of the reading of some files.
  package func metering<Result>(_ paths: [String], _ work: () throws -> Result) rethrows -> Result {
    let meter = ReadingMeter(paths)
    self.meter = meter
    defer { self.meter = nil }
    return try ReadingMeter.$current.withValue(meter, operation: work)
  }
}
