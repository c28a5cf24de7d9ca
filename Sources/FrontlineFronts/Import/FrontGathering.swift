internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// What has been read of the fronts of a series so far.
struct FrontGathering {
  let settings: FrontImport
  var days: [Day: DayShape] = [:]
  var files: [Day: String] = [:]
  var broken: [Day: String] = [:]
  var sources: [String] = []
  var notes: [FrontImport.Note] = []
  var vocabulary: ControlVocabulary
  /// How often the ground of each word is drawn in each color.
  var colors: [String: [String: Int]] = [:]
  private var dates: FrontDates
  /// Of how many days the name of the capture speaks that stands for a day.
  var reach: [Day: Int] = [:]
  /// How many of the folders of each file all files share.
  private let sharedFolders: Int
  /// Why the name of a file has two days, where its features have none of their own.
  private(set) var undecided: String?

  /// - Parameter paths: the files that are going to be read: where the name of one has two days, the others tell the order.
  init(_ settings: FrontImport, _ paths: [String]) {
    self.settings = settings
    vocabulary = settings.vocabulary
    dates = settings.dates
    sharedFolders = countOfSharedFolders(paths)
    let names = paths.map(fileStem)
    guard let open = names.first(where: { dates.readings(ofName: $0) != nil }) else { return }
    let orders = Set(names.compactMap { dates.order(toldBy: $0) })
    guard orders.count == 1, let order = orders.first else { return }
    dates.orderOfNames = order
    if let read = try? dates.days(inName: open)?.lowerBound,
      let telling = names.first(where: { dates.order(toldBy: $0) == order })
    {
      note(
        .remark, "The order of days in names of files", "",
        "The day in \"\(open)\" is read as \(read), \(order == .dayFirst ? "day" : "month") first, as \"\(telling)\" has it."
      )
    }
  }

  mutating func note(_ kind: FrontImport.Note.Kind, _ topic: String, _ path: String, _ sentence: String) {
    notes.append(FrontImport.Note(kind: kind, file: path, description: sentence, topic: topic))
  }

  /// A feature that waits for the day of its file.
  private struct Waiting {
    var feature: GeoJSONFeature
    var number: Int
    /// The second of its day, where it says one.
    var clock: Int?
  }

