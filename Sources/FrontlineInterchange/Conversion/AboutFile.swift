internal import FrontlineFormats

/// The file beside a table that has no place for it, which says how the table was made and whom to name.
struct AboutFile {
  let path: String

  init(beside table: String) { path = "\(table).about.txt" }

  /// How the files begin that the program writes.
  static let beginnings = ["converted by Frontline from ", "written by \"frontline export\""]

  /// Refuses to overwrite a file of somebody else.
  func check() throws(InterchangeError) {
    guard FileKind(path) != nil else { return }
    let text = (try? ByteSource.file(path).all()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard Self.beginnings.contains(where: text.hasPrefix) else {
      throw InterchangeError(
        .unwritable, path,
        "\(path), which is to say whom to name, is there already and was not written by Frontline; move it away, or name another output."
      )
    }
  }

  /// Writes the lines that are not empty.
  func write(_ lines: [String]) throws(FormatError) {
    try AtomicFile.write(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n", to: path)
  }
}
