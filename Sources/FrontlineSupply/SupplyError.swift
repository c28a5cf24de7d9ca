/// What is wrong with a question on supply: about which place, route or party, and the value seen.
///
/// ```swift
/// do { _ = try atlas.paths(from: "Stepanakert", to: "Baku", for: .armenianForces, on: day) } catch { print(error) }
/// ```
public struct SupplyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case notOnNetwork, samePlace, noPlace, unknownParty, unknownRoute, badCount
    }
    private let kind: Kind

    /// A settlement that no route passes.
    public static let notOnNetwork = Code(kind: .notOnNetwork)
    /// A place that is both where a path begins and where it ends.
    public static let samePlace = Code(kind: .samePlace)
    /// No place to begin or to end at.
    public static let noPlace = Code(kind: .noPlace)
    /// A party that the atlas does not have.
    public static let unknownParty = Code(kind: .unknownParty)
    /// A route that the atlas does not have, or has another one of that id.
    public static let unknownRoute = Code(kind: .unknownRoute)
    /// Fewer paths than one were asked for.
    public static let badCount = Code(kind: .badCount)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The id of the place, route or party that it is about; empty where there is none.
  public let subject: String
  /// One sentence: what, where, the value seen.
  public let description: String
}
