import FrontlineAtlas
import FrontlineGeometry
import FrontlineInterchange

/// One run of a command: the atlas, opened when it is first needed, and the notes for standard error.
final class Session {
  private let options: OutputOptions
  private var opened: Atlas?
  /// Sentences that belong to the answer but not into it, in the order in which they came up.
  private(set) var notes: [String] = []
  /// The names that were changed to meet the atlas, in the order in which they came up.
  private(set) var repairs: [RepairedName] = []

  init(_ options: OutputOptions) { self.options = options }

  /// The language in which names are wanted; `nil`: as typed, else the primary name. It is read with the atlas.
  private(set) var language: Language?

  /// What comes first in `10/11/2020`; `nil`: nobody said.
  var dateOrder: DateOrder? { options.dateOrder?.order }

  /// The reader of the days of options: "today" in them is the day that it is now.
  var dayReader: DayReader { DayReader(today: Surroundings.current.today(), order: dateOrder) }

  /// Whether a name is taken only as the atlas has it.
  var isExact: Bool { options.exact }

  /// The folder given with `--atlas`.
  var folder: String? { options.atlas }

  /// The atlas of `--atlas`, else the bundled one; its places are named as `--names` asks.
  func atlas() throws -> Atlas {
    if let opened { return opened }
    let read = try options.atlas.map { try Atlas(opening: $0) } ?? Surroundings.current.bundledAtlas()
    do {
      language = try options.names.map { tag throws(AtlasError) in try read.language(tag) }
    } catch { throw Failure.usage("--names: \(error)") }
    let atlas = language.map(read.named) ?? read
    opened = atlas
    return atlas
  }

  /// Whom to name when data of the atlas are shown; empty where it was not opened.
  var attribution: String { opened?.provenance.attribution ?? "" }

  /// Adds a sentence once.
  func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  /// Keeps a name that was changed to meet the atlas, once.
  func keep(_ repair: RepairedName) {
    if !repairs.contains(repair) { repairs.append(repair) }
  }
}
