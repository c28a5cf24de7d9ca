import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

extension Table.Cell {
  /// A length: rounded with its unit, in CSV in metres.
  init(_ length: Length?) {
    self.init(length?.description ?? "", csv: length.map { "\($0.wholeMicrometers)" } ?? "")
  }

  /// An azimuth: rounded, in CSV in degrees.
  init(_ azimuth: Azimuth?) {
    self.init(azimuth?.description ?? "", csv: azimuth.map { "\($0.writtenDegrees)" } ?? "")
  }

  /// A latitude or longitude: five decimals, about a metre; in CSV all of them.
  init(degrees: Double) {
    self.init(fixed(degrees, 5), csv: "\(degrees)")
  }

  /// An area: rounded with its unit, in CSV in square kilometres.
  init(_ area: Area?) {
    self.init(area?.description ?? "", csv: area.map { "\($0.squareKilometers)" } ?? "")
  }
}

extension Table.Cell {
  /// A length of many kilometres: rounded with its unit, in CSV in kilometres.
  init(kilometers length: Length?) {
    self.init(length?.description ?? "", csv: length.map { "\($0.kilometers)" } ?? "")
  }
}

extension Table.Cell {
  init(_ number: Int?) { self.init(number.map { "\($0)" }) }
}

extension JSONValue {
  static func place(_ place: FrontPlace) -> JSONValue { .object(NamedPosition(place).object) }
  static func pins(_ pins: FrontPins?) -> JSONValue { pins.map { .object($0.object) } ?? .null }
  static func shareMembers(_ share: GroundShare) -> JSONObject { share.object }

  static func distanceMembers(_ distance: FrontDistance?) -> JSONObject {
    if let distance { return distance.object }
    return JSONObject(FrontDistance.fields.all.map { ($0.key, .null) })
  }
}

extension Table.Cell {
  init(_ text: String?, csv: String?) { self.init(text ?? "", csv: csv ?? "") }
}
