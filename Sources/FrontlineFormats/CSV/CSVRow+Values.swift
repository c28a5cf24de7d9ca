internal import FrontlineGeometry

extension CSVRow {
  /// The text of a field that must not be empty.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing`` where the field is empty or the file has no
  ///   such column.
  public func string(_ column: CSVColumn) throws(FormatError) -> String {
    self[try index(ofFilled: column)]
  }

  /// The text of a field, `nil` where it is empty.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing`` where the file has no such column.
  public func stringIfAny(_ column: CSVColumn) throws(FormatError) -> String? {
    try index(of: column).map { self[$0] }
  }

  /// The number in a field.
  ///
  /// Edge cases: digits with an optional sign, fraction and exponent, and nothing else; no blanks, no decimal
  /// comma, no grouping, no `NaN`, no `inf`, no hexadecimal. The value is the nearest `Double`.
  ///
  /// - Throws: ``FormatError``: ``FormatError/Code/missing`` for an empty field or no such column,
  ///   ``FormatError/Code/invalidValue`` for what is not a number or is too large.
  public func double(_ column: CSVColumn) throws(FormatError) -> Double {
    try double(at: index(ofFilled: column), column)
  }

  /// The number in a field, `nil` where it is empty. See ``double(_:)``.
  public func doubleIfAny(_ column: CSVColumn) throws(FormatError) -> Double? {
    guard let index = try index(of: column) else { return nil }
    return try double(at: index, column)
  }

  /// The number in a field as people write numbers, `nil` where it is empty: one for a machine, or one with a decimal
  /// comma or grouped digits (``WrittenNumber``), where it has no other reading.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/invalidValue``, naming the row and both readings where there are two.
  package func writtenDoubleIfAny(_ column: CSVColumn) throws(FormatError) -> Double? {
    guard let index = try index(of: column) else { return nil }
    if let value = withField(index, DecimalNumber.double) { return value }
    let text = self[index]
    let sign = text.hasPrefix("-") || text.hasPrefix("\u{2212}") ? -1.0 : 1.0
    var readings: [String] = []
    do {
      if let number = try WrittenNumber.whole(sign < 0 ? text.dropFirst() : text[...]) {
        guard let other = number.otherReading else { return sign * number.value }
        readings = ["\(number.value)", "\(other)"]
      }
    } catch {
      if case .ambiguous(let first, let second) = error.kind { readings = [first, second] }
    }
    throw self.error(
      readings.isEmpty
        ? "\(quoted(text)) is not a number" : "\(quoted(text)) may mean \(readings[0]) or \(readings[1])",
      in: column)
  }

  /// The whole number in a field: digits with an optional sign.
  ///
  /// - Throws: ``FormatError``: ``FormatError/Code/missing`` for an empty field or no such column,
  ///   ``FormatError/Code/invalidValue`` for what is not a whole number or does not fit 64 bits.
  public func int(_ column: CSVColumn) throws(FormatError) -> Int {
    try int(at: index(ofFilled: column), column)
  }

  /// The whole number in a field, `nil` where it is empty. See ``int(_:)``.
  public func intIfAny(_ column: CSVColumn) throws(FormatError) -> Int? {
    guard let index = try index(of: column) else { return nil }
    return try int(at: index, column)
  }

  /// The parts of a field between `separator`s; none where the field is empty. Parts may be empty.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing`` where the file has no such column.
  public func list(_ column: CSVColumn, separator: Character = ";") throws(FormatError) -> [String] {
    guard let text = try stringIfAny(column) else { return [] }
    return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  /// What `make` makes of the text of a field that must not be empty.
  ///
  /// ```swift
  /// struct NoDay: Error, CustomStringConvertible { let description = "there is no month 13" }
  /// var reader = try CSVReader(.text("id,reported\nc1,2020-13-01\n", name: "claims.csv"))
  /// let row = try reader.next()!
  /// do { _ = try row.value("reported") { _ in throw NoDay() } } catch { print(error) }
  /// // claims.csv, line 2, column "reported": there is no month 13.
  /// ```
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing``, or with ``FormatError/Code/invalidValue``
  ///   that says what `make` threw, and where.
  public func value<Value>(
    _ column: CSVColumn, _ make: (String) throws -> Value
  ) throws(FormatError) -> Value {
    let text = try string(column)
    do { return try make(text) } catch { throw self.error("\(error)", in: column, underlying: error) }
  }

  /// What `make` makes of the text of a field, `nil` where that is empty. See ``value(_:_:)``.
  public func valueIfAny<Value>(
    _ column: CSVColumn, _ make: (String) throws -> Value
  ) throws(FormatError) -> Value? {
    guard let text = try stringIfAny(column) else { return nil }
    do { return try make(text) } catch { throw self.error("\(error)", in: column, underlying: error) }
  }

  /// The index of a column; `nil` where its field is empty.
  private func index(of column: CSVColumn) throws(FormatError) -> Int? {
    guard let index = header.index(of: column) else {
      throw FormatError(
        code: .missing, at: FormatPlace(file: header.file), "there is no column \(quoted(column.name))")
    }
    return bounds[2 * index] == bounds[2 * index + 1] ? nil : index
  }

  private func index(ofFilled column: CSVColumn) throws(FormatError) -> Int {
    guard let index = try index(of: column) else {
      throw error("the field is empty and must not be", in: column, code: .missing)
    }
    return index
  }

  private func double(at index: Int, _ column: CSVColumn) throws(FormatError) -> Double {
    guard let value = withField(index, DecimalNumber.double) else {
      let text = self[index]
      let hint = text.contains(",") && !text.contains(".") ? "; it has a decimal comma" : ""
      throw error("\(quoted(text)) is not a number\(hint)", in: column)
    }
    return value
  }

  private func int(at index: Int, _ column: CSVColumn) throws(FormatError) -> Int {
    guard let value = withField(index, DecimalNumber.int) else {
      throw error("\(quoted(self[index])) is not a whole number", in: column)
    }
    return value
  }
}
