import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// What a place argument means: a settlement of the atlas, or a bare position.
struct ResolvedPlace: Place {
  /// The text as typed, a typographical minus put back.
  var typed: String
  /// What the answer calls it: the name as typed, or that of `--names`; a position as typed.
  var name: String
  /// The settlement; `nil`: a bare position.
  var settlement: Settlement?
  /// Where it is.
  var position: Position
  /// How far the position may be from the place; `nil`: not stated.
  var uncertainty: Length?
  /// How the position was got, for `--why`.
  var basis: String

  /// Its `{"id", "name", "latitude", "longitude"}`; id and name are `null` for a bare position.
  var json: JSONValue {
    .place(id: settlement?.id, name: settlement == nil ? nil : name, position)
  }
}

extension Session {
  /// The place of an argument: a position in degrees, UTM or MGRS, or a name or id of the atlas.
  ///
  /// Notes say which homonyms there are, and where latitude and longitude may have been exchanged.
  func place(_ argument: String) throws -> ResolvedPlace {
    let typed = argument.replacing("\u{2212}", with: "-")
    if let written = try written(typed) {
      if try atlas().axesMayBeSwapped(written.position) {
        note(
          "\(typed) lies far outside the atlas and would lie inside with latitude and longitude exchanged.")
      }
      return written
    }
    let atlas = try atlas()
    let match = try atlas.settlementMatch(named: typed)
    if let sentence = match.note { note(sentence) }
    let settlement = match.place
    let asTyped = match.quality == .id ? settlement.name : typed
    return ResolvedPlace(
      typed: typed, name: language == nil ? asTyped : settlement.name, settlement: settlement,
      position: settlement.position, uncertainty: settlement.coordinateUncertainty,
      basis: basis(of: settlement, in: atlas))
  }

  /// The place of a text with the form of a position; `nil`: it may be a name.
  private func written(_ typed: String) throws -> ResolvedPlace? {
    let written: WrittenPosition
    do throws(GeodesyError) {
      written = try WrittenPosition(typed)
    } catch {
      guard error.code == .notAPosition else { throw error }
      // "nan,46" is no name either: let the position say what is wrong with it.
      let figures = typed.split(separator: ",").map { Double($0) }
      if figures.count == 2, let latitude = figures[0], let longitude = figures[1] {
        _ = try Position(validatingLatitude: latitude, longitude: longitude)
      }
      return nil
    }
    var place = ResolvedPlace(
      typed: typed, name: typed, position: written.position, basis: "the position as given, taken as exact")
    if let size = written.size {
      place.uncertainty = size * 0.5.squareRoot()  // from the middle of the square to its corners
      place.basis = "the middle of an MGRS square of \(size)"
    }
    return place
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

  /// The name of a district in an answer; the id where the atlas does not have it, empty where there is none.
  func name(ofDistrict id: District.ID?) throws -> String {
    guard let id else { return "" }
    guard let district = try atlas().district(id: id) else { return id }
    return district.name
  }

  /// The name of a party in an answer; the id where the atlas does not have it.
  func name(of party: Party.ID) throws -> String { try atlas().name(of: party) }
}
