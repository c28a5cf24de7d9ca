import FrontlineFormats
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
