internal import FrontlineAtlas
import FrontlineFormats
public import FrontlineLedger

extension Claim: Record {
  /// All that the row of a claim says.
  public static let fields = Fields<Claim> {
    Field("id", .text) { $0.id }
    Field("subject", .record) { $0.subject }
    Field("party", .text) { $0.party.rawValue }
    Field("stance", .word) { $0.stance }
    Field("valid_from", .date) { $0.validFrom }
    Field("valid_to", .date) { $0.validTo }
    Field("reported", .day) { $0.reported }
    Field("source", .text) { $0.source.rawValue }
    Field("citation", .known) { $0.citation }
    Field("note", .known) { $0.note }
    Field("corrects", .text) { $0.corrects }
    Field("derived_from", .text) { $0.derivedFrom }
    Field("exceptions", .texts) { $0.exceptions }
  }
}

extension Subject: Record {
  /// Kind and id.
  public static let fields = Fields<Subject> {
    Field("kind", .word) { $0.kind }
    Field("id", .text) { $0.id }
  }
}

extension Standing.State: Record {
  /// The state, and the party that holds the subject; `null` where nobody does.
  public static let fields = Fields<Standing.State> {
    Field("state", .standing) { $0 }
    Field("party", .text) { $0.party?.rawValue }
  }
}

extension FieldKind<Standing.State> {
  /// `held`, `contested` or `unknown`.
  static var standing: Self { .word(of: ["held", "contested", "unknown"]) { $0.word } }
}

extension FieldKind<Rule> {
  /// A rule as the command takes it: `latest`, `source:ID`.
  static var rule: Self { .init(.string, json: { .string("\($0)") }, cell: { .init("\($0)") }) }
}

extension FieldKind<[Reference]> {
  /// Things of the atlas: their names in text, their ids elsewhere.
  static var references: Self {
    .init(
      .array(of: .string), json: { .array($0.map { .text($0.id) }) },
      cell: {
        .init(
          $0.map(\.name).joined(separator: ", "), csv: $0.compactMap(\.id).joined(separator: ";"))
      })
  }
}
