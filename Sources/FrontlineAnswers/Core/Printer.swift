import FrontlineFormats

/// Writes an answer in one format.
///
/// ```swift
/// let context = Context(try Atlas.karabakh())
/// let answer = try DistanceQuestion(from: "Shusha", to: "Stepanakert").answer(in: context)
/// try Printer(.text).print(answer, in: context).output
/// // 6.4 km, give or take 1.4 km, from Shusha to Stepanakert
/// //   Shusha to Stepanakert  N 2.2°
/// //   Stepanakert to Shusha  S 182.2°
/// ```
///
/// Text shows the control characters of names and never sends them. CSV and GeoJSON exist for answers that are lists and
/// that have a place on a map.
public struct Printer: Sendable {
  /// The form of an answer.
  public enum Format: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One object, for programs.
    case json
    /// Rows.
    case csv
    /// Features of a map.
    case geojson
  }

  /// What was printed.
  public struct Printed: Sendable {
    /// The answer.
    public var output: String
    /// Lines that belong to the answer and must not stand in it: how a table was made.
    public var aside: [String] = []
  }

  /// The form.
  public var format: Format
  /// Whether it says how the answer was made.
  public var why: Bool
  /// The page that text is set on.
  public var page: Page
  /// Whether cells of CSV that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false

  /// A printer of one format.
  public init(_ format: Format, why: Bool = false, page: Page = Page()) {
    self.format = format
    self.why = why
    self.page = page
  }

  /// Writes an answer with its caveats, with the names that were changed to find it, and with whom to name for the data.
  ///
  /// - Throws: ``AnswerError`` where the answer has no such form.
  public func print(_ answer: some Answer, in context: Context) throws -> Printed {
    switch format {
    case .text: Printed(output: text(answer, context.repairs))
    case .json: Printed(output: json(answer, context.repairs).encoded(.pretty) + "\n")
    case .csv:
      Printed(
        output: try csv(answer, context.repairs),
        aside: leftOut(answer) + (why ? ["why:"] + answer.why.text : []))
    case .geojson: Printed(output: try geojson(answer, context))
    }
  }

  private func text(_ answer: some Answer, _ repairs: [RepairedName]) -> String {
    let lines = Self.headed(answer, on: page, repairs) + (why ? ["why:"] + answer.why.text : [])
    // The one door to the terminal: no character of the data is obeyed by it.
    let isDrawn = answer.hasColors
    let heads = page.hasColors ? answer.heads(on: page) : [:]
    return lines.enumerated().map { number, line in
      let isChart = isDrawn && number > 0
      let line = line.visible(keepingColors: isChart && page.hasColors)
      let parts =
        page.isFolded && !isChart ? folded(line, width: page.width, hang: hang(of: line)) : [line]
      return parts.map { (heads[number]?.painted($0) ?? $0) + "\n" }.joined()
    }.joined()
  }

  /// The lines of an answer, with its caveats and the names that were changed at the end of the first.
  static func headed(_ answer: some Answer, on page: Page, _ repairs: [RepairedName]) -> [String] {
    var lines = answer.text(on: page)
    guard !lines.isEmpty else { return [] }
    if !answer.saysCaveats, let caveats = answer.caveats?.joined { lines[0] += "; \(caveats)" }
    lines[0] += repairs.aside
    return lines
  }

  func json(_ answer: some Answer, _ repairs: [RepairedName]) -> JSONValue {
    guard case .object(let members) = answer.json else { return answer.json }
    return .object(members.adding(notes(answer, repairs)))
  }

  /// What is added to an object: the caveat, the changed names, the making.
  private func notes(_ answer: some Answer, _ repairs: [RepairedName]) -> JSONObject {
    var members: JSONObject = [:]
    if let caveats = answer.caveats { members["caveat"] = .text(caveats.joined) }
    if !repairs.isEmpty { members["matched"] = repairs.json }
    if answer.leftOut > 0 { members["left_out"] = .integer(answer.leftOut) }
    if why { members["why"] = answer.why.json }
    return members
  }

  /// What the JSON of an answer is like with what is added to it.
  public static func schema(of answer: JSONSchema) -> JSONSchema {
    answer.adding([
      ("caveat", .string.orNull), ("matched", .array(of: RepairedName.fields.schema)),
      ("left_out", .integer),
      ("why", .dictionary(of: .any)),
    ])
  }

  /// That a list was cut, where it was.
  private func leftOut(_ answer: some Answer) -> [String] {
    answer.leftOut > 0 ? ["note: \(counted(answer.leftOut, "row")) left out."] : []
  }

  private func csv(_ answer: some Answer, _ repairs: [RepairedName]) throws -> String {
    guard var table = answer.table else { throw AnswerError.noForm(.csv) }
    if let caveats = answer.caveats { table.add(.hidden("caveat"), .init(caveats.joined)) }
    let matched = repairs.isEmpty ? [] : [repairs.cell]
    return try CSVWriter.text(
      columns: table.columns.map(\.key) + matched.map { _ in "matched" },
      rows: table.rows.map { $0.map(\.csv) + matched }, isSafe: isSafeCSV)
  }

  private func geojson(_ answer: some Answer, _ context: Context) throws -> String {
    guard let features = answer.features else { throw AnswerError.noForm(.geojson) }
    var members: JSONObject = [:]
    if !context.attribution.isEmpty { members["attribution"] = .string(context.attribution) }
    return try GeoJSONWriter.text(
      features.map { try $0.densified() }, foreignMembers: members.adding(notes(answer, context.repairs)))
  }
}
