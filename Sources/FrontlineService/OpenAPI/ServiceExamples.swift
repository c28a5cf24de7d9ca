internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Values that the description of the service shows, taken from the atlas, so that each is answered.
struct ServiceExamples: Sendable {
  let place: String
  /// The settlements at the two ends of a road, by their ids.
  let ends: [String]
  let district: String
  let route: String
  let day: String
  let position: String
  let point: String
  let phrase: String

  init(_ atlas: Atlas) {
    let settlements = atlas.settlements
    let shown =
      settlements.first { $0.kind == .city } ?? settlements.first { $0.kind == .town } ?? settlements.first
    let name = shown?.name ?? "a place"
    place = name
    let passed = atlas.routes.first?.waypoints.compactMap(\.settlement) ?? []
    ends = [passed.first ?? name, passed.last ?? name]
    district =
      shown?.district.flatMap { atlas.district(id: $0)?.name } ?? atlas.districts.first?.name ?? "a district"
    route = atlas.routes.first?.id.rawValue ?? "a-route"
    // A day on which something changed has most to show.
    let changes = atlas.ledger.firstDay.flatMap { first in
      atlas.ledger.lastDay.flatMap { first <= $0 ? atlas.changes(during: first...$0).countsByDay : nil }
    }
    day = (changes?.max { $0.count < $1.count }?.day ?? atlas.ledger.lastDay)?.description ?? "2020-10-29"
    let spot = shown?.position
    position = spot.map { "\(fixed($0.latitude, 2)),\(fixed($0.longitude, 2))" } ?? "0,0"
    point = spot.map { "POINT(\(fixed($0.longitude, 2)) \(fixed($0.latitude, 2)))" } ?? "POINT(0 0)"
    phrase = "5 km from \(name)"
  }
}
