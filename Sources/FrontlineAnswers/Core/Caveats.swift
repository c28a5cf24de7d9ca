import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

/// What one must know to read the figures of an answer: it stands on the first line of text, and as `caveat` in JSON
/// and CSV.
public struct Caveats: Sendable, Hashable {
  /// The sentences, without a stop; none: the figures need none, and `caveat` is null.
  public var words: [String]

  /// Some sentences, without a stop.
  public init(_ words: [String] = []) { self.words = words }

  /// That figures rest on announcements, where they do.
  public static let announcements = "by announcements, which lag the ground"

  /// That nothing is known of the front of a day.
  public static let noFront = "no front is known on this day"

  /// That areas are of no country, where the ground was made of the settlements.
  package static let hull =
    "areas are of the hull of the settlements, and of no country (--outline gives one)"

  /// All of them as one text.
  public var joined: String? { words.isEmpty ? nil : words.joined(separator: "; ") }

  mutating func add(_ sentence: String?) {
    if let sentence, !words.contains(sentence) { words.append(sentence) }
  }

  /// That the ledger does not speak of some of the days, so that nothing is known of them.
  mutating func addDays(_ days: ClosedRange<Day>, of ledger: Ledger) {
    guard let first = ledger.firstDay, let last = ledger.lastDay, first <= last else { return }
    let spoken = first...last
    if !spoken.contains(days.lowerBound) || !spoken.contains(days.upperBound) {
      add("the ledger speaks of \(first) to \(last)")
    }
  }

  /// A caveat on a front that rests on announcements; none on another.
  static func on(_ front: Front?) -> Caveats {
    var caveats = Caveats(front?.restsOnAnnouncements == true ? [announcements] : [])
    caveats.add(carried([front]))
    if front?.takesOuterBorders == true {
      caveats.add("no outline was given, so coast and border of the drawn ground count as front")
    }
    return caveats
  }

  /// Which days have no data of their own, and what stands for them; `nil`: each has.
  static func carried(_ fronts: some Sequence<Front?>) -> String? {
    var spans: [(from: Day, days: ClosedRange<Day>)] = []
    for front in fronts {
      guard let front, let from = front.carriedFrom else { continue }
      if let last = spans.last, last.from == from, front.day == last.days.upperBound + 1 {
        spans[spans.count - 1].days = last.days.lowerBound...front.day
      } else {
        spans.append((from, front.day...front.day))
      }
    }
    guard !spans.isEmpty else { return nil }
    return spans.map { span in
      let days = span.days
      let words = days.count == 1 ? "\(days.lowerBound) has" : "\(days.lowerBound) to \(days.upperBound) have"
      return "\(words) no data of \(days.count == 1 ? "its" : "their") own: carried over from \(span.from)"
    }.joined(separator: "; ")
  }

  /// A caveat on what claims decide, where announcements are among them.
  static func on(_ standings: some Sequence<Standing>) -> Caveats {
    let isAnnounced = standings.contains { $0.deciding.contains { $0.stance == .asserted } }
    return Caveats(isAnnounced ? [announcements] : [])
  }
}

extension Caveats {
  /// That distances between points are no better than the points: the worst of each group counts.
  static func onPoints(_ groups: [Length?]...) -> Caveats {
    let worst = groups.map { $0.compactMap { $0 }.max() ?? .zero }.reduce(.zero, +)
    return Caveats(worst > .zero ? ["distances give or take \(worst), for the points are no better"] : [])
  }
}

extension Atlas {
  /// In a sentence that the atlas has none of the places of some districts that lie within a distance; `nil`: it has
  /// places in each.
  func partialCoverage(within reach: Length, of shape: Geometry) -> String? {
    let empty = districts.filter { part in
      guard part.layer.role == .district, settlements.in(part).isEmpty, let outline = part.shape else {
        return false
      }
      return Geometry.multiPolygon(outline).closestPositions(to: shape, edges: .geodesic).map {
        $0.distance <= reach
      } ?? false
    }
    guard !empty.isEmpty else { return nil }
    let which =
      empty.count <= 3 ? listed(empty.map(\.name)) : "\(empty.count) of the districts that lie as near"
    return "the atlas has no place of \(which)"
  }

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
