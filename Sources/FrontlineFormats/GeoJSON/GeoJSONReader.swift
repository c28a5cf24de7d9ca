public import FrontlineGeometry

/// Reads GeoJSON (RFC 7946) feature by feature, in memory that does not grow with the file.
///
/// ```swift
/// let text = #"{"type": "Feature", "id": "shusha", "geometry": {"type": "Point", "coordinates": [46.7465, 39.7537]}, "properties": {"name": "Shusha"}}"#
/// var reader = try GeoJSONReader(.text(text))                                 // or path: "districts.geojson"
/// while let feature = try reader.next() {
///   print(feature.id!, feature.properties["name"]!)                           // shusha "Shusha"
/// }
/// ```
///
/// It takes a FeatureCollection, a Feature, a geometry alone (as a feature without properties), and any number
/// of these one after the other on lines of their own, or as a text sequence (RFC 8142). Of what is not a GeoJSON it takes
/// an object with one collection of features, or one array of records with a latitude and a longitude, somewhere inside; an array
/// of features, and an array of such records. These are held in memory whole. A record on a line of its own is a feature too.
///
/// Edge cases:
/// - Members may come in any order; of a collection, only what comes before `features` is known while they
///   are read.
/// - `null`, a missing member and empty coordinates of a point, line or polygon are all no geometry; an empty
///   multiple kind is an empty shape.
/// - Altitudes and further numbers of a position are passed over. Members that the RFC does not know are kept, but
///   for those of the geometries inside of a collection of geometries.
/// - Rings may wind either way (section 3.1.6 asks readers to take both).
/// - A `crs` member of the 2008 edition is taken where it names longitude and latitude on WGS 84. Coordinates
///   in any other are refused, unless the caller says how to unproject them. Behind the features of a file, where older
///   programs write it, it holds for them too.
/// - A key that stands twice in an object is refused.
/// - After an error in what a feature says ``next()`` goes on with the one after it, so that all faults of a
///   file can be listed. After one in the JSON itself, or a CRS that is refused, there are no more features.
///
/// Complexity: linear in the bytes; memory for the largest feature.
public struct GeoJSONReader: ~Copyable {
  /// The members of the collection other than `type`, `features`, `bbox` and `crs`, in order, as far as they
  /// have been read; of several texts, those of the last.
  public private(set) var foreignMembers = JSONObject()
  /// The bounding box of the collection, where one has been read.
  public private(set) var boundingBox: [Double]?
  /// Whether the feature read last is one of a FeatureCollection; it is not a line or text of its own.
  package var isInCollection: Bool { state == .features }
  /// Whether positions with a height or further numbers have been read, which are passed over.
  package internal(set) var hasHeights = false
  /// How many features have been read, those with errors too.
  public private(set) var count = 0

  var json: JSONScanner
  var coordinates = CoordinateBuffer()
  /// The first fault of the feature at hand that leaves the text whole.
  var fault: FormatError?
  /// Which of the geometries of a collection is being read, the outermost first.
  var path: [Int] = []
  /// Makes positions of the coordinates of this text; `nil`: they are longitude and latitude on WGS 84.
  var unproject: ((_ x: Double, _ y: Double) throws -> Position)?
  let unprojecting: Unprojecting?
  /// Whether coordinates have been read in this text, after which it is too late to state their CRS.
  var hasCoordinates = false
  let crs: StatedCRS?
  /// Which number of a pair comes first in rings that are no GeoJSON; `nil`: a number beyond 90 tells it.
  package var pairs: PairOrder?
  /// Whether records are features without a geometry, since the caller knows which of their members say where they are.
  package var leavesPlaces = false
  /// Which number came first in the rings that were read and are no GeoJSON; `nil`: there were none.
  package private(set) var orderOfRings: PairOrder?
  private var state = State.text
  private var root = GeoJSONParts(at: TextPlace())
  private var texts = 0
  /// Where the records of the lines before say where they are; `nil`: there were none.
  var recordPlace: RecordPlace?
  /// What stood beside a collection that was inside of another object.
  private var beside = JSONObject()

  /// How errors call the text.
  package var name: String { json.place(of: root.place).file }

  private enum State { case text, features, finished }

  /// Gives for the name of a CRS, as the file states it, what makes a position of a pair of its coordinates,
  /// always the easting or longitude first.
  public typealias Unprojecting = (_ crs: String) throws -> (_ x: Double, _ y: Double) throws -> Position

