import FrontlineC
import FrontlineGeometry

/// What the private data of an array or schema that the library hands out points to: its own lists of pointers, the
/// structs of its children, and the owner of the memory behind.
final class ExportHolder<Struct> {
  let owner: AnyObject?
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private(set) var buffers: UnsafeMutablePointer<UnsafeRawPointer?>?
  private(set) var children: UnsafeMutablePointer<UnsafeMutablePointer<Struct>?>?
  private(set) var childCount = 0

  init(owner: AnyObject?) { self.owner = owner }

  deinit {
    for text in texts { text.deallocate() }
    buffers?.deallocate()
    for number in 0..<childCount { children?[number]?.deallocate() }
    children?.deallocate()
  }

  /// Keeps a text for as long as the struct lives.
  func keep(_ bytes: [UInt8]) -> UnsafePointer<CChar> {
    let text = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (number, byte) in bytes.enumerated() { text[number] = CChar(bitPattern: byte) }
    text[bytes.count] = 0
    texts.append(text)
    return UnsafePointer(text)
  }

  /// Keeps the pointers to buffers.
  func keep(_ pointers: [UnsafeRawPointer?]) {
    let list = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: max(1, pointers.count))
    for (number, pointer) in pointers.enumerated() { list[number] = pointer }
    buffers = list
  }

  /// Keeps the structs of children; each of them is released with the parent.
  func keep(children structs: [Struct]) {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<Struct>?>.allocate(capacity: max(1, structs.count))
    for (number, child) in structs.enumerated() {
      let place = UnsafeMutablePointer<Struct>.allocate(capacity: 1)
      place.initialize(to: child)
      list[number] = place
    }
    children = list
    childCount = structs.count
  }
}

extension ExportHolder {
  /// Releases the children of a struct, and lets go of what its private data points to.
  fileprivate static func letGo(
    of data: UnsafeMutableRawPointer, release: (UnsafeMutablePointer<Struct>) -> Void
  ) {
    let holder = Unmanaged<ExportHolder>.fromOpaque(data)
    let own = holder.takeUnretainedValue()
    for number in 0..<own.childCount {
      if let child = own.children?[number] { release(child) }
    }
    holder.release()
  }
}

private func releaseArray(_ array: UnsafeMutablePointer<ArrowArray>?) {
  guard let array, array.pointee.release != nil, let data = array.pointee.private_data else { return }
  array.pointee.release = nil
  ExportHolder<ArrowArray>.letGo(of: data) { $0.pointee.release?($0) }
}

private func releaseSchema(_ schema: UnsafeMutablePointer<ArrowSchema>?) {
  guard let schema, schema.pointee.release != nil, let data = schema.pointee.private_data else { return }
  schema.pointee.release = nil
  ExportHolder<ArrowSchema>.letGo(of: data) { $0.pointee.release?($0) }
}

extension ArrowArray {
  /// An array of the library's own: buffers and children, and what owns the memory of the buffers.
  init(
    length: Int, nulls: Int, buffers: [UnsafeRawPointer?], children: [ArrowArray] = [], owner: AnyObject?
  ) {
    let holder = ExportHolder<ArrowArray>(owner: owner)
    holder.keep(buffers)
    holder.keep(children: children)
    self.init(
      length: Int64(length), null_count: Int64(nulls), offset: 0, n_buffers: Int64(buffers.count),
      n_children: Int64(children.count), buffers: holder.buffers,
      children: children.isEmpty ? nil : holder.children, dictionary: nil, release: releaseArray,
      private_data: Unmanaged.passRetained(holder).toOpaque())
  }

  /// A column that the library adds.
  init(_ column: ColumnBuilder) {
    self.init(
      length: column.rows, nulls: column.nulls, buffers: column.buffers,
      children: column.memberBuffers.map {
        ArrowArray(length: column.rows, nulls: 0, buffers: $0, owner: column)
      },
      owner: column)
  }

  /// A column of a batch, passed on as it is: it shares the memory, and keeps the batch.
  init(sharing column: ArrowArray, of batch: ImportedBatch) {
    let holder = ExportHolder<ArrowArray>(owner: batch)
    self = column
    release = releaseArray
    private_data = Unmanaged.passRetained(holder).toOpaque()
  }
}

extension ArrowSchema {
  /// A schema of the library's own.
  init(
    format: String, name: String, metadata: [(String, String)] = [], isNullable: Bool = true,
    children: [ArrowSchema] = []
  ) {
    let holder = ExportHolder<ArrowSchema>(owner: nil)
    holder.keep(children: children)
    self.init(
      format: holder.keep(Array(format.utf8)), name: holder.keep(Array(name.utf8)),
      metadata: metadata.isEmpty ? nil : holder.keep(Self.encoded(metadata)),
      flags: isNullable ? Int64(ARROW_FLAG_NULLABLE) : 0, n_children: Int64(children.count),
      children: children.isEmpty ? nil : holder.children, dictionary: nil, release: releaseSchema,
      private_data: Unmanaged.passRetained(holder).toOpaque())
  }

  /// The schema of a column that the library adds.
  init(_ field: AddedField) {
    guard case .points = field.kind else {
      self.init(format: field.format, name: field.name)
      return
    }
    self.init(
      format: field.format, name: field.name,
      metadata: [
        ("ARROW:extension:name", "geoarrow.point"),
        ("ARROW:extension:metadata", GeometryMetadata.written(edges: .longitudeLatitude)),
      ],
      children: ["x", "y"].map { ArrowSchema(format: "g", name: $0, isNullable: false) })
  }

  /// The schema of a column that is passed on; it keeps the schema that it came with.
  init(sharing column: ArrowSchema, of schema: ImportedSchema) {
    let holder = ExportHolder<ArrowSchema>(owner: schema)
    self = column
    release = releaseSchema
    private_data = Unmanaged.passRetained(holder).toOpaque()
  }

  private static func encoded(_ pairs: [(String, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: Int) {
      withUnsafeBytes(of: Int32(truncatingIfNeeded: number)) { bytes += $0 }
    }
    append(pairs.count)
    for (key, value) in pairs {
      for text in [key, value] {
        append(text.utf8.count)
        bytes += text.utf8
      }
    }
    return bytes
  }
}
