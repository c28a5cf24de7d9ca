public import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
public import FrontlineGeometry
import FrontlineLedger
import FrontlineLocalities

/// What can be measured from and to: a point, a route, or a district.
public enum Measured: Sendable {
  /// A settlement, a position, or the best point of a phrase.
  case place(ResolvedPlace)
  /// A route, to the nearest point of its line.
  case route(SupplyRoute)
  /// A district, to the nearest point of its outline; 0 inside.
  case district(District)

  /// What the answer calls it.
  public var name: String {
    switch self {
    case .place(let place): place.name
    case .route(let route): "\(route.name) (\(route.id))"
    case .district(let district): "\(district.name) (\(district.layer.rawValue))"
    }
  }

  /// The id in the atlas; `nil`: a position or a phrase.
  public var id: String? {
    switch self {
    case .place(let place): place.settlement?.id
    case .route(let route): route.id.rawValue
    case .district(let district): district.id.rawValue
    }
  }

  /// The point, where it is one.
  public var point: ResolvedPlace? { if case .place(let place) = self { place } else { nil } }

  /// Its point, line or outline.
  ///
  /// - Throws: ``AnswerError`` where the data have no outline of a district.
  public func shape() throws -> Geometry {
    switch self {
    case .place(let place): return .point(place.position)
    case .route(let route): return .lineString(route.line)
    case .district(let district):
      guard let shape = district.shape else {
        throw AnswerError.data("\(district.name) has no outline in the data, so no distance can be measured.")
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
}

extension Context {
  /// What an argument names that can be measured: whatever it means.
  package func measured(_ argument: String) throws -> Measured {
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

extension FieldKind<Measured> {
  /// A place as `{"id", "name", "latitude", "longitude"}`, a line or outline as `{"id", "name", "kind"}`.
  static var measured: Self {
    let shape = JSONSchema.object([("id", .string), ("name", .string), ("kind", .string)])
    return .init(
      .anyOf([ResolvedPlace.fields.schema, shape]),
      json: { measured in
        switch measured {
        case .place(let place): .object(place.object)
        case .route(let route):
          ["id": .string(route.id.rawValue), "name": .string(route.name), "kind": "route"]
        case .district(let district):
          [
            "id": .string(district.id.rawValue), "name": .string(district.name),
            "kind": .string(district.layer.rawValue),
          ]
        }
      }, cell: { .init($0.name) })
  }
}
