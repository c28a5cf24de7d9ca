import ArgumentParser

/// A command and how it is reached: `frontline fronts import`.
struct CommandPath {
  /// The commands from the root down.
  var commands: [any ParsableCommand.Type] = [FrontlineCommand.self]

  /// The command at the end.
  var command: any ParsableCommand.Type { commands.last ?? FrontlineCommand.self }

  /// The words that a user types: `frontline fronts import`.
  var words: String { commands.map { $0._commandName }.joined(separator: " ") }

  /// The path that words begin with, and the words behind it.
  static func parted(_ words: [String]) -> (path: CommandPath, rest: ArraySlice<String>) {
    var path = CommandPath()
    var rest = words[...]
    while let word = rest.first, let next = path.command(named: word) {
      path.commands.append(next)
      rest = rest.dropFirst()
    }
    return (path, rest)
  }

  /// All paths to commands that are shown, the root first.
  static var all: [CommandPath] {
    func below(_ path: CommandPath) -> [CommandPath] {
      [path]
        + path.command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
          below(CommandPath(commands: path.commands + [$0]))
        }
    }
    return below(CommandPath())
  }

  /// The names of the commands below, with their other names.
  var names: [String] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
      [$0._commandName] + $0.configuration.aliases
    }
  }

  private func command(named name: String) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first {
      $0._commandName == name || $0.configuration.aliases.contains(name)
    }
  }
}
