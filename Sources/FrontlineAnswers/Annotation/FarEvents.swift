import FrontlineAtlas
import FrontlineGeometry
import Synchronization

/// Events so far from every settlement of an atlas that it says nothing of them.
final class FarEvents: Sendable {
  /// Farther than any place of an atlas is from its next.
  static let limit = Length.kilometers(200)
  private let found = Mutex<(count: Int, least: Length)?>(nil)

  /// Whether a settlement at a distance says anything of an event; else it is counted.
  func holds(_ distance: Length) -> Bool {
    guard distance > Self.limit else { return true }
    found.withLock { $0 = (($0?.count ?? 0) + 1, min($0?.least ?? distance, distance)) }
    return false
  }

  /// In a sentence how many there were; `nil`: none.
  func note(_ atlas: Atlas) -> String? {
    guard let (count, least) = found.withLock({ $0 }) else { return nil }
    let title = atlas.provenance.title
    let name = title.isEmpty ? "The atlas" : "The atlas \"\(title)\""
    return
      "\(name) has no settlement within \(fixed(Self.limit.kilometers, 0)) km of \(counted(count, "answer")) asked for (the nearest is \(fixed(least.kilometers, 0)) km away), so nearest and locality are empty there; --atlas names another."
  }
}
