/// What can be asked of an atlas, as a value: the same for Swift, the command and a server.
///
/// ```swift
/// let context = Context(try Atlas.karabakh())
/// let near = try NearestQuestion(2, to: "Shusha").answer(in: context)
/// near.neighbors.map(\.settlement.name)                       // ["Dashalti", "Mukhtar"]
/// near.caveats?.joined
/// // The columns are id, distance_m, compass_point and so on:
/// try Printer(.csv).print(near, in: context).output
/// ```
public protocol Question<Found>: Sendable {
  /// What it is answered with.
  associatedtype Found: Answer
  /// What the JSON of its answers is like.
  static var schema: JSONSchema { get }
  /// The answer; notes on names and the like go to the context.
  ///
  /// - Throws: ``AnswerError``, or the errors of the modules below; `AnswerError(explaining:)` makes one of the other.
  func answer(in context: Context) throws -> Found
}

extension Question {
  /// That of its answer.
  public static var schema: JSONSchema { Found.schema }
}
