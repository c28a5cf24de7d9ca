import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

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
}
