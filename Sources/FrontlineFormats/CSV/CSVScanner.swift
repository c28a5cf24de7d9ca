internal import FrontlineGeometry

/// Finds the rows and fields of a table in a sliding window of bytes.
///
/// A row is looked at in place; where the window ends inside of it, more is read and the row is begun again.
struct CSVScanner: ~Copyable {
  let delimiter: UInt8
  /// Whether a quote holds a field together.
  private let hasQuotes: Bool
  /// The line that the row found last begins on.
  private(set) var line = 1
  /// How many fields the row found last has.
  private(set) var count = 0

  private var window: ByteWindow
  private let rowLimit: Int
  /// For each byte, whether it ends a run of plain bytes of an unquoted field.
  private let stops: UnsafeMutablePointer<Bool>
  /// Start and end of the first fields of the row, counted from its first byte.
  private var bounds: UnsafeMutablePointer<UInt32>
  private var capacity = 64
  /// The fields that hold doubled quotes.
  private var doubled: [Int] = []
  /// The first fault of the row that leaves it a row, and the index of its byte.
  private var fault: (sentence: String, code: FormatError.Code, index: Int)?
  /// The bytes of the row, and those with the line break.
  private var length = 0
  private var consumed = 0
  /// The line breaks in the row, its own included.
  private var breaks = 0
  private var isFinished = false

  var name: String { window.name }

  init(
    _ source: ByteSource, delimiter: CSVDelimiter, hasQuotes: Bool = true, rowLimit: Int
  ) throws(FormatError) {
    var window = try ByteWindow(source, countsLines: false)
    try window.skipMark()
    if source.linesBeforeHeader > 0 {
      while window.end < 64 << 10, try window.refill() {}
      for _ in 0..<source.linesBeforeHeader {
        while window.at < window.end, window.base[window.at] != UInt8(ascii: "\n") { window.at += 1 }
        window.at = min(window.at + 1, window.end)
        line += 1
      }
    }
    if let byte = delimiter.byte {
      self.delimiter = byte
    } else {
      while window.end < 64 << 10, try window.refill() {}
      let head = UnsafeBufferPointer(start: window.base + window.at, count: window.end - window.at)
      if let stated = CSVDelimiter.stated(head) {
        self.delimiter = stated.byte
        window.at += stated.length
        line += 1
      } else {
        self.delimiter = CSVDelimiter.detect(head)
      }
    }
    self.window = window
    self.hasQuotes = hasQuotes
    self.rowLimit = rowLimit
    bounds = .allocate(capacity: 2 * capacity)
    stops = .allocate(capacity: 256)
    stops.initialize(repeating: false, count: 256)
    for byte in [0, UInt8(ascii: "\n"), UInt8(ascii: "\r"), self.delimiter] { stops[Int(byte)] = true }
    stops[Int(UInt8(ascii: "\""))] = hasQuotes
  }

  deinit {
    bounds.deallocate()
    stops.deallocate()
  }

  /// Finds the next row; false at the end. With `columns`, empty lines between rows of two columns or more
  /// are passed over, and the bounds of further fields are not kept.
  mutating func scanRow(columns: Int?) throws(FormatError) -> Bool {
    while true {
      step()
      guard !isFinished else { return false }
      while try !tryRow(columns: columns) { try readMore() }
      if length == 0, consumed == 0 {
        isFinished = true
        return false
      }
      if length > 0 || columns == 1 { return true }
      if columns == nil, length == 0 { return true }
    }
  }

  /// Reads more behind a row that is not whole; as much again where it is long, so that looking at it from its
  /// start once more stays cheap.
  private mutating func readMore() throws(FormatError) {
    let held = window.end - window.at
    do throws(FormatError) {
      repeat {
        if try !window.refill(limit: rowLimit + 2) {
          if window.isLast { return }
          throw tooLong()
        }
      } while held > 64 << 10 && window.end - window.at < 2 * held
    } catch {
      isFinished = true
      throw error
    }
  }

  /// Takes the row found last, so that the next one comes after it.
  private mutating func step() {
    window.at += consumed
    line += breaks
    length = 0
    consumed = 0
    breaks = 0
  }

