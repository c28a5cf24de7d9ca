internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension PackageReader {
  /// Reads a GeoJSON file feature by feature. One that is missing is a file without features.
  func readFeatures(_ file: PackageFile, _ each: (AtlasRow) -> Void) {
    let name = file.rawValue
    guard isThere(file) else { return }
    do {
      var reader = try GeoJSONReader(path: path(name))
      readable.insert(file)
      while true {
        let number = reader.count + 1
        do {
          guard let feature = try reader.next() else { break }
          each(AtlasRow(feature, file: name, number: number, id: feature.id?.description, sink: sink))
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
    read(.districts) { row in
      let id = row.id()
      declare(id, in: .districts, row: row.number)
      let names = row.names()
      let layer = row.filled("layer")
      var shape: MultiPolygon?
      switch row.geometry {
      case nil: break
      case .polygon(let polygon): shape = MultiPolygon([polygon])
      case .multiPolygon(let polygons) where polygons.polygons.isEmpty:
        row.fault("geometry", "It has no polygon.")
      case .multiPolygon(let polygons): shape = polygons
      default: row.faultOfShape("Polygon or MultiPolygon")
      }
      let official = row.number("official_area_km2", in: ValueRanges.areaInSquareKilometers)
      let others = row.objects("area_alternatives").compactMap { figure -> District.AreaFigure? in
        guard let area = figure.number("area_km2", in: ValueRanges.areaInSquareKilometers) else { return nil }
        return District.AreaFigure(area: .squareKilometers(area), source: figure.text("source"))
      }
      let source = row.textIfAny("source").map { Source.ID($0) }
      let district = (
        kind: row.text("kind"), areaSource: row.text("official_area_source"),
        center: row.textIfAny("center_settlement"), note: row.text("note")
      )
      guard row.isSound, let names else { return }
      rows[.districts, default: []].append(row.number)
      records.districts.append(
        District(
          id: District.ID(id), layer: District.Layer(layer), names: names, kind: district.kind, shape: shape,
          officialArea: official.map { .init(area: .squareKilometers($0), source: district.areaSource) },
          otherAreas: others, center: district.center, source: source, note: district.note))
    }
  }

  func readRoutes() {
    read(.routes) { row in
      let id = row.id()
      declare(id, in: .routes, row: row.number)
      let names = row.names()
      let roadClass = row.text("class")
      let periods = row.values("period") { text throws(TimeError) in try EDTFDate(text) }
      let length = row.number("published_length_km", in: ValueRanges.lengthInKilometers).map {
        Length.kilometers($0)
      }
      let lengthSource = row.text("length_source")
      let note = row.text("note")
      let source = row.textIfAny("source").map { Source.ID($0) }
      let points = row.objects("waypoints")
      guard case .lineString(let line) = row.geometry else { return row.faultOfShape("LineString") }
      if points.count != line.positions.count {
        row.fault(
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
      let junctions = row.objects("junctions").compactMap { junction -> SupplyRoute.Junction? in
        let route = RouteID(junction.filled("route"))
        guard let waypoint = junction.index("waypoint"), let other = junction.index("other_waypoint") else {
          return nil
        }
        return SupplyRoute.Junction(waypoint: waypoint, route: route, otherWaypoint: other)
      }
      guard row.isSound, let names else { return }
      do throws(GeometryError) {
        records.routes.append(
          try SupplyRoute(
            id: RouteID(id), names: names, roadClass: roadClass, periods: periods, publishedLength: length,
            lengthSource: lengthSource, waypoints: waypoints, junctions: junctions, source: source, note: note
          ))
        rows[.routes, default: []].append(row.number)
      } catch {
        row.fault("waypoints", error.description)
      }
    }
  }
}
