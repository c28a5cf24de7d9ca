import FrontlineAnswers
import FrontlineFronts
import FrontlineLedger

/// The options that say how claims are weighed.
struct Weighing {
  private let text: String
  private let readsBaseline: Bool
  /// As known on which day, as written.
  let known: String?
  /// What becomes of pockets; `nil`: they are kept.
  let pockets: FrontSettings.PocketRule?

  init(_ options: inout Options) throws(AnswerError) {
    text = try options.text("rule") ?? "latest"
    readsBaseline = try options.flag("baseline", otherwise: true)
    known = try options.text("known_on")
    switch try options.text("pockets") {
    case nil: pockets = nil
    case let word?:
      guard let rule = FrontSettings.PocketRule(rawValue: word) else {
        throw .usage("\"pockets\" is \"\(word)\"; write keep or drop.")
      }
      pockets = rule
    }
  }

  /// The rule.
  func rule(_ context: Context) throws -> Rule { try context.rule(text, baseline: readsBaseline) }
}
