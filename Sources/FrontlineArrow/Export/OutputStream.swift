import FrontlineAnswers
import FrontlineC
import FrontlinePlatform

/// A question that is asked of each batch of a stream.
protocol ColumnQuestion: AnyObject {
  /// The columns that it adds, in order.
  var added: [AddedField] { get }
  /// Fills the columns for all rows of a batch.
  ///
  /// - Parameter pause: to be called now and then; throws where the work is to stop.
  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws
}

/// A stream that the library hands out: the batches of another with columns added.
final class OutputStream {
  private let input: InputStream
  private let question: any ColumnQuestion
  /// The columns that are added, under the names that they have in the stream.
  private let added: [AddedField]
  /// Whether the columns of the input stand before those added.
  private let keepsColumns: Bool
  private var isDone = false
  private var message: UnsafeMutablePointer<CChar>?

  init(_ input: InputStream, _ question: any ColumnQuestion, keepsColumns: Bool) throws {
    self.input = input
    self.question = question
    self.keepsColumns = keepsColumns
    let names = keepsColumns ? input.schema.fields.map(\.name) : []
    added = question.added.map { field in
      // A stream of answers may be asked a further question; its reasons stand beside those of the first.
      guard field.name == "reject_reason", names.contains(field.name) else { return field }
      var number = 2
      while names.contains("reject_reason_\(number)") { number += 1 }
      return AddedField("reject_reason_\(number)", field.kind)
    }
    if let taken = added.map(\.name).first(where: names.contains) {
      throw AnswerError.usage(
        "There is a column \"\(taken)\" already; rename it, leave it out of \"add\", or give \"keep\": false."
      )
    }
  }

  deinit { message?.deallocate() }

  /// Hands the stream out.
  func export(to out: UnsafeMutablePointer<ArrowArrayStream>) {
    out.pointee = ArrowArrayStream(
      get_schema: { stream, schema in
        OutputStream.of(stream)?.perform { schema?.pointee = $0.schema() } ?? CInt(EINVAL)
      },
      get_next: { stream, array in
        OutputStream.of(stream)?.perform { array?.pointee = try $0.next() ?? ArrowArray() } ?? CInt(EINVAL)
      },
      get_last_error: { OutputStream.of($0)?.message.map { UnsafePointer($0) } },
      release: { stream in
        guard let stream, stream.pointee.release != nil, let data = stream.pointee.private_data else {
          return
        }
        stream.pointee.release = nil
        Unmanaged<OutputStream>.fromOpaque(data).release()
      },
      private_data: Unmanaged.passRetained(self).toOpaque())
  }

  private static func of(_ stream: UnsafeMutablePointer<ArrowArrayStream>?) -> OutputStream? {
    guard let stream, stream.pointee.release != nil, let data = stream.pointee.private_data else {
      return nil
    }
    return Unmanaged<OutputStream>.fromOpaque(data).takeUnretainedValue()
  }

  /// Runs one call; 0, or the errno of what it threw, whose sentence is kept.
  private func perform(_ body: (OutputStream) throws -> Void) -> CInt {
    do {
      try body(self)
      return 0
    } catch {
      isDone = true
      let (sentence, status) = Self.explain(error)
      message?.deallocate()
      let bytes = Array(sentence.utf8CString)
      let kept = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      for (number, byte) in bytes.enumerated() { kept[number] = byte }
      message = kept
      return status
    }
  }

  private static func explain(_ error: any Error) -> (String, CInt) {
    switch error {
    case is Interrupted: ("The work was interrupted.", CInt(EINTR))
    case let fault as ArrowFault: (sentence(fault), CInt(EINVAL))
    default: (AnswerError(explaining: error).description, CInt(EIO))
    }
  }

  /// A fault of a stream as a sentence.
  static func sentence(_ fault: ArrowFault) -> String {
    fault.description.prefix(1).uppercased() + fault.description.dropFirst() + "."
  }

  private func schema() -> ArrowSchema {
    var children: [ArrowSchema] = []
    if keepsColumns {
      for number in input.schema.fields.indices {
        if let column = input.schema.child(number) {
          children.append(ArrowSchema(sharing: column, of: input.schema))
        }
      }
    }
    children += added.map { ArrowSchema($0) }
    return ArrowSchema(format: "+s", name: "", isNullable: false, children: children)
  }

  private func next() throws -> ArrowArray? {
    guard !isDone else { return nil }
    guard let batch = try input.next() else {
      isDone = true
      return nil
    }
    let columns = added.map { ColumnBuilder($0, rows: batch.count) }
    try Interrupted.check()
    try question.answer(batch, into: columns) { try Interrupted.check() }
    var children: [ArrowArray] = []
    if keepsColumns {
      for number in input.schema.fields.indices {
        if let column = batch.child(number) { children.append(ArrowArray(sharing: column, of: batch)) }
      }
    }
    children += columns.map { ArrowArray($0) }
    return ArrowArray(length: batch.count, nulls: 0, buffers: [nil], children: children, owner: nil)
  }
}

/// That the host asked to stop.
struct Interrupted: Error {
  /// Asks the host.
  static func check() throws(Interrupted) {
    if let asks = frontline_state_interrupt(), asks() != 0 { throw Interrupted() }
  }
}
