import FrontlineFormats
import FrontlineTestSupport
import FrontlineTime

/// A data package of made things, of which most are sound: places anywhere on the globe, at the poles and the
/// antimeridian too, one alone, all on one point or in one line; ties, doubles, uncertain dates, holders of a day, claims
/// that correct others, numbers at the ends of their ranges; districts in each other, with holes, in parts on both sides of
/// the antimeridian or without an outline; roads that end where they began; names of any script, of words that questions
/// are made of, or of 10,000 letters.
struct MadePackage {
  private var numbers: SeededGenerator
  private typealias Place = (latitude: Double, longitude: Double)
  private let places: [Place]
  private let days: [String]
  /// The ids of its places, districts, routes, parties and sources.
  let ids: (places: [String], districts: [String], routes: [String], parties: [String], sources: [String])

  private static let layers = ["d0": "rayon", "d1": "area", "d2": "country"]

  init(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    func count(_ range: ClosedRange<Int>) -> Range<Int> { 0..<Int.random(in: range, using: &numbers) }
    let spreads: [Double] = [0, 1e-9, 0.01, 1, 30, 180]
    let spread = spreads.randomElement(using: &numbers) ?? 1
    let middles: [Place] = [
      (0, 0), (90, 0), (-90, 10), (0, 180), (60, -180), (45, 179.99), (39.8, 46.7), (-89.999, -179.9),
    ]
    let middle = middles.randomElement(using: &numbers) ?? (0, 0)
    var places: [Place] = []
    let isLine = Int.random(in: 0..<6, using: &numbers) == 0
    for number in count(1...12) {
      let latitude =
        middle.latitude + (isLine ? 0 : Double.random(in: -0.5...0.5, using: &numbers) * spread)
      let longitude =
        middle.longitude + (isLine ? Double(number) : Double.random(in: -1...1, using: &numbers)) * spread
      let turned = longitude - 360 * (longitude / 360).rounded()
      places.append((min(max(latitude, -90), 90), min(max(turned, -180), 180)))
    }
    if Bool.random(using: &numbers), let first = places.first { places.append(first) }
    self.places = places
    let epochs = [
      ["2020-09-27", "2020-10-01", "2020-10-01", "2020-11"], ["1991~", "1991-05", "1992?", "1994-05-12"],
      ["-9999-01-01", "9999-12-31"], ["0000-02-29", "0001-01-01", "[0001-01-01..0001-02-01]"],
      ["2020-02-29", "2020-03-01"], ["9999-12-30", "9999-12-31", "9999-12-31%", "[9999-12-01..9999-12-31]"],
      ["1993-08-23", "1993-08-XX", "1993-XX", "199X", "1993-21", "[1993-08-23..1993-08-26]", "1993-08-24~"],
    ]
    days = epochs.randomElement(using: &numbers) ?? []
    ids = (
      places.indices.map { "p\($0)" }, count(0...3).map { "d\($0)" }, count(0...2).map { "r\($0)" },
      count(1...4).map { "h\($0)" }, count(1...3).map { "s\($0)" }
    )
    self.numbers = numbers
  }

  /// The days that it speaks of, as far as they are exact, and one on each side of them.
  var questionDays: [String] { days.filter { (try? Day($0)) != nil }.prefix(2) + ["2020-10-15"] }

  private mutating func one(_ texts: [String]) -> String { texts.randomElement(using: &numbers) ?? "" }

  /// A name that is one of its own or the same for many, by what is hard to write, to fold or to tell from a phrase.
  private mutating func name(of id: String) -> String {
    one([
      "Same", "Name \(id)", "Ünïcode \(id)", "名 \(id)", "القدس", "ירושלים \(id)", "e\u{301}\u{323}\(id)",
      "İıßſ", "𐐀𐐨",
      "👩‍👩‍👧", "5 km", "north of", "the front", "today", "2020-10-15", "10,10",
      String(repeating: "N", count: 10_000) + id,
    ])
  }

