internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// Where the places of a control table are, by their GeoNames number or by a code.
struct VIINAPlaces: Sendable {
  /// What names a place.
  enum Key: CaseIterable {
    case geoNames, code

    /// The column of it.
    var role: ColumnRole {
      switch self {
      case .geoNames:
        ColumnRole("GeoNames number", names: ["geonameid", "geonamesid", "geonamid", "geonamenumber", "id"])
      case .code: ColumnRole("code", names: ["kod", "code", "koatuu", "katottg", "katotth", "placecode"])
      }
    }
  }

  /// By what places are named.
  private(set) var key: Key
  private(set) var settlements: [Settlement] = []
  private var numbers: [Int: Int] = [:]
  private var codes: [String: Int] = [:]
  private var ids = FreeIDs()

  private static let name = ColumnRole(
    "name", names: ["asciiname", "name", "placename", "town", "settlement", "nameen", "fullname", "nazva"])
  private static let code = ColumnRole("kind", names: ["featurecode", "fcode", "featcode", "fcl"])

  /// Reads a file of places.
  ///
  /// - Parameter keys: what the control tables name places by.
  init(path: String, by keys: Set<Key>, notes: inout ImportNotes) throws {
    key = keys.contains(.geoNames) ? .geoNames : .code
    if let dump = try GeoNamesDump(path) {
      key = .geoNames
      let (_, faults) = try dump.forEach(of: nil) { entry, _ in
        if case .point(let position)? = entry.geometry {
          add(entry.number, entry.names.primary, position, code: entry.kind)
        }
      }
      for fault in faults {
        notes.add(.unread, topic: "Rows of places that cannot be read", fault.description)
      }
    } else {
      let (kind, source) = try FeatureFiles.source(path)
      if kind == .geoJSON {
        try readFeatures(source, path, keys, &notes)
      } else {
        try readTable(source, path, keys, &notes)
      }
    }
  }

