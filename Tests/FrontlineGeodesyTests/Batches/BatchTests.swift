import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct BatchTests {
  private let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  private let stepanakert = Position(latitude: 39.8153, longitude: 46.7519)
  private let goris = Position(latitude: 39.5111, longitude: 46.3417)

  private func places(_ count: Int) -> [Position] {
    var numbers = SeededGenerator(seed: 5)
    return (0..<count).map { _ in
      Position(
        latitude: .random(in: -90...90, using: &numbers), longitude: .random(in: -180...180, using: &numbers))
    }
  }

  @Test func `Batches are the same as one by one`() {
    for count in [0, 1, 2, 7, 8, 9, 600] {
      let (a, b) = (places(count), Array(places(count).reversed()))
      #expect(Position.distances(from: a, to: b) == zip(a, b).map { $0.distance(to: $1) })
      #expect(shusha.distances(to: a) == a.map { shusha.distance(to: $0) })
      #expect(Position.paths(from: a, to: b) == zip(a, b).map { $0.path(to: $1) })
      let (lengths, azimuths) = (
        a.map { Length.kilometers($0.longitude) }, b.map { Azimuth.degrees($0.longitude) }
      )
      #expect(
        Position.destinations(from: a, lengths, toward: azimuths)
          == a.indices.map { a[$0].destination(lengths[$0], toward: azimuths[$0]) })
    }
  }

  @Test func `Matrices`() {
    let (a, b) = (places(37), places(1_500))
    let matrix = DistanceMatrix(from: a, to: b)
    #expect(matrix.rows == 37 && matrix.columns == 1_500)
    for row in a.indices { #expect(Array(matrix.row(row)) == a[row].distances(to: b)) }
    #expect(matrix[3, 1_499] == a[3].distance(to: b[1_499]))
    #expect(DistanceMatrix(from: [], to: b).rows == 0)
    #expect(DistanceMatrix(from: a, to: []).columns == 0)
    let square = DistanceMatrix(from: a, to: a)
    for i in a.indices {
      #expect(square[i, i] == .zero)
      for j in a.indices { #expect(square[i, j] == square[j, i]) }
    }
  }

  @Test func `Matrices are the same on any number of threads`() {
    let (a, b) = (places(700), places(200))
    let matrices = [1, 2, 3, 7, 64].map { threads in
      Cores.$most.withValue(threads) { DistanceMatrix(from: a, to: b) }
    }
    #expect(matrices.allSatisfy { $0 == matrices[0] })
    #expect(matrices[0][699, 199] == a[699].distance(to: b[199]))
  }

  @Test func `Paths know both ends`() throws {
    let path = shusha.path(to: stepanakert)
    #expect(path.distance == shusha.distance(to: stepanakert))
    #expect(abs(try #require(path.departure).degrees - 3.867) < 5e-4)
    #expect(abs(try #require(path.arrival).degrees - 3.8705) < 5e-4)
    let nowhere = shusha.path(to: shusha)
    #expect(nowhere.departure == nil && nowhere.arrival == nil && nowhere.distance == .zero)
  }

  @Test func `Points along`() {
    let fractions = [0, 0.25, 0.5, 1, 1.5, -1]
    #expect(
      shusha.points(atFractions: fractions, to: goris)
        == fractions.map { shusha.point(atFraction: $0, to: goris) })
    let lengths = [Length.zero, .kilometers(5), .kilometers(-5), .kilometers(30_000), .kilometers(50_000)]
    let ends = shusha.destinations(lengths, toward: .degrees(90))
    #expect(ends == lengths.map { shusha.destination($0, toward: .degrees(90)) })
    #expect(ends[0].distance(to: shusha).meters < 2e-9)
  }
}
