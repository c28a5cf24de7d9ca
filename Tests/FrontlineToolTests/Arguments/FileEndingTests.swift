import FrontlineTestSupport
import Testing

@testable import FrontlineTool

/// A name says what is in a file: one that says another thing than what would be written is refused.
@Suite struct FileEndingTests {
  @Test(arguments: [
    ("area --from 2020-10-01 --to 2020-10-02 -o a.svg", "--svg a.svg draws the chart"),
    ("area --from 2020-10-01 --to 2020-10-02 -o a.csv", "add --format csv"),
    ("area --from 2020-10-01 --to 2020-10-02 -o A.JSON", "add --format json"),
    ("area --from 2020-10-01 --to 2020-10-02 --format csv -o a.json", "add --format json"),
    ("area --from 2020-10-01 --to 2020-10-02 --svg a.png", "ends in .svg"),
    ("area --from 2020-10-01 --to 2020-10-02 -o a.geojson", "no option makes it .geojson"),
    ("changes -o a.svg", "--svg a.svg"), ("changes -o a.xlsx", "no option makes it .xlsx"),
    ("approach Shusha --from 2020-10-01 --to 2020-10-02 -o a.svg", "--svg a.svg"),
    ("exposure lachin-corridor-old --on 2020-11-08 -o a.svg", "--svg a.svg"),
    ("front --on 2020-10-29 -o f.geojson", "add --format geojson"),
    ("front --on 2020-10-29 --format json -o f.geojson", "add --format geojson"),
    ("front --on 2020-10-29 -o f.kml", "\"frontline convert\" makes other files"),
    ("front --on 2020-10-29 -o f.png", "\"frontline map\" draws maps"),
    ("place Shusha -o p.html", "\"frontline map\" draws maps"), ("places -o p.tsv", "choose another name"),
    ("map --on 2020-10-29 --as svg -o m.html", "a file of SVG"),
    ("map --on 2020-10-29 -o m.csv", ".svg, .html"),
    ("tiles -o t.mbtiles", ".pmtiles"), ("export e.svg", "no ending"),
    ("import towns t.csv -o w.geojson", "would be a folder"), ("join a b -o w.gpkg", "would be a folder"),
    ("import towns t.csv -o w --rejects r.json", "ends in .csv"),
    ("fronts import f --rejects r.txt.svg", "ends in .csv"),
    ("annotate e.csv --rejects r.svg", "ends in .csv"), ("annotate e.csv -o a.xlsx", "ends in .csv"),
  ])
  func `A name that says another format than is written is refused, with what writes it`(
    _ line: String, _ words: String
  ) {
    let scratch = Scratch()
    let outcome = Program.run("frontline \(line)", in: scratch, movesThere: true)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    "place Shusha -o p.txt", "place Shusha -o p", "place Shusha -o p.2020",
    "place Shusha --format json -o p.json",
    "places --kind city --format csv -o p.csv", "places --kind city --format geojson -o p.geojson",
    "places --kind city --format geojson -o p.json", "places --kind city --format csv -o p.txt",
    "changes --to-party azerbaijan --kind city --svg c.svg -o c.txt",
  ])
  func `A name that says what is written, or nothing, is taken`(_ line: String) {
    let outcome = Program.run("frontline \(line)", in: Scratch(), movesThere: true)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
