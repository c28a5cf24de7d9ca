import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

@Suite struct ProjAreaTests {
  /// Boxes anywhere, most of them with a side where longitudes begin and end, or without a width or height.
  static func boxes(_ count: Int, seed: UInt64) -> [GeographicBox] {
    var numbers = SeededGenerator(seed: seed)
    let ends: [Double] = [-180, 180, 179.999_999_999_999, -179.999_999_999_999, 0, 45.5, -90, 1e-300]
    func longitude() -> Double {
      Bool.random(using: &numbers)
        ? ends.randomElement(using: &numbers) ?? 0 : .random(in: -180...180, using: &numbers)
    }
    return (0..<count).map { _ in
      let west = longitude()
      let latitudes: [Double] = [90, -90, 0, 40]
      let other = latitudes.randomElement(using: &numbers) ?? 0
      let one = Double.random(in: -90...90, using: &numbers)
      let south = min(one, other)
      return GeographicBox(
        south: south, west: west, north: Bool.random(using: &numbers) ? south : max(one, other),
        east: Bool.random(using: &numbers) ? west : longitude())
    }
  }

  @Test func `an area has a width and a height, and neither begins at 180 nor ends at -180`() {
    for box in Self.boxes(2_000, seed: 1) {
      let area = box.projArea
      #expect(
        area.west < 180 && area.east > -180 && area.longitudeSpan > 0 && area.latitudeSpan > 0, "\(box)")
      let grown = area.longitudeSpan - box.longitudeSpan
      #expect(area.contains(box.center) && grown > -1e-9 && grown < 0.001, "\(box) is \(area)")
    }
  }

  /// PROJ 9.1 ends the process by a stack that overflows where it gets the boxes as they are.
  @Test(arguments: ["EPSG:28408", "EPSG:4267", "EPSG:3338", "EPSG:27700", "EPSG:2193", "EPSG:4749"])
  func `PROJ answers for an operation in any box`(crs: String) throws {
    let crs = try CoordinateReferenceSystem(crs)
    for box in Self.boxes(25, seed: 2) {
      do { _ = try Projection(crs, areaOfInterest: box) } catch {
        #expect(error.code == .noOperation, "\(box)")
      }
    }
  }

  @Test func `a definition with such an area of use is refused`() throws {
    func definition(_ box: String) -> String {
      """
      GEOGCRS["made",DATUM["made",ELLIPSOID["Krassowsky 1940",6378245,298.3]],CS[ellipsoidal,2],\
      AXIS["latitude",north],AXIS["longitude",east],ANGLEUNIT["degree",0.0174532925199433],\
      USAGE[SCOPE["s"],AREA["a"],BBOX[\(box)]]]
      """
    }
    #expect(try CoordinateReferenceSystem(definition("-20,170,20,180")).areaOfUse?.east == 180)
    for box in ["-20,180,20,-170", "-20, 180, 20, 180", "-20,170,20,-180"] {
      let error = #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem(definition(box)) }
      #expect(error?.code == .unsupportedCRS)
    }
  }
}
