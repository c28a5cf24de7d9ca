import FrontlineGeometry

/// The rows of a part of a batch that cannot be read, each with its reason.
struct RowFaults {
  private(set) var reasons: [Int: String] = [:]

  /// Whether all rows can be read.
  var isEmpty: Bool { reasons.isEmpty }

  /// Whether a row cannot be read.
  func contains(_ row: Int) -> Bool { !reasons.isEmpty && reasons[row] != nil }

  /// Notes why a row cannot be read; the first reason stands.
  mutating func add(_ row: Int, _ fault: RowFault) {
    if reasons[row] == nil { reasons[row] = fault.reason }
  }

  /// Writes the reasons of some rows.
  func write(_ rows: Range<Int>, into column: ColumnBuilder?) throws(ArrowFault) {
    guard let column else { return }
    for row in rows { try column.append(reasons.isEmpty ? nil : reasons[row]) }
  }
}

extension ColumnBuilder {
  /// Adds lengths in meters, and nothing for the rows that cannot be read.
  func append(_ lengths: [Length], _ rows: Range<Int>, but faults: RowFaults) {
    // A length is one double.
    if faults.isEmpty {
      lengths.withUnsafeBytes { append(contentsOf: $0.bindMemory(to: Double.self)) }
    } else {
      for (row, length) in zip(rows, lengths) { faults.contains(row) ? appendNull() : append(length.meters) }
    }
  }
}

extension PointColumns {
  /// Goes through a batch part by part and asks about the positions of each; the reasons of rows that have none, or in
  /// which `ask` finds a fault, go to the last column.
  ///
  /// - Parameters:
  ///   - size: how many rows a part has.
  ///   - rows: after how many rows the caller may stop it; a multiple of `size`.
  func ask(
    of batch: ImportedBatch, parts size: Int, pausingEvery rows: Int, into columns: [ColumnBuilder],
    pause: () throws -> Void, ask: (Range<Int>, [Position], inout RowFaults) throws -> Void
  ) throws {
    let points = try views(of: batch)
    var positions: [Position] = []
    for first in stride(from: 0, to: batch.count, by: size) {
      if first % rows == 0 { try pause() }
      let part = first..<min(first + size, batch.count)
      var faults = RowFaults()
      points.positions(part, into: &positions) { faults.add($0, $1) }
      try ask(part, positions, &faults)
      try faults.write(part, into: columns.last)
    }
  }
}
