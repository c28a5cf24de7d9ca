internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension PackageReader {
  /// Reads a GeoJSON file feature by feature. One that is missing is a file without features.
  private func readFeatures(_ file: PackageFile, _ each: (FeatureRecord, Geometry?) -> Void) {
    let name = file.rawValue
    guard isThere(file) else { return }
    do {
      var reader = try GeoJSONReader(path: path(name))
      readable.insert(file)
      while true {
        let number = reader.count + 1
        do {
          guard let feature = try reader.next() else { break }
          let id = feature.properties["id"]?.string ?? feature.id?.description
          let record = FeatureRecord(feature.properties, file: file, number: number, id: id, sink: sink)
          if let id {
            declare(id, in: file, row: number)
            if let why = identifierFault(id) { record.fault("id", "\(why.capitalizedFirst).") }
            if let other = feature.id?.description, other != id {
              record.fault("id", "The feature is \(quoted(other)), its property \(quoted(id)).")
            }
          } else {
            record.fault("id", "The feature has no id.")
          }
          each(record, feature.geometry)
        } catch {
          sink.add(error, file: name)
          if let id = error.place.featureID {
            declare(id, in: file, row: number)
          } else {
            readable.remove(file)
          }
        }
      }
    } catch {
      sink.add(error, file: name)
    }
  }

  func readDistricts() {
    readFeatures(.districts) { record, geometry in
      let names = record.names()
      let layer = record.filled("layer")
      var shape: MultiPolygon?
      switch geometry {
      case nil: break
      case .polygon(let polygon): shape = MultiPolygon([polygon])
      case .multiPolygon(let polygons) where polygons.polygons.isEmpty:
        record.fault("geometry", "It has no polygon.")
      case .multiPolygon(let polygons): shape = polygons
      case .some(let other):
        record.fault("geometry", "It is a \(other.kind); a Polygon or MultiPolygon is needed.")
      }
      let official = record.number("official_area_km2", in: ValueRanges.areaInSquareKilometers)
      let others = record.records("area_alternatives").compactMap { figure -> District.AreaFigure? in
        guard let area = figure.number("area_km2", in: ValueRanges.areaInSquareKilometers) else { return nil }
        return District.AreaFigure(area: .squareKilometers(area), source: figure.text("source"))
      }
      let source = record.textIfAny("source").map { Source.ID($0) }
      let district = (
        kind: record.text("kind"), areaSource: record.text("official_area_source"),
        center: record.textIfAny("center_settlement"), note: record.text("note")
      )
      guard record.isSound, let id = record.id, let names else { return }
      rows[.districts, default: []].append(record.number)
      records.districts.append(
        District(
          id: id, layer: District.Layer(layer), names: names, kind: district.kind, shape: shape,
          officialArea: official.map { .init(area: .squareKilometers($0), source: district.areaSource) },
          otherAreas: others, center: district.center, source: source, note: district.note))
    }
  }

  func readRoutes() {
    readFeatures(.routes) { record, geometry in
      let names = record.names()
      let roadClass = record.text("class")
      let periods = record.texts("period").compactMap { text -> EDTFDate? in
        do throws(TimeError) {
          return try EDTFDate(text)
        } catch {
          record.fault("period", error.description)
          return nil
        }
      }
      let length = record.number("published_length_km", in: ValueRanges.lengthInKilometers).map {
        Length.kilometers($0)
      }
      let lengthSource = record.text("length_source")
      let note = record.text("note")
      let source = record.textIfAny("source").map { Source.ID($0) }
      let points = record.records("waypoints")
      guard case .lineString(let line) = geometry else {
        record.fault(
          "geometry", "It is \(geometry.map { "a \($0.kind)" } ?? "missing"); a LineString is needed.")
        return
      }
      if points.count != line.positions.count {
        record.fault(
          "waypoints",
          "There are \(points.count) waypoints, and the line has \(line.positions.count) positions.")
      }
      let waypoints = zip(points, line.positions).map { point, position in
        SupplyRoute.Waypoint(
          name: point.filled("name"), position: position, settlement: point.textIfAny("settlement"),
          uncertainty: point.number("uncertainty_m", in: ValueRanges.uncertaintyInMeters).map {
            Length.meters($0)
          },
          source: point.textIfAny("source").map { Source.ID($0) })
      }
      let junctions = record.records("junctions").compactMap { junction -> SupplyRoute.Junction? in
        let route = junction.filled("route")
        guard let waypoint = junction.index("waypoint"), let other = junction.index("other_waypoint") else {
          return nil
        }
        return SupplyRoute.Junction(waypoint: waypoint, route: route, otherWaypoint: other)
      }
      guard record.isSound, let id = record.id, let names,
        let route = try? SupplyRoute(
          id: id, names: names, roadClass: roadClass, periods: periods, publishedLength: length,
          lengthSource: lengthSource, waypoints: waypoints, junctions: junctions, source: source, note: note)
      else { return }
      rows[.routes, default: []].append(record.number)
      records.routes.append(route)
    }
  }
}
