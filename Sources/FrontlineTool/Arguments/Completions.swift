import ArgumentParser
import FrontlineAtlas
import FrontlineData
import FrontlineLedger

/// What a shell offers after the tab key: ids of the bundled atlas, since names may hold blanks.
extension CompletionKind {
  /// The ids of settlements.
  static let settlements = ids { $0.settlements.map(\.id) }
  /// The ids of districts.
  static let districts = ids { $0.districts.map(\.id) }
  /// The ids of routes.
  static let routes = ids { $0.routes.map(\.id) }
  /// The ids of parties.
  static let parties = ids { $0.parties.map(\.id.rawValue) }

  /// Ids that begin with what was typed; none where the atlas cannot be opened.
  private static func ids(_ all: @escaping @Sendable (Atlas) -> [String]) -> CompletionKind {
    .custom { _, _, prefix in
      guard let atlas = try? Atlas.karabakh() else { return [] }
      let typed = prefix.lowercased()
      // Shells take an id as it stands: one that could mean more to them is in no atlas, and is not offered.
      return all(atlas).filter { $0.lowercased().hasPrefix(typed) && identifierFault($0) == nil }
    }
  }
}
