import FrontlineFormats

/// One of several answers, for a command that asks different things.
struct AnyAnswer: Answer {
  private let answer: any Answer

  init(_ answer: any Answer) { self.answer = answer }

  var text: [String] { answer.text }
  var json: JSONValue { answer.json }
  var table: Table? { answer.table }
  var features: [GeoJSONFeature]? { answer.features }
  var why: Why { answer.why }
  var caveats: Caveats? { answer.caveats }
  var saysCaveats: Bool { answer.saysCaveats }
  var hasColors: Bool { answer.hasColors }
  var failure: Failure? { answer.failure }
}
