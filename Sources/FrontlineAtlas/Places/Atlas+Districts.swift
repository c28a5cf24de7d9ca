internal import FrontlineGeodesy
public import FrontlineGeometry
internal import Synchronization

extension Atlas {
  /// The district in whose borders a position lies, of a layer that settlements belong to; `nil` where none has it in
  /// known borders.
  ///
  /// ```swift
  /// atlas.district(containing: shusha.position)?.name      // "Shusha"
  /// ```
  ///
  /// A position on a border, to the accuracy of a geodesic, is in either neighbour.
  ///
  /// - Complexity: O(log n) in the districts, and for each whose box holds the position the log of its
  ///   vertices; the first question makes the index.
  public func district(containing position: Position) -> District? {
    contents.districtIndex.first(containing: position).map { contents.districts[$0] }
  }

  /// The numbers in the data of ``district(containing:)`` for many positions; -1 for none.
  ///
  /// - Complexity: O(1) for a position with no border within a kilometre or two.
  package func districtNumbers(containing positions: [Position]) -> [Int32] {
    contents.districtIndex.first(containing: positions)
  }

  /// The ids of all districts, by their numbers in the data.
  package var districtIDs: [District.ID] { contents.districts.map(\.id) }

  /// Every district, of any layer, in whose borders a position lies, in the order of ``districtLayers``.
  ///
  /// - Complexity: that of ``district(containing:)``.
  public func districts(containing position: Position) -> [District] {
    contents.districtIndex.all(containing: position).map { contents.districts[$0] }
      .sorted { contents.layers.rank(of: $0.layer) < contents.layers.rank(of: $1.layer) }
  }

  /// Whether a position lies far outside the atlas and would lie inside with latitude and longitude exchanged.
  ///
  /// ```swift
  /// atlas.axesMayBeSwapped(Position(latitude: 46.7465, longitude: 39.7537))      // true
  /// ```
  ///
  /// Far is more than a degree, and more than half the atlas's own extent, beyond the box of its settlements.
  public func axesMayBeSwapped(_ position: Position) -> Bool {
    guard let box, abs(position.longitude) <= 90 else { return false }
    let swapped = Position(latitude: position.longitude, longitude: position.latitude)
    let margin = max(1, box.latitudeSpan / 2, box.longitudeSpan / 2)
    return !box.grown(by: margin).contains(position) && box.grown(by: 1).contains(swapped)
  }
}

/// Which districts hold a position, by their boxes and then their borders; made at the first question.
final class DistrictIndex: Sendable {
  private struct Entry {
    var item: Int
    var isHome: Bool
    var shape: MultiPolygon

    func contains(_ position: Position) -> Bool { shape.contains(position, edges: .geodesic) }
  }

  private let districts: [District]
  private let made = AtomicLazyReference<Made>()
  private let madeGrid = AtomicLazyReference<DistrictGrid>()

  init(_ districts: [District]) { self.districts = districts }

  /// The number of the first district that holds a position.
  func first(containing position: Position) -> Int? {
    let index = index
    return index.tree.search(GeographicBox(position)).first {
      index.entries[$0].isHome && index.entries[$0].contains(position)
    }.map { index.entries[$0].item }
  }

  /// The number of the first district that holds each of many positions; -1 for none.
  func first(containing positions: [Position]) -> [Int32] {
    guard positions.count >= 1_000 else {
      return positions.map { first(containing: $0).map { Int32($0) } ?? -1 }
    }
    let grid =
      madeGrid.load()
      ?? madeGrid.storeIfNil(
        DistrictGrid(index.entries.filter(\.isHome).map(\.shape), answer: first(containing:)))
    return positions.map { position in
      switch grid.cell(of: position) {
      case .all(let item): item
      case .border: first(containing: position).map { Int32($0) } ?? -1
      }
    }
  }

  /// The numbers of all districts that hold a position, ascending.
  func all(containing position: Position) -> [Int] {
    index.tree.search(GeographicBox(position)).map { index.entries[$0] }
      .filter { $0.contains(position) }.map(\.item)
  }

  private var index: Made { made.load() ?? made.storeIfNil(Made(districts)) }

  private final class Made: Sendable {
    let tree: PackedRTree
    let entries: [Entry]

    init(_ districts: [District]) {
      var entries: [Entry] = []
      var boxes: [GeographicBox] = []
      for (item, district) in districts.enumerated() {
        guard let shape = district.shape, let box = shape.looseBox else { continue }
        entries.append(Entry(item: item, isHome: district.layer.role == .district, shape: shape))
        boxes.append(box)
      }
      self.entries = entries
      tree = PackedRTree(boxes)
    }
  }
}

extension District {
  /// Whether a settlement belongs to the district: by its own word for the roles of a district and a
  /// province, else by the borders.
  package func hasMember(_ settlement: Settlement) -> Bool {
    switch layer.role {
    case .district: settlement.district == id
    case .province: settlement.province == id
    case .country, .area: contains(settlement.position) == true
    }
  }
}

extension MultiPolygon {
  /// A box that surely holds the polygons: that of their vertices and a margin for the bulge of geodesic edges.
  ///
  /// An edge of *l* degrees leaves the parallel of its ends by about l2 tan(latitude) / 8 of a radian, below 80
  /// degrees by less than 0.0124 l2 degrees, of which twice is left; an edge of 1,000 km at 60 degrees leaves it
  /// by a third of a degree. Longer edges make it the world.
  var looseBox: GeographicBox? {
    let positions = polygons.flatMap { $0.exterior.positions }
    guard let box = GeographicBox(enclosing: positions) else { return nil }
    guard box.longitudeSpan <= 180 else { return .world }  // it may go round a pole
    var longest = 0.0
    for polygon in polygons {
      for (a, b) in zip(polygon.exterior.positions, polygon.exterior.positions.dropFirst()) {
        longest = max(longest, abs(a.latitude - b.latitude), abs(a.longitude - b.longitude))
      }
    }
    return box.grown(forEdges: longest)
  }
}

extension GeographicBox {
  /// A box that surely holds geodesic edges of at most so many degrees either way, whose ends lie in this one.
  func grown(forEdges longest: Double) -> GeographicBox {
    guard longest <= 5 else { return .world }
    let isPolar = max(abs(south), abs(north)) > 80
    return grown(by: isPolar ? 0.5 : min(0.5, 1e-6 + 0.05 * longest * longest))
  }

  /// The box with so many degrees more on every side, as far as there are any.
  func grown(by degrees: Double) -> GeographicBox {
    let isWhole = longitudeSpan + 2 * degrees >= 360
    func wrapped(_ longitude: Double) -> Double {
      longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }
    return GeographicBox(
      south: max(-90, south - degrees), west: isWhole ? -180 : wrapped(west - degrees),
      north: min(90, north + degrees), east: isWhole ? 180 : wrapped(east + degrees))
  }
}
