import ArgumentParser

/// The options that name columns of squares of MGRS and coordinates of UTM in a table.
struct GridOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The column of squares of MGRS, or of coordinates of UTM with their zone, in a table or in records of JSON.",
      valueName: "column"))
  var grid: String?

  @Option(
    help: ArgumentHelp(
      "The column of zones of UTM; eastings are --longitude then, northings --latitude, where their names do not say so.",
      valueName: "column"))
  var zone: String?
}
