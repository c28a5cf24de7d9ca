import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply

/// The state of a route for a party on a day.
struct RouteStatusAnswer: Answer {
  let summary: JSONObject
  let report: RouteReport
  let supply: SupplyDay
  let heading: String
  /// The states during some days; `nil`: they were not asked for.
  let history: [RouteSpan]?

  var text: [String] {
    var pairs: [(String, String)] = []
    if let passage = report.passage {
      pairs.append(
        (
          "passage",
          "granted by agreement, kept by \(supply.network.atlas.name(of: passage.keeper)) (\(passage.claim.id))"
        ))
    }
    for (label, points) in [("cut", report.cut), ("contested", report.contested)] {
      guard let points else { continue }
      pairs.append(
        (
          "\(label) from \(report.route.waypoints[0].name)",
          words(points.fromStart, points.fromStart.fromStart)
        ))
      pairs.append(
        (
          "\(label) from \(report.route.waypoints[report.route.waypoints.count - 1].name)",
          words(points.fromEnd, points.fromEnd.fromEnd)
        ))
    }
    let spans = history.map { spans in
      ["", "States by days:"] + spans.map { "  \($0)" }
    }
    return [heading] + particulars(pairs) + columns.aligned().map { "  " + $0 } + (spans ?? [])
  }

  private func words(_ point: RoutePoint, _ along: Length) -> String {
    "after \(along), near \(point.name): \(point.reason.description)"
  }

  private var columns: Table {
    Table(
      columns: [
        .text("state", "state"), .number("line_length_m", "line"), .number("road_length_m", "road"),
        .text("from", "from"), .text("to", "to"), .text("reason", "because"),
      ],
      rows: zip(report.stretches, ends).map { state, ends in
        [
          Table.Cell(state.state.rawValue.replacing("_", with: " "), csv: state.state.rawValue),
          .init(state.stretch.lineLength), .init(state.stretch.road.length), .init(ends.0), .init(ends.1),
          .init(state.reasons.first?.description),
        ]
      })
  }

  /// The names of the ends of each stretch as the route runs.
  private var ends: [(String, String)] {
    report.stretches.map { state in
      let isReversed = state.stretch.courses.first { $0.route == report.route.id }?.isReversed ?? false
      let (from, to) = (state.stretch.from.name, state.stretch.to.name)
      return isReversed ? (to, from) : (from, to)
    }
  }

  var table: Table? { columns }

  var json: JSONValue {
    let spans = history.map { spans in
      JSONValue.array(
        spans.map {
          [
            "from": .day($0.days.lowerBound), "to": .day($0.days.upperBound),
            "state": .string($0.status.state.rawValue), "at": .point($0.status.point),
          ]
        })
    }
    return .object(
      summary.adding(JSONValue.supplyMembers(supply)).adding([
        "state": .string(report.status.state.rawValue), "at": .point(report.status.point),
        "passage": .passage(report.passage), "first_contested": .both(report.contested),
        "first_cut": .both(report.cut), "stretches": .array(report.stretches.map { .stretch($0) }),
        "history": spans ?? .null,
      ]))
  }

  var features: [GeoJSONFeature]? {
    report.stretches.map { GeoJSONFeature($0) }
      + [("cut", report.cut), ("contested", report.contested)].flatMap { kind, points in
        points.map { points in
          [("from_start", points.fromStart), ("from_end", points.fromEnd)].map { end, point in
            GeoJSONFeature(
              geometry: .point(point.position),
              properties: [
                "kind": .string(kind), "seen": .string(end), "name": .string(point.name),
                "from_start_m": .meters(point.fromStart), "reason": .string(point.reason.description),
              ])
          }
        } ?? []
      }
  }

  var why: Why {
    var why = Why()
    why.addSupply(supply)
    return why
  }
}
