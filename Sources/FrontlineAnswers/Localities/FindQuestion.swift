import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLocalities

/// Every phrase of a text that says where something is.
///
/// ```swift
/// let answer = try FindQuestion(in: "Shelling 5 km from Shusha and near Hadrut.").answer(in: context)
/// answer.phrases.map(\.found.locality.text)        // ["5 km from Shusha", "near Hadrut"]
/// ```
public struct FindQuestion: Question {
  /// The text.
  public var text: String

  /// A question.
  public init(in text: String) { self.text = text }

  /// The phrases, in order.
  public func answer(in context: Context) throws -> FindAnswer {
    let atlas = try context.atlas()
    let bytes = Array(text.utf8)
    var (line, place) = (1, 0)
    let phrases = atlas.localities(in: text).map { found in
      line += bytes[place..<max(place, found.range.lowerBound)].count { $0 == 0x0A }
      place = max(place, found.range.lowerBound)
      return FoundPhrase(found: found, line: line)
    }
    return FindAnswer(phrases: phrases, atlas: atlas)
  }
}

/// A phrase of a text, with its line.
public struct FoundPhrase: Record {
  /// The phrase, and what it resolves to.
  public let found: FoundLocality
  /// The line in which it begins, from 1.
  public let line: Int

  private var oneLine: String {
    found.locality.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The fields; the ground is left out where the phrase could not be resolved.
  public static let fields = Fields<FoundPhrase>(
    columns: ["line", "phrase", "latitude", "longitude", "radius_m", "places", "offset", "problem"],
    properties: ["id", "name", "radius_m", "offset"]
  ) {
    Field("id", .text, in: .map) { _ in nil as String? }
    Field("name", .text, in: .map) { $0.oneLine }
    Field("offset", .count) { $0.found.range.lowerBound }
    Field("length", .count, in: .json) { $0.found.range.count }
    Field("line", "line", .count) { $0.line }
    Field("phrase", .text, in: .json) { $0.found.locality.text }
    Field("phrase", "phrase", .text, in: .table) { $0.oneLine }
    Field("form", .text, in: .json) { $0.found.locality.form.kind }
    Field("problem", .text) { $0.found.problem?.description }.whenKnown
    Field("latitude", "latitude", .degrees, in: .table) { $0.found.resolved?.position.latitude }
    Field("longitude", "longitude", .degrees, in: .table) { $0.found.resolved?.position.longitude }
    Field("radius_m", "radius", .length, in: [.table, .map]) { $0.found.resolved?.radius }
    Field("places", "places", .text, in: .table) {
      $0.found.resolved?.places.map(\.id).joined(separator: ";")
    }
    ResolvedLocality.ground.map { field in
      field.of(maybe: { (phrase: FoundPhrase) in phrase.found.resolved }).whenKnown.only(in: .json)
    }
  }
}

/// The phrases of a text.
public struct FindAnswer: Answer, Record {
  /// The phrases, in order.
  public let phrases: [FoundPhrase]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<FindAnswer> {
    Field("count", .count) { $0.phrases.count }
    Field("phrases", .records()) { $0.phrases }
  }

  /// The list.
  public var listKey: String? { "phrases" }

  /// The phrases in columns.
  public func text(on page: Page) -> [String] {
    (phrases.isEmpty ? [] : table!.aligned(on: page)) + [counted(phrases.count, "phrase")]
  }

  /// A row for each phrase.
  public var table: Table? { FoundPhrase.fields.table(phrases) }

  /// The best point of each phrase that was resolved.
  public var features: [GeoJSONFeature]? {
    phrases.compactMap { phrase in
      phrase.found.resolved.map { FoundPhrase.fields.feature(phrase, at: .point($0.position)) }
    }
  }

  /// How names are found.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesic circles, rings and sectors")
    why.add(
      "names", "a name counts where it begins with a capital and the atlas has it; the longest name wins")
    why.addData(atlas)
    return why
  }
}
