/// What is wrong with a file, or a call, where data goes in or out.
///
/// ```swift
/// do { _ = try Atlas(geoPackage: "/etc/hostname") } catch { print(error) }
/// // /etc/hostname is not a GeoPackage: it is not an SQLite database.
/// ```
public struct InterchangeError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case unknownFormat, unreadable, unwritable, brokenOff, badFile, badCall, notBuiltIn
    }
    private let kind: Kind

    /// A file whose ending names no format that can be read, or written.
    public static let unknownFormat = Code(kind: .unknownFormat)
    /// A file that cannot be opened: not there, locked, not readable.
    public static let unreadable = Code(kind: .unreadable)
    /// A file or folder that cannot be written.
    public static let unwritable = Code(kind: .unwritable)
    /// A file that was begun and could not be written to its end: a full disk, a device that is gone.
    public static let brokenOff = Code(kind: .brokenOff)
    /// Data that is not what it must be.
    public static let badFile = Code(kind: .badFile)
    /// A wish that cannot be met, such as a table without positions as KML.
    public static let badCall = Code(kind: .badCall)
    /// A format that this build leaves out.
    public static let notBuiltIn = Code(kind: .notBuiltIn)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The file, layer or value that it is about.
  public let subject: String
  /// The error from below.
  public let underlying: (any Error)?
  /// One sentence: what, where, the value seen.
  public let description: String

  package init(_ code: Code, _ subject: String, _ description: String, underlying: (any Error)? = nil) {
    self.code = code
    self.subject = subject
    self.description = description
    self.underlying = underlying
  }
}

extension InterchangeError {
  /// That a file has no layer of a name.
  static func noLayer(_ name: String, _ path: String, _ layers: [String]) -> InterchangeError {
    let shown =
      layers.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ") + (layers.count > 12 ? ", ..." : "")
    return InterchangeError(
      .badCall, path,
      layers.isEmpty
        ? "\(path) is one table without layers, and its layer \"\(name)\" was asked for."
        : "\(path) has no layer \"\(name)\"; it has \(shown).")
  }
}
