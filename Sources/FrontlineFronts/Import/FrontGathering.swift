internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime

/// What has been read of the fronts of a series so far.
struct FrontGathering {
  /// What files say of one day.
  struct DayShape: Hashable {
    /// The polygons of each word for a party.
    var polygons: [String: [Polygon]] = [:]
    var lines: [LineString] = []

    /// What it is about: words for parties, and lines.
    var topics: Set<String> { Set(polygons.keys).union(lines.isEmpty ? [] : ["\u{0}"]) }
  }

  let settings: FrontImport
  var days: [Day: DayShape] = [:]
  var files: [Day: String] = [:]
  var broken: [Day: String] = [:]
  var sources: [String] = []
  var notes: [FrontImport.Note] = []
  var vocabulary: ControlVocabulary

  init(_ settings: FrontImport) {
    self.settings = settings
    vocabulary = settings.vocabulary
  }

  private var dates: FrontDates { settings.dates }

  mutating func note(_ kind: FrontImport.Note.Kind, _ topic: String, _ path: String, _ sentence: String) {
    notes.append(FrontImport.Note(kind: kind, file: path, description: sentence, topic: topic))
  }

  /// A feature that waits for the day of its file.
  private struct Waiting {
    var feature: GeoJSONFeature
    var number: Int
  }

  /// Reads a file; what is wrong with it becomes a note.
  mutating func read(_ path: String) {
    let name = fileStem(path)
    var daysOfFile: [Day] = []
    do {
      if let span = try dates.days(inName: name) {
        daysOfFile = Array(span)
        if daysOfFile.count > 1 {
          note(
            .remark, "Names of a month or a year", path,
            "The name of \(path) says \(span.lowerBound) to \(span.upperBound), so it is taken for each of these days."
          )
        }
      }
    } catch {
      note(.leftOut, "Names of files without a day", path, error.description)
    }
    var shapes: [Day: DayShape] = [:]
    var waiting: [Waiting] = []
    var faults = 0
    var times = ClockTimes()
    do {
      var number = 0
      let facts = try settings.reading(path) { next in
        defer { number += 1 }
        switch next {
        case .failure(let error):
          faults += 1
          note(.unread, "Features that cannot be read", path, error.description)
        case .success(let feature):
          for text in dates.moments(of: feature) { times.add(text) }
          do {
            let spoken = try dates.days(of: feature)
            if !spoken.isEmpty {
              take(feature, number, path, spoken, into: &shapes)
            } else if !daysOfFile.isEmpty {
              take(feature, number, path, daysOfFile, into: &shapes)
            } else {
              waiting.append(Waiting(feature: feature, number: number))
            }
          } catch {
            note(
              .unread, "Features whose day cannot be read", path,
              "\(path), feature \(number): \(sentence(error))"
            )
          }
        }
      }
      let ofCollection = waiting.isEmpty ? [] : days(ofCollection: facts.members, path)
      for item in waiting { take(item, path, ofCollection, into: &shapes) }
      if let sentence = times.note(on: path, dates.reader) {
        note(.remark, "Times that are midnight elsewhere", path, sentence)
      }
      if facts.hasHeights {
        note(.leftOut, "Heights", path, "\(path) has positions with heights, which are left out.")
      }
      for remark in facts.remarks { note(.remark, "Parts of files that are not read", path, remark) }
      if let first = shapes.keys.min(), !daysOfFile.isEmpty,
        shapes.keys.allSatisfy({ !daysOfFile.contains($0) })
      {
        note(
          .remark, "Names of files and days of features that differ", path,
          "The name of \(path) says \(daysOfFile[0]), and its features \(first); the features stand.")
      }
      add(shapes, of: path, isCapture: !daysOfFile.isEmpty)
      for day in daysOfFile where days[day] == nil {
        if facts.count == 0, faults == 0 {
          days[day] = DayShape()
          files[day] = path
        } else {
          broken[day] = "no feature of \(path) speaks of it that could be taken"
        }
      }
    } catch {
      note(.brokenFile, "Files that cannot be read", path, sentence(error))
      for day in daysOfFile where days[day] == nil { broken[day] = sentence(error) }
    }
  }

  private func sentence(_ error: any Error) -> String {
    (error as? FormatError)?.description ?? (error as? FrontError)?.description ?? "\(error)"
  }

