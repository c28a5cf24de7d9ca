import FrontlinePlatform
import Testing

/// What `validate` passes, every command answers: with an answer or a sentence, and never by a trap, which would end
/// these tests, or a fault of the program (status 70).
@Suite struct MadePackageTests {
  /// How many packages are made: `FRONTLINE_PACKAGES`, else a few. `make check-packages` makes more.
  static let count = getenv("FRONTLINE_PACKAGES").flatMap { Int(String(cString: $0)) } ?? 16
  /// The first seed: `FRONTLINE_SEED`, else 1.
  static let first = getenv("FRONTLINE_SEED").flatMap { UInt64(String(cString: $0)) } ?? 1

  @Test(arguments: 0..<8) func `every command answers what validate passes`(part: Int) throws {
    var sound = 0
    for number in 0..<Self.count where number % 8 == part {
      let seed = Self.first + UInt64(number)
      let scratch = Scratch()
      var package = MadePackage(seed: seed)
      _ = mkdir(scratch.path + "/made", 0o777)
      try package.write(to: scratch.path + "/made")
      let verdict = Program.runCheaply("frontline validate \"$SCRATCH/made\"", in: scratch)
      #expect([0, 65].contains(verdict.status), "seed \(seed): \(verdict.errors)")
      guard verdict.status == 0 else { continue }
      sound += 1
      for line in questions(of: package) {
        if Self.isTraced { print("seed \(seed): \(line)") }
        let outcome = Program.runCheaply("frontline \(line) --atlas \"$SCRATCH/made\"", in: scratch)
        #expect(
          [0, 64, 65].contains(outcome.status), "seed \(seed), \(line): \(outcome.status) \(outcome.errors)")
        #expect(
          !(outcome.output + outcome.errors).contains { $0 == "\u{1B}" },
          "seed \(seed), \(line): an escape code")
        for word in ["nan", "inf km", "-inf", " inf"] {
          #expect(!outcome.output.contains(word), "seed \(seed), \(line): \(outcome.output)")
        }
      }
    }
    #expect(sound > 0 || Self.count < 16)
  }

  /// Whether each command is printed before it is run, so that the last of them is the one that trapped.
  static let isTraced = getenv("FRONTLINE_TRACE") != nil

  private func questions(of package: MadePackage) -> [String] {
    let (place, other) = (package.ids.places[0], package.ids.places[package.ids.places.count - 1])
    let party = package.ids.parties[0]
    var lines = [
      "places --format json", "place \(place) --format json", "places", "nearest 3 \(place)",
      "within \"500 km\" \(place) --format json", "distance \(place) \(other) --format json",
      "describe 10,10 --format json", "describe 89.99,-180",
      "locate \"5 km north of \(place)\" --format json",
      "sources", "disagreements --format json", "control \(place) --format json", "control \(other)",
      "routes --format json", "project \(place) --to EPSG:3857", "project \(place) --to EPSG:28408",
    ]
    for day in package.questionDays {
      lines += [
        "control \(place) --on \(day) --format json", "front --on \(day) --format json", "front --on \(day)",
        "distance \(place) front --on \(day) --format json", "changes --from \(day) --to \(day)",
        "map --on \(day) -o \"$SCRATCH/m.svg\"", "map --on \(day) --place \(place) -o \"$SCRATCH/m.html\"",
        "movement --from \(day) --to 2020-10-15", "area --from \(day) --to \(day) --format json",
        "approach \(place) --from \(day) --to \(day)", "reach \(place) --for \(party) --on \(day)",
        "paths \(place) \(other) --for \(party) --on \(day) --format json",
        "chokepoints \(place) \(other) --for \(party) --on \(day)",
        "check \"Party \(party) held Same\" --on \(day)",
      ]
      for district in package.ids.districts {
        lines += [
          "share \(district) --on \(day) --format json", "front --on \(day) --area \(district)",
          "map --on \(day) --area \(district) -o \"$SCRATCH/d.svg\"",
        ]
      }
      for route in package.ids.routes {
        lines += [
          "route \(route) --on \(day) --for \(party) --format json", "exposure \(route) --on \(day)",
        ]
      }
    }
    lines += package.ids.districts.map { "district \($0) --format json" }
    lines += ["export \"$SCRATCH/e.gpkg\"", "export \"$SCRATCH/e.kml\"", "export \"$SCRATCH/e.geojson\""]
    return lines
  }
}
