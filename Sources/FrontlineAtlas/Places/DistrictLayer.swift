internal import FrontlineGeometry

extension District {
  /// A division of the land, as a data package names it: `rayon`, `oblast`, `department`. Within one of them
  /// districts neither overlap nor, but for areas, leave gaps.
  ///
  /// ```swift
  /// District.Layer("oblast").role                  // district
  /// District.Layer("county").plural                // "counties"
  /// District.Layer("republic", role: .country)
  /// ```
  ///
  /// Edge cases: what a package does not say of a layer is taken from its word: `country`, `area` and `province`
  /// have the role of that name, all others are districts; the plural is made by the rules of English.
  public struct Layer: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// What the districts of a layer are to settlements and claims.
    public enum Role: String, CaseIterable, Comparable, Hashable, Sendable {
      /// A settlement names the one that it belongs to as its `district`.
      case district
      /// A settlement names the one that it belongs to as its `province`.
      case province
      /// A country: it has the settlements within its borders, and parties can call it theirs.
      case country
      /// An area that people speak of, which can overlap others: it has the settlements within its borders, and
      /// claims speak of it as an `area`.
      case area

      /// The order in which `allCases` names them.
      public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

      var rank: Int { Self.allCases.firstIndex(of: self)! }
    }

    /// The word of the data for one of its districts.
    public let rawValue: String
    /// The word for several.
    public let plural: String
    /// What its districts are to settlements and claims.
    public let role: Role

    /// A layer; what is `nil` is taken from its word.
    public init(_ rawValue: String, plural: String? = nil, role: Role? = nil) {
      self.rawValue = rawValue
      self.plural = plural ?? Self.plural(of: rawValue)
      self.role = role ?? Role(rawValue: rawValue) ?? .district
    }

    /// The layer of a word.
    public init(rawValue: String) { self.init(rawValue) }
    /// The layer of a word.
    public init(stringLiteral value: String) { self.init(value) }
    /// The word.
    public var description: String { rawValue }

    /// Countries.
    public static let country: Layer = "country"
    /// Areas that are in no other layer.
    public static let area: Layer = "area"

    private static func plural(of word: String) -> String {
      let isOpen = word.dropLast().last.map { !"aeiou".contains($0) } == true
      if word.hasSuffix("y"), isOpen { return "\(word.dropLast())ies" }
      return ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) ? "\(word)es" : "\(word)s"
    }
  }
}

extension Atlas {
  /// The layers of its districts: those that the data package lists, in its order, or, where it lists none, those
  /// that occur, by role and word.
  ///
  /// ```swift
  /// atlas.districtLayers.map(\.plural)     // ["rayons", "marzes", "provinces", "countries", "areas"]
  /// ```
  ///
  /// A name that districts of several layers have is that of the first; neighbors of one role in this list count
  /// alike.
  public var districtLayers: [District.Layer] { contents.layers.list }
}

/// The layers of an atlas, and which comes before which.
struct LayerOrder: Sendable {
  let list: [District.Layer]
  private let ranks: [String: Int]

  /// - Parameter listed: the layers that the data package lists.
  init(listed: [District.Layer], districts: [District]) {
    let occurring = Set(districts.map(\.layer)).sorted {
      ($0.role.rank, $0.rawValue) < ($1.role.rank, $1.rawValue)
    }
    list = listed.isEmpty ? occurring : listed
    var ranks: [String: Int] = [:]
    var rank = 0
    for (number, layer) in list.enumerated() {
      if number > 0, list[number - 1].role != layer.role { rank += 1 }
      ranks[layer.rawValue] = rank
    }
    self.ranks = ranks
  }

  /// The place of a layer in the order.
  func rank(of layer: District.Layer) -> Int { ranks[layer.rawValue] ?? ranks.count }

  /// The words of the layers of a role, as a list in a sentence: `rayon or marz`.
  func words(of role: District.Layer.Role) -> String {
    let words = list.filter { $0.role == role }.map(\.rawValue)
    return words.isEmpty ? role.rawValue : listed(words, last: " or ")
  }
}
