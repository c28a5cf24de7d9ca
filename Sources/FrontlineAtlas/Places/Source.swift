public import FrontlineLedger

/// Who said something: a government, an army, the press, a reference work, the compiler of the data.
///
/// A source is who *speaks*, and has one vote; where it was printed is the citation of each claim.
public struct Source: Hashable, Sendable, Identifiable {
  /// What a source is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A government or presidency.
    case government
    /// An army or a ministry of defence.
    case military
    /// A news agency or newspaper.
    case press
    /// Later literature.
    case secondary
    /// A gazetteer: names and coordinates.
    case gazetteer
    /// An analyst of open sources.
    case analyst
    /// An agreement between parties.
    case agreement
    /// The compiler of the data, by judgement.
    case compiler
    /// A reference work: official figures, maps, statistics.
    case reference
  }

  /// The id.
  public let id: SourceID
  /// The name.
  public let name: String
  /// What the source is.
  public let kind: Kind
  /// The side that it speaks for; `nil`: none.
  public let speaksFor: Party.Side?
  /// How to cite it.
  public let citation: String
  /// Where it can be read; empty: nowhere given.
  public let url: String
  /// The license under which its data may be used; empty: none stated.
  public let license: String
  /// A remark; empty: none.
  public let note: String

  /// A source.
  public init(
    id: ID, name: String, kind: Kind, speaksFor: Party.Side? = nil, citation: String = "", url: String = "",
    license: String = "", note: String = ""
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.speaksFor = speaksFor
    self.citation = citation
    self.url = url
    self.license = license
    self.note = note
  }
}
