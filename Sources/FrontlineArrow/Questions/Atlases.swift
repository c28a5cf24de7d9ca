import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineTime
import Synchronization

/// What the library opened and keeps for the next call: atlases with their fronts, and what annotates by them.
enum Kept {
  /// As many of each are kept; beyond that all are forgotten.
  static let limit = 8

  private static let atlases = Mutex<[String: Atlas]>([:])
  private static let annotators = Mutex<[String: Annotator]>([:])

  /// The atlas of a folder.
  static func atlas(_ folder: String) throws -> Atlas {
    if let atlas = atlases.withLock({ $0[folder] }) { return atlas }
    let atlas = try Atlas(contentsOf: folder)
    return atlases.withLock { kept in
      if let first = kept[folder] { return first }
      if kept.count >= limit { kept.removeAll() }
      kept[folder] = atlas
      return atlas
    }
  }

  /// What annotates by some options.
  static func annotator(_ key: String, _ make: () throws -> Annotator) throws -> Annotator {
    if let annotator = annotators.withLock({ $0[key] }) { return annotator }
    let made = try make()
    annotators.withLock { kept in
      if kept.count >= limit { kept.removeAll() }
      kept[key] = made
    }
    return made
  }

  /// Forgets all.
  static func forget() {
    atlases.withLock { $0.removeAll() }
    annotators.withLock { $0.removeAll() }
  }
}

/// The options that say which atlas is asked, and how its claims are weighed.
struct AtlasOptions {
  let folder: String?
  let language: String?
  let order: DateOrder?
  let isExact: Bool

  init(_ options: inout Options) throws(AnswerError) {
    folder = try options.text("atlas")
    language = try options.text("names")
    isExact = try options.flag("exact", otherwise: false)
    order = try options.text("date_order").map { word throws(AnswerError) in
      guard let order = DateOrder(word: word) else {
        throw .usage("\"date_order\" is \"\(word)\"; write day-first or month-first.")
      }
      return order
    }
  }

  /// A context of the atlas; where none is named, whatever needs one says so.
  var context: Context {
    let (folder, language) = (folder, language)
    return Context(dateOrder: order, isExact: isExact, today: .current) {
      guard let folder else {
        throw AnswerError.usage("This needs an atlas; name its folder in \"atlas\".")
      }
      let atlas = try Kept.atlas(folder)
      return (atlas, try language.map { tag throws(AtlasError) in try atlas.language(tag) })
    }
  }
}
