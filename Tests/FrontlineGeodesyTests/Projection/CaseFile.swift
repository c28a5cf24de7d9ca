import Foundation

/// A file of `Cases/`: rows of fields, the header row left out. Fields may stand in quotes.
struct CaseFile {
  let rows: [[String]]

  init(_ name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/\(name)")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    rows = lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }
}
