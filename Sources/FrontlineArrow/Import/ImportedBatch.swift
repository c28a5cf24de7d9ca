import FrontlineC

/// A record batch of a stream, which it owns.
final class ImportedBatch {
  private var raw: ArrowArray
  /// How many rows it has.
  let count: Int
  /// Where its rows begin in each column.
  let start: Int
  private let fields: [Field]

  /// Takes over a batch; it is released too where it is refused.
  init(taking raw: ArrowArray, _ fields: [Field]) throws(ArrowFault) {
    self.raw = raw
    self.fields = fields
    count = Int(raw.length)
    start = Int(raw.offset)
    do throws(ArrowFault) { try check() } catch {
      self.raw.release?(&self.raw)
      throw error
    }
  }

  deinit { raw.release?(&raw) }

  private func check() throws(ArrowFault) {
    guard raw.length >= 0, raw.offset >= 0, raw.length <= Int64(Int32.max),
      raw.offset <= Int64.max - raw.length
    else {
      throw ArrowFault(
        "a batch has \(raw.length) rows from row \(raw.offset) on; 0 to \(Int32.max) can be read")
    }
    guard raw.n_children == Int64(fields.count) else {
      throw ArrowFault("a batch has \(raw.n_children) columns, and the schema of its stream \(fields.count)")
    }
    for (number, field) in fields.enumerated() {
      guard let child = raw.children?[number]?.pointee, child.release != nil else {
        throw ArrowFault("the column \"\(field.name)\" of a batch is missing or was released")
      }
      guard child.offset >= 0, child.length >= raw.offset + raw.length else {
        throw ArrowFault(
          "the column \"\(field.name)\" has \(child.length) values for \(raw.offset + raw.length) rows")
      }
    }
    // Rows that are null as a whole cannot be told from rows of nulls once the batch is taken apart.
    if raw.n_buffers > 0, let validity = raw.buffers?[0], raw.null_count != 0 {
      let bits = validity.assumingMemoryBound(to: UInt8.self)
      for row in start..<start + count where bits[row >> 3] & (1 << (row & 7)) == 0 {
        throw ArrowFault("row \(row - start) of a batch is null as a whole; give its columns nulls")
      }
    }
  }

  /// The struct of a column, its rows those of the batch.
  func child(_ number: Int) -> ArrowArray? {
    guard var child = raw.children?[number]?.pointee else { return nil }
    // A null count of the whole array says nothing of a part of it.
    if Int(child.length) != count || start > 0, child.null_count != 0 { child.null_count = -1 }
    child.offset += raw.offset
    child.length = raw.length
    return child
  }

  /// The values of a column that is read.
  ///
  /// - Throws: ``ArrowFault`` where its buffers are not those of its type.
  func column(_ number: Int) throws(ArrowFault) -> ColumnView {
    guard let child = child(number) else { throw ArrowFault("a batch has no column \(number)") }
    return try ColumnView(fields[number], child, owner: self)
  }
}
