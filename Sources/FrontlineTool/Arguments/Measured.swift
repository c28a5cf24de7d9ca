import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLocalities

/// What can be measured from and to: a point, a route, or a district.
enum Measured {
  case place(ResolvedPlace)
  case route(SupplyRoute)
  case district(District)

  /// What the answer calls it.
  var name: String {
    switch self {
    case .place(let place): place.name
    case .route(let route): "\(route.name) (\(route.id))"
    case .district(let district): "\(district.name) (\(district.layer.rawValue))"
    }
  }

  var json: JSONValue {
    switch self {
    case .place(let place): place.json
    case .route(let route): ["id": .string(route.id), "name": .string(route.name), "kind": "route"]
    case .district(let district):
      [
        "id": .string(district.id), "name": .string(district.name),
        "kind": .string(district.layer.rawValue),
      ]
    }
  }

  /// The id in the atlas; `nil`: a position or a phrase.
  var id: String? {
    switch self {
    case .place(let place): place.settlement?.id
    case .route(let route): route.id
    case .district(let district): district.id
    }
  }

  /// The point, where it is one.
  var point: ResolvedPlace? { if case .place(let place) = self { place } else { nil } }

  /// Its point, line or outline.
  ///
  /// - Throws: ``Failure`` where the data have no outline of a district.
  func shape() throws -> Geometry {
    switch self {
    case .place(let place): return .point(place.position)
    case .route(let route): return .lineString(route.line)
    case .district(let district):
      guard let shape = district.shape else {
        throw Failure.data("\(district.name) has no outline in the data, so no distance can be measured.")
      }
      return .multiPolygon(shape)
    }
  }

  /// How a distance to it is to be read, for `--why`.
  var basis: String {
    switch self {
    case .place(let place): place.basis
    case .route(let route): "route \(route.id), to the nearest point of its line"
    case .district(let district):
      "\(district.layer.rawValue) \(district.id), to the nearest point of its outline; 0 inside"
    }
  }

  /// How far it is from a front; `nil` where that has no line.
  func distance(to front: Front) throws -> FrontDistance? {
    switch self {
    case .place(let place):
      return place.settlement.map { front.distance(to: $0) } ?? front.distance(to: place.position)
    case .route(let route): return front.distance(to: route)
    case .district(let district):
      _ = try shape()
      return front.distance(to: district)
    }
  }

  func features(to front: Front, _ distance: FrontDistance) -> [GeoJSONFeature] {
    let members = (["on": .day(front.day)] as JSONObject).adding(JSONValue.distanceMembers(distance))
    func feature(_ id: String, _ name: String, _ geometry: Geometry?) -> [GeoJSONFeature] {
      [
        GeoJSONFeature(
          geometry: geometry,
          properties: (["id": .string(id), "name": .string(name)] as JSONObject).adding(members))
      ]
    }
    switch self {
    case .route(let route): return feature(route.id, route.name, .lineString(route.line))
    case .district(let district):
      return feature(district.id, district.name, district.shape.map { .multiPolygon($0) })
    case .place(let place):
      var features = [GeoJSONFeature(place.settlement?.id, place.name, place.position)]
      if let point = distance.nearest, let line = try? LineString([place.position, point.position]) {
        features.append(GeoJSONFeature(geometry: .lineString(line), properties: members))
      }
      return features
    }
  }
}

extension Session {
  /// What an argument names that can be measured: whatever it means.
  func measured(_ argument: String) throws -> Measured {
    let resolution = try resolve(argument)
    switch resolution.meaning {
    case .district(let district): return .district(district)
    case .route(let route): return .route(route)
    default: return .place(try place(resolution)!)  // all others are points
    }
  }
}

extension Why {
  /// What an argument was taken to mean, and how distances to it are read.
  mutating func add(_ key: String, _ measured: Measured) {
    if case .place(let place) = measured {
      add(key, place)
    } else {
      add(key, ["\(measured.name): \(measured.basis)"], ["basis": .string(measured.basis)])
    }
  }
}
