public import FrontlineGeometry
internal import FrontlinePROJ

extension Projection {
  /// One way from WGS 84 to a CRS, as PROJ's database knows it.
  public struct Operation: Hashable, Sendable, CustomStringConvertible {
    /// The name, such as `Inverse of Pulkovo 1942 to WGS 84 (16) + 6-degree Gauss-Kruger zone 8`.
    public let name: String
    /// How far a result may be off, as the database says; zero for a projection with no change of datum; nil
    /// where nobody knows.
    public let accuracy: Length?
    /// Where it is meant to be used, or nil where that is not known.
    public let area: GeographicBox?
    /// That area in words, or nil.
    public let areaName: String?
    /// Whether it leaves out the change of datum, and so may be off by hundreds of metres.
    public let isBallpark: Bool
    /// The steps, as PROJ writes them, from longitude and latitude in degrees.
    public let pipeline: String

    /// The name and the accuracy: `UTM zone 38N (exact)`, `... zone 8 (4.5 m)`.
    public var description: String {
      guard let accuracy else { return "\(name) (accuracy unknown)" }
      return "\(name) (\(accuracy == .zero ? "exact" : accuracy.description))"
    }
  }
}

/// Chooses the operation from WGS 84 to a CRS.
struct OperationChooser {
  let crs: CoordinateReferenceSystem
  let area: GeographicBox?
  let allowBallpark: Bool

  /// The operations whose area meets the area of interest, in PROJ's order, and the chosen one among them:
  /// the first whose area holds the area of interest, or else the first.
  func choose(in context: borrowing ProjContext) throws(GeodesyError) -> (
    chosen: Projection.Operation, candidates: [Projection.Operation]
  ) {
    let candidates = try candidates(in: context, ballpark: allowBallpark)
    guard let first = candidates.first else {
      let ballpark = allowBallpark ? [] : try self.candidates(in: context, ballpark: true)
      let place = area.map { " in \($0)" } ?? ""
      throw GeodesyError(
        code: .noOperation,
        description: ballpark.isEmpty
          ? "PROJ knows no operation from WGS 84 to \(crs)\(place)."
          : "PROJ knows only a ballpark operation, of unknown accuracy, from WGS 84 to \(crs)\(place).")
    }
    let area = area ?? crs.areaOfUse
    let holding = candidates.first { candidate in area.map { candidate.area?.contains($0) ?? false } ?? true }
    return (holding ?? first, candidates)
  }

  private func candidates(
    in context: borrowing ProjContext, ballpark: Bool
  ) throws(GeodesyError) -> [Projection.Operation] {
    context.forgetWords()
    let pointer = context.pointer
    guard let source = ProjObject(proj_create(pointer, "EPSG:4326")),
      let target = ProjObject(proj_create(pointer, crs.definition)),
      let factory = proj_create_operation_factory_context(pointer, nil)
    else {
      throw context.hasDatabase
        ? GeodesyError(
          code: .proj, description: "PROJ cannot look for operations to \(crs): \(context.words()).")
        : context.databaseFault()
    }
    defer { proj_operation_factory_context_destroy(factory) }
    if let area = area?.projArea {
      proj_operation_factory_context_set_area_of_interest(
        pointer, factory, area.west, area.south, area.east, area.north)
    }
    proj_operation_factory_context_set_spatial_criterion(
      pointer, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    proj_operation_factory_context_set_grid_availability_use(
      pointer, factory, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
    proj_operation_factory_context_set_allow_ballpark_transformations(pointer, factory, ballpark ? 1 : 0)
    guard let list = proj_create_operations(pointer, source.pointer, target.pointer, factory) else {
      throw GeodesyError(
        code: .noOperation, description: "PROJ finds no operation from WGS 84 to \(crs): \(context.words()).")
    }
    defer { proj_list_destroy(list) }
    var operations: [Projection.Operation] = []
    for index in 0..<proj_list_get_count(list) {
      guard let operation = ProjObject(proj_list_get(pointer, list, index)) else { continue }
      if let operation = Self.describe(operation, in: context), ballpark || !operation.isBallpark {
        operations.append(operation)
      }
    }
    return operations
  }

  /// What is to be known of an operation, or nil where PROJ cannot run it.
  private static func describe(
    _ operation: borrowing ProjObject, in context: borrowing ProjContext
  ) -> Projection.Operation? {
    guard proj_coordoperation_is_instantiable(context.pointer, operation.pointer) != 0,
      // Longitude before latitude and easting before northing, whatever the order of the axes.
      let ordered = ProjObject(proj_normalize_for_visualization(context.pointer, operation.pointer)),
      let pipeline = proj_as_proj_string(context.pointer, ordered.pointer, PJ_PROJ_5, nil)
    else { return nil }
    let accuracy = proj_coordoperation_get_accuracy(context.pointer, operation.pointer)
    let isConversion = operation.type == PJ_TYPE_CONVERSION
    let (area, areaName) = context.area(of: operation)
    return Projection.Operation(
      name: operation.name, accuracy: accuracy >= 0 ? .meters(accuracy) : isConversion ? .zero : nil,
      area: area,
      areaName: areaName,
      isBallpark: proj_coordoperation_has_ballpark_transformation(context.pointer, operation.pointer) != 0,
      pipeline: String(cString: pipeline))
  }
}
