import ArgumentParser
import FrontlineTestSupport
import Testing

@testable import FrontlineTool

/// What is given in vain was meant for something: an option is used or refused, and never passed over.
@Suite struct SharedOptionTests {
  @Test(arguments: [
    "join a b -o c --atlas d", "convert a.csv b.csv --atlas d", "convert a.csv b.csv --names az",
    "convert a.csv b.csv --exact", "convert a.csv b.csv --date-order dmy", "fronts import a --atlas d",
    "import towns a.csv -o b --atlas d", "import daily a -o b --exact", "validate a --atlas b",
    "validate a --names az", "project 1,2 --from EPSG:32638 --atlas d", "import roads a -o b --carry 3",
    "import viina a -o b --source me", "import daily a -o b --places p.csv",
    "import settlements a -o b --rename A=B", "import towns a.csv -o b --mix-sources",
    "front --on 2020-10-29 --party azerbaijan", "area --from 2020-10-01 --to 2020-10-02 --carry 3",
    "map --on 2020-10-29 -o m.svg --rename A=B", "map --on 2020-10-29 -o m.svg --whole-region",
    "map --on 2020-10-29 -o m.png --theme auto", "distance Shusha Stepanakert --by majority",
    "distance Shusha Stepanakert --pockets drop", "locate \"5 km from Shusha\" --by majority",
    "route --by majority", "route lachin-corridor-old --as-known-on 2020-10-01",
    "export x.csv --layer settlements --by majority", "export x.geojson --layer control --area Shusha",
    "export x.csv --layer claims --from 2020-10-01 --to 2020-10-02", "export new/ --by majority",
    "export new/ --layer claims",
    "annotate events.csv --add nearest --by majority", "annotate events.csv --party azerbaijan",
    "annotate events.csv --add front --fronts f --pockets drop",
    "annotate events.csv --add front --fronts f --by majority",
  ])
  func `What a command makes nothing of is refused`(_ line: String) {
    let scratch = Scratch()
    let outcome = Program.run("frontline \(line)", in: scratch, movesThere: true)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(!outcome.errors.contains("nknown option"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  /// An atlas that there is not is never passed over.
  @Test(
    arguments: CommandPath.all.filter {
      $0.command.configuration.subcommands.isEmpty
        && !["frontline serve", "frontline ways"].contains($0.words)
    }.flatMap { $0.command.configuration.examples.prefix(1) })
  func `No command passes over an atlas`(_ line: String) {
    let outcome = Program.runCheaply(
      line.replacing(" --atlas my-atlas", with: "") + " --atlas /nowhere/at/all", in: Scratch())
    #expect(outcome.status != 0, "\(line)")
  }
}
