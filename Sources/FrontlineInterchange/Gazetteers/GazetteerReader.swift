internal import FrontlineFormats
internal import FrontlineGeometry

/// What was left out of a gazetteer, counted by its reason.
struct GazetteerDrops {
  private var counts: [String: (count: Int, first: String)] = [:]
  private var order: [String] = []

  /// Counts some things that were left out.
  ///
  /// - Parameters:
  ///   - reason: what follows the number: `of the kind "locality" are no settlements`.
  ///   - place: where the first of them stands.
  mutating func add(_ reason: String, count: Int = 1, at place: String = "") {
    if counts[reason] == nil {
      order.append(reason)
      counts[reason] = (0, place)
    }
    counts[reason]!.count += count
  }

  /// A sentence for each reason.
  var sentences: [String] {
    order.map { reason in
      let (count, first) = counts[reason]!
      return "\(count) \(reason)" + (first.isEmpty ? "." : "; the first: \(first).")
    }
  }
}

/// Reads what others publish into entries, and counts what it leaves out.
struct GazetteerReader {
  var drops = GazetteerDrops()
  private let encoding: TextEncoding?
  private let layers: [String]
  private let crs: StatedCRS?
  private var remarks: [String] = []
  private var faults: [FormatError] = []
  private var unread: [String: Int] = [:]
  private var hasDump = false
  private var places = PlacedProperties()

  /// - Parameters:
  ///   - encoding: how texts are written that do not say so themselves; `nil`: UTF-8.
  ///   - layers: the layers of files of several that are read; none: all, where they are of one table.
  ///   - crs: the CRS of coordinates of which the files say nothing; `nil`: longitude and latitude on WGS 84.
  init(encoding: TextEncoding? = nil, layers: [String] = [], crs: StatedCRS? = nil) {
    (self.encoding, self.layers, self.crs) = (encoding, layers, crs)
  }

  /// The entries of all files.
  mutating func read(
    _ paths: [String], as kind: GazetteerImport.Kind, onProgress: ((Int) -> Void)?
  ) throws -> [GazetteerEntry] {
    var entries: [GazetteerEntry] = []
    for path in paths {
      if let dump = try GeoNamesDump(path) {
        try read(dump, path, as: kind, into: &entries, onProgress)
        continue
      }
      var count = 0
      let facts = try FeatureFiles.reading(pairs: nil, encoding: encoding, layers: layers, crs: crs)(path) {
        next in
        count += 1
        if count % 10_000 == 0 { onProgress?(entries.count) }
        switch next {
        case .failure(let error): faults.append(error)
        case .success(let feature):
          let placed = places.properties(of: feature)
          entries.append(
            GazetteerEntry(feature, as: kind.wanted, place: "\(path), feature \(count - 1)") {
              if !placed.contains($0) { unread[$0, default: 0] += 1 }
            })
        }
      }
      remarks += facts.remarks
    }
    return entries
  }

  private mutating func read(
    _ dump: GeoNamesDump, _ path: String, as kind: GazetteerImport.Kind, into entries: inout [GazetteerEntry],
    _ onProgress: ((Int) -> Void)?
  ) throws {
    guard kind == .settlements else {
      throw InterchangeError(
        .badFile, path, "\(path) is a dump of GeoNames, which has points alone and no \(kind.rawValue).")
    }
    hasDump = true
    var found: [GazetteerEntry] = []
    let (others, faults) = try dump.forEach(of: "P") { entry, _ in
      found.append(entry)
      if found.count % 10_000 == 0 { onProgress?(found.count) }
    }
    entries += found
    self.faults += faults
    for (name, count) in others.sorted(by: { $0.key < $1.key }) {
      drops.add(
        "of GeoNames' feature class \(name.isEmpty ? "(none)" : name) are no settlements", count: count)
    }
  }

  /// All that was left out, and properties that nothing was made of.
  func notes() -> ImportNotes {
    var notes = ImportNotes()
    for sentence in drops.sentences { notes.add(.leftOut, topic: sentence, sentence) }
    for fault in faults {
      notes.add(.unread, topic: "Rows and features that cannot be read", fault.description)
    }
    for remark in remarks { notes.add(.remark, topic: "Parts of files that are not read", remark) }
    if hasDump {
      notes.add(
        .remark, topic: "Columns",
        "Of the nineteen columns of GeoNames these are not read: codes of countries and units, the elevation of the model, time zone, day of the last change."
      )
    }
    if !unread.isEmpty {
      let sorted = unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let shown = sorted.prefix(12).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
      let more = sorted.count > 12 ? " and \(sorted.count - 12) others" : ""
      notes.add(.remark, topic: "Properties", "Properties that are not read: \(shown)\(more).")
    }
    return notes
  }
}

extension GazetteerImport.Kind {
  /// What a feature is to be.
  var wanted: GazetteerEntry.Wanted {
    switch self {
    case .settlements: .settlement
    case .districts: .district
    case .roads: .road
    }
  }
}