  /// Makes the row found last come again.
  mutating func putBack() {
    length = 0
    consumed = 0
    breaks = 0
  }

  /// Looks for a row at the start of the window; false where more bytes are needed.
  private mutating func tryRow(columns: Int?) throws(FormatError) -> Bool {
    let base = window.base
    let start = window.at
    let end = window.end
    let isLast = window.isLast
    let quote = UInt8(ascii: "\"")
    var i = start
    var fields = 0
    count = 0
    breaks = 0
    fault = nil
    if !doubled.isEmpty { doubled.removeAll(keepingCapacity: true) }

    while true {
      var fieldStart = i
      var fieldEnd: Int
      if base[i] == quote, hasQuotes {
        i += 1
        fieldStart = i
        var hasDoubled = false
        while true {
          let byte = base[i]
          if byte == quote {
            if i + 1 >= end, !isLast { return false }
            guard base[i + 1] == quote else { break }
            hasDoubled = true
            i += 2
          } else if byte > UInt8(ascii: "\r") {
            i += 1
          } else if i >= end {
            guard isLast else { return false }
            isFinished = true
            throw openQuote(at: fieldStart - 1)
          } else {
            if byte == UInt8(ascii: "\n") && base[i - 1] != UInt8(ascii: "\r") || byte == UInt8(ascii: "\r") {
              breaks += 1
            }
            if byte == 0 { note("a NUL, which no text holds", .encoding, i) }
            i += 1
          }
        }
        fieldEnd = i
        i += 1
        if hasDoubled { doubled.append(fields) }
        if !stops[Int(base[i])] || base[i] == 0 && i < end {
          isFinished = true
          throw textAfterQuote(at: i)
        }
      } else {
        while true {
          while !stops[Int(base[i])] { i += 1 }
          if base[i] == quote {
            note(
              "a quote inside of a field that is not quoted; quote the field and double the quote", .syntax, i
            )
          } else if base[i] == 0, i < end {
            note("a NUL, which no text holds", .encoding, i)
          } else {
            break
          }
          i += 1
        }
        fieldEnd = i
      }

      if fields == capacity, columns == nil, fields < CSVReader.columnLimit { growBounds() }
      if fields < capacity {
        bounds[2 * fields] = UInt32(truncatingIfNeeded: fieldStart - start)
        bounds[2 * fields + 1] = UInt32(truncatingIfNeeded: fieldEnd - start)
      }
      fields += 1

      let stop = base[i]
      if stop == delimiter {
        i += 1
        continue
      }
      if i >= end, !isLast { return false }
      if stop == UInt8(ascii: "\r"), i + 1 >= end, !isLast { return false }
      count = fields
      length = i - start
      if i < end { breaks += 1 }
      consumed =
        length + (i >= end ? 0 : stop == UInt8(ascii: "\r") && base[i + 1] == UInt8(ascii: "\n") ? 2 : 1)
      return true
    }
  }

  /// Throws what is wrong with the row found last.
  mutating func checkRow(columns: Int?, number: Int) throws(FormatError) {
    let row = number > 0 ? number : nil
    if length > rowLimit { throw tooLong() }
    if let fault {
      throw FormatError(code: fault.code, at: place(of: fault.index, row: row), "there is \(fault.sentence)")
    }
    if let index = firstInvalidUTF8(window.base + window.at, count: length) {
      throw FormatError(
        code: .encoding, at: place(of: window.at + index, row: row),
        "the byte 0x\(String(window.base[window.at + index], radix: 16, uppercase: true)) is not UTF-8; say how it is written, as --encoding windows-1251 does of Windows' Cyrillic, or save it as UTF-8"
      )
    }
    if let columns, columns != count {
      throw FormatError(
        code: .fieldCount, at: FormatPlace(file: name, line: line, row: row),
        "the row has \(count) field\(count == 1 ? "" : "s"), and the header \(columns) column\(columns == 1 ? "" : "s")"
      )
    }
  }

