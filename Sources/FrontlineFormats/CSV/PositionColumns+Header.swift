internal import FrontlineGeometry

extension PositionColumns {
  /// How many lines of a table of somebody else stand before its header: a title, the date of the export, remarks. The header
  /// is the first of twenty lines that names columns of positions; where none does, it is the first line.
  ///
  /// - Parameter head: the first bytes of the table, as UTF-8.
  package static func linesBeforeHeader(in head: [UInt8]) -> Int {
    let text = String(
      decoding: head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...], as: UTF8.self)
    // The last line may be cut off.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().prefix(20)
    for (number, line) in lines.enumerated() {
      // A field of several lines tells nothing of what a line is.
      guard line.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { return 0 }
      guard
        let reader = try? CSVReader(
          .text("\(line)\n"), delimiter: .detected, allowsDuplicateColumns: true),
        (try? PositionColumns(
          of: reader.columns, file: "", takesText: true,
          readingGrids: { _ in (Position(latitude: 0, longitude: 0), nil) }))
          ?? nil != nil
      else { continue }
      return number
    }
    return 0
  }
}
