import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// What one must know to read the figures of an answer: it stands on the first line of text, and as `caveat` in JSON
/// and CSV.
struct Caveats {
  /// The sentences, without a stop; none: the figures need none, and `caveat` is null.
  var words: [String] = []

  /// That figures rest on announcements, where they do.
  static let announcements = "by announcements, which lag the ground"

  /// All of them as one text.
  var joined: String? { words.isEmpty ? nil : words.joined(separator: "; ") }

  mutating func add(_ sentence: String?) {
    if let sentence, !words.contains(sentence) { words.append(sentence) }
  }

  /// A caveat on a front that rests on announcements; none on another.
  static func on(_ front: Front?) -> Caveats {
    Caveats(words: front?.restsOnAnnouncements == true ? [announcements] : [])
  }

  /// A caveat on what claims decide, where announcements are among them.
  static func on(_ standings: some Sequence<Standing>) -> Caveats {
    let isAnnounced = standings.contains { $0.deciding.contains { $0.stance == .asserted } }
    return Caveats(words: isAnnounced ? [announcements] : [])
  }
}

extension Atlas {
  /// In a sentence that the atlas has only part of the places of a district, where it has none in some of the rayons and
  /// their like that the district is made of.
  func partialCoverage(of district: District) throws -> String? {
    guard district.layer.role != .district else { return nil }
    let parts = districts.filter { part in
      part.layer.role == .district && part.innerPosition.map { district.contains($0) == true } == true
    }
    let empty = parts.filter { settlements.in($0).isEmpty }
    guard !empty.isEmpty else { return nil }
    return
      "the atlas has only part of its places, none in \(empty.count) of its \(counted(parts.count, "district"))"
  }
}

extension District {
  /// A position inside of it: of the middles between its vertices along the parallel of one the first that lies there.
  fileprivate var innerPosition: Position? {
    let positions = shape?.polygons.max { $0.exterior.positions.count < $1.exterior.positions.count }?
      .exterior
      .positions
    guard let positions, !positions.isEmpty else { return nil }
    let count = Double(positions.count)
    let middle = Position(
      latitude: positions.reduce(0) { $0 + $1.latitude } / count,
      longitude: positions.reduce(0) { $0 + $1.longitude } / count)
    if contains(middle) == true { return middle }
    return stride(from: 0, to: positions.count, by: max(1, positions.count / 16)).lazy.map { index in
      let (a, b) = (positions[index], positions[(index + positions.count / 2) % positions.count])
      return Position(latitude: (a.latitude + b.latitude) / 2, longitude: (a.longitude + b.longitude) / 2)
    }.first { contains($0) == true }
  }
}
