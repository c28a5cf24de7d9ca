public import FrontlineGeometry
internal import FrontlinePROJ

/// A coordinate reference system: what a pair of coordinates means on the ground.
///
/// ```swift
/// let gauss = try CoordinateReferenceSystem("EPSG:28408")
/// gauss.name                                     // "Pulkovo 1942 / Gauss-Kruger zone 8"
/// gauss.axes.map(\.name)                         // ["Northing", "Easting"]
/// gauss.areaOfUse?.west                          // 42
/// try CoordinateReferenceSystem("EPSG:99999")    // throws: PROJ knows no CRS "EPSG:99999": crs not found.
/// ```
///
/// Edge cases:
/// - Of a compound CRS (plane and height) the plane part is taken; ``heightName`` is that of the other.
/// - Two are `==` where PROJ writes them as the same WKT; for the same meaning under another name or another
///   order of axes ask ``isEquivalent(to:)``.
///
/// - Complexity: about a millisecond to make; a value thereafter.
public struct CoordinateReferenceSystem: Sendable {
  /// One axis, as the CRS defines it and in its order, which may be northing first.
  public struct Axis: Hashable, Sendable {
    /// The name, such as `Easting` or `Geodetic latitude`.
    public let name: String
    /// The abbreviation, such as `E`, `X` or `Lat`.
    public let abbreviation: String
    /// Where it points: `east`, `north`, `west`, `south`.
    public let direction: String
    /// The unit, such as `metre` or `degree`.
    public let unit: String
    /// The unit in metres, or in radians.
    public let unitInSI: Double
  }

  /// Whether the coordinates are angles on an ellipsoid, or lengths on a plane.
  public enum Kind: Hashable, Sendable {
    /// Latitude and longitude.
    case geographic
    /// Easting and northing.
    case projected
  }

  /// The name, such as `WGS 84 / UTM zone 38N`; `unknown` for a PROJ string, which has none.
  public let name: String
  /// The code of an authority, such as `EPSG:32638`, or nil.
  public let code: String?
  /// Whether it is geographic or projected.
  public let kind: Kind
  /// The axes, in the order of the CRS. A ``Projection`` gives easting first whatever this order.
  public let axes: [Axis]
  /// Where it is meant to be used, or nil where that is not known.
  public let areaOfUse: GeographicBox?
  /// The area of use in words, or nil.
  public let areaName: String?
  /// The name of the vertical part of a compound CRS, which is left out, such as `EGM2008 height`; `nil`: it has none.
  public let heightName: String?
  /// The definition as WKT 2 (ISO 19162:2019) on one line.
  public let wkt: String
  /// How PROJ makes it again.
  let definition: String

  /// Whether the coordinates are latitude and longitude.
  public var isGeographic: Bool { kind == .geographic }
  /// Whether the coordinates are easting and northing.
  public var isProjected: Bool { kind == .projected }

  /// The CRS that a text means: an authority code (`EPSG:28408`), a PROJ string, WKT 1 or 2, PROJJSON, an OGC
  /// URN, or the name of a CRS in PROJ's database.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/unknownCRS`` and PROJ's own words;
  ///   ``GeodesyError/Code/unsupportedCRS`` for one without plane coordinates, such as a vertical or a
  ///   geocentric one; ``GeodesyError/Code/missingDatabase``.
  public init(_ text: String) throws(GeodesyError) {
    self = try ProjPool.contexts.withOne { context throws(GeodesyError) in
      try CoordinateReferenceSystem(text, in: context)
    }
  }

  /// The CRS of an EPSG code.
  ///
  /// ```swift
  /// try CoordinateReferenceSystem(epsg: 32638).name            // "WGS 84 / UTM zone 38N"
  /// ```
  ///
  /// - Throws: as ``init(_:)``.
  public init(epsg code: Int) throws(GeodesyError) { try self.init("EPSG:\(code)") }

  init(_ text: String, in context: borrowing ProjContext) throws(GeodesyError) {
    context.forgetWords()
    var heightName: String?
    let crs = try Self.make(text, heightName: &heightName, in: context)
    self.heightName = heightName
    guard let kind = Self.kind(of: crs, in: context) else {
      throw GeodesyError(
        code: .unsupportedCRS,
        description: "\(quoted(text)), \(crs.name), is not a CRS of a plane or of latitude and longitude.")
    }
    self.kind = kind
    name = crs.name
    code = crs.code
    axes = Self.axes(of: crs, in: context)
    let options = ["MULTILINE=NO"]
    guard let wkt = withCStrings(options, { proj_as_wkt(context.pointer, crs.pointer, PJ_WKT2_2019, $0) })
    else {
      throw GeodesyError(
        code: .unknownCRS, description: "PROJ cannot write \(quoted(text)) as WKT: \(context.words()).")
    }
    self.wkt = String(cString: wkt)
    guard code != nil || !hasEndlessArea(self.wkt) else {
      throw GeodesyError(
        code: .unsupportedCRS,
        description:
          "The area of use of \(quoted(text)) begins at 180 degrees or ends at -180, which PROJ cannot compare; write -180 for a west of 180, and 180 for an east of -180."
      )
    }
    definition = code ?? self.wkt
    (areaOfUse, areaName) = context.area(of: crs)
  }

