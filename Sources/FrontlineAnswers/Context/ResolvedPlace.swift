public import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
public import FrontlineGeometry
internal import FrontlineLedger
import FrontlineLocalities

/// A place argument that is a point: a settlement of the atlas, a bare position, or the best point of a phrase.
public struct ResolvedPlace: Place, Record {
  /// The text as typed, a typographical minus put back.
  public var typed: String
  /// What the answer calls it: the name as typed, or that of `--names`; a position as typed.
  public var name: String
  /// The settlement; `nil`: a bare position, or a phrase.
  public var settlement: Settlement?
  /// Where it is.
  public var position: Position
  /// How far the position may be from the place; `nil`: not stated.
  public var uncertainty: Length?
  /// How the position was got, for `--why`.
  public var basis: String

  /// `{"id", "name", "latitude", "longitude"}`; id and name are `null` for a bare position.
  public static let fields = Fields {
    NamedPosition.fields.of { (place: ResolvedPlace) in place.point }
  }

  /// It as a point: without id and name where it is a bare position.
  var point: NamedPosition {
    NamedPosition(id: settlement?.id, name: settlement == nil ? nil : name, position)
  }
}

extension Context {
  /// What an argument that stands for a place means: a settlement, a district, a route, a position or a phrase.
  ///
  /// Notes say which homonyms there are, what was repaired, and where latitude and longitude may have been exchanged.
  ///
  /// - Parameters:
  ///   - kinds: what it is likely to be, the likeliest first.
  ///   - needsShape: whether an area without an outline is taken for its road.
  ///   - exactly: whether repairs are refused even without `--exact`.
  func resolve(
    _ argument: String, preferring kinds: [Resolution.Kind] = [], needsShape: Bool = true,
    exactly: Bool = false
  ) throws -> Resolution {
    let typed = argument.replacing("\u{2212}", with: "-")
    let atlas = try atlas()
    let resolution = try atlas.resolve(
      typed, preferring: kinds, exactly: exactly || isExact, needsShape: needsShape)
    for sentence in resolution.notes { note(sentence) }
    for repair in resolution.repairs { keep(repair) }
    if case .position(let written) = resolution.meaning, atlas.axesMayBeSwapped(written.position) {
      note("\(typed) lies far outside the atlas and would lie inside with latitude and longitude exchanged.")
    }
    return resolution
  }

  /// The place of an argument that must be a point: a settlement, a position, or the best point of a phrase.
  ///
  /// - Parameter need: what the command asks of it, to stand after "and": "a map is about a point".
  package func place(_ argument: String, need: String = "this asks for a point") throws -> ResolvedPlace {
    let resolution = try resolve(argument)
    guard let place = try place(resolution) else { throw AnswerError.wrongKind(resolution, need: need) }
    return place
  }

  /// The point of what an argument means; `nil`: it is a district or a route.
  func place(_ resolution: Resolution) throws -> ResolvedPlace? {
    guard case .point(let position) = resolution.shape else { return nil }
    // A name is printed as it was typed, but for an id, and for one that was repaired.
    let isAsTyped = language == nil && resolution.quality != .id && resolution.quality?.isRepaired != true
    let name = isAsTyped ? resolution.typed : resolution.name
    switch resolution.meaning {
    case .settlement(let settlement):
      return try ResolvedPlace(
        typed: resolution.typed, name: name, settlement: settlement, position: position,
        uncertainty: resolution.uncertainty, basis: basis(of: settlement, in: atlas()))
    case .position(let written):
      return ResolvedPlace(
        typed: resolution.typed, name: resolution.typed, position: position,
        uncertainty: resolution.uncertainty,
        basis: written.size.map { "the middle of an MGRS square of \($0)" }
          ?? "the position as given, taken as exact")
    case .phrase(let phrase):
      let places = phrase.places.map { "\($0.text): \($0.kind) \($0.id)" }.joined(separator: "; ")
      return ResolvedPlace(
        typed: resolution.typed, name: resolution.typed, position: position,
        uncertainty: resolution.uncertainty,
        basis: "the best point of the phrase, \(position), within \(phrase.radius) (\(places))")
    case .district, .route: return nil
    }
  }

  /// The settlement of an argument.
  func settlement(_ argument: String, need: String) throws -> (settlement: Settlement, name: String) {
    let resolution = try resolve(argument)
    guard case .settlement(let settlement) = resolution.meaning, let place = try place(resolution) else {
      throw AnswerError.wrongKind(resolution, need: need)
    }
    return (settlement, place.name)
  }

  /// The district of an argument; a note says which other layers have one of that name.
  package func district(_ argument: String) throws -> District {
    let resolution = try resolve(argument, preferring: [.district], needsShape: false)
    guard case .district(let district) = resolution.meaning else {
      throw AnswerError.wrongKind(resolution, need: "a district is asked for")
    }
    return district
  }

  /// The route of an argument.
  func route(_ argument: String) throws -> SupplyRoute {
    let resolution = try resolve(argument, preferring: [.route])
    guard case .route(let route) = resolution.meaning else {
      throw AnswerError.wrongKind(
        resolution, need: "a route is asked for; \"frontline routes\" lists them")
    }
    return route
  }

  private func basis(of settlement: Settlement, in atlas: Atlas) -> String {
    var words = "\(settlement.kind.rawValue) \(settlement.id) at \(settlement.position)"
    if let uncertainty = settlement.coordinateUncertainty { words += ", within \(uncertainty)" }
    if let source = settlement.source {
      words += ", from \(atlas.source(source)?.name ?? source.rawValue)"
      if !settlement.sourceDetail.isEmpty { words += " (\(settlement.sourceDetail))" }
    }
    return words
  }
}

extension AnswerError {
  /// An argument means something that the command has no use for: what was found, and which command tells of it.
  static func wrongKind(_ resolution: Resolution, need: String) -> AnswerError {
    let tells =
      switch resolution.meaning {
      case .settlement(let settlement): "place \(settlement.id)"
      case .district(let district): "district \(district.id)"
      case .route(let route): "route \(route.id)"
      case .position: "place \(resolution.typed)"
      case .phrase: "locate \"\(resolution.typed)\""
      }
    let named = resolution.name == resolution.typed ? "" : "\(resolution.name), "
    let what = resolution.id.map { " (\(named)\($0))" } ?? ""
    let word = resolution.word
    let article = word.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    return .usage(
      "\"\(resolution.typed)\" is \(article) \(word)\(what), and \(need); \"frontline \(tells)\" tells of it."
    )
  }
}
