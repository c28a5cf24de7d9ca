/// A form in which an answer can be had: its name in `f=`, and its media type.
struct MediaType: Hashable, Sendable {
  let name: String
  let type: String
  /// The type without parameters, as it stands in `Accept`.
  var plain: String { type.split(separator: ";").first.map(String.init) ?? type }

  static let json = MediaType(name: "json", type: "application/json")
  static let geojson = MediaType(name: "json", type: "application/geo+json")
  static let geojsonBeside = MediaType(name: "geojson", type: "application/geo+json")
  static let html = MediaType(name: "html", type: "text/html; charset=utf-8")
  static let csv = MediaType(name: "csv", type: "text/csv; charset=utf-8")
  static let openapi = MediaType(name: "json", type: "application/vnd.oai.openapi+json;version=3.0")
  static let schema = MediaType(name: "json", type: "application/schema+json")
  static let coverage = MediaType(name: "coveragejson", type: "application/prs.coverage+json")
  static let tile = MediaType(name: "mvt", type: "application/vnd.mapbox-vector-tile")
  static let svg = MediaType(name: "svg", type: "image/svg+xml")
  static let metrics = MediaType(name: "text", type: "text/plain; version=0.0.4; charset=utf-8")
  static let text = MediaType(name: "text", type: "text/plain; charset=utf-8")

  /// The form that a header `Accept` prefers among those that there are, the first at a tie; `nil`: none is accepted.
  ///
  /// Without the header, and for `*/*`, it is the first. Another JSON type takes `application/json` too.
  static func preferred(_ accept: String?, among offered: [MediaType]) -> MediaType? {
    guard let accept, accept.contains(where: { !$0.isWhitespace }) else { return offered.first }
    var best: (type: MediaType, quality: Double, precision: Int)?
    let ranges = accept.split(separator: ",").prefix(64).map(Range.init)
    for type in offered {
      guard let range = ranges.filter({ $0.takes(type) }).max(by: { $0.precision < $1.precision }),
        range.quality > 0
      else { continue }
      if best == nil || range.quality > best?.quality ?? 0 {
        best = (type, range.quality, range.precision)
      }
    }
    return best?.type
  }

  /// A media range of `Accept` (RFC 9110 section 12.5.1).
  private struct Range {
    let text: String
    let quality: Double

    init(_ part: Substring) {
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      text = pieces.first ?? ""
      let written = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      quality = written.map { $0.isFinite ? min(max($0, 0), 1) : 0 } ?? 1
    }

    var precision: Int { text == "*/*" ? 0 : text.hasSuffix("/*") ? 1 : 2 }

    func takes(_ type: MediaType) -> Bool {
      if text == "*/*" || text == type.plain { return true }
      if text.hasSuffix("/*") { return type.plain.hasPrefix(text.dropLast()) }
      return text == "application/json" && type.plain.hasSuffix("+json")
    }
  }
}
