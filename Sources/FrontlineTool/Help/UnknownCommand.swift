import ArgumentParser
import FrontlineAnswers
import FrontlineGeometry

/// A first word that is no command, and what may have been meant.
enum UnknownCommand {
  /// Refuses words that begin with no command; `path` is as far as they lead.
  static func check(_ path: CommandPath, _ rest: ArraySlice<String>) throws {
    guard let word = rest.first, !word.hasPrefix("-"), word != "help",
      !path.command.configuration.subcommands.isEmpty
    else { return }
    throw Failure.usage(sentence(word, after: path))
  }

  static func sentence(_ word: String, after path: CommandPath) -> String {
    if word.contains(" ") {
      return
        "\"\(word)\" is no command; the command comes first, as in frontline check \"...\". See 'frontline help'."
    }
    let hint = "See '\(path.commands.count == 1 ? "frontline help" : "\(path.words) --help")'."
    let near = commands(near: word, after: path)
    guard !near.isEmpty else { return "There is no command \"\(word)\". \(hint)" }
    let meant = listed(near.map { "\"\(path.words) \($0)\"" }, last: " or ")
    return "There is no command \"\(word)\"; did you mean \(meant)? \(hint)"
  }

  /// The commands that a word may mean: those near in spelling, else those for the task that it names.
  static func commands(near word: String, after path: CommandPath) -> [String] {
    let spelled = Neighbors.of(word, among: path.names)
    guard path.commands.count == 1 else { return spelled }
    let meant = CommandWords.commands(for: word.lowercased())
    if let first = meant.first, meant.count < 4 || spelled.isEmpty {
      return spelled.contains(first) ? spelled : Array((meant + spelled).prefix(3))
    }
    return spelled
  }
}
