import FrontlineC

/// The schema of a stream, which it owns: the fields that were read out of it, and the struct itself, to be passed on.
final class ImportedSchema {
  /// The schema as it came.
  private(set) var raw: ArrowSchema
  /// The columns.
  let fields: [Field]

  /// Takes over a schema; it is released too where it cannot be read.
  init(taking raw: ArrowSchema) throws(ArrowFault) {
    self.raw = raw
    let whole: Field
    do throws(ArrowFault) {
      whole = try Field(raw)
      guard whole.type == .structure, whole.dictionary == nil else {
        throw ArrowFault("the stream is of type \"\(whole.format)\" and not of record batches (\"+s\")")
      }
    } catch {
      raw.release?(&self.raw)
      throw error
    }
    fields = whole.children
  }

  deinit { raw.release?(&raw) }

  /// The struct of a column.
  func child(_ number: Int) -> ArrowSchema? { raw.children?[number]?.pointee }
}
