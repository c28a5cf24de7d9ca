package import FrontlineAtlas
package import FrontlineFormats
package import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
package import FrontlineLedger
package import FrontlineTime

extension Atlas {
  /// Who held each settlement, as spans of days by a rule. Days of which nobody speaks have no row.
  package func controlLayer(
    during days: ClosedRange<Day>? = nil, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) -> Layer {
    var features: [GeoJSONFeature] = []
    for settlement in settlements {
      for span in history(of: settlement, by: rule, asKnownOn: known) {
        guard span.state != .unknown, days.map({ $0.overlaps(span.days) }) ?? true else { continue }
        let own = days.map { span.days.clamped(to: $0) } ?? span.days
        let party = span.standing.party
        var sources: [String] = []
        for claim in span.deciding where !sources.contains(claim.source.rawValue) {
          sources.append(claim.source.rawValue)
        }
        features.append(
          .during(
            own, geometry: .point(settlement.position),
            [
              "settlement": .string(settlement.id), "name": .string(settlement.name),
              "kind": .string(settlement.kind.rawValue),
              "state": party == nil ? "contested" : "held", "party": .optional(party?.rawValue),
              "side": .optional(party.flatMap { self.party($0)?.side.rawValue }),
              "is_certain": .bool(span.isCertain), "sources": .list(sources),
            ]))
      }
    }
    return Layer(
      name: "control",
      title: "Who held each settlement, by the \(rule == .latest ? "latest claim" : "rule \(rule)")",
      shape: .point,
      columns: [
        .text("settlement"), .text("name"), .text("kind"), .text("state"), .text("party"), .text("side"),
        .boolean("is_certain"), .list("sources"), .day("from"), .day("to"),
      ], features: features, colorColumn: "party")
  }
}

extension FrontSeries {
  /// The fronts and the ground of each side, one row for each span of days on which nothing changes.
  package func layers() throws -> [Layer] {
    var lines: [GeoJSONFeature] = []
    var areas: [GeoJSONFeature] = []
    for span in spans {
      guard let front = front(on: span.lowerBound) else { continue }
      lines += front.lineFeatures(during: span)
      areas += try front.groundFeatures(during: span)
    }
    return [Front.lineLayer(lines), Front.groundLayer(areas)]
  }

  /// Days that follow each other with one and the same front.
  private var spans: [ClosedRange<Day>] {
    var spans: [ClosedRange<Day>] = []
    for (number, front) in fronts.enumerated() {
      if let last = spans.last, last.upperBound + 1 == front.day, front.isSameGround(as: fronts[number - 1]) {
        spans[spans.count - 1] = last.lowerBound...front.day
      } else {
        spans.append(front.day...front.day)
      }
    }
    return spans
  }
}

extension Front {
  /// The lines of the front, as rows of a span of days on which it is the same.
  package func lineFeatures(during span: ClosedRange<Day>) -> [GeoJSONFeature] {
    lines.map { line in
      .during(
        span, geometry: .lineString(line.line.densified(tolerance: .meters(1), edges: line.edges)),
        [
          "area": .string(areaOfInterest), "left": .optional(line.left?.rawValue),
          "right": .optional(line.right?.rawValue),
          "length_km": .number((line.length.kilometers * 1_000).rounded() / 1_000),
        ])
    }
  }

  /// The ground of each side and the band, as rows of a span of days on which the front is the same.
  package func groundFeatures(during span: ClosedRange<Day>) throws -> [GeoJSONFeature] {
    var areas: [GeoJSONFeature] = []
    for side in sides {
      areas.append(try .ground(territory(of: side), side.rawValue, "behind the front", span, self))
      if let traced {
        areas.append(try .ground(traced.surelyHeld(by: side), side.rawValue, "surely held", span, self))
      }
    }
    if let traced { areas.append(try .ground(traced.band, nil, "band", span, self)) }
    return areas
  }

  /// The layer of lines of fronts.
  package static func lineLayer(_ features: [GeoJSONFeature]) -> Layer {
    Layer(
      name: "fronts", title: "Fronts by day", shape: .line,
      columns: [
        .text("area"), .text("left"), .text("right"), .real("length_km"), .day("from"), .day("to"),
      ], features: features)
  }

  /// The layer of grounds behind fronts.
  package static func groundLayer(_ features: [GeoJSONFeature]) -> Layer {
    Layer(
      name: "control_areas", title: "Control areas by day", shape: .polygon,
      columns: [
        .text("area"), .text("side"), .text("part"), .real("area_km2"), .day("from"), .day("to"),
      ], features: features, colorColumn: "side")
  }
}

extension GeoJSONFeature {
  /// A feature of a span of days, which its columns `from` and `to` say too.
  static func during(_ days: ClosedRange<Day>, geometry: Geometry?, _ properties: JSONObject)
    -> GeoJSONFeature
  {
    var properties = properties
    // The first and the last day of all stand for ends that are open.
    let from = days.lowerBound == .first ? nil : days.lowerBound.description
    let to = days.upperBound == .last ? nil : days.upperBound.description
    properties["from"] = .optional(from)
    properties["to"] = .optional(to)
    var feature = GeoJSONFeature(geometry: geometry, properties: properties)
    feature.time = .interval(from: from, to: to)
    return feature
  }

  fileprivate static func ground(
    _ shape: MultiPolygon, _ side: String?, _ part: String, _ days: ClosedRange<Day>, _ front: Front
  ) throws -> GeoJSONFeature {
    let area = shape.area(edges: front.edges).squareKilometers
    return .during(
      days, geometry: .multiPolygon(try shape.validAsWritten()),
      [
        "area": .string(front.areaOfInterest), "side": .optional(side), "part": .string(part),
        "area_km2": .number((area * 100).rounded() / 100),
      ])
  }
}
