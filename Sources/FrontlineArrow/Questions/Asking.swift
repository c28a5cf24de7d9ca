import FrontlineAnswers
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineMaps
import FrontlineTime

/// `frontline_ask`: one question of people, answered as the command answers it.
struct Asking {
  private let options: [String: String]
  private let context: Context
  private let settings: FrontSettings

  /// The words of each question: those it must have, and those it may have.
  private static let words: [String: (needed: [String], optional: [String])] = [
    "approach": (["place", "days"], ["area"]),
    "check": (["text"], ["on"]),
    "control": (["place"], ["during"]),
    "describe": (["position"], []),
    "distance": (["from", "to"], ["on", "area"]),
    "front": (["on"], ["area"]),
    "locate": (["phrase"], ["on"]),
    "map": (["days"], ["area", "place"]),
    "movement": (["days"], ["area"]),
    "nearest": (["place"], ["count"]),
    "place": (["place"], []),
    "share": (["district", "on"], ["area"]),
    "within": (["place", "radius"], []),
  ]

  /// Answers a question.
  ///
  /// - Returns: JSON: `text` for people, `answer` for programs, `features` for maps (or null), `notes`.
  static func answer(_ text: String) throws -> String {
    var options = try Options(text)
    let atlas = try AtlasOptions(&options)
    guard let name = try options.text("question"), let words = words[name] else {
      throw AnswerError.usage(
        "\"question\" must be one of \(Self.words.keys.sorted().joined(separator: ", ")).")
    }
    var values: [String: String] = [:]
    for word in words.needed + words.optional { values[word] = try options.text(word) }
    for word in words.needed where values[word] == nil {
      throw AnswerError.usage("The question \"\(name)\" needs \"\(word)\".")
    }
    let weighing = try Weighing(&options)
    let why = try options.flag("why", otherwise: false)
    try options.finish()
    let context = atlas.context
    var settings = FrontSettings(
      rule: try weighing.rule(context), asKnownOn: try context.day(weighing.known, named: "\"known_on\""))
    if let pockets = weighing.pockets { settings.pockets = pockets }
    let asking = Asking(options: values, context: context, settings: settings)
    let found = try asking.found(name)
    var result = JSONObject()
    if let map = found as? MapAnswer {
      switch map.drawing {
      case .map(let map): result["svg"] = .string(map.svg())
      case .story(let story): result["html"] = .string(story.html())
      }
      result["text"] = ""
      result["notes"] = .array(context.notes.map { .string($0) })
      return JSONValue.object(result).encoded()
    }
    let answer = AnyAnswer(found)
    result["text"] = .string(try Printer(.text, why: why).print(answer, in: context).output)
    result["answer"] = try JSONValue(parsing: Printer(.json, why: why).print(answer, in: context).output)
    result["features"] =
      answer.features == nil
      ? .null : try JSONValue(parsing: Printer(.geojson).print(answer, in: context).output)
    result["notes"] = .array(context.notes.map { .string($0) })
    return JSONValue.object(result).encoded()
  }

  private subscript(word: String) -> String { options[word] ?? "" }

  private func day() throws -> Day? { try context.day(options["on"], named: "\"on\"") }

  private func neededDay() throws -> Day { try context.day(self["on"], named: "\"on\"") }

  private func days(_ word: String) throws -> ClosedRange<Day> {
    try context.days(self[word], named: "\"\(word)\"")
  }

  private func found(_ name: String) throws -> any Answer {
    let (rule, known, area) = (settings.rule, settings.asKnownOn, options["area"])
    switch name {
    case "approach":
      return try ask(
        ApproachQuestion(to: self["place"], during: days("days"), settings: settings, area: area))
    case "check": return try ask(CheckQuestion(self["text"], on: day(), by: rule, asKnownOn: known))
    case "control":
      let during = try options["during"].map { _ in try days("during") }
      return try ask(ControlQuestion(self["place"], during: during, by: rule, asKnownOn: known))
    case "describe": return try ask(DescribeQuestion(self["position"]))
    case "distance":
      return try ask(
        DistanceQuestion(from: self["from"], to: self["to"], on: day(), settings: settings, area: area))
    case "front": return try ask(FrontQuestion(on: neededDay(), settings: settings, area: area))
    case "locate": return try ask(LocateQuestion(self["phrase"], on: day(), by: rule, asKnownOn: known))
    case "map":
      let days = try days("days")
      var question = MapQuestion(days.count == 1 ? .day(days.lowerBound) : .story(days), to: "")
      question.settings = settings
      question.area = area
      question.place = options["place"]
      return try ask(question)
    case "movement": return try ask(MovementQuestion(during: days("days"), settings: settings, area: area))
    case "nearest":
      let written = options["count"] ?? "5"
      guard let count = Int(written) else {
        throw AnswerError.usage("\"count\" is \"\(written)\", and must be a whole number.")
      }
      return try ask(NearestQuestion(count, to: self["place"]))
    case "place": return try ask(PlaceQuestion(self["place"]))
    case "share":
      return try ask(ShareQuestion(of: self["district"], on: neededDay(), settings: settings, area: area))
    default:
      return try ask(
        WithinQuestion(
          Length(validating: self["radius"]), of: self["place"], writtenAs: self["radius"]))
    }
  }

  private func ask(_ question: some Question) throws -> any Answer { try context.ask(question) }
}
