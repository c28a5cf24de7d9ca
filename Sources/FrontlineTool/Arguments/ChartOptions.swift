import ArgumentParser
import FrontlineAnswers
import FrontlineFormats

/// What a command draws.
protocol Charted: SendableMetatype {
  /// The help of `--chart`.
  static var help: ArgumentHelp { get }
}

/// The options of the commands that draw a chart.
struct ChartOptions<Drawn: Charted>: ParsableArguments {
  @Flag(name: .customLong("chart"), help: Drawn.help)
  var isDrawn = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  /// Refuses a chart in a format that has none, and a file whose name says that it is none.
  func check(_ format: Printer.Format) throws {
    if isDrawn, format != .text {
      throw Failure.usage("--chart is drawn with --format text only; --svg goes with every format.")
    }
    try svg.map { try FileEnding.check($0, of: "--svg", takes: ["svg"]) }
  }

  /// Writes the chart to the file of `--svg`, where one is named.
  func write(_ chart: @autoclosure () throws -> String) throws {
    if let svg { try AtomicFile.write(chart(), to: svg) }
  }
}
