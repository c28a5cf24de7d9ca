internal import FrontlineGeometry
internal import FrontlineLedger

extension PackageReader {
  /// Notes a word that two parties have, or that is the name of another: a text that has it could mean either.
  ///
  /// That they count with one side does not help: a text would still not say who held the place.
  func checkPartyWords() {
    var names: [String: Party] = [:]
    for party in records.parties where names[party.names.primary.wordKey] == nil {
      names[party.names.primary.wordKey] = party
    }
    var owners: [String: Party] = [:]
    for (item, party) in records.parties.enumerated() {
      for word in party.words {
        guard word.contains(where: \.isLetter) else {
          note(.parties, item, "words", "The word \(quoted(word)) has no letter.")
          continue
        }
        if let other = names[word.wordKey], other.id != party.id {
          note(
            .parties, item, "words",
            "The word \(quoted(word)) is the name of \(quoted(other.id.rawValue)) already; a word means one party."
          )
        } else if let other = owners[word.wordKey], other.id != party.id {
          note(
            .parties, item, "words",
            "The word \(quoted(word)) is one of \(quoted(other.id.rawValue)) already; a word means one party."
          )
        } else {
          owners[word.wordKey] = party
        }
      }
    }
  }

  /// Notes a party that is said to be counted too and is none, or is of another side.
  func checkIncludedParties() {
    let sides = Dictionary(records.parties.map { ($0.id, $0.side) }) { first, _ in first }
    for (item, party) in records.parties.enumerated() {
      for id in party.includes {
        if sides[id] == nil {
          note(.parties, item, "includes", "There is no party \(quoted(id.rawValue)).")
        } else if sides[id] != party.side || id == party.id {
          note(
            .parties, item, "includes",
            "\(quoted(id.rawValue)) is no other party of the side \(quoted(party.side.rawValue)).")
        }
      }
    }
  }

  /// Notes a country that is not a district of a layer of countries.
  func checkPartyCountries() {
    let layers = Dictionary(records.districts.map { ($0.id.rawValue, $0.layer) }) { first, _ in first }
    for (item, party) in records.parties.enumerated() {
      guard let id = party.country?.rawValue else { continue }
      if !isKnown(id, in: .districts) {
        note(.parties, item, "country", "There is no district \(quoted(id)).")
      } else if let layer = layers[id], layer.role != .country {
        note(
          .parties, item, "country",
          "\(quoted(id)) is in the layer \(layer), not \(layerOrder.words(of: .country)).")
      }
    }
  }
}

extension String {
  /// The word for comparing: in small letters, with single blanks between its parts.
  var wordKey: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
