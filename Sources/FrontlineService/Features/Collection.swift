internal import FrontlineFormats
internal import FrontlineInterchange
internal import FrontlineTime

/// A collection of features, made of parts that are made when they are asked for.
struct Collection: Sendable {
  /// Features of some days, or of all.
  struct Part: Sendable {
    /// The days that its features are of; `nil`: of any.
    let days: ClosedRange<Day>?
    /// The features.
    let table: @Sendable () throws -> FeatureTable
  }

  let id: String
  let title: String
  let description: String
  /// The columns of its features, for those who ask before there are any.
  let columns: [TableColumn]
  let shape: Layer.Shape
  /// Whether `rule` and `as-known-on` mean anything to it.
  let isWeighed: Bool
  /// The days that its features are of, from first to last.
  let extent: ClosedRange<Day>?
  /// How the numbers of features are parted between its parts; `nil`: there is one part.
  let numbersOfPart: Int?
  /// The parts, in the order of their features.
  let parts: @Sendable (Weighing) throws -> [Part]

  /// The properties that can be asked for.
  var queryables: [TableColumn] { columns.filter(\.isQueryable) }

  /// The feature of a number or name.
  ///
  /// - Throws: ``ServiceError`` 404 where there is none.
  func feature(_ id: String, _ weighing: Weighing) throws -> (table: FeatureTable, place: Int) {
    var parts = try parts(weighing)
    if let numbersOfPart {
      guard let number = Int(id), number > 0 else { throw missing(id) }
      let part = number / numbersOfPart
      guard part < parts.count else { throw missing(id) }
      parts = [parts[part]]
    }
    for part in parts {
      let table = try part.table()
      if let place = table.place(of: id) { return (table, place) }
    }
    throw missing(id)
  }

  private func missing(_ id: String) -> ServiceError {
    .notFound("The collection \(self.id) has no feature \(shown(id)).")
  }

  /// What its shapes are, in the words of OGC's standards.
  var geometryFormat: String {
    switch shape {
    case .point: "geometry-point"
    case .line: "geometry-linestring"
    case .polygon: "geometry-multipolygon"
    case .none, .mixed: "geometry-any"
    }
  }
}