  /// The days that a collection speaks of by its members, else by its name.
  private mutating func days(ofCollection members: JSONObject, _ path: String) -> [Day] {
    do {
      let own = try dates.days(of: members)
      if !own.isEmpty { return own }
      for key in ["name", "title", "description", "layer"] {
        if case .string(let text)? = members[key], let span = try dates.days(inName: text) {
          return Array(span)
        }
      }
      return try dates.daysOfEditing(members)
    } catch {
      note(.unread, "Collections without a day", path, "\(path): \(sentence(error))")
      return []
    }
  }

  private mutating func take(
    _ item: Waiting, _ path: String, _ ofCollection: [Day], into shapes: inout [Day: DayShape]
  ) {
    var days: [Day] = []
    do {
      // The folder of a KML, the sheet of a workbook, the layer of a file; else the whole of it.
      if case .string(let folder)? = item.feature.properties["folder"],
        let span = try? dates.days(inName: folder)
      {
        days = Array(span)
      }
      if days.isEmpty { days = ofCollection }
      if days.isEmpty { days = try dates.daysOfEditing(item.feature.properties) }
    } catch {
      return note(
        .unread, "Features whose day cannot be read", path,
        "\(path), feature \(item.number): \(sentence(error))")
    }
    guard !days.isEmpty else {
      // A point is left out whatever its day.
      guard item.feature.geometry?.hasGround == true else {
        return noteNoGround("\(path), feature \(item.number)", path)
      }
      return note(
        .unread, "Features without a day", path,
        "\(path), feature \(item.number) has no date, start or times, and the name of its file has no day; name the property that has it (--date-property)."
      )
    }
    take(item.feature, item.number, path, days, into: &shapes)
  }

  private mutating func take(
    _ feature: GeoJSONFeature, _ number: Int, _ path: String, _ spoken: [Day],
    into shapes: inout [Day: DayShape]
  ) {
    let name = "\(path), feature \(number)"
    if case .string(let source)? = feature.properties["source"], !source.isEmpty, !sources.contains(source) {
      sources.append(source)
    }
    var polygons: [Polygon] = []
    var lines: [LineString] = []
    feature.geometry?.gather(&polygons, &lines)
    guard !polygons.isEmpty || !lines.isEmpty else {
      return noteNoGround(name, path)
    }
    let word = polygons.isEmpty ? nil : word(of: feature.properties, name, path, spoken[0])
    if !polygons.isEmpty, word == nil, settings.side == nil {
      return note(
        .unread, "Polygons that name no party", path,
        "\(name) is a polygon that names no party; name the property that does (--party-property), or give the party (--party)."
      )
    }
    if !polygons.isEmpty, word == nil { return }
    for day in spoken {
      shapes[day, default: DayShape()].lines += lines
      if let word { shapes[day]!.polygons[word, default: []] += polygons }
    }
  }

  private mutating func noteNoGround(_ name: String, _ path: String) {
    note(
      .leftOut, "Features that are neither lines nor polygons", path,
      "\(name) has neither a line nor a polygon.")
  }

  /// Joins what a file says to what others have said. A file with a day in its name is a capture of that day: of two
  /// captures the last stands, but where they speak of different parties.
  private mutating func add(_ shapes: [Day: DayShape], of path: String, isCapture: Bool) {
    for (day, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      guard var old = days[day] else {
        days[day] = shape
        files[day] = path
        continue
      }
      if !isCapture || old.topics.isDisjoint(with: shape.topics) {
        for (word, polygons) in shape.polygons { old.polygons[word, default: []] += polygons }
        old.lines += shape.lines
        days[day] = old
      } else {
        note(
          .leftOut, "Captures of a day before its last", files[day] ?? path,
          "Of \(day) there are two files, \(files[day] ?? "another") and \(path); the last stands for the day."
        )
        days[day] = shape
        files[day] = path
      }
      broken[day] = nil
    }
  }

  // MARK: - Parties

  /// Properties that say in which way a polygon is a party's, where the party is given.
  private static let stances = ["stance", "status", "type", "change", "kind", "class", "category"]