  /// A reader of `source`, at its first feature.
  ///
  /// - Parameters:
  ///   - limits: what is taken at most.
  ///   - crs: the CRS of coordinates of which the text itself says nothing; `nil`: longitude and latitude on
  ///     WGS 84, as RFC 7946 has it.
  ///   - unprojecting: reads any other CRS; without it one is refused.
  /// - Throws: ``FormatError`` where the source cannot be opened. A CRS that cannot be read is thrown by
  ///   ``next()``, with ``FormatError/Code/unsupportedCRS``.
  public init(
    _ source: ByteSource, limits: JSONLimits = JSONLimits(), crs: String? = nil,
    unprojecting: Unprojecting? = nil
  ) throws(FormatError) {
    try self.init(source, limits: limits, stated: crs.map { .named($0) }, unprojecting: unprojecting)
  }

  /// A reader of `source`, at its first feature, whose coordinates are read as a caller states it.
  package init(
    _ source: ByteSource, limits: JSONLimits = JSONLimits(), stated crs: StatedCRS?,
    unprojecting: Unprojecting?
  ) throws(FormatError) {
    json = try JSONScanner(source, limits: limits)
    self.unprojecting = unprojecting
    self.crs = crs ?? (unprojecting == nil ? nil : Self.crsBehind(source).map { .named($0) })
  }

  /// A reader of the file at `path`.
  ///
  /// - Throws: ``FormatError`` where it cannot be opened.
  public init(path: String, limits: JSONLimits = JSONLimits()) throws(FormatError) {
    try self.init(.file(path), limits: limits)
  }

  /// The next feature; `nil` at the end.
  ///
  /// - Throws: ``FormatError`` that names the file, the byte, the feature with its id, and the ring and vertex,
  ///   all counted from 0.
  public mutating func next() throws(FormatError) -> GeoJSONFeature? {
    while state != .finished {
      let before = state
      state = .finished  // and so it stays where an error of the text is thrown
      if before == .text {
        guard try beginText() else { return nil }
        root = GeoJSONParts(at: json.window.mark())
        if try json.peek() == .array {
          guard
            let wrapped = try WrappedFeatures(
              in: json.readValue(), at: json.place(of: root.place), pairs: pairs, leavesPlaces: leavesPlaces)
          else {
            throw FormatError(
              code: .invalidValue, at: json.place(of: root.place),
              "an array is not a GeoJSON, and this one holds neither features nor records")
          }
          try unwrap(wrapped)
          continue
        }
        try json.beginObject()
      } else if try json.nextElement() {
        let parts: GeoJSONParts
        do throws(FormatError) {
          parts = try readFeatureParts()
        } catch {
          var place = error.place
          place.feature = count
          throw FormatError(error, at: place)
        }
        state = .features
        return try deliver(parts)
      }
      var parts = root
      let isInside = try readMembers(&parts, isRoot: true)
      root = parts
      let isCollection =
        isInside || root.hasFeatures || root.type == GeoJSONType.featureCollection.rawValue
      if isCollection {
        root.hoistPaging()
        foreignMembers = root.foreignMembers
        for (key, value) in beside where foreignMembers[key] == nil { foreignMembers[key] = value }
        boundingBox = root.boundingBox
      }
      if isInside {
        state = .features
        continue
      }
      if isCollection {
        try checkCollection()
        state = .text
      } else {
        state = .text
        if try unwrap(root) { continue }
        if let record = try record(root) { return record }
        return try deliver(root)
      }
    }
    return nil
  }

  /// Goes on inside of an object that is not a GeoJSON, where a collection of features is in it; false where none is.
  private mutating func unwrap(_ parts: GeoJSONParts) throws(FormatError) -> Bool {
    if texts == 1, let map = WrappedFeatures(uMap: parts) {
      fault = nil
      try unwrap(map)
      return true
    }
    let isGeoJSON = parts.type.flatMap(GeoJSONType.init) != nil
    guard texts == 1, !isGeoJSON, parts.seen.isDisjoint(with: [.geometry, .coordinates, .features]),
      let wrapped = try WrappedFeatures(
        in: .object(parts.foreignMembers), at: json.place(of: parts.place), pairs: pairs,
        leavesPlaces: leavesPlaces)
    else { return false }
    fault = nil
    try unwrap(wrapped)
    return true
  }

