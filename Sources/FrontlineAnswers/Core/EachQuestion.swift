public import FrontlineFormats

/// The same question on each of several places.
///
/// ```swift
/// let places = ["Shusha", "Lachin"].map { EachItem($0) }
/// let each = EachQuestion(places) { NearestQuestion(1, to: $0) }
/// try each.answer(in: context).text[0]
/// // The settlement nearest to Shusha; distances give or take 1.4 km, for the points are no better
/// ```
public struct EachQuestion<One: Question>: Question {
  /// The places, in order.
  public var items: [EachItem]
  /// Whether a single place is answered as a list of one.
  public var isList: Bool
  private let ask: @Sendable (String) throws -> One

  /// A question on some places, as they were written.
  ///
  /// - Parameter isList: whether a single place is answered as a list of one.
  public init(_ items: [EachItem], isList: Bool = false, _ ask: @escaping @Sendable (String) throws -> One) {
    self.items = items
    self.isList = isList
    self.ask = ask
  }

  /// The answer on one place, or those on all.
  public static var schema: JSONSchema {
    let part = JSONSchema.object([("asked", .string), ("answer", Printer.schema(of: One.schema))])
    return .anyOf([One.schema, .object([("count", .integer), ("answers", .array(of: part))])])
  }

  /// The answer of the question itself on one place; an ``EachAnswer`` on several.
  ///
  /// - Throws: ``AnswerError`` for the first place that has no answer, with the line it stands in.
  public func answer(in context: Context) throws -> AnyAnswer {
    if items.count == 1, !isList { return AnyAnswer(try ask(items[0].text).answer(in: context)) }
    return AnyAnswer(
      EachAnswer(
        parts: try items.map { item in
          let own = try context.part()
          do {
            let answer = try ask(item.text).answer(in: own)
            for note in own.notes { context.note(item.origin.map { "\($0): \(note)" } ?? note) }
            return EachAnswer.Part(asked: item.text, answer: answer, repairs: own.repairs)
          } catch {
            let error = AnswerError(explaining: error)
            throw AnswerError(error.kind, (item.origin.map { "\($0): " } ?? "") + error.description)
          }
        }))
  }
}

/// A place that is asked about, as it was written.
public struct EachItem: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Where it stands, for errors: `standard input, line 3`; `nil`: it was an argument.
  public var origin: String?

  /// A place.
  public init(_ text: String, from origin: String? = nil) {
    self.text = text
    self.origin = origin
  }
}

/// The answers on several places, in their order.
public struct EachAnswer: Answer {
  /// One place and its answer.
  struct Part: Sendable {
    var asked: String
    var answer: any Answer
    var repairs: [RepairedName]
  }

  let parts: [Part]

  /// The texts, with an empty line between.
  public func text(on page: Page) -> [String] {
    parts.enumerated().flatMap { number, part in
      (number == 0 ? [] : [""]) + Printer.headed(part.answer, on: page, part.repairs)
    }
  }

  /// The heads of each.
  public func heads(on page: Page) -> [Int: Tone] {
    var heads: [Int: Tone] = [:]
    var start = 0
    for part in parts {
      for (line, tone) in part.answer.heads(on: page) { heads[start + line] = tone }
      start += part.answer.text(on: page).count + 1
    }
    return heads
  }

  /// What was asked and the answer, for each.
  public var json: JSONValue {
    [
      "count": .integer(parts.count),
      "answers": .array(
        parts.map { part in
          ["asked": .string(part.asked), "answer": Printer(.json).json(part.answer, part.repairs)]
        }),
    ]
  }

  /// The rows of each behind the place that was asked about; `nil`: some answer is no list.
  public var table: Table? {
    var all = Table(columns: [.hidden("asked")])
    for part in parts {
      guard var table = part.answer.table else { return nil }
      if let caveats = part.answer.caveats { table.add(.hidden("caveat"), .init(caveats.joined)) }
      if !part.repairs.isEmpty { table.add(.hidden("matched"), .init(part.repairs.cell)) }
      for column in table.columns where !all.columns.contains(where: { $0.key == column.key }) {
        all.add(column, "")
      }
      all.rows += table.rows.map { row in
        all.columns.enumerated().map { number, column in
          if number == 0 { return Table.Cell(part.asked) }
          return table.columns.firstIndex { $0.key == column.key }.map { row[$0] } ?? ""
        }
      }
    }
    return all
  }

  /// The features of each, with the place that was asked about; `nil`: some answer has none.
  public var features: [GeoJSONFeature]? {
    var all: [GeoJSONFeature] = []
    for part in parts {
      guard let features = part.answer.features else { return nil }
      all += features.map { feature in
        var feature = feature
        feature.properties["asked"] = .string(part.asked)
        return feature
      }
    }
    return all
  }

  /// How the first was made, and that the others were made so.
  public var why: Why {
    var why = parts.first?.answer.why ?? Why()
    why.add(
      "answers", "\(counted(parts.count, "place")), each asked by itself; what is said here is of the first")
    return why
  }

  /// True: each says its own.
  public var saysCaveats: Bool { true }
  /// Why the first fails that does.
  public var failure: AnswerError? { parts.lazy.compactMap(\.answer.failure).first }
  /// How many rows of all are not shown.
  public var leftOut: Int { parts.reduce(0) { $0 + $1.answer.leftOut } }

  /// Each with so many rows.
  public func limited(to limit: Int) throws(AnswerError) -> any Answer {
    var cut: [Part] = []
    for part in parts {
      cut.append(Part(asked: part.asked, answer: try part.answer.limited(to: limit), repairs: part.repairs))
    }
    return EachAnswer(parts: cut)
  }
}
