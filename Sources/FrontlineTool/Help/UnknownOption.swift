import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineGeometry

/// An option that a command does not have, and what may have been meant.
enum UnknownOption {
  /// What others call the options of this program.
  private static let others: [String: [String]] = [
    "json": ["--format json"], "csv": ["--format csv"], "geojson": ["--format geojson"],
    "text": ["--format text"], "output-format": ["--format"], "f": ["--format"],
    "date": ["--on"], "day": ["--on"], "when": ["--on"], "at": ["--on"],
    "start": ["--from"], "since": ["--from"], "begin": ["--from"], "end": ["--to"], "until": ["--to"],
    "output": ["--output", "-o"], "out": ["--output", "-o"], "o": ["--output", "-o"],
    "verbose": ["--why"], "explain": ["--why"], "v": ["--why"], "debug": ["--why"],
    "lang": ["--names"], "language": ["--names"], "locale": ["--names"],
    "data": ["--atlas"], "package": ["--atlas"], "db": ["--atlas"], "dataset": ["--atlas"],
    "rule": ["--by"], "method": ["--by"], "sources": ["--by source:ID"], "as-of": ["--as-known-on", "--on"],
    "count": ["--limit"], "number": ["--limit"], "top": ["--limit"], "first": ["--limit"], "max": ["--limit"],
    "force": ["--overwrite"], "unit": ["--units"], "miles": ["--units mi"],
    "strict": ["--exact"], "plot": ["--chart"], "graph": ["--chart"], "center": ["--place", "--around"],
    "type": ["--kind"], "region": ["--district", "--area"], "in": ["--district"],
    "party": ["--to-party", "--from-party", "--for"],
    "srs": ["--crs", "--to"], "epsg": ["--crs", "--to"], "lat": ["--latitude"], "lon": ["--longitude"],
    "lng": ["--longitude"], "color": ["--theme"], "dark": ["--theme dark"],
  ]

  /// The sentence for an option of a command; `nil`: nothing is near.
  static func sentence(_ option: String, of path: CommandPath) -> String? {
    let own = options(of: path.command)
    let bare = String(option.drop(while: { $0 == "-" }))
    let name = String(bare.prefix(while: { $0 != "=" }))
    guard path.commands.count > 1 else {
      return own.contains(option)
        ? nil : "The options of a command come behind it: frontline distance A B \(option)."
    }
    let meant = others[name.lowercased(), default: []].filter {
      own.contains(String($0.prefix(while: { $0 != " " })))
    }
    let near = Neighbors.of(name, among: own.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) })
      .map { "--" + $0 }
    guard let found = meant.first.map({ [$0] }) ?? (near.isEmpty ? nil : near) else { return nil }
    return "\"\(path.words)\" has no option \(option); did you mean \(listed(found, last: " or "))?"
  }

  /// The names of the options of a command, as they are typed.
  static func options(of command: any ParsableCommand.Type) -> [String] {
    let dump = try? JSONValue(parsing: command._dumpHelp())
    return (dump?["command"]?["arguments"]?.array ?? []).flatMap { argument in
      (argument["names"]?.array ?? []).compactMap { name in
        name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
      }
    }
  }
}