  /// The CRS of a text, or of a compound one its plane part, and the name of the other.
  private static func make(
    _ text: String, heightName: inout String?, in context: borrowing ProjContext
  ) throws(GeodesyError) -> ProjObject {
    func refuse(_ words: String) -> GeodesyError {
      GeodesyError(code: .unknownCRS, description: "PROJ knows no CRS \(quoted(text)): \(words).")
    }
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.utf8.count <= 100_000 else { throw refuse("the text is longer than 100,000 bytes") }
    guard !trimmed.utf8.contains(0) else { throw refuse("the text holds a zero byte") }
    // Without this word a PROJ string is an operation, and no CRS.
    let isString = trimmed.hasPrefix("+") || trimmed.hasPrefix("proj=")
    let definition = isString && !trimmed.contains("type=crs") ? "\(trimmed) +type=crs" : String(trimmed)
    guard let crs = ProjObject(proj_create(context.pointer, definition)) else {
      throw context.hasDatabase ? refuse(context.words()) : context.databaseFault()
    }
    guard proj_is_crs(crs.pointer) != 0 else { throw refuse("it is a thing of another kind, \(crs.name)") }
    if crs.type == PJ_TYPE_COMPOUND_CRS,
      let plane = ProjObject(proj_crs_get_sub_crs(context.pointer, crs.pointer, 0))
    {
      if let height = ProjObject(proj_crs_get_sub_crs(context.pointer, crs.pointer, 1)) {
        heightName = height.name
      }
      return plane
    }
    return crs
  }

  private static func kind(of crs: borrowing ProjObject, in context: borrowing ProjContext) -> Kind? {
    switch crs.type {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS: return .geographic
    case PJ_TYPE_PROJECTED_CRS: return .projected
    case PJ_TYPE_BOUND_CRS:  // a CRS with the parameters of a change of datum beside it
      guard let inner = ProjObject(proj_get_source_crs(context.pointer, crs.pointer)) else { return nil }
      return kind(of: inner, in: context)
    default: return nil
    }
  }

  /// The axes of a CRS, at least two; of a bound one those of the CRS within.
  static func axes(of crs: borrowing ProjObject, in context: borrowing ProjContext) -> [Axis] {
    if crs.type == PJ_TYPE_BOUND_CRS,
      let inner = ProjObject(proj_get_source_crs(context.pointer, crs.pointer))
    {
      return axes(of: inner, in: context)
    }
    guard let system = ProjObject(proj_crs_get_coordinate_system(context.pointer, crs.pointer)) else {
      return []
    }
    return (0..<proj_cs_get_axis_count(context.pointer, system.pointer)).map { index in
      var (name, abbreviation, direction, unit): Names = (nil, nil, nil, nil)
      var factor = 1.0
      proj_cs_get_axis_info(
        context.pointer, system.pointer, index, &name, &abbreviation, &direction, &factor, &unit, nil, nil)
      return Axis(
        name: text(name), abbreviation: text(abbreviation), direction: text(direction), unit: text(unit),
        unitInSI: factor)
    }
  }

  private typealias Names = (
    UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?
  )
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

extension CoordinateReferenceSystem: Hashable {
  /// Whether PROJ writes both as the same WKT.
  public static func == (a: CoordinateReferenceSystem, b: CoordinateReferenceSystem) -> Bool {
    a.wkt == b.wkt
  }
  /// Hashes the WKT.
  public func hash(into hasher: inout Hasher) { hasher.combine(wkt) }

  /// Whether PROJ holds the two for the same, whatever their names, codes and, where geographic, the order of
  /// their axes.
  ///
  /// ```swift
  /// try CoordinateReferenceSystem("EPSG:32638")
  ///   .isEquivalent(to: CoordinateReferenceSystem("+proj=utm +zone=38 +datum=WGS84"))     // true
  /// ```
  public func isEquivalent(to other: CoordinateReferenceSystem) -> Bool {
    if self == other { return true }
    let result = try? ProjPool.contexts.withOne { context throws(GeodesyError) in
      guard let a = ProjObject(proj_create(context.pointer, definition)),
        let b = ProjObject(proj_create(context.pointer, other.definition))
      else { return false }
      return proj_is_equivalent_to_with_ctx(
        context.pointer, a.pointer, b.pointer, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0
    }
    return result ?? false
  }
}

extension CoordinateReferenceSystem: CustomStringConvertible {
  /// The code and the name: `EPSG:32638, WGS 84 / UTM zone 38N`.
  public var description: String { code.map { "\($0), \(name)" } ?? (name == "unknown" ? wkt : name) }

  /// What a ``/FrontlineGeometry/PlanePoint`` calls this CRS: its code; or its name; or, for a PROJ string,
  /// which has neither, its WKT.
  public var label: String { code ?? (name == "unknown" ? wkt : name) }
}

extension ProjContext {
  /// The area in which an object is meant to be used, and its name.
  func area(of object: borrowing ProjObject) -> (box: GeographicBox?, name: String?) {
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    var name: UnsafePointer<CChar>?
    guard proj_get_area_of_use(pointer, object.pointer, &west, &south, &east, &north, &name) != 0 else {
      return (nil, nil)
    }
    let box = try? GeographicBox(validatingSouth: south, west: west, north: north, east: east)
    return (box, name.map { String(cString: $0) })
  }
}

/// Calls `body` with a list of C strings that ends with null, as PROJ takes its options.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { string in
    let bytes = Array(string.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return copy
  }
  defer { copies.forEach { $0.deallocate() } }
  return (copies.map { UnsafePointer<CChar>?($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
}
