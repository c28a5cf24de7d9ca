/// The words of a simple shell line: blanks, quotes, backslashes and `$SCRATCH`, and nothing else.
enum ShellWords {
  /// The words; `nil` where the line needs a real shell: pipes, redirections, variables, a second command.
  static func words(_ line: String, scratch: String) -> [String]? {
    // One letter that stands for the folder, whose name may have blanks in it.
    let folder: Character = "\u{F8FF}"
    let line = line.replacing("$SCRATCH", with: String(folder))
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if character == folder {
        word = (word ?? "") + (quote == "'" || isEscaped ? "$SCRATCH" : scratch)
        isEscaped = false
      } else if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open {
          quote = nil
        } else if open == "\"", "$`".contains(character) {
          return nil
        } else {
          word = (word ?? "") + String(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else if "|<>&;$`()*?~#!{}".contains(character) {
        return nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let done = word { words.append(done) }
    return words
  }
}
