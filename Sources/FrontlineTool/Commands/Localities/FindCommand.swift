import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities

/// `frontline find report.txt`
struct FindCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find every phrase in a text that says where something is.",
    discussion: "Each is given with its line, its words, its best point and radius, as \"locate\" gives them."
  )

  @Argument(
    help: ArgumentHelp("A text in UTF-8; - is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> FindAnswer {
    let atlas = try session.atlas()
    let bytes = try (file == "-" ? ByteSource.standardInput : .file(file)).all()
    let text = String(decoding: bytes, as: UTF8.self)
    return FindAnswer(found: atlas.localities(in: text), text: Array(text.utf8), atlas: atlas)
  }
}

/// The phrases of a text.
struct FindAnswer: Answer {
  let found: [FoundLocality]
  let lines: [Int]
  let atlas: Atlas

  init(found: [FoundLocality], text: [UInt8], atlas: Atlas) {
    self.found = found
    self.atlas = atlas
    var lines: [Int] = []
    var line = 1
    var place = 0
    for item in found {
      while place < item.range.lowerBound {
        if text[place] == 0x0A { line += 1 }
        place += 1
      }
      lines.append(line)
    }
    self.lines = lines
  }

  var text: [String] {
    (found.isEmpty ? [] : columns.aligned()) + [counted(found.count, "phrase")]
  }

  private var columns: Table {
    Table(
      columns: [
        .number("line", "line"), .text("phrase", "phrase"), .number("latitude", "latitude"),
        .number("longitude", "longitude"), .number("radius_m", "radius"), .text("places", "places"),
        .hidden("offset"), .hidden("problem"),
      ],
      rows: zip(found, lines).map { item, line in
        [
          Table.Cell(line), .init(Self.oneLine(item.locality.text)),
          item.resolved.map { .init(degrees: $0.position.latitude) } ?? "",
          item.resolved.map { .init(degrees: $0.position.longitude) } ?? "", .init(item.resolved?.radius),
          .init(item.resolved?.places.map(\.id).joined(separator: ";")), .init(item.range.lowerBound),
          .init(item.problem?.description),
        ]
      })
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var table: Table? { columns }

  var json: JSONValue {
    [
      "count": .integer(found.count),
      "phrases": .array(
        zip(found, lines).map { item, line in
          let place: JSONObject = [
            "offset": .integer(item.range.lowerBound), "length": .integer(item.range.count),
            "line": .integer(line),
          ]
          guard let resolved = item.resolved else {
            return .object(
              place.adding([
                "phrase": .string(item.locality.text), "form": .string(item.locality.form.kind),
                "problem": .text(item.problem?.description),
              ]))
          }
          return .object(place.adding(LocateAnswer.members(resolved)))
        }),
    ]
  }

  var features: [GeoJSONFeature]? {
    found.compactMap { item in
      item.resolved.map { resolved in
        GeoJSONFeature(
          nil, Self.oneLine(item.locality.text), resolved.position,
          ["radius_m": .meters(resolved.radius), "offset": .integer(item.range.lowerBound)])
      }
    }
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic circles, rings and sectors")
    why.add(
      "names", "a name counts where it begins with a capital and the atlas has it; the longest name wins")
    why.addData(atlas)
    return why
  }
}
