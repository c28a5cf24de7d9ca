internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Coordinates in degrees, UTM and MGRS.
extension PhraseReader {
  /// A run of tokens that only coordinates have, read as `WrittenPosition` reads it. `nil`: there is none.
  mutating func coordinates() throws(LocalityError) -> Locality.Form? {
    let start = place
    if take(.at) { _ = take(.the) }
    if let token, token.isWord, ["UTM", "MGRS"].contains(words(token.range)) { place += 1 }
    let first = place
    guard let end = endOfCoordinates(from: first) else {
      place = start
      return nil
    }
    let range = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
    let words = words(range)
    do {
      let written = try WrittenPosition(words)
      place = end
      return .coordinates(coordinates(written, range: range, tokens: tokens[first..<end]))
    } catch {
      guard error.code == .notAPosition else { throw fault(range, .outOfRange, trimmed(error.description)) }
      place = start
      return nil
    }
  }

  private func trimmed(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// The end of the run: numbers, signs of degrees, commas, N S E W, and the capitals of a grid.
  private func endOfCoordinates(from first: Int) -> Int? {
    var i = first
    var figures = 0
    var end: Int?
    scan: while i < tokens.count, i - first < 24 {
      let token = tokens[i]
      switch token.kind {
      case .figure: figures += 1
      case .fault: break scan
      case .word(let word):
        let isGrid = token.range.count <= 3 && text[token.range].allSatisfy { (0x41...0x5A).contains($0) }
        var isHemisphere = false
        if case .compass(let letters, .abbreviation) = word { isHemisphere = letters.utf8.count == 1 }
        guard isGrid || isHemisphere else { break scan }
        if i == first, !isHemisphere { break scan }
      case .mark(let value):
        switch value {
        case 0x2C, 0x3B:
          // A comma belongs to them only where a figure or a letter of a hemisphere follows.
          guard i + 1 < tokens.count, tokens[i + 1].figure != nil || tokens[i + 1].range.count == 1 else {
            break scan
          }
        case 0x2D
        where i > first && tokens[i - 1].figure != nil && tokens[first].figure != nil
          && !token.followsSpace:
          return nil  // "2020-10-29", "10-15 people": a date or a range, no sign
        case 0x2D, 0x2B, 0x2212, 0x3A, 0xB0, 0xBA, 0x2DA, 0x27, 0x22, 0x2032, 0x2033, 0x2019, 0x201D, 0x2B9,
          0x2BA:
          break
        default: break scan
        }
      }
      i += 1
      end = i
    }
    guard let end, figures >= 1, end - first >= 2 else { return nil }
    // "15-20 km", "2 E": a unit behind, or a single number, makes it no position.
    if end < tokens.count, case .unit = tokens[end].word { return nil }
    if figures == 1, tokens[first].range.upperBound - tokens[first].range.lowerBound > 2 { return nil }
    return end
  }

  private func coordinates(
    _ written: WrittenPosition, range: Range<Int>, tokens: ArraySlice<Token>
  ) -> WrittenCoordinates {
    switch written.form {
    case .mgrs(let square):
      return WrittenCoordinates(
        position: written.position, uncertainty: square.size * 0.5.squareRoot(),
        precision: "a square of \(square.size)", range: range)
    case .utm:
      let decimals = tokens.compactMap { $0.figure?.decimals }.max() ?? 0
      let size = (0..<min(decimals, 6)).reduce(1.0) { size, _ in size / 10 }
      return WrittenCoordinates(
        position: written.position, uncertainty: .meters(size) * 0.5.squareRoot(),
        precision: "\(fixed(size, min(decimals, 6))) m of easting and northing", range: range)
    case .degrees:
      let figures = tokens.compactMap(\.figure)
      // The precision is that of the finer of the two angles; both are thought to be written alike.
      let parts = (figures.count + 1) / 2
      let decimals = figures.map(\.decimals).max() ?? 0
      let unit = parts >= 3 ? 3600.0 : parts == 2 ? 60 : 1
      let step = (0..<min(decimals, 12)).reduce(1.0) { step, _ in step / 10 }
      let precision = CoordinatePrecision.degrees(step / unit)
      let name = parts >= 3 ? "second" : parts == 2 ? "minute" : "degree"
      return WrittenCoordinates(
        position: written.position, uncertainty: precision.uncertainty(atLatitude: written.position.latitude),
        precision: "\(fixed(step, min(decimals, 12))) \(name)\(step == 1 ? "" : "s")", range: range)
    }
  }
}
