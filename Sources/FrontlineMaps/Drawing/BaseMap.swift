internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineSupply

/// What of a map does not change between its days: the plane, borders, places, and how they are called.
struct BaseMap {
  /// A settlement in the frame.
  struct Dot {
    var settlement: Settlement
    var point: PixelPoint
    /// Whether parties of different sides have claims on it.
    var isDisputed: Bool
  }

  let atlas: Atlas
  let parties: Parties
  let settings: MapSettings
  let words: MapWords
  let tracer: FrontTracer
  let plane: MapPlane
  /// The borders of countries, as a path.
  let countries: PathData
  /// The borders of districts, as a path.
  let districts: PathData
  /// Whether a border of a country, of a district, runs through the frame.
  let showsBorders: (ofCountry: Bool, ofDistrict: Bool)
  let graticule: Graticule
  let dots: [Dot]
  /// The links of supply road in the frame.
  let roads: [RoadDrawing]
  /// What judges the roads; `nil`: nothing.
  let supply: SupplyTracer?

  /// Where a map of a small part of the ground lies in the whole; `nil`: it shows much of it.
  let locator: Locator?

  /// How far beyond the frame is drawn, so that no stroke ends in sight.
  static let spill = 6.0

  /// - Parameter front: the first that will be drawn, to which a map about a mark reaches.
  init(_ atlas: Atlas, _ settings: MapSettings, tracers: MapTracers, front: Front? = nil) throws {
    self.atlas = atlas
    self.settings = settings
    words = MapWords(settings.language)
    let tracer = tracers.fronts
    self.tracer = tracer
    try settings.check(for: atlas)
    parties = Parties(atlas, colors: settings.colors)
    let disputed = Self.disputedPlaces(of: tracer)
    let whole =
      if tracer.isGiven {
        tracer.area.shape.polygons.flatMap(\.exterior.positions)
      } else {
        // Where few places changed hands, they alone would not show what they lie in.
        (disputed.count < max(20, tracer.settlements.count / 8) ? tracer.settlements : disputed).map(
          \.position)
      }
    let seen =
      if let mark = settings.mark, settings.isNearMark {
        try Self.surroundings(of: mark, front)
      } else {
        whole + (settings.mark.map { [$0.position] } ?? [])
      }
    let plane = try MapPlane(
      around: seen, width: Double(settings.width) - MapPanel.margin.left - MapPanel.margin.right,
      aspects: 0.72...1.02)
    self.plane = plane
    locator = try Locator(of: plane, in: whole, atlas: atlas)
    let visible = plane.frame.grown(by: Self.spill)
    var (countries, districts) = (PathData(), PathData())
    var showsBorders = (ofCountry: false, ofDistrict: false)
    for district in atlas.districts where [.country, .district].contains(district.layer.role) {
      guard let shape = district.shape else { continue }
      if district.layer.role == .country {
        if try countries.add(shape, on: plane, in: visible) { showsBorders.ofCountry = true }
      } else {
        if try districts.add(shape, on: plane, in: visible) { showsBorders.ofDistrict = true }
      }
    }
    (self.countries, self.districts, self.showsBorders) = (countries, districts, showsBorders)
    graticule = try Graticule(on: plane, words)
    let disputedIDs = Set(disputed.map(\.id))
    let near = atlas.settlements.filter { plane.box.contains($0.position) }
    dots = zip(near, try plane.points(near.map(\.position)))
      .filter { plane.frame.contains($0.1) }
      .map { Dot(settlement: $0.0, point: $0.1, isDisputed: disputedIDs.contains($0.0.id)) }
    supply = tracers.roads
    roads = try SupplyNetwork(atlas).links.compactMap { try RoadDrawing($0, on: plane, in: visible) }
  }

  /// The places of the area of interest that parties of different sides have claims on.
  private static func disputedPlaces(of tracer: FrontTracer) -> [Settlement] {
    let sides = Dictionary(
      tracer.atlas.parties.map { ($0.id, $0.side) }, uniquingKeysWith: { first, _ in first })
    return tracer.settlements.filter { settlement in
      Set(tracer.atlas.ledger.claims(on: .settlement(settlement.id)).compactMap { sides[$0.party] }).count > 1
    }
  }

  /// Positions about a mark: two and a half times as far as its rings; without rings as far as the front where that is
  /// not too far, and 10 km at least.
  private static func surroundings(of mark: MapMark, _ front: Front?) throws -> [Position] {
    var reach = Length.kilometers(10)
    if let ring = mark.rings.last {
      reach = ring * 2.5
    } else if let away = front?.distance(to: mark.position)?.estimate, away < .kilometers(60) {
      reach = max(reach, away * 1.2)
    }
    return stride(from: 0.0, to: 360, by: 90).map { mark.position.destination(reach, toward: .degrees($0)) }
  }

  /// The name of the area that fronts are traced in, of the parts that the data lays it down by.
  var areaName: String {
    guard settings.area == nil, !tracer.isGiven, let ground = atlas.conventions.areaOfInterest,
      let district = atlas.district(id: ground.district), !tracer.area.isOfSettlements
    else { return tracer.area.name }
    func name(_ district: District) -> String {
      settings.language.map { district.name(in: $0) } ?? district.name
    }
    let left = ground.without.compactMap { atlas.district(id: $0).map(name) }
    return left.isEmpty ? name(district) : words(.without, name(district), left.joined(separator: ", "))
  }

  /// The name of a settlement on the map.
  func name(of settlement: Settlement) -> String {
    settings.language.map { settlement.name(in: $0) } ?? settlement.name
  }

  /// How a place may be written, the fullest first: one that sides dispute by two names, where it has two.
  func names(of dot: Dot) -> [String] {
    let name = name(of: dot.settlement)
    guard dot.isDisputed, let other = dot.settlement.names.other(than: name) else { return [name] }
    return ["\(name) / \(other)", name]
  }

  /// Whether the map is so large in scale that villages are named.
  var namesVillages: Bool { plane.metersPerPixel < 90 }

  /// The radius of the symbol of a kind of settlement in pixels.
  func radius(of kind: Settlement.Kind) -> Double {
    switch kind {
    case .city: 5.2
    case .town: 4
    case .village: namesVillages ? 2.6 : 1.8
    }
  }
}

/// What a map is drawn from: the fronts of an atlas, and the roads judged by them.
struct MapTracers {
  let fronts: FrontTracer
  /// `nil`: the atlas has no area that its roads could be judged in.
  let roads: SupplyTracer?

  init(_ atlas: Atlas, _ settings: MapSettings) throws {
    // Roads are judged by the fronts of the whole area of interest, whatever part of it is mapped.
    roads = try? SupplyTracer(atlas, settings: settings.front)
    fronts =
      if settings.area == nil, let roads {
        roads.fronts
      } else {
        try atlas.tracer(in: settings.area, settings: settings.front)
      }
  }
}

extension PathData {
  /// Adds the rings of a shape whose edges are geodesics, as far as they are in sight; whether any of them runs
  /// through the frame.
  @discardableResult
  mutating func add(_ shape: MultiPolygon, on plane: MapPlane, in visible: PixelBox) throws -> Bool {
    var isSeen = false
    for polygon in shape.polygons {
      guard let box = GeographicBox(enclosing: polygon.exterior.positions), plane.shows(box) else { continue }
      for ring in polygon.rings {
        let clipped = try visible.clip(ring: plane.points(ring.positions))
        add(ring: clipped)
        isSeen =
          isSeen || zip(clipped, clipped.dropFirst()).contains { plane.frame.inside($0, $1) != nil }
      }
    }
    return isSeen
  }
}
