import FrontlineAtlas
import FrontlineGeometry
import FrontlineMaps

/// `1 settlement`, `12 settlements`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// A whole number with commas between thousands from 10,000 on.
package func grouped(_ number: Int) -> String {
  guard number.magnitude >= 10_000 else { return "\(number)" }
  var digits = String(number.magnitude)
  var parts: [String] = []
  while digits.count > 3 {
    parts.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return (number < 0 ? "-" : "") + ([digits] + parts).joined(separator: ",")
}

extension Area {
  /// The area in whole units: `2093 km2`, `69,546 km2`.
  var whole: String { "\(grouped(Int(inLongUnit.figure.rounded()))) \(inLongUnit.unit)" }
}

/// A direction as compass point and degrees: `NNE 22.5°`; a dash where there is none.
func direction(_ azimuth: Azimuth?) -> String {
  azimuth.map { "\($0.compassPoint.abbreviation) \($0)" } ?? "-"
}

/// Labels and values beneath each other, indented: what is known of one thing.
func particulars(_ pairs: [(String, String)]) -> [String] {
  let known = pairs.filter { !$0.1.isEmpty }
  let width = known.map { $0.0.cells }.max() ?? 0
  return known.map { label, value in
    "  \(label)\(String(repeating: " ", count: width - label.cells))  \(value)"
  }
}

/// Kinds with their counts: `1 city, 2 towns, 124 villages`.
func kindCounts(_ kinds: some Sequence<Settlement.Kind>) -> [(kind: Settlement.Kind, count: Int)] {
  let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
  return Settlement.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
}

/// Kinds with their counts in words.
func described(_ counts: [(kind: Settlement.Kind, count: Int)]) -> String {
  counts.map { counted($0.count, $0.kind.rawValue, $0.kind.plural) }.joined(separator: ", ")
}

/// Words parted by commas, in lines no wider than `width`; the lines after the first are indented.
func wrapped(_ head: String, _ words: [String], indent: Int, width: Int) -> [String] {
  var lines: [String] = []
  var line = head
  var isFresh = true
  for (index, word) in words.enumerated() {
    let piece = index + 1 < words.count ? word + "," : word
    if !isFresh, line.cells + 1 + piece.cells > width {
      lines.append(line)
      line = String(repeating: " ", count: indent)
      isFresh = true
    }
    line += (isFresh ? "" : " ") + piece
    isFresh = false
  }
  return lines + [line]
}
