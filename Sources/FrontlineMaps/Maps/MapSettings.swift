public import FrontlineAtlas
internal import FrontlineFormats
public import FrontlineFronts
public import FrontlineGeometry
public import FrontlineLedger

/// What a map shows, and how.
///
/// ```swift
/// var settings = MapSettings(theme: .dark)
/// settings.language = .azerbaijani
/// settings.mark = try MapMark(shusha, rings: [.kilometers(5), .kilometers(10)])
/// ```
public struct MapSettings: Sendable {
  /// Light or dark.
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    /// Dark on light.
    case light
    /// Light on dark.
    case dark
    /// As the reader's system has it (`prefers-color-scheme`).
    case automatic = "auto"
  }

  /// How the front is traced and claims are weighed.
  public var front: FrontSettings
  /// The ground that the front is traced in; `nil`: `AreaOfInterest.standard(of:)`.
  public var area: AreaOfInterest?
  /// The language of names; `nil`: the primary ones.
  public var language: Language?
  /// Light or dark.
  public var theme: Theme
  /// A place to mark, with rings about it.
  public var mark: MapMark?
  /// Whether the map shows only the surroundings of the mark; otherwise, and without a mark, all the ground
  /// that changed hands in the data.
  public var isNearMark: Bool
  /// What stands above the map; `nil`: the place or region and the day.
  public var title: String?
  /// The width of the drawing in pixels, of those in ``widths``; letters keep their size. A page takes the width that
  /// there is.
  public var width: Int
  /// Colors of parties, as `#rrggbb`, in place of those of the data.
  public var colors: [Party.ID: String]

  /// The widths that a drawing may have, in pixels.
  public static let widths = 360...4_000
  /// The width of a drawing unless another is asked for.
  public static let usualWidth = 1_078

  /// The settings of a map, the defaults being those of all answers.
  public init(
    front: FrontSettings = FrontSettings(), area: AreaOfInterest? = nil, language: Language? = nil,
    theme: Theme = .light, mark: MapMark? = nil, isNearMark: Bool = true, title: String? = nil,
    width: Int = MapSettings.usualWidth, colors: [Party.ID: String] = [:]
  ) {
    self.front = front
    self.area = area
    self.language = language
    self.theme = theme
    self.mark = mark
    self.isNearMark = isNearMark
    self.title = title
    self.width = width
    self.colors = colors
  }

  /// Refuses a title, a width or colors that no drawing of an atlas can have.
  func check(for atlas: Atlas) throws(MapError) {
    if let title, !title.contains(where: { !$0.isWhitespace }) {
      throw MapError(code: .badTitle, description: "The title is empty; write a word, or leave it out.")
    }
    guard Self.widths.contains(width) else {
      throw MapError(
        code: .badWidth,
        description:
          "A map is \(Self.widths.lowerBound) to \(Self.widths.upperBound) pixels wide; \(width) was asked for."
      )
    }
    for (id, color) in colors.sorted(by: { $0.key < $1.key }) {
      guard atlas.parties.contains(where: { $0.id == id }) else {
        let ids = atlas.parties.map(\.id.rawValue).joined(separator: ", ")
        throw MapError(
          code: .badColor, description: "\"\(id)\" is no party of the atlas; it has \(ids).")
      }
      guard Color(hex: color) != nil else {
        throw MapError(
          code: .badColor,
          description: "The color of \(id) is \"\(color)\"; write it as #rrggbb, such as #0072b2.")
      }
    }
    let parties = Parties(atlas, colors: colors)
    for (a, first) in parties.list.enumerated() where !colors.isEmpty {
      for (b, second) in parties.list.enumerated().dropFirst(a + 1)
      where first.side != second.side && parties.colors[a].isNear(parties.colors[b]) {
        throw MapError(
          code: .badColor,
          description:
            "\(first.id) would be \(parties.colors[a].hex) and \(second.id) \(parties.colors[b].hex), which readers take for one; choose colors that lie farther apart."
        )
      }
    }
  }
}

/// A place on a map with rings of equal distance about it.
///
/// The rings are geodesic: each of their points is as far from the place on the ellipsoid as the ring says.
public struct MapMark: Hashable, Sendable {
  /// The name beside it.
  public let name: String
  /// Where it is.
  public let position: Position
  /// The distances of the rings, the smallest first.
  public let rings: [Length]

  /// The farthest that a ring may be.
  public static let greatestRing = Length.kilometers(1_000)

  /// A mark at a place.
  ///
  /// - Throws: ``MapError`` with ``MapError/Code/badRing`` for a distance that is not more than 0 m, or more
  ///   than ``greatestRing``.
  public init(name: String, position: Position, rings: [Length] = []) throws(MapError) {
    for ring in rings where !(ring > .zero && ring <= Self.greatestRing) {
      throw MapError(
        code: .badRing,
        description:
          "A ring must be more than 0 m and at most \(Self.greatestRing) from its place; \(ring) was asked for."
      )
    }
    self.name = name
    self.position = position
    self.rings = Set(rings).sorted()
  }

  /// A mark at a place of the atlas.
  ///
  /// - Throws: as ``init(name:position:rings:)``.
  public init(_ place: some Place, rings: [Length] = []) throws(MapError) {
    try self.init(name: place.name, position: place.position, rings: rings)
  }
}
