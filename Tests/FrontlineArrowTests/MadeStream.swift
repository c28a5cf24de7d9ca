import FrontlineC
import Synchronization

@testable import FrontlineArrow

/// A column of a made stream, buffer by buffer, so that it can be wrong in any way.
struct MadeColumn {
  var name: String
  var format: String
  var length: Int
  var nulls = 0
  var offset = 0
  var buffers: [[UInt8]?]
  var children: [MadeColumn] = []
  var dictionary: [MadeColumn] = []
  var metadata: [(String, String)] = []

  static func bytes<Value>(_ values: [Value]) -> [UInt8] { values.withUnsafeBytes { Array($0) } }

  static func bits(_ flags: [Bool]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
    for (number, flag) in flags.enumerated() where flag { bytes[number / 8] |= 1 << (number % 8) }
    return bytes
  }

  /// Numbers, or whatever lies in one buffer of values; `nil` is null.
  static func values<Value>(_ name: String, _ format: String, _ values: [Value?], _ filler: Value)
    -> MadeColumn
  {
    let nulls = values.count { $0 == nil }
    return MadeColumn(
      name: name, format: format, length: values.count, nulls: nulls,
      buffers: [nulls > 0 ? bits(values.map { $0 != nil }) : nil, bytes(values.map { $0 ?? filler })])
  }

  static func doubles(_ name: String, _ numbers: [Double?]) -> MadeColumn { values(name, "g", numbers, .nan) }

  /// Text with offsets of 4 or 8 bytes.
  static func texts(_ name: String, _ texts: [String?], isLarge: Bool = false) -> MadeColumn {
    var ends = [0]
    var all: [UInt8] = []
    for text in texts {
      all += (text ?? "").utf8
      ends.append(all.count)
    }
    let nulls = texts.count { $0 == nil }
    return MadeColumn(
      name: name, format: isLarge ? "U" : "u", length: texts.count, nulls: nulls,
      buffers: [
        nulls > 0 ? bits(texts.map { $0 != nil }) : nil,
        isLarge ? bytes(ends.map { Int64($0) }) : bytes(ends.map { Int32($0) }), all,
      ])
  }

  /// Text as views: short ones in place, longer ones in one buffer behind.
  static func views(_ name: String, _ texts: [String?]) -> MadeColumn {
    var views: [UInt8] = []
    var behind: [UInt8] = []
    for text in texts {
      let utf8 = Array((text ?? "").utf8)
      views += bytes([Int32(utf8.count)])
      if utf8.count <= 12 {
        views += utf8 + [UInt8](repeating: 0, count: 12 - utf8.count)
      } else {
        views += utf8.prefix(4) + bytes([Int32(0)]) + bytes([Int32(behind.count)])
        behind += utf8
      }
    }
    let nulls = texts.count { $0 == nil }
    return MadeColumn(
      name: name, format: "vu", length: texts.count, nulls: nulls,
      buffers: [
        nulls > 0 ? bits(texts.map { $0 != nil }) : nil, views, behind, bytes([Int64(behind.count)]),
      ])
  }

  /// Text by indexes of a type into a dictionary.
  static func dictionary<Index: FixedWidthInteger>(
    _ name: String, _ format: String, _ indexes: [Index], of texts: [String?]
  ) -> MadeColumn {
    var column = values(name, format, indexes.map { Optional($0) }, 0)
    column.dictionary = [.texts("", texts)]
    return column
  }
}

/// How many schemas, arrays and streams live.
final class Living: Sendable {
  private let number = Mutex(0)

  var count: Int { number.withLock { $0 } }

  func add(_ more: Int) { number.withLock { $0 += more } }
}

/// A stream made of columns, which counts what was released.
final class MadeStream {
  let living = Living()
  var columns: [MadeColumn]
  var batches: [[MadeColumn]]
  /// What the batches say of themselves; `nil`: what they are.
  var rows: Int?
  var offset = 0
  var format = "+s"
  /// What get_next returns from the second batch on.
  var failure: CInt = 0
  /// Changes a batch before it is handed out.
  var spoil: (inout ArrowArray) -> Void = { _ in }
  private var next = 0

  init(_ batches: [[MadeColumn]]) {
    columns = batches.first ?? []
    self.batches = batches
  }

  convenience init(_ columns: MadeColumn...) { self.init([columns]) }

