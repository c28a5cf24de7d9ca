internal import FrontlineAtlas
internal import FrontlineFormats
public import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Reads daily polygons of who held which ground, as `FrontImport` does, into an atlas: each shape becomes an
/// area, and the days on which a party held it a claim.
///
/// ```swift
/// let ring = "[[46, 39], [47, 39], [47, 40], [46, 39]]"
/// let files = ["/tmp/front-2022-03-01.geojson", "/tmp/front-2022-03-02.geojson"]
/// for file in files {
///   try AtomicFile.write(
///     "{\"type\": \"Feature\", \"properties\": {\"party\": \"a\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [\(ring)]}}",
///     to: file)
/// }
/// try DailyPolygonsImport().read(files).atlas.districts.count      // 1: the second day is as the first
/// ```
///
/// A polygon says whose it is by a property `party`, `side`, `controller`, `control` or `status`, else by its
/// `fill` colour or its `name`; or all are of one party, which is given.
///
/// Edge cases: lines without ground are left out. A day without a file is no data, so what was said before it ends
/// there. Shapes that cross themselves are repaired, with a note.
public struct DailyPolygonsImport: Sendable {
  /// How the files are read.
  public var fronts: FrontImport
  /// The party that a text of a property stands for, where it is not to be made of the text; an empty one is
  /// unknown, and its polygons are left out.
  public var parties: [String: String]

  /// A way to read such files.
  public init(fronts: FrontImport = FrontImport(), parties: [String: String] = [:]) {
    self.fronts = fronts
    self.parties = parties
  }

  /// Reads files, in any order.
  ///
  /// - Parameter onProgress: called with the number of files read, after each.
  /// - Throws: `FrontError` where no file has any ground.
  /// - Complexity: linear in the bytes and in the vertices.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var fronts = fronts
    fronts.readsColorsAndNames = true
    fronts.keepsWords = true
    fronts.vocabulary = fronts.vocabulary.adding(parties)
    let result = try fronts.read(paths, onProgress: onProgress)
    var notes = ImportNotes()
    for note in result.notes {
      let kind: ImportedAtlas.Note.Kind =
        switch note.kind {
        case .repaired: .repaired
        case .remark: .remark
        case .brokenFile, .unread: .unread
        case .leftOut: .leftOut
        }
      notes.add(kind, topic: note.topic, note.description, file: note.file)
    }
    for absence in result.series.absences {
      notes.add(.remark, topic: "Days without data", "There is no data for \(absence.day).")
    }

    // The words that were given are settled; what is left are parties, and the words that everybody knows.
    var naming = PartyNaming(fronts.vocabulary, isSettled: true)
    for front in result.series.fronts { front.sides.forEach { naming.see($0.rawValue) } }
    let name = result.series.name
    let source = slug(name)
    var areas = ImportedAreas(source: Source.ID(source))
    var runs = ClaimRuns(isDaily: true, kind: .area)
    for (number, front) in result.series.fronts.enumerated() {
      runs.see(front.day)
      if front.wholeLines.contains(where: { $0.left == nil && $0.right == nil }) {
        notes.add(
          .leftOut, topic: "Lines",
          "\(front.day) has lines\(front.sides.isEmpty ? " and no polygons" : " beside its polygons"); a line is nobody's ground."
        )
      } else if front.sides.isEmpty {
        notes.add(
          .remark, topic: "Days without ground",
          "\(front.day) has data, and no ground in them that anybody holds; what was held before ends there.")
      }
      // Words for one party make one ground.
      var grounds: [(parties: [Party.ID], word: String, polygons: [Polygon])] = []
      for side in front.sides {
        let ground = try front.territory(of: side)
        guard case .parties(let parties) = naming.reading(side.rawValue, on: front.day),
          !ground.polygons.isEmpty
        else {
          notes.add(
            .leftOut, topic: "Ground that is nobody's",
            "\(front.day): the ground of \"\(side.rawValue)\" is nobody's, and was left out.")
          continue
        }
        if let known = grounds.firstIndex(where: { $0.parties == parties }) {
          grounds[known].polygons += ground.polygons
        } else {
          grounds.append((parties, side.rawValue, ground.polygons))
        }
      }
      for (parties, word, polygons) in grounds {
        guard
          let (id, isRepaired) = try areas.id(
            of: MultiPolygon(polygons), parties: parties, word: word, on: front.day)
        else {
          notes.add(
            .leftOut, topic: "Grounds without an area",
            "The ground of \(word) on \(front.day) is smaller than seven decimals hold, and is left out.")
          continue
        }
        if isRepaired {
          notes.add(
            .repaired, topic: "Grounds that were repaired",
            "The ground of \(word) on \(front.day) was repaired, so that it is valid with seven decimals.")
        }
        _ = runs.add(
          subject: id, source: source, day: front.day, parties: parties, row: number + 1,
          carriedFrom: front.carriedFrom)
      }
    }
    try notes.check(
      !areas.districts.isEmpty, "None of the \(paths.count) files has a polygon that says whose it is.")
    let words = Set(result.series.fronts.flatMap(\.sides))
    for (word, colors) in result.colors.sorted(by: { $0.key < $1.key }) where words.contains(Party.Side(word))
    {
      guard case .parties(let parties) = naming.reading(word), parties.count == 1 else { continue }
      naming.note(colors: colors, of: parties[0])
    }
    try naming.check(paths.count == 1 ? fileName(paths[0]) : name, &notes)
    let files = "\(paths.count) file\(paths.count == 1 ? "" : "s")"
    let atlas = try Atlas(
      settlements: [], districts: areas.districts, parties: naming.all,
      sources: [Source(id: Source.ID(source), name: name, kind: .analyst, citation: files)],
      claims: runs.finished(), provenance: Provenance(name: source, title: name))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      generator: "Made by Frontline of the daily polygons of \(files), from \(fileName(paths[0])) on.")
  }
}

/// The areas that daily polygons make, one for each ground of a party that differs from those before.
private struct ImportedAreas {
  let source: Source.ID
  private(set) var districts: [District] = []
  private var ids: [MultiPolygon: [(parties: [Party.ID], id: String)]] = [:]
  private var counts: [String: Int] = [:]

  init(source: Source.ID) { self.source = source }

  /// The id of the area of a ground, and whether it had to be repaired; `nil`: nothing of it is left with seven decimals. The same ground of two parties is two areas, so
  /// that each is told apart by its name.
  mutating func id(
    of ground: MultiPolygon, parties: [Party.ID], word: String, on day: Day
  ) throws -> (id: String, isRepaired: Bool)? {
    if let known = ids[ground]?.first(where: { $0.parties == parties }) { return (known.id, false) }
    let written = try ground.written()
    guard !written.polygons.isEmpty else { return nil }
    let prefix = parties.count > 1 ? "contested" : parties[0].rawValue
    counts[prefix, default: 0] += 1
    let id = "\(prefix)-area-\(counts[prefix]!)"
    districts.append(
      District(
        id: District.ID(id), layer: .area, names: PlaceNames("\(word), \(day)"), kind: "daily polygon",
        shape: written,
        source: source))
    ids[ground, default: []].append((parties, id))
    return (id, written.polygons.count != ground.polygons.count)
  }
}
