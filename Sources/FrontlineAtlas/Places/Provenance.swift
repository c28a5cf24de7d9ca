/// What a data set is, of which version, under which licenses, and whom to name when its data are shown.
///
/// ```swift
/// print(atlas.provenance.attribution)
/// // Frontline: the Nagorno-Karabakh conflict, 1991-2023, version 1.0.0 (CC-BY-4.0). Data: Who's On First;
/// // GeoNames (CC BY 4.0); ...
/// ```
///
/// Distances and areas of every atlas are geodesic ones on ``ellipsoid``, whatever its data.
public struct Provenance: Hashable, Sendable {
  /// Something with a title and, where there is one, an address: a license, a data set that was used.
  public struct Reference: Hashable, Sendable {
    /// The title, or the short name of a license.
    public let title: String
    /// Where it can be read; empty: nowhere given.
    public let url: String

    /// A reference.
    public init(title: String, url: String = "") {
      self.title = title
      self.url = url
    }
  }

  /// The short name of the data set, `frontline-karabakh`; empty: none given.
  public let name: String
  /// The title; empty: none given.
  public let title: String
  /// The version; empty: none given.
  public let version: String
  /// The licenses of the data.
  public let licenses: [Reference]
  /// The data sets and works that it was made from.
  public let origins: [Reference]

  /// The figure of the Earth on which everything is measured.
  public var ellipsoid: String { "WGS 84" }

  /// What a data set is; all of it may be unknown.
  public init(
    name: String = "", title: String = "", version: String = "", licenses: [Reference] = [],
    origins: [Reference] = []
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.licenses = licenses
    self.origins = origins
  }

  /// Title, version, licenses and origins in one line, for the foot of a map or table; empty where nothing is
  /// known.
  public var attribution: String {
    let subject = title.isEmpty ? name : title
    var head = subject
    if !version.isEmpty { head += head.isEmpty ? "version \(version)" : ", version \(version)" }
    if !licenses.isEmpty { head += " (\(licenses.map(\.title).joined(separator: ", ")))" }
    let data = origins.map(\.title).joined(separator: "; ")
    return [head, data.isEmpty ? "" : "Data: \(data)"].filter { !$0.isEmpty }.map { "\($0)." }
      .joined(separator: " ")
  }
}
