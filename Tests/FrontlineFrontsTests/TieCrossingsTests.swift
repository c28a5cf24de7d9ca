import FrontlineFronts
import FrontlineGeometry
import FrontlineOverlay
import Testing

@Suite struct TieCrossingsTests {
  /// Four places at the corners of a trapezoid that is the same to the left and to the right: the front between is its
  /// axis, whichever diagonal the order of the places gives.
  @Test(arguments: [[0, 1, 2, 3], [1, 0, 3, 2], [2, 3, 0, 1], [3, 1, 2, 0]])
  func `The front does not hang on the diagonal`(_ order: [Int]) throws {
    let corners: [(Double, Double, PlaceControl)] = [
      (-20, 0, .held(0)), (-10, 10, .held(0)), (10, 10, .held(1)), (20, 0, .held(1)),
    ]
    let front = try makeFront(order.map { corners[$0] })
    for height in [1.0, 5, 9] {
      let position = try testPlane.unproject([[0, height * 1000]])[0]
      #expect(try #require(front.distance(to: position)).estimate < .meters(1), "\(order), \(height) km")
    }
  }

  /// One place of a square of four that is held by another side: the front cuts its corner off straight.
  @Test(arguments: [[0, 1, 2, 3], [1, 2, 3, 0], [2, 3, 0, 1], [3, 0, 1, 2]])
  func `A corner is cut off straight`(_ order: [Int]) throws {
    let corners: [(Double, Double, PlaceControl)] = [
      (0, 0, .held(1)), (10, 0, .held(0)), (10, 10, .held(0)), (0, 10, .held(0)),
    ]
    let front = try makeFront(order.map { corners[$0] })
    let position = try testPlane.unproject([[2_500, 2_500]])[0]
    #expect(try #require(front.distance(to: position)).estimate < .meters(1), "\(order)")
  }
}
