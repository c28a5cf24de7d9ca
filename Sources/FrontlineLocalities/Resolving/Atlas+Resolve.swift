public import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension Atlas {
  /// What a text that stands for a place means: the one door for every argument that is a place.
  ///
  /// ```swift
  /// try atlas.resolve("Lachin").id                                     // "lachin"
  /// try atlas.resolve("Lachin", preferring: [.district]).id            // "lachin-rayon"
  /// try atlas.resolve("Lachin corridor").id                            // "lachin-corridor-old"
  /// try atlas.resolve("в Шуше").quality                                // .inflected
  /// do { _ = try atlas.resolve("Xyzzy") } catch { print(error) }
  /// // No place is called "Xyzzy"; ...
  /// ```
  ///
  /// The text is read in this order:
  /// 1. as a position: degrees, UTM or MGRS; but an id of the atlas is that id, and three letters with figures behind,
  ///    such as `abc12`, are a name where something of the atlas is called so;
  /// 2. as an id or a name, with or without a generic noun: settlements before districts before routes, or those of
  ///    `preferring` first; what has no outline comes after what has a shape;
  /// 3. as a phrase: "12 km north-east of Fuzuli";
  /// 4. as a name with a repair, by the rules of `settlementMatch(named:exactly:)`.
  ///
  /// - Parameters:
  ///   - text: what was typed; space around it does not count.
  ///   - kinds: those that are the likelier, the likeliest first; the others still count after them.
  ///   - exactly: whether repairs are refused.
  ///   - needsShape: whether an area without an outline is taken for the route of its name.
  /// - Throws: `AtlasError` for a name that nothing bears or several do, `GeodesyError` or `GeometryError` for what has
  ///   the form of a position and is none, ``LocalityError`` for a phrase that is not understood.
  /// - Complexity: O(log n) for a name once the indexes are made; O(n) for one that must be repaired.
  public func resolve(
    _ text: String, preferring kinds: [Resolution.Kind] = [], exactly: Bool = false, needsShape: Bool = true
  ) throws -> Resolution {
    let typed = trimmed(text)
    if !isOwnName(typed), let written = try Self.position(typed) {
      return Resolution(
        meaning: .position(written), typed: typed, matchedName: nil, quality: nil, others: [], notes: [])
    }
    let scopes = Self.scopes(preferring: kinds)
    let unknown: AtlasError
    do throws(AtlasError) {
      let match = try nameMatch(typed, among: scopes, exactly: true)
      return resolution(match, typed: typed, needsShape: needsShape)
    } catch {
      guard error.code == .unknownName, !typed.isEmpty else { throw error }
      unknown = error
    }
    if let phrase = try phrase(typed, exactly: exactly) { return phrase }
    if exactly { throw unknown }
    return resolution(try nameMatch(typed, among: scopes), typed: typed, needsShape: needsShape)
  }

  private func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func scopes(preferring kinds: [Resolution.Kind]) -> [NameScope] {
    var scopes: [NameScope] = []
    for kind in kinds {
      let scope: NameScope? =
        switch kind {
        case .settlement: .settlement
        case .district, .area: .district
        case .route: .route
        case .position, .phrase: nil
        }
      if let scope, !scopes.contains(scope) { scopes.append(scope) }
    }
    return scopes + NameScope.allCases.filter { !scopes.contains($0) }
  }

  /// Whether a text that may have the form of a position is an id of the atlas, or one in the form of a square of MGRS
  /// without a zone is what something of it is called.
  private func isOwnName(_ typed: String) -> Bool {
    if settlement(id: typed) != nil || district(id: District.ID(typed)) != nil
      || routes.contains(where: { $0.id.rawValue == typed })
    {
      return true
    }
    return typed.prefix(3).allSatisfy(\.isLetter)
      && typed.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
      && isName(typed)
  }

  /// The position of a text of such a form; `nil`: it may be a name.
  private static func position(_ typed: String) throws -> WrittenPosition? {
    do throws(GeodesyError) {
      return try WrittenPosition(typed)
    } catch {
      guard error.code == .notAPosition else { throw error }
      // "nan,46" is no name either: let the position say what is wrong with it.
      let figures = typed.split(separator: ",").map { Double($0) }
      if figures.count == 2, let latitude = figures[0], let longitude = figures[1] {
        _ = try Position(validatingLatitude: latitude, longitude: longitude)
      }
      return nil
    }
  }

  private func resolution(_ match: NameMatch<NamedPlace>, typed: String, needsShape: Bool) -> Resolution {
    var place = match.place
    var others = match.others
    var notes = match.note.map { [$0] } ?? []
    if needsShape, match.quality != .id, case .district(let district) = place, district.shape == nil,
      let index = others.firstIndex(where: { if case .route = $0 { true } else { false } })
    {
      notes = [
        "Of the \(district.layer.rawValue) \(district.name) (\(district.id)) the data have no outline; its road \(others[index].id) was taken."
      ]
      others.insert(place, at: index)
      place = others.remove(at: index + 1)
    }
    let meaning: Resolution.Meaning =
      switch place {
      case .settlement(let settlement): .settlement(settlement)
      case .district(let district): .district(district)
      case .route(let route): .route(route)
      }
    return Resolution(
      meaning: meaning, typed: typed, matchedName: match.matchedName, quality: match.quality, others: others,
      notes: notes)
  }

  /// The phrase of a text that is more than a name; `nil` where it has not the form of one.
  private func phrase(_ typed: String, exactly: Bool) throws -> Resolution? {
    let locality: Locality
    do throws(LocalityError) {
      locality = try Locality(typed)
    } catch {
      // A text with a figure is no name, so the sentence on the phrase says more.
      guard typed.contains(where: \.isNumber), typed.contains(where: \.isWhitespace) else { return nil }
      throw error
    }
    if case .place = locality.form { return nil }
    let resolved = try locality.resolved(in: self, exactly: exactly)
    let repaired = resolved.places.filter(\.quality.isRepaired).map {
      "No place is spelled \"\($0.text)\"; it was taken for \($0.name) (\($0.id))."
    }
    return Resolution(
      meaning: .phrase(resolved), typed: typed, matchedName: nil, quality: nil, others: [],
      notes: repaired + resolved.notes.filter { $0 != Resolver.assumed })
  }
}
