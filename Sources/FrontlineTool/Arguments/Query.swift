import ArgumentParser
import FrontlineFormats

/// A command that asks something and prints the answer.
protocol Query: ParsableCommand {
  associatedtype Result: Answer
  var output: OutputOptions { get }
  /// The formats of which it is known that its answer has them; asked before anything is done.
  static var formats: [OutputFormat] { get }
  /// The answer; notes go to the session.
  func answer(in session: Session) throws -> Result
}

extension Query {
  static var formats: [OutputFormat] { OutputFormat.allCases }

  func run() throws {
    if !Self.formats.contains(output.format) { throw Failure.noForm(output.format, of: Self._commandName) }
    let session = Session(output)
    let answer = try answer(in: session)
    let printer = Printer(
      format: output.format, why: output.why, command: Self._commandName, attribution: session.attribution,
      repairs: session.repairs)
    let text = try printer.text(answer)
    for note in session.notes { Surroundings.current.complain("note: \(note)") }
    try Surroundings.current.print(text.output)
    for line in text.aside { Surroundings.current.complain(line) }
    if let failure = answer.failure { throw failure }
  }
}

/// Writes an answer in one format.
struct Printer {
  var format: OutputFormat
  var why: Bool
  var command: String
  /// Whom to name when data of the atlas are shown; empty: no data were used.
  var attribution: String
  /// The names that were changed to meet the atlas.
  var repairs: [RepairedName] = []

  /// What goes to standard output, and what must not stand there: the making of a table of figures.
  func text(_ answer: some Answer) throws -> (output: String, aside: [String]) {
    switch format {
    case .text:
      var lines = answer.text
      if !answer.saysCaveats, let caveats = answer.caveats?.joined, !lines.isEmpty {
        lines[0] += "; \(caveats)"
      }
      if !lines.isEmpty { lines[0] += repairs.aside }
      lines += why ? ["why:"] + answer.why.text : []
      // The one door to the terminal: no character of the data is obeyed by it.
      return (lines.map { $0.visible(keepingColors: answer.hasColors) + "\n" }.joined(), [])
    case .json:
      var value = answer.json
      if let caveats = answer.caveats, case .object(let members) = value {
        value = .object(members.adding(["caveat": .text(caveats.joined)]))
      }
      if !repairs.isEmpty, case .object(let members) = value {
        value = .object(members.adding(["matched": repairs.json]))
      }
      if why, case .object(let members) = value { value = .object(members.adding(["why": answer.why.json])) }
      return (value.encoded(.pretty) + "\n", [])
    case .csv:
      guard var table = answer.table else { throw Failure.noForm(format, of: command) }
      if let caveats = answer.caveats { table.add(.hidden("caveat"), .init(caveats.joined)) }
      let matched = repairs.isEmpty ? [] : [repairs.cell]
      let rows = table.rows.map { $0.map(\.csv) + matched }
      let written = try CSVWriter.text(
        columns: table.columns.map(\.key) + matched.map { _ in "matched" }, rows: rows)
      return (
        Terminal.isShown
          ? written.split(separator: "\n", omittingEmptySubsequences: false).map { $0.description.visible() }
            .joined(separator: "\n") : written,
        why ? ["why:"] + answer.why.text : []
      )
    case .geojson:
      guard let features = answer.features else { throw Failure.noForm(format, of: command) }
      var members: JSONObject = [:]
      if !attribution.isEmpty { members["attribution"] = .string(attribution) }
      if let caveats = answer.caveats { members["caveat"] = .text(caveats.joined) }
      if !repairs.isEmpty { members["matched"] = repairs.json }
      if why { members["why"] = answer.why.json }
      return (try GeoJSONWriter.text(features.map(\.densified), foreignMembers: members), [])
    }
  }
}

extension Failure {
  /// The answer of a command has no such form.
  static func noForm(_ format: OutputFormat, of command: String) -> Failure {
    .usage(
      "The answer of \"\(command)\" is no \(format == .csv ? "table" : "map"), so --format \(format.rawValue) does not fit; use text or json."
    )
  }
}
