public import FrontlineAtlas

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
      /// A row, a feature or a file that is not in the atlas.
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
  }

  /// The atlas.
  public let atlas: Atlas
  /// What was left out or repaired, in the order of the files.
  public let notes: [Note]
  /// How it was made, in words.
  public let making: String
}

/// The notes of an import while it is made: of each kind of thing the first ones, and how many there were.
struct ImportNotes {
  private(set) var all: [ImportedAtlas.Note] = []
  private var counts: [String: Int] = [:]
  private static let shown = 100

  /// Notes something; beyond a hundred of the same `topic` only their number is kept.
  mutating func add(_ kind: ImportedAtlas.Note.Kind, topic: String, _ sentence: String) {
    counts[topic, default: 0] += 1
    if counts[topic]! <= Self.shown { all.append(.init(kind: kind, description: sentence)) }
  }

  /// Throws where nothing at all could be taken, with the first thing that was left out.
  func check(_ hasAny: Bool, _ sentence: String) throws {
    guard !hasAny else { return }
    let first = all.first { $0.kind == .leftOut }.map { " \($0.description)" } ?? ""
    throw InterchangeError(.badFile, "", sentence + first)
  }

  /// All notes, with one more for each topic of which some are not spelled out.
  func finished() -> [ImportedAtlas.Note] {
    all
      + counts.filter { $0.value > Self.shown }.sorted { $0.key < $1.key }.map { topic, count in
        .init(kind: .remark, description: "\(topic): \(count) in all, of which \(Self.shown) are listed.")
      }
  }
}
