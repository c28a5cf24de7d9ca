internal import FrontlineAtlas
internal import FrontlineFormats

/// Ids of what is told apart by its name, such as the parties and the sources of a table.
///
/// Capitals, the width of blanks, and a hyphen in place of a blank make no other name: `Red Army`, `red  army` and `red-army` are
/// one. Of names that would have one id, such as `Front` and `Front+`, each later one gets a number behind it, and is told.
struct NamedIDs {
  private var free = FreeIDs()
  private var known: [String: String] = [:]
  private var names: [String: String] = [:]
  private var alike: [(name: String, id: String, other: String)] = []

  /// The id of a name, and whether the name is new.
  mutating func id(of name: String) -> (id: String, isNew: Bool) {
    let key = Self.key(name)
    if let id = known[key] { return (id, false) }
    let wanted = slug(name)
    let id = free.take(wanted)
    known[key] = id
    names[id] = name
    if id != wanted { alike.append((name, id, wanted)) }
    return (id, true)
  }

  /// Notes each name whose id is not made of it alone.
  ///
  /// - Parameters:
  ///   - what: what is called so, such as `party`.
  ///   - plural: several of it.
  ///   - hint: what makes them one.
  func noteAlike(_ what: String, _ plural: String, hint: String, _ notes: inout ImportNotes) {
    for (name, id, other) in alike {
      notes.add(
        .remark, topic: "\(plural) whose names make one id",
        "\"\(name)\" is the \(what) \(id), for \"\(names[other] ?? other)\" is \(other); where they are one, \(hint)."
      )
    }
  }

  /// A name as it is compared.
  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.plainBlanks.lowercased().unicodeScalars {
      let properties = scalar.properties
      if scalar == "_" || properties.isWhitespace || properties.generalCategory == .dashPunctuation {
        if key.last != "-" { key.append("-") }
      } else {
        key.append(scalar)
      }
    }
    return String(key)
  }
}