  /// The word for the party of a polygon; `nil`: none, which was noted where the party is given.
  private mutating func word(
    of properties: JSONObject, _ name: String, _ path: String, _ day: Day
  ) -> String? {
    let finder = PropertyFinder(properties)
    if let side = settings.side {
      for key in Self.stances {
        guard let (property, value) = finder.named(key), let text = value.word,
          let stance = vocabulary.stance(of: text, in: property, on: day)
        else { continue }
        noteStance(stance, "\(name), whose \(property) is \"\(text)\",", path)
        return nil
      }
      return side.rawValue
    }
    let usual = ["party", "side", "controller", "control"]
    let others = settings.readsColorsAndNames ? ["status", "fill", "name"] : []
    let holders = ColumnRole.holder.names.filter {
      !["who", "group", "actor", "force", "status"].contains($0)
    }
    for key in settings.sideProperty.map({ [$0] }) ?? usual + holders + others {
      guard let (property, value) = finder.named(key), let text = value.word else { continue }
      vocabulary.see(text)
      // What a word means may hang on its property and the day, so both are settled here where a rule asks for it.
      switch vocabulary.isEmpty ? .held(text) : vocabulary.meaning(of: text, in: property, on: day) {
      case .held(let party): return party
      case .contested(let parties) where settings.keepsWords: return parties.joined(separator: ";")
      default: return text
      }
    }
    return nil
  }

  private mutating func noteStance(_ meaning: ControlVocabulary.Meaning, _ what: String, _ path: String) {
    switch meaning {
    case .held: break
    case .contested:
      note(.leftOut, "Contested ground", path, "\(what) is contested, and no party's.")
    case .claimed(let party):
      note(.leftOut, "Ground that is claimed", path, "\(what) is claimed by \(party), and not held.")
    case .givenUp: note(.leftOut, "Ground given up", path, "\(what) was given up, and is not held.")
    case .leftOut: note(.leftOut, "Ground left out as asked", path, "\(what) is left out as asked.")
    case .unknown: note(.leftOut, "Unknown ground", path, "\(what) is nobody's.")
    }
  }

  /// The shapes of a day with parties in place of words.
  mutating func resolved(_ shape: DayShape, on day: Day) -> [Party.Side: [Polygon]] {
    var sides: [Party.Side: [Polygon]] = [:]
    for (word, polygons) in shape.polygons.sorted(by: { $0.key < $1.key }) {
      if settings.keepsWords || settings.side != nil {
        sides[Party.Side(word), default: []] += polygons
        continue
      }
      let meaning = vocabulary.meaning(of: word, on: day)
      if case .held(let party) = meaning {
        sides[Party.Side(party), default: []] += polygons
      } else {
        noteStance(meaning, "The ground of \"\(word)\" on \(day)", files[day] ?? "")
      }
    }
    return sides
  }
}

extension JSONValue {
  /// The text or number that names a party; `nil`: it is none.
  fileprivate var word: String? {
    switch self {
    case .string(let text): text.withoutBlanks.isEmpty ? nil : text.withoutBlanks
    case .integer, .number: description
    default: nil
    }
  }
}

extension Geometry {
  /// Whether it has a line or a polygon.
  fileprivate var hasGround: Bool {
    var (polygons, lines): ([Polygon], [LineString]) = ([], [])
    gather(&polygons, &lines)
    return !polygons.isEmpty || !lines.isEmpty
  }

  /// Adds the polygons and lines of a shape; points are none.
  func gather(_ polygons: inout [Polygon], _ lines: inout [LineString]) {
    switch self {
    case .point, .multiPoint: return
    case .lineString(let line): lines.append(line)
    case .multiLineString(let several): lines += several
    case .polygon(let polygon): polygons.append(polygon)
    case .multiPolygon(let shape): polygons += shape.polygons
    case .collection(let members): for member in members { member.gather(&polygons, &lines) }
    }
  }
}

/// The name of a file without its folder and its endings: `2022-03-05` of `a/2022-03-05.geojson.gz`.
package func fileStem(_ path: String) -> String {
  var name = path.split(separator: "/").last.map(String.init) ?? path
  while let point = name.lastIndex(of: "."), point > name.startIndex {
    let ending = name[name.index(after: point)...]
    guard !ending.isEmpty, ending.count <= 8, ending.contains(where: \.isLetter), !ending.contains(" ") else {
      break
    }
    name = String(name[..<point])
  }
  return name
}

/// Whether a file was captured before another, by the order of their names as people read them.
func isEarlierCapture(_ a: String, _ b: String) -> Bool {
  let (first, second) = (fileStem(a), fileStem(b))
  return first == second ? isBefore(a, b) : isBefore(first, second)
}
