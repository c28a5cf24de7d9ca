extension Day: Codable {
  /// A day from its text, `"2020-10-29"`.
  ///
  /// - Throws: `DecodingError` with the sentence of ``init(_:)`` for a text that is not a day.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text { (text) throws(TimeError) in try Day(text) }
  }

  /// Writes the day as its text, `"2020-10-29"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension EDTFDate: Codable {
  /// A date from its text, `"1993-08-23~"`.
  ///
  /// - Throws: `DecodingError` with the sentence of ``init(_:)-(String)`` for a text that is not a date.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text { (text) throws(TimeError) in try EDTFDate(text) }
  }

  /// Writes the date as it was written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Decoder {
  /// What `read` reads from one text; its error at the place that is being decoded.
  fileprivate func text<Value>(_ read: (String) throws(TimeError) -> Value) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    do throws(TimeError) { return try read(text) } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }
}
