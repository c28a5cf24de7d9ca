import ArgumentParser
import FrontlineAtlas

/// The form of an answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, geojson
}

/// The options that every command has.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The form of the answer.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "Say how the answer was made.")
  var why = false

  @Option(
    help: ArgumentHelp("Print names in this language of the atlas, such as hy-Latn.", valueName: "tag"))
  var names: String?

  @Option(
    help: ArgumentHelp(
      "Read the data package of this folder, or this GeoPackage, not the bundled one.", valueName: "folder"),
    completion: .file())
  var atlas: String?
}
