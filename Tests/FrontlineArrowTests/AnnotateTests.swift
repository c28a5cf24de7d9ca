import FrontlineAnswers
import FrontlineAtlas
import FrontlineC
import FrontlineData
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime
import Testing

@testable import FrontlineArrow

/// What columns are annotated with is what the command writes into a table of the same rows.
struct AnnotateTests {
  /// The folder of the bundled data.
  static let folder = #filePath.replacing(
    "Tests/FrontlineArrowTests/AnnotateTests.swift", with: "GeoData/karabakh")

  static func options(_ more: String = "") -> String { "{\"atlas\": \"\(folder)\"\(more)}" }

  /// Some hundred events on some days, in and about the area of interest.
  static let events: [(latitude: Double, longitude: Double, day: String)] = (0..<300).map { number in
    let day = try? Day("2020-09-20").adding(number % 60)
    return (
      38.5 + Double(number * 37 % 300) / 150, 45.5 + Double(number * 91 % 300) / 120, day?.description ?? ""
    )
  }

  private func table(_ additions: [Annotation]) throws -> (columns: [String], rows: [[String]]) {
    let atlas = try Atlas.karabakh()
    let folder = try ScratchFolder(in: "/tmp")
    let path = "\(folder.path)/events.csv"
    try AtomicFile.write(
      CSVWriter.text(
        columns: ["latitude", "longitude", "date"],
        rows: Self.events.map { ["\($0.latitude)", "\($0.longitude)", $0.day] }), to: path)
    var question = AnnotationQuestion(path, adding: additions)
    question.output = "\(folder.path)/annotated.csv"
    _ = try question.answer(in: Context(atlas))
    var reader = try CSVReader(path: question.output)
    let columns = reader.columns
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    return (columns, rows)
  }

  @Test(arguments: ["nulls", "views", "dictionary", "date32", "timestamp"]) func `Equals the command`(
    _ form: String
  ) throws {
    let additions: [Annotation] = [.controller, .front, .bounds, .nearest, .district, .utm, .mgrs, .locality]
    let (columns, rows) = try table(additions)
    let days = Self.events.map { try? Day($0.day) }
    let date: MadeColumn =
      switch form {
      case "views": .views("date", Self.events.map(\.day))
      case "dictionary":
        .dictionary("date", "I", Self.events.indices.map { UInt32($0) }, of: Self.events.map(\.day))
      case "date32": .values("date", "tdD", days.map { $0?.ordinal }, 0)
      case "timestamp":
        .values("date", "tsu:", days.map { $0.map { Int64($0.ordinal) * 86_400_000_000 + 5 } }, 0)
      default: .texts("date", Self.events.map(\.day))
      }
    let words = additions.map(\.rawValue).joined(separator: ",")
    let called = Called(
      frontline_annotate,
      MadeStream(
        .doubles("latitude", Self.events.map(\.latitude)),
        .doubles("longitude", Self.events.map(\.longitude)), date),
      Self.options(", \"add\": \"\(words)\""))
    #expect(called.sentence == "")
    #expect(called.names == columns + ["reject_reason"])
    #expect(called.rows.count == rows.count)
    for (cells, row) in zip(called.rows, rows) {
      for number in 3..<columns.count {
        // A number of the table has one decimal.
        var cell = cells[number] ?? ""
        if columns[number].hasSuffix("_m"), !cell.isEmpty, !cell.contains(".") { cell += ".0" }
        #expect(cell == row[number], "\(columns[number]) of \(row)")
      }
      #expect(cells.last == .some(nil))
    }
    // They say something.
    #expect(Set(called["controller"]).count >= 3)
    #expect(called["front_m"].contains { $0 != nil })
    #expect(called["front_lower_m"].contains { $0 != nil })
  }

  @Test func `Times with zones`() throws {
    // 2020-10-29 21:30 UTC, which is 30 October in Baku.
    let time = Int64(try Day("2020-10-29").ordinal) * 86_400 + 77_400
    func called(_ zone: String, _ options: String) -> Called {
      Called(
        frontline_standing, MadeStream(.texts("id", ["shusha"]), .values("date", "tss:" + zone, [time], 0)),
        Self.options(options))
    }
    #expect(called("UTC", "")["held_by"] == ["armenian-forces"])
    #expect(called("Asia/Baku", "").sentence.contains("say which one in \"time_zone\""))
    #expect(called("Asia/Baku", ", \"time_zone\": \"+04:00\"")["standing"] == ["held"])
    #expect(called("", ", \"time_zone\": \"Asia/Baku\"").sentence.contains("write a zone as +04:00 or UTC"))
    let day = DayReader()
    let column = MadeColumn.values("date", "tss:+04:00", [time], 0)
    var input = MadeStream([[column]]).open()
    let stream = try InputStream(taking: &input)
    let reader = try DayColumn(0, stream.schema.fields[0], day)
    let batch = try #require(try stream.next())
    #expect(try reader.day(batch.column(0), 0) == Day("2020-10-30"))
  }

  @Test func `Rows that cannot be read`() {
    let called = Called(
      frontline_annotate,
      MadeStream(
        .doubles("latitude", [39.7, nil, 95, 39.7, .nan, 39.7]),
        .doubles("longitude", [46.7, 46, 46, 46.7, 46, 46.7]),
        .texts("date", ["2020-10-29", "2020-10-29", "2020-10-29", "10/11/2020", "2020-10-29", nil])),
      Self.options(#", "add": "controller""#))
    #expect(called["controller"].map { $0 == nil } == [false, true, true, true, true, true])
    let reasons = called["reject_reason"]
    #expect(reasons[0] == nil)
    #expect(reasons[1] == #"column "latitude": the field is empty and must not be."#)
    #expect(
      reasons[2] == #"column "latitude": Latitude 95.0 is outside -90 ... 90; the axes may be swapped."#)
    #expect(reasons[3]?.contains("10/11/2020") == true)
    #expect(reasons[4] == #"column "latitude": "nan" is not a number."#)
    #expect(reasons[5] == #"column "date": the field is empty and must not be."#)
  }

  @Test func `Standings`() {
    let called = Called(
      frontline_standing,
      MadeStream(
        .texts("id", ["shusha", "shusha", "atlantis", nil]),
        .texts("date", ["2020-10-29", "2020-11-09", "2020-10-29", "2020-10-29"])), Self.options())
    #expect(called["held_by"] == ["armenian-forces", "azerbaijan", nil, nil])
    #expect(called["standing"] == ["held", "held", nil, nil])
    #expect(called["reject_reason"][2] == #"column "id": the atlas has no settlement "atlantis"."#)
    let known = Called(
      frontline_standing, MadeStream(.texts("id", ["shusha"])),
      Self.options(#", "on": "2020-11-08", "rule": "majority""#))
    #expect(known["standing"] == ["contested"])
  }

  @Test func `Within a place`() {
    let made = {
      MadeStream(.doubles("latitude", [39.7537, 41]), .doubles("longitude", [46.7465, 46.7465]))
    }
    let near = Called(frontline_within, made(), Self.options(#", "of": "Stepanakert", "radius_m": 10000"#))
    #expect(near["within"] == ["yes", "no"])
    let inside = Called(
      frontline_within, made(), #"{"shape": "POLYGON ((46 39, 47 39, 47 40, 46 40, 46 39))"}"#)
    #expect(inside["within"] == ["yes", "no"])
    #expect(inside["within_m"][0] == "0")
    let route = Called(
      frontline_nearest, made(), Self.options(#", "add": "line""#))
    #expect(route["nearest_line"].allSatisfy { $0 != nil })
  }

  @Test(arguments: [
    (#", "rule": "source:nobody""#, "There is no source \"nobody\""),
    (#", "add": "controler""#, "\"controler\" cannot be added"),
    (#", "on": "2020-13-45""#, "\"on\""),
    (#", "on": "2020-10-29", "date": "date""#, "both say when"),
    (#", "pockets": "some""#, "write keep or drop"),
    (#", "fronts": "/nowhere/at/all""#, "/nowhere/at/all"),
    (#", "names": "xx-notalanguage""#, "not a language tag"),
    (#", "cores": 0"#, "a whole number from 1 to 256"),
  ]) func `Wrong options`(_ more: String, _ sentence: String) {
    let called = Called(
      frontline_annotate,
      MadeStream(.doubles("latitude", [39]), .doubles("longitude", [46]), .texts("date", ["2020-10-29"])),
      Self.options(more))
    #expect(called.status != 0)
    #expect(called.sentence.contains(sentence), "\(called.sentence)")
  }

  @Test func `Two columns of one meaning are refused where none is named`() {
    let days = ["2020-10-29"]
    func called(_ columns: MadeColumn..., options: String = "") -> Called {
      Called(frontline_annotate, MadeStream([columns]), Self.options(options))
    }
    let two = called(
      .doubles("latitude", [39.76]), .doubles("longitude", [46.75]), .texts("date", days),
      .texts("event_date", days))
    #expect(two.status == Int32(FRONTLINE_USAGE))
    #expect(
      two.sentence.hasSuffix(
        "The columns \"date\" and \"event_date\" could both be the day; name one in \"date\"."),
      "\(two.sentence)")
    let named = called(
      .doubles("latitude", [39.76]), .doubles("longitude", [46.75]), .texts("date", days),
      .texts("event_date", days), options: #", "date": "event_date""#)
    #expect(named.status == 0, "\(named.sentence)")
    let places = called(
      .doubles("lat", [39.76]), .doubles("latitude", [39.76]), .doubles("longitude", [46.75]),
      .texts("date", days))
    #expect(
      places.sentence.contains("could both be the latitude; name one of each in \"latitude\""),
      "\(places.sentence)")
    // Of the columns of ACLED it is known which is the day.
    let acled = called(
      .doubles("latitude", [39.76]), .doubles("longitude", [46.75]), .texts("event_date", days),
      .texts("timestamp", ["1700000000"]), .texts("time_precision", ["1"]))
    #expect(acled.status == 0, "\(acled.sentence)")
  }

  @Test func `Missing atlas`() {
    let called = Called(
      frontline_annotate, MadeStream(.doubles("latitude", [39]), .doubles("longitude", [46])),
      #"{"atlas": "/nowhere", "on": "2020-10-29"}"#)
    #expect(called.status == Int32(FRONTLINE_NO_INPUT))
    #expect(called.sentence.contains("/nowhere"))
  }

  @Test func `Questions of people`() throws {
    func ask(_ options: String) throws -> JSONValue {
      var answer: UnsafeMutablePointer<CChar>?
      let status = frontline_ask(Self.options(options), &answer)
      guard status == 0, let answer else {
        return .string(String(cString: frontline_last_error()))
      }
      defer { frontline_free(answer) }
      return try JSONValue(parsing: String(cString: answer))
    }
    let distance = try ask(#", "question": "distance", "from": "Shusha", "to": "front", "on": "2020-10-29""#)
    #expect(distance["text"]?.string?.hasPrefix("23.2 ... 27.0 ... 30.4 km") == true)
    #expect(try ask(#", "question": "map", "days": "2020-10-29""#)["svg"]?.string?.contains("<svg") == true)
    #expect(try ask(#", "question": "front", "on": "2020-10-29""#)["features"]?["features"]?[0] != nil)
    #expect(try ask(#", "question": "weather""#).string?.contains("must be one of approach") == true)
    #expect(try ask(#", "question": "front""#).string == "The question \"front\" needs \"on\".")
  }
}
