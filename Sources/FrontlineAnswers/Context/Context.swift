public import FrontlineAtlas
public import FrontlineFormats
package import FrontlineFronts
public import FrontlineTime

/// What questions are asked in: the atlas, how names and days are read, and what came up on the way.
///
/// ```swift
/// let context = Context(try Atlas.karabakh())
/// let answer = try context.ask(DistanceQuestion(from: "Stepanakart", to: "Shusha"))
/// context.repairs.map(\.words)          // ["\"Stepanakart\" taken for Stepanakert (stepanakert)"]
/// context.notes.count                   // 1: the same as a sentence
/// ```
///
/// A context is made for one question, or for a few whose notes may run together; making one costs nothing.
public final class Context {
  /// What comes first in `10/11/2020`; `nil`: nobody said, and such a day is refused.
  public let dateOrder: DateOrder?
  /// Whether a name is taken only as the atlas has it.
  public let isExact: Bool
  /// The day from which "today" and "ten days ago" count.
  public let today: Day
  /// Called with how far a long work has come.
  public var onProgress: (WorkProgress) -> Void = { _ in }
  /// What counts the bytes that are read; `nil`: nothing does.
  var meter: ReadingMeter?
  /// Called at once with a sentence on a row that cannot be read.
  public var onRemark: (String) -> Void = { _ in }

  /// The ground in which fronts are traced; `nil`: that of the district asked for, or of the atlas.
  package var outline: AreaOfInterest?

  private let opening: () throws -> (atlas: Atlas, language: Language?)
  private var opened: Atlas?
  /// The language in which names are wanted; `nil`: as typed, else the primary name. It is known with the atlas.
  public private(set) var language: Language?
  /// Sentences that belong to the answer but not into it, in the order in which they came up.
  public private(set) var notes: [String] = []
  /// The names that were changed to meet the atlas, in the order in which they came up.
  public private(set) var repairs: [RepairedName] = []

  /// A context of an atlas.
  ///
  /// - Parameters:
  ///   - language: the language in which names are wanted; `nil`: as typed, else the primary name.
  ///   - dateOrder: what comes first in `10/11/2020`.
  ///   - isExact: whether a name is taken only as the atlas has it.
  ///   - today: the day from which "today" counts.
  public convenience init(
    _ atlas: Atlas, language: Language? = nil, dateOrder: DateOrder? = nil, isExact: Bool = false,
    today: Day = .current
  ) {
    self.init(dateOrder: dateOrder, isExact: isExact, today: today) { (atlas, language) }
  }

  /// A context whose atlas is opened when it is first needed, with the language in which names are wanted.
  public init(
    dateOrder: DateOrder?, isExact: Bool, today: Day,
    opening: @escaping () throws -> (atlas: Atlas, language: Language?)
  ) {
    self.dateOrder = dateOrder
    self.isExact = isExact
    self.today = today
    self.opening = opening
  }

  /// Asks a question, its errors made of one kind.
  ///
  /// ```swift
  /// let context = Context(try Atlas.karabakh())
  /// try context.ask(DistanceQuestion(from: "Shusha", to: "Stepanakert")).text[0]
  /// // 6.4 km, give or take 1.4 km, from Shusha to Stepanakert
  /// ```
  ///
  /// - Throws: ``AnswerError``: what the question met, as a sentence with its kind.
  /// - Complexity: that of the question.
  public func ask<Asked: Question>(_ question: Asked) throws(AnswerError) -> Asked.Found {
    do {
      return try question.answer(in: self)
    } catch {
      throw AnswerError(explaining: error)
    }
  }

  /// The atlas, its places named in the language that is wanted.
  ///
  /// - Throws: what opening it throws, at each call until it succeeds.
  /// - Complexity: that of opening it at the first call; O(1) after it.
  public func atlas() throws -> Atlas {
    if let opened { return opened }
    let read = try opening()
    language = read.language
    let atlas = read.language.map(read.atlas.named) ?? read.atlas
    opened = atlas
    return atlas
  }

  /// A context of the same atlas and ground, for a part of a question whose notes stay apart.
  func part() throws -> Context {
    let part = Context(try atlas(), language: language, dateOrder: dateOrder, isExact: isExact, today: today)
    part.outline = outline
    return part
  }

  /// Goes on with another atlas.
  package func replace(_ atlas: Atlas) { opened = language.map(atlas.named) ?? atlas }

  /// Whom to name when data of the atlas are shown; empty where it was not needed.
  public var attribution: String { opened?.provenance.attribution ?? "" }

  /// Adds a sentence once.
  package func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  /// Keeps a name that was changed to meet the atlas, once.
  func keep(_ repair: RepairedName) {
    if !repairs.contains(repair) { repairs.append(repair) }
  }
}
