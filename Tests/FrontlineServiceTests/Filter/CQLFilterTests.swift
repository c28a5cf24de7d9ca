import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import Testing

@testable import FrontlineService

/// Filters in both notations of CQL2, against counts that are made without them.
@Suite struct CQLFilterTests {
  private func count(_ filter: String, _ collection: String = "settlements") throws -> Int {
    try Asking.count("/collections/\(collection)/items?limit=1&filter=\(sent(filter))")
  }

  private func countJSON(_ filter: String, _ collection: String = "settlements") throws -> Int {
    try Asking.count("/collections/\(collection)/items?limit=1&filter-lang=cql2-json&filter=\(sent(filter))")
  }

  @Test func `Comparisons are made`() throws {
    let settlements = try Asking.atlas.get().settlements
    #expect(try count("kind = 'city'") == settlements.count { $0.kind == .city })
    #expect(try count("kind <> 'city'") == settlements.count { $0.kind != .city })
    #expect(try count("'city' = kind") == count("kind = 'city'"))
    let large = settlements.count { $0.population ?? 0 > 5_000 }
    #expect(try count("population > 5000") == large)
    #expect(try countJSON(#"{"op":">","args":[{"property":"population"},5000]}"#) == large)
    #expect(
      try count("population BETWEEN 1000 AND 5000 AND kind IN ('town','city')")
        == settlements.count { (1_000...5_000).contains($0.population ?? 0) && $0.kind != .village })
    #expect(try count("population IS NULL") == settlements.count { $0.population == nil })
    #expect(try count("NOT population IS NULL") == settlements.count { $0.population != nil })
  }

  /// What is unknown is neither true nor false, as in SQL.
  @Test func `Unknown is not false`() throws {
    let (yes, no) = (try count("population > 1000"), try count("NOT (population > 1000)"))
    let unknown = try count("population IS NULL")
    #expect(unknown > 0)
    #expect(try yes + no + unknown == Asking.atlas.get().settlements.count)
    #expect(try count("population > 1000 OR TRUE") == Asking.atlas.get().settlements.count)
  }

  @Test func `Names are matched`() throws {
    let settlements = try Asking.atlas.get().settlements
    let names = settlements.map(\.names.primary)
    #expect(try count("name LIKE 'Sh%'") == names.count { $0.hasPrefix("Sh") })
    #expect(try count("name LIKE '_h%'") == names.count { $0.dropFirst().hasPrefix("h") })
    #expect(
      try count("CASEI(name) LIKE CASEI('SHUSH%')") == names.count { $0.lowercased().hasPrefix("shush") })
    #expect(
      try countJSON(
        #"{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["SHUSH%"]}]}"#
      )
        == count("CASEI(name) LIKE CASEI('SHUSH%')"))
    #expect(try count("name NOT LIKE '%'") == 0)
    #expect(try count("name = 'O''Neill'") == 0)
  }

  /// A day is whole at both ends, whatever time is written behind it.
  @Test func `Days are whole`() throws {
    let claims = try Asking.atlas.get().ledger.claims
    let (first, last) = ("2020-10-01", "2020-10-29")
    let wanted = claims.count { ("\($0.reported)" >= first) && ("\($0.reported)" <= last) }
    #expect(wanted > 0)
    for filter in [
      "reported >= DATE('2020-10-01') AND reported <= DATE('2020-10-29')",
      "reported BETWEEN DATE('2020-10-01') AND DATE('2020-10-29')",
      "reported BETWEEN '2020-10-01' AND '2020-10-29'",
      "reported <= TIMESTAMP('2020-10-29T00:00:00Z') AND reported >= TIMESTAMP('2020-10-01T23:59:59Z')",
      "T_INTERSECTS(reported, INTERVAL('2020-10-01','2020-10-29'))",
    ] { #expect(try count(filter, "claims") == wanted, "\(filter)") }
    #expect(
      try countJSON(
        #"{"op":"between","args":[{"property":"reported"},{"date":"2020-10-01"},{"date":"2020-10-29"}]}"#,
        "claims") == wanted)
    #expect(
      try count("T_AFTER(reported, DATE('2020-10-29'))", "claims")
        + count("T_BEFORE(reported, DATE('2020-10-30'))", "claims") == claims.count)
    #expect(
      try count("T_INTERSECTS(time, DATE('2020-10-29'))", "control")
        == Asking.count("/collections/control/items?limit=1&datetime=2020-10-29"))
  }

  @Test func `Shapes are met`() throws {
    let box = try Asking.count("/collections/settlements/items?limit=1&bbox=46.5,39.6,46.9,39.9")
    let ring = "46.5 39.6, 46.9 39.6, 46.9 39.9, 46.5 39.9, 46.5 39.6"
    #expect(try count("S_INTERSECTS(geometry, BBOX(46.5,39.6,46.9,39.9))") == box)
    #expect(try count("S_INTERSECTS(geometry, POLYGON((\(ring))))") == box)
    #expect(try count("S_INTERSECTS(POLYGON((\(ring))), geometry) AND TRUE") == box)
    #expect(
      try countJSON(#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[46.5,39.6,46.9,39.9]}]}"#)
        == box)
    #expect(try count("S_INTERSECTS(geometry, POINT(46.7465 39.7537))", "districts") > 0)
  }

  @Test(arguments: [
    "", "kind", "kind =", "kind = ", "= 'x'", "(kind = 'x'", "kind = 'x' AND", "kind = 'x", "kind == 'x'",
    ")(",
    "nothing = 1", "name > 5", "population = 'x'", "population + 1 = 2", "kind = 'x' kind",
    "S_INTERSECTS(name, POINT(1 2))",
    "S_INTERSECTS(geometry, POINT(1))", "S_INTERSECTS(geometry, POINT(999 1))",
    "T_AFTER(name, DATE('2020-01-01'))",
    "T_AFTER(time, DATE('2020-13-01'))", "time = DATE('2020-01-01')", "geometry = 1", "FOO(name)",
    "1e999 = population",
    "name LIKE 5", "INTERVAL('a','b')", "T_AFTER(time, INTERVAL('2020-01-02','2020-01-01'))", "\u{0}",
    "kind = 'x';",
    "CASEI(5) = 'x'", "name BETWEEN 1 AND 2", "kind IN ()", "S_INTERSECTS(geometry, POLYGON((1 2, 3 4))",
  ])
  func `What cannot be read is refused`(_ filter: String) throws {
    _ = try Asking.refusal("/collections/settlements/items?filter=\(sent(filter))")
  }

  @Test(arguments: [
    "", "{", "5", "[]", "{}", #"{"op":"and","args":[]}"#, #"{"op":"=","args":[1]}"#,
    #"{"op":"foo","args":[1,2]}"#,
    #"{"op":"=","args":[{"property":"nothing"},1]}"#,
    #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point"}]}"#,
    #"{"op":"in","args":[{"property":"kind"},[]]}"#,
    #"{"op":"t_after","args":[{"property":"time"},{"interval":["a"]}]}"#,
    #"{"op":"not","args":[{"op":"not","args":[1]}]}"#,
  ])
  func `What is no filter in JSON is refused`(_ filter: String) throws {
    _ = try Asking.refusal("/collections/settlements/items?filter-lang=cql2-json&filter=\(sent(filter))")
  }

  /// Ten thousand parentheses, NOTs and objects in each other are refused with a sentence, and crash nothing.
  @Test func `Depth is bounded`() {
    let deep = String(repeating: "(", count: 10_000) + "TRUE" + String(repeating: ")", count: 10_000)
    #expect(throws: ServiceError.self) { try CQLParser.filter(deep) }
    let nots = String(repeating: "NOT ", count: 9_999) + "FALSE"
    #expect(throws: Never.self) { try CQLParser.filter(nots) }
    let json =
      String(repeating: #"{"op":"not","args":["#, count: 10_000) + "true"
      + String(repeating: "]}", count: 10_000)
    #expect(throws: ServiceError.self) { try CQLJSON.filter(json) }
    let points = "S_INTERSECTS(geometry, " + String(repeating: "(", count: 10_000)
    #expect(throws: ServiceError.self) { try CQLParser.filter(points) }
  }

  /// Made texts of the words of the language: each is read or refused.
  @Test func `Made filters are read or refused`() {
    let words = [
      "kind", "=", "'x'", "(", ")", "AND", "OR", "NOT", "LIKE", "IN", "BETWEEN", "IS", "NULL", "5", "-", ",",
      "DATE",
      "T_AFTER", "time", "S_INTERSECTS", "geometry", "POINT", "BBOX", "CASEI", "TRUE", "INTERVAL", "\"", "'",
      "%", "é",
    ]
    var state: UInt64 = 20_201_029
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int(state % 9) + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + (state >> 60 == 0 ? "" : " ")
      }
      if (try? CQLParser.filter(text)) != nil { read += 1 }
    }
    #expect(read > 0)
  }
}
