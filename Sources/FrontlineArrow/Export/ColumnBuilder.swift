import FrontlineC

/// A column that the library adds: its name and type.
struct AddedField: Sendable {
  /// What its values are.
  enum Kind: Sendable {
    /// Binary fractions of 64 bits.
    case doubles
    /// Whole numbers of 32 bits.
    case integers
    case texts
    case booleans
    /// Points as GeoArrow has them, on WGS 84.
    case points
  }

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The format string of its type.
  var format: String {
    switch kind {
    case .doubles: "g"
    case .integers: "i"
    case .texts: "u"
    case .booleans: "b"
    case .points: "+s"
    }
  }
}

/// The values of an added column, as they are filled in row by row, and then handed over.
final class ColumnBuilder {
  let field: AddedField
  /// How many rows the column has.
  let rows: Int
  private let validity: UnsafeMutablePointer<UInt8>
  /// Doubles, whole numbers, bits or offsets.
  private let values: UnsafeMutableRawPointer
  /// The latitudes of points; the longitudes are the values.
  private let others: UnsafeMutablePointer<Double>?
  private var bytes: UnsafeMutablePointer<UInt8>?
  private var size = 0
  private var capacity = 0
  private var filled = 0
  private(set) var nulls = 0

  /// An empty column for so many rows.
  init(_ field: AddedField, rows: Int) {
    self.field = field
    self.rows = rows
    let room = rows + 1
    validity = .allocate(capacity: (room + 7) / 8)
    validity.initialize(repeating: 0, count: (room + 7) / 8)
    let width =
      switch field.kind {
      case .doubles, .points: 8
      case .integers, .texts: 4
      case .booleans: 1
      }
    values = .allocate(byteCount: room * width, alignment: 64)
    values.initializeMemory(as: UInt8.self, repeating: 0, count: room * width)
    if case .points = field.kind {
      others = .allocate(capacity: room)
      others?.initialize(repeating: 0, count: room)
    } else {
      others = nil
    }
  }

  deinit {
    validity.deallocate()
    values.deallocate()
    others?.deallocate()
    bytes?.deallocate()
  }

  private func isValid() { validity[filled >> 3] |= 1 << (filled & 7) }

  /// Adds a row without a value.
  func appendNull() {
    guard filled < rows else { return }
    nulls += 1
    if case .texts = field.kind { endText() }
    filled += 1
  }

  /// Adds a number; one that is not finite is none.
  func append(_ number: Double?) {
    guard let number, number.isFinite, filled < rows, case .doubles = field.kind else { return appendNull() }
    isValid()
    values.storeBytes(of: number, toByteOffset: filled * 8, as: Double.self)
    filled += 1
  }

  /// Adds a whole number.
  func append(_ number: Int?) {
    guard let number, let short = Int32(exactly: number), filled < rows, case .integers = field.kind else {
      return appendNull()
    }
    isValid()
    values.storeBytes(of: short, toByteOffset: filled * 4, as: Int32.self)
    filled += 1
  }

  /// Adds a yes or no.
  func append(_ flag: Bool?) {
    guard let flag, filled < rows, case .booleans = field.kind else { return appendNull() }
    isValid()
    if flag { values.assumingMemoryBound(to: UInt8.self)[filled >> 3] |= 1 << (filled & 7) }
    filled += 1
  }

  /// Adds a point.
  func append(latitude: Double, longitude: Double) {
    guard filled < rows, let others else { return appendNull() }
    isValid()
    values.storeBytes(of: longitude, toByteOffset: filled * 8, as: Double.self)
    others[filled] = latitude
    filled += 1
  }

  /// Adds a text.
  ///
  /// - Throws: ``ArrowFault`` where the texts of a batch would be more than 2 GB.
  func append(_ text: String?) throws(ArrowFault) {
    guard var text, filled < rows, case .texts = field.kind else { return appendNull() }
    let added = text.utf8.count
    guard size + added <= Int(Int32.max) else {
      throw ArrowFault("the texts of \"\(field.name)\" in one batch are more than 2 GB; use smaller batches")
    }
    if size + added > capacity {
      let grown = max(2 * capacity, size + added, 4_096)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
      if let bytes {
        larger.update(from: bytes, count: size)
        bytes.deallocate()
      }
      (bytes, capacity) = (larger, grown)
    }
    if let bytes {
      text.withUTF8 { text in
        if let base = text.baseAddress { (bytes + size).update(from: base, count: text.count) }
      }
    }
    size += added
    isValid()
    endText()
    filled += 1
  }

  private func endText() {
    values.storeBytes(of: Int32(truncatingIfNeeded: size), toByteOffset: (filled + 1) * 4, as: Int32.self)
  }

  /// Adds doubles that all are values.
  func append(contentsOf numbers: UnsafeBufferPointer<Double>) {
    guard case .doubles = field.kind, filled + numbers.count <= rows, let base = numbers.baseAddress else {
      for number in numbers { append(number) }
      return
    }
    let to = values.advanced(by: filled * 8).assumingMemoryBound(to: Double.self)
    to.update(from: base, count: numbers.count)
    for row in filled..<filled + numbers.count { validity[row >> 3] |= 1 << (row & 7) }
    filled += numbers.count
  }

  /// The buffers of the column, in the order of its type.
  var buffers: [UnsafeRawPointer?] {
    let valid = nulls > 0 ? UnsafeRawPointer(validity) : nil
    switch field.kind {
    case .doubles, .integers, .booleans: return [valid, UnsafeRawPointer(values)]
    case .texts: return [valid, UnsafeRawPointer(values), UnsafeRawPointer(bytes ?? validity)]
    case .points: return [valid]
    }
  }

  /// The buffers of the two members of points.
  var memberBuffers: [[UnsafeRawPointer?]] {
    guard let others else { return [] }
    return [[nil, UnsafeRawPointer(values)], [nil, UnsafeRawPointer(others)]]
  }
}
