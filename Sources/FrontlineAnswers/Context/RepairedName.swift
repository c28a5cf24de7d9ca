public import FrontlineAtlas
import FrontlineFormats
import FrontlineLocalities

/// A name that was changed to meet the atlas. Every answer that rests on one shows it, in every format: on the first
/// line of a text, as the field `matched` of JSON and GeoJSON, as the last column of CSV.
public struct RepairedName: Record, Hashable {
  /// The name as it was typed.
  public var typed: String
  /// The name of the atlas that it was taken for.
  public var name: String
  /// The id of the place that bears it.
  public var id: String
  /// How it met it.
  public var quality: NameQuality

  /// "Stepanakart" is Stepanakert (stepanakert).
  public var words: String { "\"\(typed)\" taken for \(name) (\(id))" }

  /// The fields of `matched`.
  public static let fields = Fields<RepairedName> {
    Field("typed", .text) { $0.typed }
    Field("name", .text) { $0.name }
    Field("id", .text) { $0.id }
    Field("by", .text) { $0.quality.word }
  }
}

extension NameQuality {
  /// How a name met the atlas, in a word.
  var word: String {
    switch self {
    case .id: "id"
    case .exact: "exact"
    case .folded: "folded"
    case .inflected: "case_ending"
    case .sounding: "sound"
    case .misspelled: "spelling"
    }
  }
}

extension Resolution {
  /// The names in it that were changed.
  var repairs: [RepairedName] {
    if case .phrase(let phrase) = meaning { return phrase.repairs }
    guard let quality, quality.isRepaired, let id, let matchedName else { return [] }
    return [RepairedName(typed: typed, name: matchedName, id: id, quality: quality)]
  }
}

extension ResolvedLocality {
  /// The names in it that were changed.
  var repairs: [RepairedName] {
    places.filter(\.quality.isRepaired).map {
      RepairedName(typed: $0.text, name: $0.name, id: $0.id, quality: $0.quality)
    }
  }
}

extension Sequence<RepairedName> {
  /// Behind the first line of a text; empty where nothing was changed.
  var aside: String {
    let words = map(\.words)
    return words.isEmpty ? "" : " [\(words.joined(separator: "; "))]"
  }

  /// The cell of a table.
  var cell: String { map { "\($0.name) (\($0.id))" }.joined(separator: "; ") }

  var json: JSONValue { .array(map { .object($0.object) }) }
}
