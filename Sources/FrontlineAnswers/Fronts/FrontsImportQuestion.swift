import FrontlineAtlas
import FrontlineFormats
public import FrontlineFronts
import FrontlineInterchange
import FrontlineLedger
import FrontlinePlatform
import FrontlineTime

/// What fronts that came from elsewhere hold, and what is wrong with them.
///
/// ```swift
/// let question = FrontsImportQuestion("fronts", with: FrontImport(side: "azerbaijan"))
/// try question.answer(in: context).result.series.daysOfChange.count  // 1
/// ```
public struct FrontsImportQuestion: Question {
  /// A folder of files, one file, or an archive of them.
  public var path: String
  /// How they are read.
  public var reader: FrontImport
  /// The file for the reasons of what cannot be read; `nil`: there is none, and the answer fails where there is any.
  public var rejects: String?
  /// Whether cells of that file that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false

  /// A question.
  public init(_ path: String, with reader: FrontImport = FrontImport()) {
    self.path = path
    self.reader = reader
  }

  /// The series, with notes on what is wrong.
  ///
  /// - Throws: ``AnswerError`` where there is no file.
  public func answer(in context: Context) throws -> FrontsImportAnswer {
    let files = try FrontImport.files(of: path)
    guard !files.isEmpty else {
      throw AnswerError(
        .noInput,
        "There is no file with features in \(path) (\(FeatureFiles.endings.joined(separator: ", "))).")
    }
    var reader = reader
    reader.reading = reader.reading ?? FeatureFiles.any
    if files != [path] { reader.folder = FrontImport.folderName(path).map(fileStem) }
    if let rejects, let input = files.first(where: { areSameFile(rejects, $0) }) {
      throw AnswerError.usage("--rejects would take the place of \(input), which is read.")
    }
    let result = try reader.read(files)
    if let rejects {
      try AtomicFile.write(result.unread.map(\.description).rejects(isSafe: isSafeCSV), to: rejects)
    }
    return FrontsImportAnswer(result: result, rejects: rejects)
  }
}

extension FrontImport {
  /// The name of a folder; `nil`: its path has none, as "." and "..".
  package static func folderName(_ path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init)
    return name.flatMap { [".", ".."].contains($0) ? nil : $0 }
  }

  /// The files with features of a folder and of those in it, by name; a file is itself.
  package static func files(of path: String) throws -> [String] {
    // A file geodatabase is a folder, and one data set.
    if path.trimmedSlashes.lowercased().hasSuffix(".gdb") { return [path.trimmedSlashes] }
    guard let folder = opendir(path) else {
      if errno == ENOTDIR { return try FeatureFiles.expanded(path) }
      throw AnswerError(.noInput, "\(path) cannot be opened: \(String(cString: strerror(errno))).")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let endings = FeatureFiles.endings
    let home = realPath(path).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return try names.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }.flatMap {
      path -> [String] in
      if FileKind(path, follows: false) == .link {
        guard let home, let place = realPath(path), (place + "/").hasPrefix(home) else {
          throw AnswerError(
            .data,
            "\(path) is a symbolic link that leads out of its folder, and is not followed; put the files there, or name them."
          )
        }
        // What it leads to lies in the folder, and is met there.
        if FileKind(path) != .file { return [] }
      }
      if endings.contains(where: path.lowercased().hasSuffix) { return try FeatureFiles.expanded(path) }
      guard let inner = opendir(path) else { return [] }
      closedir(inner)
      return try files(of: path)
    }
  }
}

extension String {
  /// A path without slashes at its end.
  fileprivate var trimmedSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}

/// A series of fronts that came from elsewhere.
public struct FrontsImportAnswer: Answer, Record {
  /// The series and the notes.
  public let result: FrontImport.Result
  /// The file of what could not be read; `nil`: there is none.
  var rejects: String?

  private var series: FrontSeries { result.series }

  /// The front of a day in its series.
  private struct Row: Record {
    var front: Front
    var isNew: Bool

    static let fields = Fields<Row> {
      Field("on", .day) { $0.front.day }
      Field("lines", .count) { $0.front.wholeLines.count }
      Field("new", .flag) { $0.isNew }
      Field("sides", .texts) { $0.front.sides.map(\.rawValue) }
    }
  }

  /// The fields.
  public static let fields = Fields<FrontsImportAnswer> {
    Field("source", .text) { $0.series.name }
    Field("from", .day) { $0.series.days?.lowerBound }
    Field("to", .day) { $0.series.days?.upperBound }
    Field("days", .count) { $0.series.fronts.count }
    Field("days_of_change", .texts) { $0.series.daysOfChange.map(\.description) }
    Field("absences", .records()) { $0.series.absences }
    Field("notes", .records()) { $0.result.notes }
  }

  /// How many days, which are missing, and the notes.
  public func text(on page: Page) -> [String] {
    guard let days = series.days else { return ["No front was read."] }
    let changes = series.daysOfChange.count
    var lines = [
      "\(series.name): \(counted(series.fronts.count, "day")) with data from \(days.lowerBound) to \(days.upperBound), on \(changes) of them the front is new"
    ]
    let missing = series.absences.map(\.day.description)
    if !missing.isEmpty {
      let shown = missing.prefix(10).joined(separator: ", ") + (missing.count > 10 ? ", ..." : "")
      lines.append("  no data for \(counted(missing.count, "day")): \(shown)")
    }
    return lines + result.summary.map { "  \($0.kind): \($0.sentence)" }
  }

  /// Bad data, where something could not be read and no file took it.
  public var failure: AnswerError? {
    let count = result.unread.count
    guard count > 0, rejects == nil else { return nil }
    return .data(
      "\(counted(count, "feature or file", "features or files")) could not be read, the first: \(result.unread[0].description) --rejects keeps them with the reason."
    )
  }

  /// A row for each day.
  public var table: Table? {
    Row.fields.table(
      series.fronts.map { Row(front: $0, isNew: series.isUnchanged(on: $0.day) != true) })
  }

  /// How the lines are read.
  public var why: Why {
    var why = Why()
    why.add("edges", "straight in longitude and latitude, as RFC 7946 reads them")
    why.add("bounds", "a line that came from outside has none")
    return why
  }
}