  /// Throws where the row found last is too long for a first one.
  func checkColumnLimit() throws(FormatError) {
    guard count > CSVReader.columnLimit else { return }
    throw FormatError(
      code: .tooLong, at: FormatPlace(file: name, line: line),
      "the first row has \(count) columns; the limit is \(CSVReader.columnLimit)")
  }

  /// Copies the row found last, with doubled quotes made single and some zeros behind it, which the parsing
  /// of numbers may run on to. The arrays are used again where nobody else holds them.
  mutating func take(into bytes: inout [UInt8], _ limits: inout [UInt32]) {
    let size = length + 8
    if bytes.count < size || bytes.count > 4 * size + 256 {
      bytes = [UInt8](repeating: 0, count: size + size / 2)
    }
    bytes.withUnsafeMutableBufferPointer { copy in
      let start = copy.baseAddress.unsafelyUnwrapped
      start.update(from: window.base + window.at, count: length)
      (start + length).update(repeating: 0, count: 8)
    }
    if limits.count != 2 * count { limits = [UInt32](repeating: 0, count: 2 * count) }
    limits.withUnsafeMutableBufferPointer { copy in
      copy.baseAddress.unsafelyUnwrapped.update(from: bounds, count: 2 * count)
    }
    let quote = UInt8(ascii: "\"")
    for field in doubled {
      var to = Int(limits[2 * field])
      var from = to
      let end = Int(limits[2 * field + 1])
      while from < end {
        bytes[to] = bytes[from]
        from += bytes[from] == quote ? 2 : 1
        to += 1
      }
      limits[2 * field + 1] = UInt32(to)
    }
  }

  /// Whether the row found last is an empty line.
  var isEmptyLine: Bool { length == 0 }

  /// Calls `body` with the bytes of the row found last, and start and end of each field in it.
  func withRow(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> Void) {
    body(
      UnsafeBufferPointer(start: window.base + window.at, count: length),
      UnsafeBufferPointer(start: bounds, count: 2 * count))
  }

  /// Calls `body` with the bytes of a field of the row found last, which eight bytes follow.
  func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    precondition(index < count, "There is no column \(index).")
    let start = Int(bounds[2 * index])
    return body(
      UnsafeBufferPointer(
        start: window.base + window.at + start, count: Int(bounds[2 * index + 1]) - start))
  }

  private mutating func growBounds() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: 4 * capacity)
    larger.update(from: bounds, count: 2 * capacity)
    bounds.deallocate()
    bounds = larger
    capacity *= 2
  }

  private mutating func note(_ sentence: String, _ code: FormatError.Code, _ index: Int) {
    if fault == nil { fault = (sentence, code, index) }
  }
}

extension CSVScanner {
  /// The row found last as it stands; what is not UTF-8 in it is shown as U+FFFD.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: window.base + window.at, count: length), as: UTF8.self)
  }

  /// The place of a byte of the row that the window is at.
  private func place(of index: Int, row: Int? = nil) -> FormatPlace {
    let before = UnsafeBufferPointer(start: window.base, count: index)[window.at...]
    let lineStart = before.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { $0 + 1 }
    let character = before[(lineStart ?? window.at)...].count { $0 & 0xC0 != 0x80 } + 1
    return FormatPlace(
      file: name, line: line + lineBreaks(in: before), character: character, byte: window.offset + index,
      row: row)
  }

  private func openQuote(at index: Int) -> FormatError {
    FormatError(code: .syntax, at: place(of: index), "the quote that opens here is never closed")
  }

  private func textAfterQuote(at index: Int) -> FormatError {
    let seen = quoted(String(UnicodeScalar(window.base[index])))
    let what = window.base[index] < 0x80 ? seen : "text"
    return FormatError(
      code: .syntax, at: place(of: index),
      "after a closing quote there is \(what) where a delimiter or the end of the line must be")
  }

  private func tooLong() -> FormatError {
    FormatError(
      code: .tooLong, at: FormatPlace(file: name, line: line, byte: window.offset + window.at),
      "the row that begins here is longer than the limit of \(rowLimit) bytes; a quote may have been left open"
    )
  }
}
