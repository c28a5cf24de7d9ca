internal import FrontlineGeometry

/// Finds the columns of a table by what they are for: the one finder of all commands.
///
/// ```swift
/// let finder = ColumnFinder(["ID", "Lat (deg)", "Lon (deg)", "event_date"], file: "events.csv")
/// try finder.index(of: .latitude)         // 1
/// try finder.index(of: .day)              // 3
/// ```
package struct ColumnFinder: Sendable {
  private let columns: [String]
  private let file: String
  private let words: [[String]]
  private let keys: [String]

  /// A finder of columns.
  ///
  /// - Parameter columns: the names as the header has them.
  package init(_ columns: [String], file: String) {
    self.columns = columns
    self.file = file
    words = columns.map(Self.words)
    keys = words.map { $0.joined() }
  }

  /// The column of a role; `nil`: there is none.
  ///
  /// - Parameter taken: columns that are something else already.
  /// - Throws: ``FormatError`` with ``FormatError/Code/duplicate`` where two columns have the same claim to it.
  package func index(of role: ColumnRole, besides taken: [Int?] = []) throws(FormatError) -> Int? {
    func one(_ found: [Int]) throws(FormatError) -> Int? {
      guard found.count > 1 else { return found.first }
      throw FormatError(
        code: .duplicate, at: FormatPlace(file: file, line: 1),
        "the columns \(found.map { quoted(columns[$0]) }.joined(separator: " and ")) could both be the \(role.title); rename one, or say which"
      )
    }
    for name in role.names {
      let found = keys.indices.filter { keys[$0] == name && !taken.contains($0) }
      if let index = try one(found) { return index }
    }
    var ranked: [(count: Int, index: Int)] = []
    for index in words.indices where !taken.contains(index) {
      let others = words[index].filter { !role.cores.contains($0) }
      guard others.count + 1 == words[index].count, others.allSatisfy(Self.isFiller) else { continue }
      ranked.append((others.count, index))
    }
    guard let fewest = ranked.map(\.count).min() else { return nil }
    return try one(ranked.filter { $0.count == fewest }.map(\.index))
  }

  /// Other columns that could be what one was read for.
  private func others(for role: ColumnRole, besides index: Int) -> [Int] {
    keys.indices.filter { other in
      guard other != index else { return false }
      if role.names.contains(keys[other]) { return true }
      let rest = words[other].filter { !role.cores.contains($0) }
      return rest.count + 1 == words[other].count && rest.allSatisfy(Self.isFiller)
    }
  }

  /// That one of several columns has to be named, for a caller that has no place for remarks; `nil`: one alone could be meant.
  package func choice(of role: ColumnRole, readFrom index: Int) -> String? {
    let others = others(for: role, besides: index)
    guard !others.isEmpty else { return nil }
    return
      "The columns \(listed(([index] + others).map { quoted(columns[$0]) }, last: " and ")) could \(others.count == 1 ? "both" : "all") be the \(role.title)"
  }

  /// That other columns could be what one was read for, in a sentence; `nil`: none could.
  package func remark(on role: ColumnRole, readFrom index: Int) -> String? {
    let others = others(for: role, besides: index)
    guard !others.isEmpty else { return nil }
    let unread = others.map { quoted(columns[$0]) }.joined(separator: ", ")
    return
      "The \(role.title) is read from \(quoted(columns[index])); \(unread) could be it too, and \(others.count == 1 ? "is" : "are") not read."
  }

  /// The columns of a latitude and a longitude: two of that name, else an x and a y; `nil`: there are none.
  ///
  /// - Throws: as ``index(of:besides:)``, and as ``checkWhole(latitude:longitude:)``.
  package func positions() throws(FormatError) -> (latitude: Int, longitude: Int)? {
    guard let found = try pair() else { return nil }
    try checkWhole(latitude: found.latitude, longitude: found.longitude)
    return found
  }

  /// Refuses degrees whose minutes, seconds or hemisphere stand in columns of their own, for readers that do not join them.
  package func checkWhole(latitude: Int, longitude: Int) throws(FormatError) {
    guard let found = try DegreeColumns.pair(latitude: latitude, longitude: longitude, self) else { return }
    let parts = listed(
      (found.latitude.others + found.longitude.others).map { quoted($0.name) }, last: " and ")
    throw FormatError(
      code: .invalidValue, at: FormatPlace(file: file, line: 1),
      "the degrees of \(quoted(columns[latitude])) and \(quoted(columns[longitude])) go on in \(parts), which are not read here; make one column of each coordinate, as 48°30'00\"N or 48.5"
    )
  }

  /// The column whose name is one of some words and one of some endings, parted or not; a letter alone has to be parted.
  func column(of bases: [String], _ endings: [String], besides taken: Int) -> CSVColumn? {
    for ending in endings {
      let found = words.indices.first { index in
        index != taken
          && bases.contains { base in
            words[index] == [base, ending] || words[index] == [ending, base]
              || ending.count > 1 && keys[index] == base + ending
          }
      }
      if let found { return column(found) }
    }
    return nil
  }

  /// The column that is called by one of some words, parted or not.
  func column(called names: [String], besides taken: Int) -> CSVColumn? {
    keys.indices.first { $0 != taken && names.contains(keys[$0]) }.map(column)
  }

  private func pair() throws(FormatError) -> (latitude: Int, longitude: Int)? {
    if let y = try index(of: .latitude), let x = try index(of: .longitude) {
      return (y, longitude(besides: y) ?? x)
    }
    if let y = try index(of: .y), let x = try index(of: .x) { return (y, x) }
    return nil
  }

  /// Of several longitudes the one that goes with a latitude: that of its name, "lon" with "lat" and "longitude" with "latitude",
  /// else the nearest column; `nil`: none has such a name.
  package func longitude(besides latitude: Int) -> Int? {
    let found = keys.indices.filter { ColumnRole.longitude.names.contains(keys[$0]) }
    let names = ["lon", "lng", "long"].map { keys[latitude].replacing("lat", with: $0) }
    return found.first { names.contains(keys[$0]) }
      ?? found.min { (abs($0 - latitude), $1) < (abs($1 - latitude), $0) }
  }

  /// The columns of a latitude and a longitude of which the caller names one or both; the other is found by its name.
  ///
  /// - Throws: as ``index(named:)``, and where the other is not there.
  package func positions(
    latitude: String?, longitude: String?
  ) throws(FormatError) -> (latitude: Int, longitude: Int)? {
    guard latitude != nil || longitude != nil else { return try pair() }
    var (y, x): (Int?, Int?)
    if let latitude { y = try index(named: latitude) }
    if let longitude { x = try index(named: longitude) }
    if y == nil { y = try index(of: .latitude, besides: [x]) }
    if y == nil { y = try index(of: .y, besides: [x]) }
    if x == nil { x = try index(of: .longitude, besides: [y]) }
    if x == nil { x = try index(of: .x, besides: [y]) }
    guard let y else { throw missing("column \"latitude\" to go with \(quoted(columns[x!]))") }
    guard let x else { throw missing("column \"longitude\" to go with \(quoted(columns[y]))") }
    return (y, x)
  }

  /// That no column says where a row is; of two of which one is there, that it lacks the other.
  package func missingPosition(hint: String = "") -> FormatError {
    func found(_ role: ColumnRole) -> Int? { (try? index(of: role)) ?? nil }
    let what =
      switch (found(.latitude) ?? found(.y), found(.longitude) ?? found(.x)) {
      case (let y?, let x) where x == nil || found(.longitude) == nil && found(.latitude) != nil:
        "column \"longitude\" to go with \(quoted(columns[y]))"
      case (_, let x?): "column \"latitude\" to go with \(quoted(columns[x]))"
      default: "column \"latitude\", nor another that says where a row is"
      }
    return missing(what, hint: hint)
  }

  /// The column at an index, for look-ups without a search.
  package func column(_ index: Int) -> CSVColumn { CSVColumn(columns[index], index: index) }

  /// The column that a caller names: exactly, or but for blanks about it and capitals.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing``, naming the columns there are.
  package func index(named name: String) throws(FormatError) -> Int {
    if let exact = columns.firstIndex(of: name) {
      guard columns.lastIndex(of: name) == exact else {
        throw FormatError(
          code: .duplicate, at: FormatPlace(file: file, line: 1),
          "the header names the column \(quoted(name)) twice", value: name)
      }
      return exact
    }
    let key = Self.folded(name)
    if let found = columns.firstIndex(where: { Self.folded($0) == key }) { return found }
    throw missing("column \(quoted(name))")
  }

  /// That the table lacks something, with the columns that it has.
  package func missing(_ what: String, hint: String = "") -> FormatError {
    let shown = columns.prefix(12).map(quoted).joined(separator: ", ") + (columns.count > 12 ? ", ..." : "")
    return FormatError(
      code: .missing, at: FormatPlace(file: file, line: 1),
      "there is no \(what); the header has \(shown)\(hint)", value: what)
  }

  private static func isFiller(_ word: String) -> Bool {
    ColumnRole.fillers.contains(word) || word.allSatisfy { $0.isNumber }
  }

  /// A name in small letters, without blanks about it.
  private static func folded(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The words of a name, small: parted at blanks and marks, and where a capital follows a small letter.
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var last: Character?
    for character in name {
      let isPart = character.isLetter || character.isNumber
      let isHump = last.map { $0.isLowercase && character.isUppercase } ?? false
      if !isPart || isHump, !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if isPart { word.append(character) }
      last = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
