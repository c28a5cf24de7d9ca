internal import FrontlineFormats
internal import FrontlineGeometry

/// Features of one kind that are read when they are asked for, as often as that is.
struct FeatureTable {
  var name: String
  var title: String
  /// Hands over all features in their order.
  var visit: (_ body: (GeoJSONFeature) throws -> Void) throws -> Void
  /// Hands over all features, and what is wrong with those that cannot be read; `nil`: ``visit`` ends with the first of them.
  var visitEach: ((_ body: (Result<GeoJSONFeature, FormatError>) throws -> Void) throws -> Void)?
  /// The columns and shape, where they are known without reading.
  var known: Layer?
  /// Whether it can be read more than once.
  var isRepeatable = true
  /// What of the features was left out when they were visited last, each in a sentence.
  var notes: () -> [String] = { [] }
  /// Members of a collection that were read before its features.
  var foreignMembers: () -> JSONObject = { [:] }

  init(
    name: String, title: String? = nil,
    visit: @escaping (_ body: (GeoJSONFeature) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.title = title ?? name
    self.visit = visit
  }

  init(_ layer: Layer) {
    self.init(name: layer.name, title: layer.title) { body in
      for feature in layer.features { try body(feature) }
    }
    known = layer
  }

  /// A table whose faulty rows leave the others whole; where all are wanted, the first fault says so.
  init(
    name: String,
    each: @escaping (_ body: (Result<GeoJSONFeature, FormatError>) throws -> Void) throws -> Void
  ) {
    self.init(name: name) { body in
      try each { next in
        switch next {
        case .success(let feature): try body(feature)
        case .failure(let error):
          let sentence = "\(error)".dropFirst("\(error.place): ".count)
          throw FormatError(
            code: error.code, at: error.place,
            "\(String(sentence).trimmedStop); all rows are written or none, so mend this one or take it out",
            value: error.value, underlying: error.underlying)
        }
      }
    }
    visitEach = each
  }

  /// The columns, their kinds and the shape: as known, else by reading all features once.
  func surveyed(
    for format: ExchangeFormat, onProgress: ((Int) -> Void)?
  ) throws -> FeatureSurvey {
    if let known { return FeatureSurvey(layer: known, isTemporal: known.isTemporal) }
    guard isRepeatable else {
      throw InterchangeError(
        .badCall, name,
        "\(format.rawValue) needs the columns before the first row, so its input is read twice; save it to a file first."
      )
    }
    var survey = Survey()
    var count = 0
    try visit { feature in
      survey.add(feature)
      count += 1
      if count % 1_000 == 0 { onProgress?(count) }
    }
    return survey.finished(name: name, title: title)
  }
}
