import FrontlineC
import Testing

@testable import FrontlineArrow

/// A stream that breaks the format, or a call that makes no sense, is a status and a sentence; nothing traps, and
/// nothing is leaked.
struct MalformedStreamTests {
  static func good() -> [MadeColumn] { [.doubles("latitude", [39]), .doubles("longitude", [46])] }
  static let to = #"{"to": "40, 46"}"#

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var sentence: String
    var make: @Sendable () -> MadeStream

    init(_ name: String, _ sentence: String, _ make: @escaping @Sendable () -> MadeStream) {
      testDescription = name
      self.sentence = sentence
      self.make = make
    }

    /// A good stream whose columns are changed.
    static func columns(
      _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout [MadeColumn]) -> Void
    ) -> Case {
      Case(name, sentence) {
        var columns = good()
        change(&columns)
        return MadeStream([columns])
      }
    }

    /// A good stream whose batch is spoiled.
    static func batch(
      _ name: String, _ sentence: String, _ spoil: @escaping @Sendable (inout ArrowArray) -> Void
    ) -> Case {
      Case(name, sentence) {
        let made = MadeStream([good()])
        made.spoil = spoil
        return made
      }
    }
  }

  static let cases: [Case] = [
    Case("no record batch", "is of type \"g\" and not of record batches") {
      let made = MadeStream([good()])
      made.format = "g"
      return made
    },
    .columns("one column", "no column") { $0.removeLast() },
    .columns("bytes for degrees", "must be a number or text") { $0[0].format = "z" },
    .columns("a type that nobody knows", "must be a number or text") { $0[0].format = "%&/" },
    .columns("a list without a child", "is a list and has 0 children") { $0[1].format = "+l" },
    .columns("a decimal of no scale", "must be a number or text") { $0[0].format = "d:18" },
    .columns("another CRS", "is in EPSG:3857") {
      $0[0] = MadeColumn(
        name: "geometry", format: "z", length: 1, buffers: [nil, MadeColumn.bytes([Int32(0), 0]), []],
        metadata: [
          ("ARROW:extension:name", "geoarrow.wkb"),
          ("ARROW:extension:metadata", #"{"crs":{"id":{"authority":"EPSG","code":3857}}}"#),
        ])
    },
    .columns("edges that are not read", "edges of kind \"vincenty\"") {
      $0[0] = MadeColumn(
        name: "geometry", format: "z", length: 1, buffers: [nil, MadeColumn.bytes([Int32(0), 0]), []],
        metadata: [
          ("ARROW:extension:name", "geoarrow.wkb"), ("ARROW:extension:metadata", #"{"edges":"vincenty"}"#),
        ])
    },
    .columns("text with falling offsets", "the offset 1 is less than 5") {
      $0[0] = .texts("latitude", ["39.75"])
      $0[0].buffers[1] = MadeColumn.bytes([Int32(5), 1])
    },
    .columns("text without offsets", "has no values") {
      $0[0] = .texts("latitude", ["39.75"])
      $0[0].buffers[1] = nil
    },
    .columns("a list past its end", "past the end at 1") {
      let points = MadeColumn(
        name: "p", format: "+s", length: 1, buffers: [nil],
        children: [.doubles("x", [1]), .doubles("y", [1])])
      $0[0] = MadeColumn(
        name: "line", format: "+l", length: 1, buffers: [nil, MadeColumn.bytes([Int32(0), 9])],
        children: [points],
        metadata: [("ARROW:extension:name", "geoarrow.linestring")])
    },
    .columns("points shorter than their rows", "has 1 rows, and \"x\" 0") {
      $0[0] = MadeColumn(
        name: "p", format: "+s", length: 1, buffers: [nil],
        children: [.doubles("x", []), .doubles("y", [1])],
        metadata: [("ARROW:extension:name", "geoarrow.point")])
    },
    .columns("nulls that are not said", "says it has 1 nulls and does not say which") { $0[0].nulls = 1 },
    .columns("a buffer too few", "has 1 buffers, and its type 2") { $0[0].buffers.removeLast() },
    .columns("no values", "has no values") { $0[0].buffers[1] = nil },
    .columns("an index that is no number", "indexes are of type \"g\"") {
      $0[0].dictionary = [.texts("", ["39"])]
    },
    .columns("a column shorter than the batch", "has 0 values for 1 rows") {
      $0.insert(.doubles("x", []), at: 0)
      $0.swapAt(0, 2)
    },
    .batch("a column less than the schema says", "has 1 columns, and the schema of its stream 2") {
      $0.n_children = 1
    },
    .batch("a negative length", "batch has -1 rows") { $0.length = -1 },
    .batch("a negative offset", "from row -1 on") { $0.offset = -1 },
    .batch("a length beyond all", "rows from row") { $0.length = .max },
    .batch("a length and offset whose sum is beyond all", "rows from row") {
      $0.length = 1
      $0.offset = .max
    },
    .batch("no columns at all", "is missing or was released") { $0.children = nil },
    .batch("a column that was released", "is missing or was released") {
      $0.children[0]!.pointee.release!($0.children[0])
    },
    .batch("a column of negative length", "values for 1 rows") { $0.children[0]!.pointee.length = -5 },
    .batch("a column of negative offset", "values for 1 rows") { $0.children[0]!.pointee.offset = -5 },
    .batch("a column without buffers", "has no buffers") { $0.children[0]!.pointee.buffers = nil },
  ]

  @Test(arguments: cases) func `Malformed`(_ each: Case) {
    let called = Called(frontline_distance, each.make(), Self.to)
    #expect(called.status != 0)
    #expect(called.sentence.contains(each.sentence), "\(called.sentence)")
    #expect(called.left == 0)
  }

  /// Rows that cannot be read for what is in them; the rest of the stream is answered.
  @Test func `Index beyond its dictionary`() {
    let called = Called(
      frontline_distance,
      MadeStream(
        .dictionary("latitude", "i", [Int32(0), 7, -1], of: ["39"]), .doubles("longitude", [46, 46, 46])),
      Self.to)
    #expect(called["distance_m"].map { $0 == nil } == [false, true, true])
    #expect(
      called["reject_reason"][1]
        == #"column "latitude": the index of this row is beyond the end of its dictionary."#)
    #expect(called.left == 0)
  }

  @Test func `View beyond its buffer`() {
    var views = MadeColumn.views("latitude", ["39.750000000000000", "39.1"])
    views.buffers[3] = MadeColumn.bytes([Int64(4)])
    let called = Called(
      frontline_distance, MadeStream(views, .doubles("longitude", [46, 46])), Self.to)
    #expect(called["distance_m"].map { $0 == nil } == [true, false])
    #expect(called["reject_reason"][0] == #"column "latitude": the text lies beyond the end of its buffer."#)
  }

  @Test(arguments: [
    ("{", "The options are no JSON"),
    ("[]", "must be a JSON object"),
    (#"{"to": 5}"#, "\"to\" is 5, and must be a text."),
    (#"{"to": "40, 46", "unit": "km"}"#, "There is no option \"unit\" here"),
    (#"{"to": "Shusha"}"#, "needs an atlas"),
    (#"{"to": "40, 46", "add": "front"}"#, "\"front\" cannot be added"),
    (#"{"to": "40, 46", "add": ["distance", "distance"]}"#, "twice"),
    (#"{"to": "40, 46", "latitude": "y"}"#, "There is no column \"y\""),
    (#"{}"#, "Say to what"),
    (#"{"to_latitude": "latitude"}"#, "go together"),
    (#"{"to": "40, 46", "to_latitude": "latitude", "to_longitude": "longitude"}"#, "Say to what"),
  ]) func `Calls`(_ options: String, _ sentence: String) {
    let called = Called(frontline_distance, MadeStream([Self.good()]), options)
    #expect(called.status == Int32(FRONTLINE_USAGE))
    #expect(called.sentence.contains(sentence), "\(called.sentence)")
    #expect(called.left == 0)
  }

  @Test func `Null pointers`() {
    var output = ArrowArrayStream()
    #expect(frontline_distance(nil, Self.to, &output) == Int32(FRONTLINE_USAGE))
    var input = ArrowArrayStream()
    #expect(frontline_distance(&input, Self.to, &output) == Int32(FRONTLINE_DATA))
    #expect(String(cString: frontline_last_error()) == "The stream was released before it was read.")
    #expect(frontline_ask(nil, nil) == Int32(FRONTLINE_USAGE))
    frontline_free(nil)
  }

  @Test func `Failure of the producer`() {
    let made = MadeStream([Self.good(), Self.good()])
    made.failure = 5
    let called = Called(frontline_distance, made, Self.to)
    #expect(called.sentence.contains("could not give its next batch: error 5"), "\(called.sentence)")
    #expect(called.left == 0)
  }

  /// Batches of 0 and 1 rows, and a stream without batches.
  @Test func `Small batches`() {
    let empty = [MadeColumn.doubles("latitude", []), .doubles("longitude", [])]
    let called = Called(
      frontline_distance, MadeStream([empty, Self.good(), empty, Self.good()]), Self.to)
    #expect(called.sentence == "")
    #expect(called.rows.count == 2)
    let none = MadeStream([])
    none.columns = Self.good()
    #expect(Called(frontline_distance, none, Self.to).rows.isEmpty)
  }

  /// Streams that are dropped before they are read, between batches, and with batches that outlive them.
  @Test func `Dropped streams`() {
    for taken in 0..<3 {
      let made = MadeStream([Self.good(), Self.good(), Self.good()])
      var input = made.open()
      var output = ArrowArrayStream()
      #expect(frontline_distance(&input, Self.to, &output) == 0)
      var schema = ArrowSchema()
      #expect(output.get_schema(&output, &schema) == 0)
      var batches: [ArrowArray] = []
      for _ in 0..<taken {
        var batch = ArrowArray()
        #expect(output.get_next(&output, &batch) == 0)
        batches.append(batch)
      }
      output.release(&output)
      for var batch in batches {
        #expect(batch.length == 1)
        batch.release(&batch)
      }
      schema.release(&schema)
      #expect(made.living.count == 0)
    }
  }

  @Test func `Taken column name`() {
    let called = Called(
      frontline_distance, MadeStream([Self.good() + [.doubles("distance_m", [1])]]), Self.to)
    #expect(called.sentence.contains("There is a column \"distance_m\" already"))
    #expect(called.left == 0)
  }
}
