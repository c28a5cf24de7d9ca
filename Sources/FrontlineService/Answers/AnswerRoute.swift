internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats

/// A question of `FrontlineAnswers` as an address: its parameters, the schema of its answer, and the answer itself.
struct AnswerRoute: Sendable {
  let name: String
  let summary: String
  let endpoint: Endpoint

  init<Asked: Question>(
    _ atlas: Atlas, _ name: String, _ summary: String, _ parameters: [Parameter],
    forms: [MediaType] = [.json, .csv, .geojsonBeside, .html],
    _ question: @escaping @Sendable (AnswerCall) throws -> Asked
  ) {
    self.name = name
    self.summary = summary
    let schema = OpenAPISchema.of(Printer.schema(of: Asked.schema))
    let common: [Parameter] = [
      .word("why", of: ["true", "false"], "Whether the answer says how it was made.", default: "false"),
      .text("names", "The language of names, by its tag in the atlas."),
      .word(
        "exact", of: ["true", "false"], "Whether names are taken only as the atlas has them.",
        default: "false"),
    ]
    endpoint = Endpoint(
      "/answers/\(name)", "answer_\(name)", summary, tag: "Answers", parameters: parameters + common,
      forms: forms.map { type in
        switch type.name {
        case "json": (type, schema)
        case "geojson": (type, Schemas.answerFeatures)
        default: (type, Schemas.text)
        }
      }
    ) { call in
      let isExact = try call.flag("exact")
      let context = Context(dateOrder: nil, isExact: isExact, today: .current) {
        (atlas, try call["names"].map { tag throws(AtlasError) in try atlas.language(tag) })
      }
      try call.request.patience.check()
      let answer = try question(AnswerCall(call: call, context: context)).answer(in: context)
      return try Self.response(to: call, answer, context, name, summary)
    }
  }

  private static func response(
    to call: Call, _ answer: some Answer, _ context: Context, _ name: String, _ summary: String
  ) throws -> ServiceResponse {
    let why = try call.flag("why")
    var response: ServiceResponse
    do {
      switch call.type.name {
      case "html": response = try page(call, answer, context, why, name, summary)
      case "csv":
        response = ServiceResponse(
          200, call.type.type, text: try Printer(.csv, why: why).print(answer, in: context).output)
      case "geojson":
        response = ServiceResponse(
          200, call.type.type, text: try Printer(.geojson, why: why).print(answer, in: context).output)
      default:
        response = ServiceResponse(
          200, call.type.type, text: try Printer(.json, why: why).print(answer, in: context).output)
      }
    } catch let error as AnswerError
      where error == .noForm(.csv) || error == .noForm(.geojson)
    {
      throw ServiceError(406, "NotAcceptable", "\(error.description) Ask for json or html.")
    }
    if let attribution = header(context.attribution) { response["Attribution"] = attribution }
    return response
  }

  /// A text that may stand in a header; `nil`: there is none.
  private static func header(_ text: String) -> String? {
    let plain = text.filter { $0.isASCII && !$0.isNewline }
    return plain.isEmpty ? nil : plain
  }

  private static func page(
    _ call: Call, _ answer: some Answer, _ context: Context, _ why: Bool, _ name: String, _ summary: String
  ) throws -> ServiceResponse {
    var page = HTML(call, summary, trail: [("Answers", "/answers"), (name, call.path)])
    let text = try Printer(.text, why: why, page: Page(width: 100)).print(answer, in: context).output
    page.add("<pre tabindex=\"0\">\(xmlEscaped(text))</pre>")
    for note in context.notes { page.paragraph("Note: \(note)") }
    if let table = answer.table, !table.rows.isEmpty {
      page.heading("As a table")
      page.table(table.columns.map(\.key), table.rows.prefix(1_000).map { $0.map { HTML.Cell($0.csv) } })
      if table.rows.count > 1_000 {
        page.paragraph("Shown are the first 1000 of \(table.rows.count) rows; the CSV has them all.")
      }
    }
    page.paragraph(context.attribution)
    return page.response
  }
}
