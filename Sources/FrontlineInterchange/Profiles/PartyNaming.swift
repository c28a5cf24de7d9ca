internal import FrontlineAtlas
internal import FrontlineLedger

/// The parties that the texts of a table stand for, and all that came up.
struct PartyNaming {
  private let given: [String: String]
  /// The parties that a table can speak of; none: each text is a party of its own.
  private let known: [Party]
  private var names: [Party.ID: String] = [:]
  private var order: [Party.ID] = []
  /// Texts that are of no known party, in the order in which they came up.
  private(set) var strangers: [String] = []

  /// - Parameters:
  ///   - given: the party of a text, where it is not to be made of the text itself.
  ///   - known: the only parties that there are; a text means one by its id, a name or a word.
  init(_ given: [String: String], known: [Party] = []) {
    self.given = Dictionary(given.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    self.known = known
  }

  /// The parties that a text stands for: none where it is blank, and none, but contested, where it says so. Several
  /// with semicolons between contest the place.
  mutating func parties(_ text: String) -> (parties: [Party.ID], isContested: Bool) {
    let name = given[text.lowercased()] ?? text
    let word = name.lowercased()
    if ["", "unknown", "n/a", "na", "null", "none", "-", "?"].contains(word) { return ([], false) }
    if ["contested", "disputed", "mixed"].contains(word) { return ([], true) }
    var parties: [Party.ID] = []
    for part in name.split(separator: ";") {
      let text = part.trimmingBlanks
      guard !text.isEmpty, let party = party(text), !parties.contains(party) else { continue }
      parties.append(party)
    }
    return (parties, false)
  }

  /// The party of that name; `nil`: it is none of those that are known.
  private mutating func party(_ name: String) -> Party.ID? {
    if !known.isEmpty {
      if let party = known.party(calledBy: name) { return party.id }
      if !strangers.contains(name) { strangers.append(name) }
      return nil
    }
    let id = Party.ID(slug(name))
    if names[id] == nil {
      names[id] = name
      order.append(id)
    }
    return id
  }

  /// The known parties; where there are none, all that came up, each a side of its own.
  var all: [Party] {
    guard known.isEmpty else { return known }
    return order.map { id in
      Party(id: id, names: PlaceNames(names[id] ?? id.rawValue), side: Party.Side(id.rawValue))
    }
  }

  /// Throws where a text is of no known party.
  func check(_ path: String) throws(InterchangeError) {
    guard let first = strangers.first else { return }
    let more = strangers.count > 1 ? ", nor are \(strangers.count - 1) others" : ""
    throw InterchangeError(
      .badFile, path,
      "\(path): the holder \"\(first)\" is none of the parties given (\(known.map(\.id.rawValue).joined(separator: ", "))), by id, name or word\(more)."
    )
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
