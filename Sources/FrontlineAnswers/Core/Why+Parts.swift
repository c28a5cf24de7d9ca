import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

/// The parts of an explanation that several commands share.
extension Why {
  /// That the figures are geodesics on WGS 84, and how good they are.
  mutating func addGeodesic(_ what: String) {
    add(
      "method",
      ["\(what) on WGS 84 (a = 6378137 m, 1/f = 298.257223563), by PROJ, good to 15 nm for given positions"],
      [
        "measure": .string(what), "ellipsoid": "WGS 84", "equatorial_radius_m": 6_378_137,
        "inverse_flattening": 298.257223563, "accuracy_m": 1.5e-8,
      ])
  }

  /// Which data set the answer rests on.
  mutating func addData(_ atlas: Atlas) {
    let provenance = atlas.provenance
    add(
      "data",
      [provenance.attribution.isEmpty ? "a package without a datapackage.json" : provenance.attribution],
      [
        "name": .known(provenance.name), "version": .known(provenance.version),
        "attribution": .known(provenance.attribution),
      ])
  }

  /// What a place argument was taken to mean.
  mutating func add(_ key: String, _ place: ResolvedPlace) {
    add(
      key, ["\(place.typed): \(place.basis)"],
      [
        "typed": .string(place.typed), "basis": .string(place.basis),
        "uncertainty_m": .meters(place.uncertainty),
      ])
  }

  /// The rule by which claims were weighed.
  mutating func addRule(_ rule: Rule, asKnownOn known: Day?) {
    let day = known.map { ", leaving out what was reported after \($0)" } ?? ""
    add(
      "rule", ["\(rule): \(rule.words)\(day)"],
      ["rule": .string("\(rule)"), "meaning": .string(rule.words), "as_known_on": .day(known)])
  }

  /// The days of which the ledger speaks.
  mutating func addDays(_ ledger: Ledger) {
    guard let first = ledger.firstDay, let last = ledger.lastDay else { return }
    add(
      "days",
      ["the \(grouped(ledger.claims.count)) claims speak of \(first) to \(last); other days are unknown"],
      ["claims": .integer(ledger.claims.count), "first_day": .day(first), "last_day": .day(last)])
  }

  /// How the front was traced, and what it rests on.
  mutating func addFront(_ front: Front, by tracer: FrontTracer) throws {
    guard let basis = front.traced?.basis else {
      addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
      let outline =
        tracer.area.isOfGrounds
        ? "" : "; where they run along the outline of \(tracer.area.name) they are none"
      return add(
        "front",
        ["the borders of the grounds as \(front.areaOfInterest) draws them, without bounds\(outline)"],
        ["source": .string(front.areaOfInterest), "edges": .string(front.edges.rawValue)])
    }
    addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
    let uncertain =
      basis.onUncertainDates > 0
      ? [
        "\(fixed(basis.onUncertainDates * 100, 1)) % of the pins rest on claims of uncertain date, another reading of which gives the place another side that day"
      ] : []
    add(
      "front",
      [
        "traced by Delaunay triangulation of \(counted(tracer.settlements.count, "settlement")) in \(tracer.area.name), on the plane \(tracer.crs)",
        "\(fixed(basis.onBaseline * 100, 0)) % of the pins of its lines rest on the baseline alone, \(fixed(basis.carriedOutward * 100, 0)) % were carried outward to the border",
      ] + uncertain + ["announcements are not captures: it lags and leads the ground"],
      [
        "area_of_interest": .string(tracer.area.name), "crs": .string(tracer.crs),
        "settlements": .integer(tracer.settlements.count),
        "pockets": .string(tracer.settings.pockets.rawValue),
        "baseline_share": .number(basis.onBaseline), "carried_outward_share": .number(basis.carriedOutward),
        "uncertain_date_share": .number(basis.onUncertainDates),
        "edges": .string(front.edges.rawValue), "coverage": .number(tracer.settings.coverage),
        "border_spacing_m": .meters(tracer.settings.borderSpacing),
      ])
  }
}