  func open() -> ArrowArrayStream {
    living.add(1)
    return ArrowArrayStream(
      get_schema: { stream, schema in
        let made = MadeStream.of(stream)
        schema?.pointee = Exports.schema(
          MadeColumn(name: "", format: made.format, length: 0, buffers: [nil], children: made.columns),
          made.living)
        return 0
      },
      get_next: { stream, array in
        let made = MadeStream.of(stream)
        if made.failure != 0, made.next > 0 { return made.failure }
        guard made.next < made.batches.count else {
          array?.pointee = ArrowArray()
          return 0
        }
        let columns = made.batches[made.next]
        made.next += 1
        var batch = Exports.array(
          MadeColumn(
            name: "", format: "+s", length: made.rows ?? (columns.first?.length ?? 0) - made.offset,
            offset: made.offset, buffers: [nil], children: columns), made.living)
        made.spoil(&batch)
        array?.pointee = batch
        return 0
      },
      get_last_error: { _ in nil },
      release: { stream in
        MadeStream.of(stream).living.add(-1)
        if let data = stream?.pointee.private_data { Unmanaged<MadeStream>.fromOpaque(data).release() }
        stream?.pointee.release = nil
      },
      private_data: Unmanaged.passRetained(self).toOpaque())
  }

  private static func of(_ stream: UnsafeMutablePointer<ArrowArrayStream>?) -> MadeStream {
    Unmanaged<MadeStream>.fromOpaque(stream!.pointee.private_data!).takeUnretainedValue()
  }
}

/// The memory of a made schema or array.
private final class Exports {
  private var frees: [() -> Void] = []
  private let living: Living

  init(_ living: Living) {
    self.living = living
    living.add(1)
  }

  deinit {
    living.add(-1)
    for free in frees { free() }
  }

  private func list<Value>(_ values: [Value]) -> UnsafeMutablePointer<Value> {
    let list = UnsafeMutablePointer<Value>.allocate(capacity: max(1, values.count))
    for (number, value) in values.enumerated() { (list + number).initialize(to: value) }
    frees.append { list.deallocate() }
    return list
  }

  private func text(_ text: String) -> UnsafePointer<CChar> { UnsafePointer(list(Array(text.utf8CString))) }

  static func schema(_ column: MadeColumn, _ living: Living) -> ArrowSchema {
    let own = Exports(living)
    let children = column.children.map { UnsafeMutablePointer<ArrowSchema>?(own.list([schema($0, living)])) }
    let dictionary = column.dictionary.first.map { own.list([schema($0, living)]) }
    var metadata: [CChar] = []
    if !column.metadata.isEmpty {
      func add(_ count: Int) { metadata += MadeColumn.bytes([Int32(count)]).map { CChar(bitPattern: $0) } }
      add(column.metadata.count)
      for (key, value) in column.metadata {
        for text in [key, value] {
          add(text.utf8.count)
          metadata += text.utf8.map { CChar(bitPattern: $0) }
        }
      }
    }
    return ArrowSchema(
      format: own.text(column.format), name: own.text(column.name),
      metadata: metadata.isEmpty ? nil : UnsafePointer(own.list(metadata)), flags: 2,
      n_children: Int64(children.count), children: own.list(children), dictionary: dictionary,
      release: { schema in
        guard let schema else { return }
        for number in 0..<Int(schema.pointee.n_children) {
          if let child = schema.pointee.children[number], let release = child.pointee.release {
            release(child)
          }
        }
        if let dictionary = schema.pointee.dictionary { dictionary.pointee.release?(dictionary) }
        Unmanaged<Exports>.fromOpaque(schema.pointee.private_data).release()
        schema.pointee.release = nil
      }, private_data: Unmanaged.passRetained(own).toOpaque())
  }

  static func array(_ column: MadeColumn, _ living: Living) -> ArrowArray {
    let own = Exports(living)
    let buffers = column.buffers.map { $0.map { UnsafeRawPointer(own.list($0)) } }
    let children = column.children.map { UnsafeMutablePointer<ArrowArray>?(own.list([array($0, living)])) }
    own.children = children
    let dictionary = column.dictionary.first.map { own.list([array($0, living)]) }
    return ArrowArray(
      length: Int64(column.length), null_count: Int64(column.nulls), offset: Int64(column.offset),
      n_buffers: Int64(buffers.count), n_children: Int64(children.count), buffers: own.list(buffers),
      children: own.list(children), dictionary: dictionary,
      release: { array in
        guard let array else { return }
        let own = Unmanaged<Exports>.fromOpaque(array.pointee.private_data)
        for child in own.takeUnretainedValue().children { child?.pointee.release?(child) }
        if let dictionary = array.pointee.dictionary { dictionary.pointee.release?(dictionary) }
        array.pointee.release = nil
        own.release()
      }, private_data: Unmanaged.passRetained(own).toOpaque())
  }

  /// The children, whatever the array says.
  private var children: [UnsafeMutablePointer<ArrowArray>?] = []
}
