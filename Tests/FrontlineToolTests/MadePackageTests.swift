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
    for number in 0..<Self.count where number % 8 == part {
      let seed = Self.first + UInt64(number)
      let scratch = Scratch()
      let package = try made(seed, in: scratch)
      guard try isSound(seed, in: scratch) else { continue }
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
  }

  @Test func `a fifth of the packages or more is sound`() throws {
    var sound = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let scratch = Scratch()
      _ = try made(seed, in: scratch)
      sound += try isSound(seed, in: scratch) ? 1 : 0
    }
    #expect(sound >= 4)
  }

  /// A package, written into `made` of a folder.
  private func made(_ seed: UInt64, in scratch: Scratch) throws -> MadePackage {
    var package = MadePackage(seed: seed)
    _ = mkdir(scratch.path + "/made", 0o777)
    try package.write(to: scratch.path + "/made")
    return package
  }

  /// Whether `validate` passes it.
  private func isSound(_ seed: UInt64, in scratch: Scratch) throws -> Bool {
    let verdict = Program.runCheaply("frontline validate \"$SCRATCH/made\"", in: scratch)
    #expect([0, 65].contains(verdict.status), "seed \(seed): \(verdict.errors)")
    return verdict.status == 0
  }

  /// Whether each command is printed before it is run, so that the last of them is the one that trapped.
  static let isTraced = getenv("FRONTLINE_TRACE") != nil

  private func questions(of package: MadePackage) -> [String] {
    let (place, other) = (package.ids.places[0], package.ids.places[package.ids.places.count - 1])
    let party = package.ids.parties[0]
    var lines = [
      "places --format json", "place \(place) --format json", "places", "nearest \(place) -n 3",
      "within \"500 km\" \(place) --format json", "distance \(place) \(other) --format json",
      "describe 10,10 --format json", "describe 89.99,-180",
      "locate \"5 km north of \(place)\" --format json",
      "sources", "disagreements --format json", "control \(place) --format json", "control \(other)",
      "routes --format json", "project \(place) --to EPSG:3857", "project \(place) --to EPSG:28408",
      "within \"30000 km\" \(place) --format csv", "within \"0 m\" \(other)",
      "nearest \(other) -n 100 --format json",
      "locate \"between \(place) and \(other)\" --format json", "locate \"20000 km south of \(other)\"",
      "control \(place) \(other) --by majority --format json", "changes --format json",
      "ask when did \(party) take \(place)",
      "tiles --max-zoom 2 -o \"$SCRATCH/t.pmtiles\"",
      "join \"$SCRATCH/made\" \"$SCRATCH/made\" -o \"$SCRATCH/joined\"",
    ]
    for day in package.questionDays {
      lines += [
        "control \(place) --on=\(day) --format json", "front --on=\(day) --format json", "front --on=\(day)",
        "distance \(place) front --on=\(day) --format json", "changes --from=\(day) --to=\(day)",
        "map --on=\(day) -o \"$SCRATCH/m.svg\"", "map --on=\(day) --place \(place) -o \"$SCRATCH/m.html\"",
        "movement --from=\(day) --to=2020-10-15", "area --from=\(day) --to=\(day) --format json",
        "approach \(place) --from=\(day) --to=\(day)", "reach --from \(place) --for \(party) --on=\(day)",
        "paths \(place) \(other) --for \(party) --on=\(day) --format json",
        "chokepoints \(place) \(other) --for \(party) --on=\(day)",
        "check \"Party \(party) held Same\" --on=\(day)", "ask who held \(place) on \(day)",
        "check \"Party \(party) forces are 5 km from \(place)\" --on=\(day) --format json",
        "front --on=\(day) --by majority --format geojson", "control --on=\(day) --format csv",
        "map --from=\(day) --to=\(day) -o \"$SCRATCH/s.html\"",
      ]
      for district in package.ids.districts {
        lines += [
          "share \(district) --on=\(day) --format json", "front --on=\(day) --area \(district)",
          "map --on=\(day) --area \(district) -o \"$SCRATCH/d.svg\"",
        ]
      }
      for route in package.ids.routes {
        lines += [
          "route \(route) --on=\(day) --for \(party) --format json", "exposure \(route) --on=\(day)",
        ]
      }
    }
    lines += package.ids.districts.map { "district \($0) --format json" }
    lines += ["export \"$SCRATCH/e.gpkg\"", "export \"$SCRATCH/e.kml\"", "export \"$SCRATCH/e.geojson\""]
    return lines
  }
}