  /// Reads a file; what is wrong with it becomes a note.
  mutating func read(_ path: String) {
    var daysOfFile: [Day] = []
    var isCapture = false
    do {
      var span = try dates.days(inName: fileStem(path))
      isCapture = span != nil
      if span == nil { span = try days(ofFoldersOf: path) }
      if let span {
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
    // Those of moments of a day, by the second of it.
    var captures: [Day: [Int: DayShape]] = [:]
    var waiting: [Waiting] = []
    var faults = 0
    var times = ClockTimes()
    var told = ToldOrder()
    // Features whose day has two readings, until the others have told which it is.
    var open: [Waiting] = []
    // Features whose days begin and do not end, until it is known how far the others reach.
    var unended: [(item: Waiting, days: [Day], isSaid: Bool)] = []
    var hasEnds = false
    // Other properties that could be a day are looked for in the first feature that has one.
    var hasLooked = false
    func sort(_ item: Waiting) {
      do {
        let spoken = try dates.days(of: item.feature)
        let end = dates.end(of: item.feature)
        if end == .day { hasEnds = true }
        if !hasLooked, !spoken.isEmpty {
          hasLooked = true
          if let remark = dates.remark(on: item.feature) {
            note(.remark, "Properties of days that are not read", path, "\(path): \(remark)")
          }
        }
        if !spoken.isEmpty, end == .open || end == .empty {
          unended.append((item, spoken, end == .open))
        } else if spoken.count == 1, let clock = item.clock {
          var own: [Day: DayShape] = [:]
          take(item.feature, item.number, path, spoken, into: &own)
          for (day, shape) in own { captures[day, default: [:]][clock, default: DayShape()].add(shape) }
        } else if !spoken.isEmpty {
          take(item.feature, item.number, path, spoken, into: &shapes)
        } else if !daysOfFile.isEmpty {
          take(item.feature, item.number, path, daysOfFile, into: &shapes)
        } else {
          waiting.append(item)
        }
      } catch {
        note(
          .unread, "Features whose day cannot be read", path,
          "\(path), feature \(item.number): \(sentence(error))")
      }
    }
    do {
      var number = 0
      let facts = try (settings.reading ?? FeatureFileFacts.geoJSON)(path) { next in
        defer { number += 1 }
        switch next {
        case .failure(let error):
          faults += 1
          note(.unread, "Features that cannot be read", path, error.description)
        case .success(var feature):
          feature.properties = feature.properties.withInner
          let moments = dates.moments(of: feature)
          for text in moments { times.add(text) }
          let clock = moments.count == 1 ? ClockTimes.second(of: moments[0], zone: dates.reader.zone) : nil
          let item = Waiting(feature: feature, number: number, clock: clock)
          if dates.reader.order == nil, moments.count(where: { told.leavesOpen($0) }) > 0 {
            open.append(item)
          } else {
            sort(item)
          }
        }
      }
      let usual = dates.reader
      dates.reader.order = usual.order ?? told.order
      for item in open { sort(item) }
      dates.reader = usual
      if let sentence = told.note(on: path, usual) {
        note(.remark, "The order of days in files", path, sentence)
      }
      join(captures, of: path, to: &shapes)
      var reach = (shapes.keys.max()).map { [$0] } ?? []
      reach += unended.compactMap(\.days.last)
      for (item, days, isSaid) in unended {
        // Where no feature has an end, a first day may be that of a capture.
        let goesOn = isSaid || hasEnds
        let days = goesOn ? Array(days[0]...(reach.max() ?? days[0])) : days
        if !goesOn {
          note(
            .remark, "Features without an end", path,
            "\(path), feature \(item.number) begins on \(days[0]) and has no end, as no feature of the file has; it is taken as of \(days.count > 1 ? "\(days[0]) to \(days[days.count - 1])" : "that day") alone (\"present\" as the end says that it goes on)."
          )
        } else if days.count > 1 {
          note(
            .remark, "Features without an end", path,
            "\(path), feature \(item.number) begins on \(days[0]) and has no end; it is taken to last to \(days[days.count - 1]), the last day of the file."
          )
        }
        take(item.feature, item.number, path, days, into: &shapes)
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
      add(shapes, of: path, captureOf: isCapture ? daysOfFile.count : nil)
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

  /// The days of the folders of a file, where these tell it from other files: `2022-03-05/map.json`, `2022/03/05/map.json`.
  private func days(ofFoldersOf path: String) throws(FrontError) -> ClosedRange<Day>? {
    let folders = folders(of: path)
    guard folders.count > sharedFolders else { return nil }
    let shared = folders.prefix(sharedFolders).suffix(2).joined(separator: "-")
    if let day = try? dates.days(inName: shared), day.count == 1 { return nil }
    return try dates.days(inName: folders.suffix(3).joined(separator: "-"))
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
      // The folder of a KML and those around it, the sheet of a workbook, the layer of a file; else the whole of it.
      let around = item.feature.foreignMembers["folders"]?.array ?? []
      for folder in [item.feature.properties["folder"]] + around.reversed() where days.isEmpty {
        if case .string(let name)? = folder, let span = try? dates.days(inName: name) { days = Array(span) }
      }
      if days.isEmpty { days = ofCollection }
      if days.isEmpty {
        days = try dates.daysOfYear(item.feature.properties)
        if days.count > 1 {
          note(
            .remark, "Features of a year or a month", path,
            "\(path), feature \(item.number) says no day, but \(days[0]) to \(days[days.count - 1]), so it is taken for each of these days."
          )
        }
      }
      if days.isEmpty { days = try dates.daysOfEditing(item.feature.properties) }
    } catch {
      return note(
        .unread, "Features whose day cannot be read", path,
        "\(path), feature \(item.number): \(sentence(error))")
    }
    guard !days.isEmpty else {
      // A point is left out whatever its day.
      guard !DrawnShapes(item.feature.geometry).isEmpty else {
        return noteNoGround("\(path), feature \(item.number)", path)
      }
      if dates.readings(ofName: fileStem(path)) != nil, dates.orderOfNames == nil, undecided == nil {
        do { _ = try dates.days(inName: fileStem(path)) } catch {
          undecided = "\(path): \(error.description)"
        }
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
    let drawn = DrawnShapes(feature.geometry)
    let (polygons, lines) = (drawn.polygons, drawn.lines)
    guard !drawn.isEmpty else { return noteNoGround(name, path) }
    let step = settings.edges == .longitudeLatitude ? drawn.longestStep : 0
    if step > 180, step < 360 {
      note(
        .remark, "Edges that go the long way round the Earth", path,
        "\(name) has an edge over \(Int(step.rounded())) degrees of longitude, which is read the long way round the Earth; cut it at the antimeridian where it goes over that."
      )
    }
    if step >= 360, drawn.polygons.contains(where: \.exterior.isPoint) {
      return note(
        .unread, "Polygons around the whole Earth", path,
        "\(name) has a ring around the whole Earth, as a mask of all that lies outside of a map has, and bounds no ground; leave it out (--leave-out), or draw what it is to hold."
      )
    }
    // What a word means may change over time; else it is settled once for all days of the feature.
    let runs = vocabulary.changesOverTime ? spoken.map { [$0] } : [spoken]
    for run in runs {
      switch owner(of: feature.properties, isGround: !polygons.isEmpty, name, path, run[0]) {
      case .leftOut: break
      case .unnamed:
        note(
          .unread, "Polygons that name no party", path,
          "\(name) is a polygon that names no party; name the property that does (--party-property), or give the party (--party); \(Self.propertiesSentence(feature.properties))."
        )
        return
      case .nobody: for day in run { _ = shapes[day, default: DayShape()] }
      case .word(let word):
        for day in run { shapes[day, default: DayShape()].polygons[word, default: []] += polygons }
        note(color: feature.properties, of: word)
        fallthrough
      case .line: for day in run where !lines.isEmpty { shapes[day, default: DayShape()].lines += lines }
      }
    }
  }

  private static func propertiesSentence(_ properties: JSONObject) -> String {
    let names = properties.map { "\"\($0.key)\"" }
    return names.isEmpty
      ? "it has no properties"
      : "its properties are \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", ..." : "")"
  }

  /// Counts the color in which the ground of a word is drawn.
  private mutating func note(color properties: JSONObject, of word: String) {
    guard case .string(let text)? = properties["fill"], let color = Color(css: text) else { return }
    colors[word, default: [:]][color.hex, default: 0] += 1
  }

  private mutating func noteNoGround(_ name: String, _ path: String) {
    note(
      .leftOut, "Features that are neither lines nor polygons", path,
      "\(name) has neither a line nor a polygon.")
  }
}

extension Ring {
  /// Whether it has fewer than three positions on the Earth, whose meridians of 180 degrees are one and whose poles are points.
  fileprivate var isPoint: Bool {
    Set(
      positions.map { position in
        [
          position.latitude,
          abs(position.latitude) == 90 ? 0 : position.longitude == -180 ? 180 : position.longitude,
        ]
      }
    ).count < 3
  }
}
