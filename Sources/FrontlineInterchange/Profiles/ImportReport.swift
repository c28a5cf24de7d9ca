public import FrontlineAtlas
internal import FrontlineFronts

/// Data of somebody else as an atlas, and what had to be left out or repaired for it.
///
/// ```swift
/// let table = "/tmp/frontline-towns.csv"
/// try AtomicFile.write("town,holder,lat,lon,as-of\nShusha,Azerbaijan,39.7537,46.7465,2020-11-08\n", to: table)
/// let imported = try TownControlImport().read([table])
/// for note in imported.notes { print(note) }
/// imported.atlas.ledger.claims.count             // 1
/// ```
public struct ImportedAtlas: Sendable {
  /// What happened to a row, a feature or a file.
  public struct Note: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// A row, a feature or a file that could not be read, and so is not in the atlas.
      case unread = "not read"
      /// What was read and is not in the atlas, by a rule or as asked.
      case leftOut = "left out"
      /// What was changed so that it could be.
      case repaired
      /// What the reader of the atlas should know.
      case remark
    }

    /// What kind of thing happened.
    public let kind: Kind
    /// Where and what, in one sentence.
    public let description: String
    /// What it is about, the same for all notes of its kind.
    package var topic = ""
    /// The file, where there is one.
    package var file = ""
  }

  /// The atlas.
  public let atlas: Atlas
  /// What was left out or repaired, in the order of the files.
  public let notes: [Note]
  /// The notes in a line for each kind and topic, with counts and the first of them.
  package var summary: [(kind: String, sentence: String)] {
    noteGroups(notes.map { ($0.kind.rawValue, $0.topic, $0.file, $0.description) })
  }
  /// What could not be read: rows, features, fields and files.
  package var unread: [Note] { notes.filter { $0.kind == .unread } }
  /// How it was made, in words.
  public let generator: String
}

/// The notes of an import while it is made.
struct ImportNotes {
  private(set) var all: [ImportedAtlas.Note] = []
  /// Notes something.
  mutating func add(_ kind: ImportedAtlas.Note.Kind, topic: String, _ sentence: String, file: String = "") {
    all.append(.init(kind: kind, description: sentence, topic: topic, file: file))
  }

  /// Throws where nothing at all could be taken, with the first of each kind of thing that could not be read or was left out.
  func check(_ hasAny: Bool, _ sentence: String) throws {
    guard !hasAny else { return }
    var topics: Set<String> = []
    let reasons = (all.filter { $0.kind == .unread } + all.filter { $0.kind == .leftOut }).filter {
      topics.insert($0.topic).inserted
    }
    throw InterchangeError(.badFile, "", ([sentence] + reasons.map(\.description)).joined(separator: " "))
  }

  /// All notes.
  func finished() -> [ImportedAtlas.Note] { all }
}