  /// Writes its files into a folder that is there.
  mutating func write(to folder: String) throws {
    try AtomicFile.write(
      table(["id", "name", "kind"], ids.sources.map { [$0, "Source \($0)", "analyst"] }),
      to: "\(folder)/sources.csv")
    var rows: [[String]] = []
    for (index, party) in ids.parties.enumerated() {
      let name = one(["Party \(party)", "Party \(party)", name(of: party)])
      rows.append([party, name, one([party, "h0"]), ["", "#aa0000", "#0000aa"][index % 3]])
    }
    try AtomicFile.write(table(["id", "name", "side", "color"], rows), to: "\(folder)/parties.csv")
    rows = []
    for (id, place) in zip(ids.places, places) {
      rows.append([
        id, name(of: id), one(["village", "town", "city"]),
        "\(place.latitude)", "\(place.longitude)", one(["", "0", "20040000"]), one(["", "-12000", "9000"]),
        one(["", "0", "1000000000"]),
      ])
    }
    try AtomicFile.write(
      table(
        [
          "id", "name", "kind", "latitude", "longitude", "coordinate_uncertainty_m", "elevation_m",
          "population",
        ], rows), to: "\(folder)/settlements.csv")
    try AtomicFile.write(districts(), to: "\(folder)/districts.geojson")
    try AtomicFile.write(routes(), to: "\(folder)/routes.geojson")
    rows = []
    for number in 0..<Int.random(in: 0...20, using: &numbers) {
      var kind = one(["settlement", "settlement", "settlement", "district", "route"])
      let subject = one(kind == "settlement" ? ids.places : kind == "district" ? ids.districts : ids.routes)
      guard !subject.isEmpty else { continue }
      if Self.layers[subject] == "area" { kind = "area" }
      let from = one(days + [""])
      let reported = one(days.filter { (try? Day($0)) != nil } + ["2020-12-01"])
      rows.append([
        "c\(number)", kind, subject, one(ids.parties), one(["asserted", "assessed", "denied", "agreed"]),
        from, one(["", "", "", from]), reported, one(ids.sources),
        one([String](repeating: "", count: 9) + (rows.last.map { [$0[0]] } ?? [])),
      ])
    }
    try AtomicFile.write(
      table(
        [
          "id", "subject_kind", "subject", "party", "stance", "valid_from", "valid_to", "reported", "source",
          "corrects",
        ], rows), to: "\(folder)/claims.csv")
  }

  private func table(_ columns: [String], _ rows: [[String]]) throws -> String {
    try CSVWriter.text(columns: columns, rows: rows)
  }

  private mutating func districts() -> String {
    let areNested = Bool.random(using: &numbers)
    let features = ids.districts.enumerated().map { index, id in
      let place: Place = (areNested ? places.first : places.randomElement(using: &numbers)) ?? (0, 0)
      let sizes: [Double] = [0.000_1, 0.5, 20, 60]
      let size = areNested ? 40 / Double(1 << 2 * index) : sizes.randomElement(using: &numbers) ?? 1
      let (south, north) = (max(place.latitude - size, -90), min(place.latitude + size, 90))
      let (west, east) = (max(place.longitude - size, -180), min(place.longitude + size, 180))
      func ring(_ share: Double) -> String {
        let (low, high) = (south + (north - south) * share, north - (north - south) * share)
        let (left, right) = (west + (east - west) * share, east - (east - west) * share)
        return "[[\(left),\(low)],[\(right),\(low)],[\(right),\(high)],[\(left),\(high)],[\(left),\(low)]]"
      }
      let ground = one([
        "[\(ring(0))]", "[\(ring(0))]", "[\(ring(0)),\(ring(0.3))]", "[\(ring(0.45)),\(ring(0.48))]",
        "[[[170,-9],[180,-9],[180,9],[170,9],[170,-9]]],[[[-180,-9],[-170,-9],[-170,9],[-180,9],[-180,-9]]]",
        "",
      ])
      let geometry = ground.isEmpty ? "null" : #"{"type":"MultiPolygon","coordinates":[\#(ground)]}"#
      let area = one(["", #","official_area_km2":0.000001"#, #","official_area_km2":510100000"#])
      return
        #"{"type":"Feature","properties":{"id":"\#(id)","name":"D \#(id)","layer":"\#(Self.layers[id] ?? "rayon")"\#(area)},"geometry":\#(geometry)}"#
    }
    return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }

  private mutating func routes() -> String {
    let features = ids.routes.map { id in
      var stops = (0..<Int.random(in: 1...4, using: &numbers)).compactMap { _ in
        ids.places.indices.randomElement(using: &numbers)
      }
      if Bool.random(using: &numbers) { stops.append(stops[0]) }
      let line = stops.map { "[\(places[$0].longitude),\(places[$0].latitude)]" }.joined(separator: ",")
      let points = stops.map { #"{"name":"W","settlement":"p\#($0)"}"# }.joined(separator: ",")
      let length = one(["", #","published_length_km":0.001"#, #","published_length_km":100000"#])
      return
        #"{"type":"Feature","properties":{"id":"\#(id)","name":"R \#(id)","class":"road","waypoints":[\#(points)]\#(length)},"geometry":{"type":"LineString","coordinates":[\#(line)]}}"#
    }
    return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }
}
