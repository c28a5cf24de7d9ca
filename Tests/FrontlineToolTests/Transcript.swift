/// A record of shell lines and what they print, as a reader would see it.
///
///     # A sentence that says what is shown.
///     $ frontline distance Shusha Stepanakert
///     Shusha to Stepanakert: 6.4 km
///     2> note: what went to standard error
///     [64]
///
/// A number between brackets is the exit status where it is not 0.
struct Transcript {
  struct Exchange {
    var remarks: [String]
    var line: String
    var printed: String
  }

  var exchanges: [Exchange] = []

  init(_ text: String) {
    var remarks: [String] = []
    var current: Exchange?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        if let current { exchanges.append(current) }
        current = Exchange(remarks: remarks, line: String(line.dropFirst(2)), printed: "")
        remarks = []
      } else if line.hasPrefix("# ") {
        if let current { exchanges.append(current) }
        current = nil
        remarks.append(String(line))
      } else {
        current?.printed += line + "\n"
      }
    }
    if let current { exchanges.append(current) }
    for index in exchanges.indices {
      while exchanges[index].printed.hasSuffix("\n\n") || exchanges[index].printed == "\n" {
        exchanges[index].printed.removeLast()
      }
    }
  }

  /// What a line prints, in the notation of the record.
  static func printed(_ outcome: Program.Outcome) -> String {
    var text = outcome.output
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for line in outcome.errors.split(separator: "\n") { text += "2> \(line)\n" }
    if outcome.status != 0 { text += "[\(outcome.status)]\n" }
    while text.hasSuffix("\n\n") || text == "\n" { text.removeLast() }
    return text
  }
}