  private mutating func unwrap(_ wrapped: WrappedFeatures) throws(FormatError) {
    _ = try json.nextByte()
    guard json.isAtEnd else { throw json.unexpected("the end of the text") }
    let name = json.place(of: root.place).file
    json = try JSONScanner(
      .text(wrapped.text, name: wrapped.path.isEmpty ? name : "\(name), \(wrapped.path)"), limits: json.limits
    )
    beside = wrapped.members
    orderOfRings = wrapped.order
    texts = 0
    state = .text
  }

  /// All features that are left.
  ///
  /// - Throws: the first error.
  public mutating func rest() throws(FormatError) -> [GeoJSONFeature] {
    var features: [GeoJSONFeature] = []
    while let feature = try next() { features.append(feature) }
    return features
  }

  /// Goes to the next text of a sequence, which is parted from the one before by a line break or by the
  /// record separator of RFC 8142; false at the end.
  private mutating func beginText() throws(FormatError) -> Bool {
    var isParted = texts == 0
    while true {
      switch try json.nextByte(noting: UInt8(ascii: "\n"), &isParted) {
      case 0x1E:
        isParted = true
        json.window.at += 1
      case 0 where json.isAtEnd:
        if texts == 0 { throw json.error(.empty, "it is empty; GeoJSON is expected") }
        return false
      default:
        guard isParted else { throw json.unexpected("the end of the text or a new line") }
        texts += 1
        unproject = nil
        if let crs { unproject = try Self.unprojection(of: crs, unprojecting, at: json.place) }
        hasCoordinates = false
        json.beginText()
        return true
      }
    }
  }

  /// Reads an element of `features` as far as its JSON goes.
  private mutating func readFeatureParts() throws(FormatError) -> GeoJSONParts {
    let isObject = try json.peek() == .object
    var parts = GeoJSONParts(at: json.window.mark())
    guard isObject else {
      note(.invalidValue, "a feature must be an object", at: parts.place)
      try json.skipValue()
      return parts
    }
    try json.beginObject()
    _ = try readMembers(&parts, isRoot: false)
    if fault == nil, parts.type != GeoJSONType.feature.rawValue {
      let seen = parts.type.map { "its \"type\" is \(quoted($0))" } ?? "it has no \"type\""
      note(.invalidValue, "an element of \"features\" must be a Feature; \(seen)", at: parts.place)
    }
    return parts
  }

  /// The feature that the parts are; throws where something is wrong with it.
  private mutating func deliver(_ parts: GeoJSONParts) throws(FormatError) -> GeoJSONFeature {
    try deliver(makeFeature(parts), of: parts)
  }

  /// The feature; throws where something is wrong with it.
  mutating func deliver(_ feature: GeoJSONFeature, of parts: GeoJSONParts) throws(FormatError)
    -> GeoJSONFeature
  {
    let index = count
    count += 1
    guard let fault else { return feature }
    self.fault = nil
    var place = fault.place
    place.feature = index
    place.featureID = parts.id?.description
    throw FormatError(fault, at: place)
  }

  private func checkCollection() throws(FormatError) {
    if let fault { throw fault }
    guard root.type == GeoJSONType.featureCollection.rawValue else {
      let seen = root.type.map { "its \"type\" is \(quoted($0))" } ?? "it has no \"type\""
      throw json.error(
        .invalidValue, "an object with \"features\" must be a FeatureCollection; \(seen)", at: json.window.at)
    }
    guard root.hasFeatures else { throw json.error(.missing, "the FeatureCollection has no \"features\"") }
    guard !root.hasGeometryMembers else {
      throw json.error(
        .invalidValue, "a FeatureCollection has members of a Feature or a geometry (RFC 7946 section 7.1)")
    }
  }

  /// Notes a fault that leaves the text whole, of which the first in a feature is thrown at its end.
  mutating func note(
    _ code: FormatError.Code, _ sentence: String, at mark: TextPlace, part: String? = nil,
    value: String? = nil,
    underlying: (any Error)? = nil
  ) {
    guard fault == nil else { return }
    var place = json.place(of: mark)
    let words = path.map { "geometry \($0)" } + (part.map { [$0] } ?? [])
    place.part = words.isEmpty ? nil : words.joined(separator: ", ")
    fault = FormatError(code: code, at: place, sentence, value: value, underlying: underlying)
  }
}
