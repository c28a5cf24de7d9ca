import ArgumentParser

/// The parser's help, set for a reader: examples beneath the usage and never folded, the command's own options before
/// those that others have too.
struct HelpPage {
  /// The page of a command, set for a terminal of so many columns; of fewer than 40, for 40.
  static func text(of path: CommandPath, columns: Int) -> String {
    let width = min(max(columns, 40), 100)
    let help = FrontlineCommand.helpMessage(for: path.command, columns: width)
    return arranged(help, examples: path.command.configuration.examples, width: width)
  }

  private static func arranged(_ help: String, examples: [String], width: Int) -> String {
    var blocks = help.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    blocks.removeAll { $0.hasPrefix(CommandConfiguration.exampleHeading) }
    if let usage = blocks.firstIndex(where: { $0.hasPrefix("USAGE: ") }) {
      blocks[usage] = folded(blocks[usage], width: width)
      if !examples.isEmpty {
        let lines = [CommandConfiguration.exampleHeading] + examples.map { "  \($0)" }
        blocks.insert(lines.joined(separator: "\n"), at: usage + 1)
      }
    }
    if let own = blocks.firstIndex(where: { $0.hasPrefix("OPTIONS:") }) {
      let arguments = blocks.firstIndex { $0.hasPrefix("ARGUMENTS:") || $0.hasPrefix("EXAMPLES:") } ?? own
      let last = blocks.lastIndex { $0.hasPrefix("ARGUMENTS:") } ?? arguments
      if last + 1 < own { blocks.insert(blocks.remove(at: own), at: last + 1) }
    }
    if let shared = blocks.firstIndex(where: { $0.hasPrefix(OutputOptions.title.uppercased()) }) {
      var block = blocks.remove(at: shared)
      while block.hasSuffix("\n") { block.removeLast() }
      let end = blocks.lastIndex { !$0.isEmpty && $0 != "\n" } ?? blocks.endIndex - 1
      blocks.insert(block, at: end + 1)
    }
    var text = blocks.map { $0.trimmedOfBlankLines }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    text += "\n"
    return text
  }

  /// A line of usage over several, so that no option is cut.
  private static func folded(_ usage: String, width: Int) -> String {
    usage.split(separator: "\n").map { line in
      var lines: [String] = []
      var current = ""
      for word in words(line) {
        if !current.isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = "         " + word
        } else {
          current += current.isEmpty ? word : " " + word
        }
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The words of a usage, an option together with its value.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var depth = 0
    for part in line.split(separator: " ") {
      if depth > 0, let last = words.popLast() {
        words.append(last + " " + part)
      } else {
        words.append(String(part))
      }
      depth += part.count { $0 == "[" } - part.count { $0 == "]" }
    }
    return words
  }
}

extension String {
  fileprivate var trimmedOfBlankLines: String {
    var text = self[...]
    while text.hasPrefix("\n") { text.removeFirst() }
    while text.hasSuffix("\n") { text.removeLast() }
    return String(text)
  }
}
