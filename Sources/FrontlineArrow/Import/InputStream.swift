import FrontlineC

/// A stream of record batches, which it owns.
final class InputStream {
  private var raw: ArrowArrayStream
  /// The columns.
  let schema: ImportedSchema

  /// Takes over a stream, whose `release` is NULL afterwards, and reads its schema.
  init(taking stream: UnsafeMutablePointer<ArrowArrayStream>) throws(ArrowFault) {
    raw = stream.pointee
    stream.pointee.release = nil
    guard raw.release != nil else { throw ArrowFault("the stream was released before it was read") }
    var schema: ImportedSchema?
    var fault: ArrowFault?
    do throws(ArrowFault) { schema = try Self.schema(of: &raw) } catch { fault = error }
    guard let schema else {
      raw.release?(&raw)
      throw fault ?? ArrowFault("the stream has no schema")
    }
    self.schema = schema
  }

  deinit { raw.release?(&raw) }

  private static func schema(of raw: inout ArrowArrayStream) throws(ArrowFault) -> ImportedSchema {
    guard let get = raw.get_schema, raw.get_next != nil else {
      throw ArrowFault("the stream lacks get_schema or get_next")
    }
    var schema = ArrowSchema()
    let status = get(&raw, &schema)
    guard status == 0 else { throw fault(&raw, "its schema", status) }
    guard schema.release != nil else { throw ArrowFault("the stream gave a schema that was released") }
    return try ImportedSchema(taking: schema)
  }

  /// The next batch; `nil` at the end.
  func next() throws(ArrowFault) -> ImportedBatch? {
    guard let get = raw.get_next else { return nil }
    var array = ArrowArray()
    let status = get(&raw, &array)
    guard status == 0 else { throw Self.fault(&raw, "its next batch", status) }
    guard array.release != nil else { return nil }
    return try ImportedBatch(taking: array, schema.fields)
  }

  private static func fault(
    _ raw: inout ArrowArrayStream, _ what: String, _ status: CInt
  ) -> ArrowFault {
    let said = raw.get_last_error.flatMap { $0(&raw) }.map { String(cString: $0) } ?? ""
    return ArrowFault(
      "the stream could not give \(what)" + (said.isEmpty ? ": error \(status)" : ": \(said)"))
  }
}
