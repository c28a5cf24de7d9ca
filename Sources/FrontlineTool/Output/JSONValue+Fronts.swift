import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// What fronts say, as JSON.
extension JSONValue {
  static func place(_ place: FrontPlace) -> JSONValue {
    .place(id: place.id, name: place.name, place.position)
  }

  static func pin(_ pin: FrontPin) -> JSONValue {
    .object(
      JSONValue.placeMembers(id: pin.place.id, name: pin.place.name, pin.position).adding([
        "side": .text(pin.side?.rawValue), "carried_outward": .bool(pin.isCarriedOutward),
        "rests_on_baseline": .bool(pin.restsOnBaseline), "certain": .bool(pin.isCertain),
      ]))
  }

  static func pins(_ pins: FrontPins?) -> JSONValue {
    guard let pins else { return .null }
    return ["left": .pin(pins.left), "right": .pin(pins.right), "gap_m": .meters(pins.gap)]
  }

  /// `lower_m`, `estimate_m`, `upper_m` and what they were measured to.
  static func distanceMembers(_ distance: FrontDistance?) -> JSONObject {
    [
      "lower_m": .meters(distance?.lower), "estimate_m": .meters(distance?.estimate),
      "upper_m": .meters(distance?.upper), "side": .text(distance?.side?.rawValue),
      "nearest_opposing": distance?.nearestOpposing.map { .place($0) } ?? .null,
      "azimuth_deg": .degrees(distance?.nearest?.azimuth),
      "nearest_point": distance?.nearest.map { point in
        ["latitude": .number(point.position.latitude), "longitude": .number(point.position.longitude)]
      } ?? .null,
      "pins": .pins(distance?.nearest?.pins),
    ]
  }

  /// `lower_km2`, `estimate_km2`, `upper_km2` and their shares.
  static func shareMembers(_ share: GroundShare) -> JSONObject {
    [
      "lower_km2": .squareKilometers(share.lower), "estimate_km2": .squareKilometers(share.estimate),
      "upper_km2": .squareKilometers(share.upper), "whole_km2": .squareKilometers(share.whole),
      "lower_fraction": share.fractions.map { .number($0.lower) } ?? .null,
      "estimate_fraction": share.fractions.map { .number($0.estimate) } ?? .null,
      "upper_fraction": share.fractions.map { .number($0.upper) } ?? .null,
    ]
  }
}

extension GroundShare {
  /// `581 ... 730 ... 829 km2 (55 ... 69 ... 79 %)`
  var words: String {
    func whole(_ area: Area) -> String { grouped(Int(area.squareKilometers.rounded())) }
    let figures = "\(whole(lower)) ... \(whole(estimate)) ... \(whole(upper)) km2"
    guard let part = fractions else { return figures }
    return figures
      + " (\(fixed(part.lower * 100, 1)) ... \(fixed(part.estimate * 100, 1)) ... \(fixed(part.upper * 100, 1)) %)"
  }
}
