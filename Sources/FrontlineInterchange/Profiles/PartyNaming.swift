internal import FrontlineAtlas

/// The parties that the texts of a table stand for, and all that came up.
struct PartyNaming {
  private let given: [String: String]
  private var names: [Party.ID: String] = [:]
  private var order: [Party.ID] = []

  /// - Parameter given: the party of a text, where it is not to be made of the text itself.
  init(_ given: [String: String]) {
    self.given = Dictionary(given.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  /// The parties that a text stands for: none where it is blank, and none, but contested, where it says so.
  mutating func parties(_ text: String) -> (parties: [Party.ID], isContested: Bool) {
    let name = given[text.lowercased()] ?? text
    let word = name.lowercased()
    if ["", "unknown", "n/a", "na", "null", "none", "-", "?"].contains(word) { return ([], false) }
    if ["contested", "disputed", "mixed"].contains(word) { return ([], true) }
    return ([party(name)], false)
  }

  /// The party of that name.
  mutating func party(_ name: String) -> Party.ID {
    let id = Party.ID(slug(name))
    if names[id] == nil {
      names[id] = name
      order.append(id)
    }
    return id
  }

  /// All parties that came up, each a side of its own.
  var all: [Party] {
    order.map { id in
      Party(id: id, names: PlaceNames(names[id] ?? id.rawValue), side: Party.Side(id.rawValue))
    }
  }
}
