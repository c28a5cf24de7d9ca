internal import FrontlineGeometry

/// The columns of one coordinate that stands in several: degrees, minutes, seconds, and the letter of the hemisphere.
struct DegreeColumns: Sendable {
  let degrees: CSVColumn
  let minutes: CSVColumn?
  let seconds: CSVColumn?
  let letter: CSVColumn?
  /// The letters for above and below 0.
  private let letters: (positive: String, negative: String)

  /// A latitude and a longitude whose degrees stand in these columns; `nil`: they are whole there.
  ///
  /// - Throws: ``FormatError`` where one has minutes or seconds and the other has none.
  static func pair(
    latitude: Int, longitude: Int, _ finder: ColumnFinder
  ) throws(FormatError) -> (latitude: DegreeColumns, longitude: DegreeColumns)? {
    let y = DegreeColumns(
      latitude, finder, bases: ["lat", "latitude"], signs: ["ns", "sn", "northsouth"], ("N", "S"))
    let x = DegreeColumns(
      longitude, finder, bases: ["lon", "long", "lng", "longitude"], signs: ["ew", "we", "eastwest"],
      ("E", "W"))
    guard y.others + x.others != [] else { return nil }
    for (one, other, axis) in [(y, x, "longitude"), (x, y, "latitude")] {
      for (part, lack, what) in [
        (one.minutes, other.minutes, "minutes"), (one.seconds, other.seconds, "seconds"),
      ] {
        if let part, lack == nil {
          throw finder.missing("column of the \(what) of the \(axis) to go with \(quoted(part.name))")
        }
      }
    }
    return (y, x)
  }

  /// All columns but that of the degrees.
  var others: [CSVColumn] { [minutes, seconds, letter].compactMap { $0 } }

  private init(
    _ degrees: Int, _ finder: ColumnFinder, bases: [String], signs: [String],
    _ letters: (positive: String, negative: String)
  ) {
    func column(_ endings: [String]) -> CSVColumn? {
      finder.column(of: bases, endings, besides: degrees)
    }
    self.degrees = finder.column(degrees)
    // Beside a greatest latitude "lat_min" is the least.
    let isBox = column(["max", "maximum"]) != nil
    // A letter alone may stand for meters, unless the degrees are called by one too.
    let areLettered = finder.column(of: bases, ["d", "dd", "deg"], besides: -1)?.index == degrees
    minutes =
      isBox ? nil : column(["min", "mins", "minute", "minutes"] + (areLettered ? ["mm", "m"] : []))
    seconds = column(["sec", "secs", "second", "seconds"] + (areLettered ? ["ss", "s"] : []))
    letter =
      column(["dir", "direction", "hem", "hemi", "hemisphere", "letter", "cardinal"] + signs)
      ?? finder.column(called: signs, besides: degrees)
    self.letters = letters
  }

  /// The number of degrees in a row.
  ///
  /// - Throws: ``FormatError`` where a part is no number, out of its range, or has decimals before a smaller part.
  func value(of row: CSVRow) throws(FormatError) -> Double {
    func number(_ column: CSVColumn?) throws(FormatError) -> Double? {
      guard let column else { return nil }
      let text = try row.trimmed(column)
      if text.isEmpty { return nil }
      let plain = text.filter { !"°ºd'′’\"″”".contains($0) }
      guard let number = WrittenDegrees.degrees(plain) else {
        throw row.error("\(quoted(text)) is not a number", in: column)
      }
      return number
    }
    guard let whole = try number(degrees) else {
      throw row.error("the field is empty and must not be", in: degrees, code: .missing)
    }
    let parts = (minutes: try number(minutes), seconds: try number(seconds))
    if let seconds, parts.seconds != nil, parts.minutes == nil {
      throw row.error("these seconds have no minutes", in: seconds)
    }
    for (column, part, larger) in [(minutes, parts.minutes, whole), (seconds, parts.seconds, parts.minutes)] {
      guard let column, let part else { continue }
      guard (0..<60).contains(part) else {
        throw row.error("\(quoted(try row.trimmed(column))) is not from 0 to less than 60", in: column)
      }
      if let larger, part != 0, larger != larger.rounded() {
        throw row.error(
          "\(quoted(try row.trimmed(column))) stands behind a number with decimals, which leaves nothing to it",
          in: column)
      }
    }
    let size = abs(whole) + (parts.minutes ?? 0) / 60 + (parts.seconds ?? 0) / 3600
    let isNegative = try row.trimmed(degrees).contains { "-\u{2212}".contains($0) }
    guard let letter else { return isNegative ? -size : size }
    let text = try row.trimmed(letter)
    switch text.uppercased() {
    case letters.positive where !isNegative: return size
    case letters.negative where !isNegative: return -size
    case letters.positive, letters.negative:
      throw row.error("\(quoted(text)) stands beside degrees that have a sign already", in: letter)
    default:
      throw row.error("\(quoted(text)) is neither \(letters.positive) nor \(letters.negative)", in: letter)
    }
  }
}
