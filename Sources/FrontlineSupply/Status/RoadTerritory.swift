internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import Synchronization

/// Points along all links of a network, at most 100 m apart, at which the ground is read.
///
/// The ends of a link are left out: places speak for themselves.
final class RoadTerritory: Sendable {
  /// The first point of each link, and one more.
  private let starts: [Int]
  let positions: [Position]
  private let fronts: FrontTracer
  private let laid: ProjectedPoints
  /// The country of each point, and whether it is of interest to fronts, made at the first question.
  private let countries = Mutex<[Int: (country: Party.ID?, isOfInterest: Bool)]>([:])
  private let outlines: [(party: Party.ID, shape: MultiPolygon, box: GeographicBox)]

  /// How far apart points may be.
  static let spacing = Length.meters(100)

  init(_ network: SupplyNetwork, on fronts: FrontTracer) throws {
    var starts = [0]
    var positions: [Position] = []
    for link in network.links {
      let pieces = max(2, Int((link.lineLength / Self.spacing).rounded(.up)))
      for piece in 1..<pieces {
        positions.append(
          link.from.position.point(
            atFraction: Double(piece) / Double(pieces), to: link.to.position))
      }
      starts.append(positions.count)
    }
    self.starts = starts
    self.positions = positions
    self.fronts = fronts
    laid = try fronts.projected(positions)
    outlines = network.atlas.parties.compactMap { party in
      guard let shape = party.country.flatMap({ network.atlas.district(id: $0) })?.shape,
        let box = shape.box(edges: .geodesic)
      else { return nil }
      return (party.id, shape, box)
    }
  }

  /// A run of points that read the same.
  struct Run {
    var reading: TerritoryReading
    /// The country of its first point, for ground outside the area of interest.
    var country: Party.ID?
    var first: Int
    var last: Int
  }

  func points(of link: Int) -> Range<Int> { starts[link]..<starts[link + 1] }

  /// Where a point lies along its link, 0 ... 1.
  func fraction(of point: Int, on link: Int) -> Double {
    Double(point - starts[link] + 1) / Double(starts[link + 1] - starts[link] + 1)
  }

  /// Whose ground a link crosses, in order. Ground of interest is nobody's on a day without a front.
  func runs(of link: Int, by front: Front?) -> [Run] {
    var runs: [Run] = []
    for point in points(of: link) {
      let reading = front?.ground(at: point, of: laid) ?? .outside
      var country: Party.ID?
      if reading == .outside {
        let place = place(of: point)
        if front != nil || !place.isOfInterest { country = place.country }
      }
      if let last = runs.last, last.reading == reading, last.country == country {
        runs[runs.count - 1].last = point
      } else {
        runs.append(Run(reading: reading, country: country, first: point, last: point))
      }
    }
    return runs
  }

  /// Whether the road may pass by ground that its line crosses: at every point of the run, ground that reads
  /// otherwise lies no farther to one side than the road may stray from the line.
  ///
  /// A road of a given length between two points stays inside an ellipse about them; to its half-width the
  /// uncertainty of the two points is added. A run cannot be passed by if any point of it cannot.
  func canAvoid(_ run: Run, on link: RoadLink, by front: Front?) -> Bool {
    guard let front, let path = link.from.position.azimuth(to: link.to.position) else { return false }
    let (line, road) = (link.lineLength.meters, max(link.road.length, link.lineLength).meters)
    let width = (road * road - line * line).squareRoot() / 2
    let doubts = (
      link.from.uncertainty?.meters ?? 0, link.to.uncertainty?.meters ?? 0
    )
    var beside: [Position] = []
    for point in run.first...run.last {
      let t = fraction(of: point, on: link.number)
      let reach = 2 * width * (t * (1 - t)).squareRoot() + doubts.0 * (1 - t) + doubts.1 * t
      for turn in [90.0, 270] {
        for share in [0.25, 0.5, 0.75, 1] {
          beside.append(
            positions[point].destination(.meters(reach * share), toward: .degrees(path.degrees + turn)))
        }
      }
    }
    guard let laid = try? fronts.projected(beside) else { return false }
    return stride(from: 0, to: beside.count, by: 8).allSatisfy { first in
      (first..<(first + 8)).contains { front.ground(at: $0, of: laid) != run.reading }
    }
  }

  /// The party of the name of the country in which a point lies, and whether fronts part the ground there.
  private func place(of point: Int) -> (country: Party.ID?, isOfInterest: Bool) {
    if let known = countries.withLock({ $0[point] }) { return known }
    let position = positions[point]
    let country = outlines.first {
      $0.box.contains(position) && $0.shape.contains(position, edges: .geodesic)
    }?.party
    let area = fronts.area
    let place = (
      country: country,
      isOfInterest: area.shape.contains(position, edges: .geodesic)
        && !area.excluding.contains(position, edges: .geodesic)
    )
    countries.withLock { $0[point] = place }
    return place
  }
}
