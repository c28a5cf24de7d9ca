internal import FrontlineGeometry
internal import FrontlineTime

extension FrontGathering {
  /// What files say of one day.
  struct DayShape: Hashable {
    /// The polygons of each word for a party.
    var polygons: [String: [Polygon]] = [:]
    var lines: [LineString] = []

    /// What it is about: words for parties, and lines.
    var topics: Set<String> { Set(polygons.keys).union(lines.isEmpty ? [] : ["\u{0}"]) }

    /// Adds what another says.
    mutating func add(_ other: DayShape) {
      for (word, more) in other.polygons { polygons[word, default: []] += more }
      lines += other.lines
    }
  }

  /// The boxes of what a file says of one day, by its words; those of lines under one of their own.
  private struct DayBoxes {
    private var boxes: [String: [GeographicBox]] = [:]

    init() {}

    init(_ shape: DayShape) {
      for (word, polygons) in shape.polygons {
        boxes[word] = polygons.compactMap { GeographicBox(enclosing: $0.exterior.positions) }
      }
      if !shape.lines.isEmpty {
        boxes["\u{0}"] = shape.lines.compactMap { GeographicBox(enclosing: $0.positions) }
      }
    }

    mutating func add(_ other: DayBoxes) { boxes.merge(other.boxes, uniquingKeysWith: +) }

    /// Whether two of the same word have ground in common.
    func overlap(_ other: DayBoxes) -> Bool {
      other.boxes.contains { word, others in
        boxes[word]?.contains { box in others.contains { box.overlaps($0) } } ?? false
      }
    }
  }

  /// Joins what a file says of moments of one day to all that it says. What is drawn anew of the same parties is another capture,
  /// as files of one day are: the later stands. What lies side by side is parts of one map.
  mutating func join(
    _ captures: [Day: [Int: DayShape]], of path: String, to shapes: inout [Day: DayShape]
  ) {
    for (day, moments) in captures.sorted(by: { $0.key < $1.key }) {
      var later = DayBoxes()
      for (clock, shape) in moments.sorted(by: { $0.key > $1.key }) {
        let boxes = DayBoxes(shape)
        if later.overlap(boxes) {
          note(
            .leftOut, "Captures of a day before its last", path,
            "\(path): of \(day) there are several captures; that of \(Self.words(clock)) is left out, and the last stands for the day."
          )
        } else {
          later.add(boxes)
          shapes[day, default: DayShape()].add(shape)
        }
      }
    }
  }

  /// A second of the day as a clock has it.
  private static func words(_ second: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let second = (second % 86_400 + 86_400) % 86_400
    return "\(two(second / 3_600)):\(two(second / 60 % 60))"
  }

  /// Joins what a file says to what others have said. A file with days in its own name is a capture of them: of two captures
  /// that speak of the same parties that of fewer days stands, else the last. The files in a folder of a day are parts of it.
  ///
  /// - Parameter count: of how many days the name of the file speaks; `nil`: of none.
  mutating func add(_ shapes: [Day: DayShape], of path: String, captureOf count: Int?) {
    for (day, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      guard var old = days[day] else {
        (days[day], files[day], reach[day]) = (shape, path, count)
        continue
      }
      if let count, !old.topics.isDisjoint(with: shape.topics) {
        let other = files[day] ?? "another"
        if let nearer = reach[day], nearer != count {
          let isNearer = count < nearer
          let (one, wide) = isNearer ? (path, other) : (other, path)
          note(
            .remark, "Captures of a day and of the month or year about it", wide,
            "Of \(day) there are two files; \(one) speaks of fewer days than \(wide), and stands for the day."
          )
          if isNearer { (days[day], files[day], reach[day]) = (shape, path, count) }
        } else {
          note(
            .leftOut, "Captures of a day before its last", other,
            "Of \(day) there are two files, \(other) and \(path); the last stands for the day.")
          (days[day], files[day], reach[day]) = (shape, path, count)
        }
      } else {
        old.add(shape)
        days[day] = old
      }
      broken[day] = nil
    }
  }
}

extension GeographicBox {
  /// Whether it shares more than an edge with another.
  fileprivate func overlaps(_ other: GeographicBox) -> Bool {
    let south = max(south, other.south)
    guard south < min(north, other.north) else { return false }
    func reaches(_ box: GeographicBox, _ west: Double) -> Bool {
      box.contains(Position(latitude: south, longitude: west)) && box.east != west
    }
    return reaches(self, other.west) || reaches(other, west)
  }
}
