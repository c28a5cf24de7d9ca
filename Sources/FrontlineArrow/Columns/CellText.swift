import FrontlineC

extension ColumnView {
  /// The value of a row as text, as a table would have it; `nil`: it is null, or of a type that is not text or number.
  ///
  /// - Throws: ``RowFault`` where the bytes lie beyond the end of their buffer, or are not UTF-8.
  func text(_ row: Int) throws(RowFault) -> String? {
    guard let (column, row) = value(row) else {
      // An index beyond the end of a dictionary is no null.
      if !isNullHere(row), field.dictionary != nil, !isIndexed(row) {
        throw fault("the index of this row is beyond the end of its dictionary")
      }
      return nil
    }
    switch column.field.type {
    case .bytes(isText: true, _), .views(isText: true):
      guard let bytes = column.bytes(row) else { throw fault("the text lies beyond the end of its buffer") }
      guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("the text is not UTF-8") }
      return text
    case .integer(bytes: 8, isSigned: false): return "\(UInt64(bitPattern: column.long(row)))"
    case .integer: return column.integer(row).map { "\($0)" }
    case .real: return column.number(row).map { Self.plain($0) }
    case .decimal(let scale): return column.decimal(row, scale)
    default: return nil
    }
  }

  /// A number without the ".0" of a whole one.
  private static func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The number of a row; `nil`: it is null, or the column has no numbers.
  func number(_ row: Int) -> Double? {
    guard let (column, row) = value(row), let values = column.values else { return nil }
    let at = column.start + row
    switch column.field.type {
    case .real(bytes: 8): return values.loadUnaligned(fromByteOffset: at * 8, as: Double.self)
    case .real: return Double(values.loadUnaligned(fromByteOffset: at * 4, as: Float.self))
    case .integer(bytes: 8, isSigned: false): return Double(UInt64(bitPattern: column.long(row)))
    case .integer: return column.integer(row).map(Double.init)
    case .decimal(let scale): return column.decimal(row, scale).flatMap { Double($0) }
    default: return nil
    }
  }

  /// The digits of a decimal fraction.
  private func decimal(_ row: Int, _ scale: Int) -> String? {
    guard let values else { return nil }
    let at = (start + row) * 16
    let low = values.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let high = values.loadUnaligned(fromByteOffset: at + 8, as: Int64.self)
    let whole = Int128(high) << 64 | Int128(low)
    guard scale > 0 else { return "\(whole)" + String(repeating: "0", count: -scale) }
    var digits = "\(whole.magnitude)"
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (whole < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  /// That a row of this column cannot be read.
  func fault(_ sentence: String) -> RowFault { RowFault("column \"\(field.name)\": \(sentence).") }
}

/// Why a row cannot be read, in a sentence.
struct RowFault: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