  /// The number of the place of a field of digits, -1 where there is none of it; `nil`: the field is written otherwise.
  func plainNumber(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...15).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return numbers[value] ?? -1
  }

  /// The number of the place of a row; `nil`: it is not there.
  ///
  /// - Throws: `FormatError` where the field is no number and no code.
  func number(of row: CSVRow, _ column: CSVColumn) throws(FormatError) -> Int? {
    if key == .code {
      let text = try row.trimmed(column)
      if let known = codes[text] { return known }
      if (try? row.wholeNumber(column)) == nil { return nil }
    }
    return numbers[try row.wholeNumber(column)]
  }

  /// Reads places from features: by their columns of degrees, else by their points, else by a position inside of their
  /// polygons, which may then be as far off as the polygon reaches.
  private mutating func readFeatures(
    _ source: ByteSource, _ path: String, _ keys: Set<Key>, _ notes: inout ImportNotes
  ) throws {
    var reader = try GeoJSONReader(source, unprojecting: unprojecting)
    var columns = FeatureColumns()
    var (inside, unnamed) = (0, 0)
    while let feature = try reader.next() {
      let names = feature.properties.map(\.key)
      if columns.names != names { columns = try FeatureColumns(names, keys, path) }
      let properties = feature.properties
      func text(_ name: String?) -> String {
        name.flatMap { properties[$0] }.map { ($0.string ?? $0.description).withoutBlanks.plainBlanks } ?? ""
      }
      var id = text(columns.id?.name)
      if columns.id?.key == .geoNames, let number = WrittenDegrees.degrees(id).flatMap({ Int(exactly: $0) }) {
        id = String(number)
      }
      var place: (position: Position, reach: Length?)?
      if let written = try? WrittenDegrees.position(text(columns.latitude), text(columns.longitude)) {
        place = (written, nil)
      } else if case .point(let point)? = feature.geometry {
        place = (point, nil)
      } else if let polygons = feature.geometry?.polygons,
        let position = MultiPolygon(polygons).positionInside
      {
        let border = polygons.flatMap { $0.exterior.positions }
        place = (position, border.map { position.distance(to: $0) }.max())
      }
      guard let known = columns.id?.key, !id.isEmpty, let place else {
        notes.add(
          .unread, topic: "Features of places that cannot be read",
          "\(path), feature \(reader.count - 1) has not both \(keys.contains(.geoNames) ? "geonameid" : "kod") and a position: latitude and longitude, a point or a polygon."
        )
        continue
      }
      key = known
      let name = text(columns.label)
      if name.isEmpty { unnamed += 1 }
      if place.reach != nil { inside += 1 }
      add(
        id, name.isEmpty ? id : name, place.position, within: place.reach, code: columns.code.map { text($0) }
      )
    }
    if inside > 0 {
      notes.add(
        .remark, topic: "Positions of places",
        "\(path) has polygons and no positions, so each of \(inside) places stands at a point inside of its polygon, and is uncertain by as much as that reaches."
      )
    }
    if unnamed > 0 {
      notes.add(
        .remark, topic: "Names of places",
        "\(path): \(unnamed) places have no name, and are called by their number or code.")
    }
  }

  /// Which properties of features are what.
  private struct FeatureColumns {
    private(set) var names: [String] = []
    private(set) var id: (key: Key, name: String)?
    private(set) var label, latitude, longitude, code: String?

    init() {}

    init(_ names: [String], _ keys: Set<Key>, _ path: String) throws {
      self.names = names
      let finder = ColumnFinder(names, file: path)
      for key in Key.allCases where keys.contains(key) && id == nil {
        id = try finder.index(of: key.role).map { (key, names[$0]) }
      }
      label = try finder.index(of: VIINAPlaces.name).map { names[$0] }
      code = try finder.index(of: VIINAPlaces.code).map { names[$0] }
      let pair = try finder.positions()
      (latitude, longitude) = (pair.map { names[$0.latitude] }, pair.map { names[$0.longitude] })
    }
  }

  private mutating func readTable(
    _ source: ByteSource, _ path: String, _ keys: Set<Key>, _ notes: inout ImportNotes
  ) throws {
    var reader = try CSVReader(source, delimiter: .detected)
    let finder = ColumnFinder(reader.columns, file: path)
    let known = try Key.allCases.filter { try keys.contains($0) && finder.index(of: $0.role) != nil }
    key = known.first ?? key
    guard let id = try finder.index(of: key.role).map(finder.column),
      let name = try finder.index(of: Self.name).map(finder.column),
      let place = try PositionColumns(of: reader.columns, file: path)
    else {
      let word = key == .geoNames ? "geonameid" : "kod"
      throw InterchangeError(
        .badFile, path,
        "\(path) must have the columns \(word), name, latitude and longitude; it has \(reader.columns.joined(separator: ", "))."
      )
    }
    let code = try finder.index(of: Self.code).map(finder.column)
    if code == nil {
      notes.add(
        .remark, topic: "Kinds of places",
        "\(path) has no column feature_code, so every place is called a village.")
    }
    while true {
      do {
        guard let row = try reader.next() else { break }
        let number = key == .geoNames ? String(try row.wholeNumber(id)) : try row.trimmed(id)
        let text = try row.trimmed(name).plainBlanks
        guard !text.isEmpty, !number.isEmpty else {
          throw row.error(
            "the field is empty and must not be", in: text.isEmpty ? name : id, code: .missing)
        }
        add(
          number, text, try place.position(of: row), code: try code.flatMap { try row.stringIfAny($0) })
      } catch let error as FormatError
        where [.missing, .invalidValue, .fieldCount, .syntax].contains(error.code)
      {
        notes.add(.unread, topic: "Rows of places that cannot be read", error.description)
      }
    }
  }

  /// Adds a place, unless it is there.
  private mutating func add(
    _ id: String, _ text: String, _ position: Position, within uncertainty: Length? = nil, code: String?
  ) {
    let number = Int(id)
    guard codes[id] == nil, number.map({ numbers[$0] == nil }) ?? true else { return }
    if let number { numbers[number] = settlements.count } else { codes[id] = settlements.count }
    settlements.append(
      Settlement(
        id: ids.take("\(slug(text))-\(slug(id))"), names: PlaceNames(text),
        kind: code.map(Self.kind) ?? .village, position: position, coordinateUncertainty: uncertainty,
        source: "geonames-table", sourceDetail: key == .geoNames ? "geonames:\(id)" : "code:\(id)"))
  }

  /// The kind of a feature code of GeoNames: seats of regions are cities, of districts towns.
  private static func kind(_ code: String) -> Settlement.Kind {
    switch code {
    case "PPLC", "PPLA": .city
    case "PPLA2", "PPLA3": .town
    default: .village
    }
  }
}
