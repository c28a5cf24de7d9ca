/// What went wrong with a front: of which area, day or file, and the value seen.
public struct FrontError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case noAreaOfInterest, noPlaces, differentAreas, mixedSources, badFile, noSide, badSetting
    }
    private let kind: Kind

    /// The atlas has no such area, or the area has no outline.
    public static let noAreaOfInterest = Code(kind: .noAreaOfInterest)
    /// No settlement lies in the area of interest.
    public static let noPlaces = Code(kind: .noPlaces)
    /// Two fronts of different areas of interest were compared.
    public static let differentAreas = Code(kind: .differentAreas)
    /// Fronts of different sources would be spliced into one series.
    public static let mixedSources = Code(kind: .mixedSources)
    /// A file that is no front.
    public static let badFile = Code(kind: .badFile)
    /// A side that the front does not part.
    public static let noSide = Code(kind: .noSide)
    /// A setting out of its range.
    public static let badSetting = Code(kind: .badSetting)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The area, day or file that it is about.
  public let subject: String
  /// What lay beneath, where there is something.
  public let underlying: (any Error)?
  /// One sentence: what, where, the value seen.
  public let description: String

  package init(code: Code, subject: String, underlying: (any Error)? = nil, description: String) {
    self.code = code
    self.subject = subject
    self.underlying = underlying
    self.description = description
  }
}
