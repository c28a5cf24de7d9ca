internal import FrontlineGeometry

/// The ground of a parameter `bbox`, in the CRS that it is written in.
struct BoxFilter: Sendable {
  private let boxes: [SheetBox]
  /// `nil`: the boxes are of longitude and latitude.
  private let crs: SheetCRS?

  /// - Throws: ``ServiceError`` 400 where it is no box.
  init(_ text: String, in crs: SheetCRS) throws(ServiceError) {
    var numbers: [Double] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Double(part.filter { $0 != " " }), number.isFinite else {
        throw .bad("bbox: \(shown(String(part))) is no number.")
      }
      numbers.append(number)
    }
    switch crs.kind {
    case .longitudeLatitude:
      boxes = try Self.longitudeLatitude(numbers, named: "bbox")
      self.crs = nil
    case .latitudeLongitude:
      let flat = try Self.flat(numbers, named: "bbox")
      boxes = try Self.longitudeLatitude([flat[1], flat[0], flat[3], flat[2]], named: "bbox")
      self.crs = nil
    case .projected:
      let flat = try Self.flat(numbers, named: "bbox")
      guard flat[0] <= flat[2], flat[1] <= flat[3] else {
        throw .bad(
          "bbox: \(shown(text)) has its greater corner first; write the lesser easting and northing first.")
      }
      boxes = [SheetBox(minX: flat[0], minY: flat[1], maxX: flat[2], maxY: flat[3])]
      self.crs = crs
    }
  }

  /// The four numbers of a box without heights.
  private static func flat(_ numbers: [Double], named name: String) throws(ServiceError) -> [Double] {
    switch numbers.count {
    case 4: return numbers
    case 6:
      guard numbers[2] <= numbers[5] else {
        throw .bad("\(name): the least height, \(numbers[2]), is greater than the most, \(numbers[5]).")
      }
      return [numbers[0], numbers[1], numbers[3], numbers[4]]
    default: throw .bad("\(name) has \(numbers.count) numbers; a box has 4, or 6 with heights.")
    }
  }

  /// The boxes on the sheet of longitude and latitude: two where the box goes over the antimeridian, all longitudes where it
  /// reaches a pole only as a point.
  static func longitudeLatitude(_ numbers: [Double], named name: String) throws(ServiceError) -> [SheetBox] {
    let flat = try flat(numbers, named: name)
    let (west, south, east, north) = (flat[0], flat[1], flat[2], flat[3])
    for longitude in [west, east] where !(abs(longitude) <= 180) {
      throw .bad("\(name): \(longitude) is no longitude; they go from -180 to 180.")
    }
    for latitude in [south, north] where !(abs(latitude) <= 90) {
      throw .bad("\(name): \(latitude) is no latitude; they go from -90 to 90.")
    }
    guard south <= north else {
      throw .bad("\(name): its south, \(south), lies north of its north, \(north).")
    }
    if west <= east { return [SheetBox(minX: west, minY: south, maxX: east, maxY: north)] }
    return [
      SheetBox(minX: west, minY: south, maxX: 180, maxY: north),
      SheetBox(minX: -180, minY: south, maxX: east, maxY: north),
    ]
  }

  /// What it covers of the sheet of longitude and latitude; `nil`: it is on another sheet.
  var ground: [SheetBox]? { crs == nil ? boxes : nil }

  /// Whether a feature has a point in common with it.
  func meets(_ table: FeatureTable, _ place: Int) -> Bool {
    if let crs {
      guard let geometry = table.geometries[place], let shape = SheetShape(geometry, by: crs.pairs) else {
        return false
      }
      return boxes.contains { shape.meets(SheetShape($0)) }
    }
    let extent = table.boxes[place]
    for box in boxes where box.meets(extent) {
      if box.contains(extent) { return true }
      if let geometry = table.geometries[place], SheetShape(geometry).meets(SheetShape(box)) { return true }
    }
    return false
  }
}
