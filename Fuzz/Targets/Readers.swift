import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineInterchange
import FrontlineTime

extension FuzzTarget {
  /// Readers of formats. What is read and written again is read as the same.
  static let readers = [
    FuzzTarget("csv") { bytes in
      var reader = try CSVReader(.bytes(bytes), delimiter: .detected)
      let rows = try reader.rest().map(\.fields)
      let written = try CSVWriter.text(columns: reader.columns, rows: rows)
      var again = try CSVReader(.text(written))
      let read = try again.rest().map(\.fields)
      demand(again.columns == reader.columns && read == rows, "a table differs after writing: \(written)")
    },
    FuzzTarget("json") { bytes in
      let value = try JSONValue(.bytes(bytes))
      let written = value.encoded()
      demand(try! JSONValue(parsing: written) == value, "JSON differs after writing: \(written)")
    },
    FuzzTarget("geojson") { bytes in
      var reader = try GeoJSONReader(.bytes(bytes))
      let features = try reader.rest()
      let written = try GeoJSONWriter.text(features)
      var again = try GeoJSONReader(.text(written))
      let read = try again.rest()
      demand(read.map(\.properties) == features.map(\.properties), "properties differ: \(written)")
      demand(read.map(\.id) == features.map(\.id), "ids differ: \(written)")
    },
    FuzzTarget("wkt") { bytes in
      guard let geometry = try Geometry(wkt: text(bytes)) else { return }
      let written = geometry.wkt(decimals: nil)
      demand(try! Geometry(wkt: written) == geometry, "a shape differs after writing: \(written)")
    },
    FuzzTarget("wkb") { bytes in
      guard let geometry = try Geometry(wkb: bytes) else { return }
      demand(try! Geometry(wkb: geometry.wkb()) == geometry, "a shape differs after writing: \(geometry)")
    },
    FuzzTarget("kml") { bytes in
      #if GDAL
        for feature in try KMLFile(bytes, file: "fuzz.kml").layers.flatMap(\.features) {
          guard let geometry = try? feature.get().geometry else { continue }
          geometry.forEachRun { run in demand(run.allSatisfy(isOnEarth), "no place on Earth") }
        }
      #endif
    },
    FuzzTarget("edtf", limit: 256) { bytes in
      let date = try EDTFDate(text(bytes))
      demand(try! EDTFDate(date.text) == date, "a date differs after writing: \(date.text)")
      if let earliest = date.earliest, let latest = date.latest {
        demand(earliest <= latest, "a date ends before it begins: \(date.text)")
      }
    },
    FuzzTarget("day", limit: 256) { bytes in
      let today = try Day("2020-10-29")
      for order in [nil, DateOrder.allCases.first, DateOrder.allCases.last] {
        let reader = DayReader(today: today, order: order)
        if let read = try? reader.days(text(bytes)) {
          demand(read.days.lowerBound <= read.days.upperBound, "a span is turned: \(text(bytes))")
        }
      }
    },
    FuzzTarget("position", limit: 256) { bytes in
      let text = text(bytes)
      if let read = try? WrittenPosition(text) {
        demand(isOnEarth(read.position), "no place on Earth: \(text)")
      }
      if let read = try? MGRSCoordinate(validating: text) {
        demand(isOnEarth(read.center) && isOnEarth(read.corner), "no place on Earth: \(text)")
      }
      if let read = try? UTMCoordinate(validating: text) {
        demand(isOnEarth(read.position), "no place on Earth: \(text)")
      }
    },
  ]
}

private func isOnEarth(_ position: Position) -> Bool {
  abs(position.latitude) <= 90 && abs(position.longitude) <= 180
}
