import ArgumentParser
import Testing

@testable import FrontlineTool

/// What the help of each command shows is run, in a folder with files of the names that it uses.
@Suite struct HelpExampleTests {
  static let shown = CommandPath.all.filter { $0.command.configuration.subcommands.isEmpty }
  /// `serve` does not end by itself; `make check-service` runs it.
  static let lines = shown.filter { $0.words != "frontline serve" }
    .flatMap { $0.command.configuration.examples }

  @Test func `Every command shows two lines, and they call it`() {
    #expect(Self.shown.count > 30)
    for path in Self.shown {
      let examples = path.command.configuration.examples
      #expect(examples.count == 2, "\(path.words)")
      #expect(Set(examples).count == examples.count, "\(path.words)")
      for line in examples {
        #expect(line.hasPrefix(path.words), "\(line)")
        #expect(line.count <= 112, "\(line)")
      }
    }
  }

  @Test(arguments: lines) func `A line of help answers`(_ line: String) {
    // Rows that go to a file leave nothing to say.
    let shown = line.hasSuffix(" -o annotated.csv") ? "\(line) && cat annotated.csv" : line
    let outcome =
      Self.needsFiles(line)
      ? Program.run("cp -R '\(Self.files.path)'/. . && \(shown)", in: Scratch(), movesThere: true)
      : Program.runCheaply(line, in: Scratch())
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    #expect(!outcome.output.isEmpty, "\(line)")
  }

  /// Whether a line reads or writes a file of its own.
  private static func needsFiles(_ line: String) -> Bool {
    line.contains(" -o ") || line.contains(".csv") || line.contains(".txt") || line.contains(".geojson")
      || line.contains("my-atlas") || line.contains(" control") && line.contains("import")
  }

  /// A folder with the files of the examples, made once.
  private static let files: Scratch = {
    let scratch = Scratch()
    let root = String(
      #filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/FrontlineToolTests/")!.lowerBound))
    let events = "event,date,latitude,longitude\n1,2020-10-29,39.60,46.90\n2,2020-11-05,39.76,46.75\n"
    let report = "Azerbaijan took Hadrut on 9 October 2020. Fighting went on 5 km from Shusha.\n"
    let made = Program.run(
      """
      ln -s '\(root)/GeoData/karabakh/districts.geojson' . \
      && cp '\(root)'/Examples/normandy/*.csv . && cp '\(root)/Examples/northland/outline.geojson' . \
      && cp -R '\(root)/Examples/northland/control' . \
      && printf '%s' '\(events)' > events.csv && printf '%s' '\(report)' > report.txt \
      && frontline import towns towns.csv --parties parties.csv -o my-atlas \
      && frontline import daily control -o north
      """, in: scratch, movesThere: true)
    #expect(made.status == 0, "\(made.errors)")
    return scratch
  }()
}
