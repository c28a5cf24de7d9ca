import ArgumentParser
import FrontlineAnswers

/// What is said to a call that asks for help, or that names nothing there is.
enum Guide {
  /// The text for a call of no words on a terminal, or for `help`; `nil`: the call is another.
  ///
  /// - Throws: `Failure` for a command that there is not, with its neighbors.
  static func text(for arguments: [String], columns: Int, isTerminal: Bool) throws -> String? {
    if arguments.isEmpty { return isTerminal ? welcome : HelpPage.text(of: CommandPath(), columns: columns) }
    let isHelp = arguments[0] == "help"
    let (path, rest) = CommandPath.parted(isHelp ? Array(arguments.dropFirst()) : arguments)
    if isHelp { return try help(path, rest, columns) }
    try UnknownCommand.check(path, rest)
    // No option takes a value that begins with a hyphen, so wherever these stand they ask for help.
    let asksForHelp = rest.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
    return asksForHelp ? HelpPage.text(of: path, columns: columns) : nil
  }

  /// `help`, `help distance`, `help claim add`, and `help roads`: the commands of a task.
  private static func help(_ path: CommandPath, _ rest: ArraySlice<String>, _ columns: Int) throws -> String {
    guard let word = rest.first(where: { !$0.hasPrefix("-") }),
      !path.command.configuration.subcommands.isEmpty
    else { return HelpPage.text(of: path, columns: columns) }
    let task = path.commands.count == 1 ? CommandWords.commands(for: word.lowercased()) : []
    guard !task.isEmpty else { throw Failure.usage(UnknownCommand.sentence(word, after: path)) }
    let width = task.map(\.count).max() ?? 0
    let lines = task.map { name in
      let abstract = CommandPath.parted([name]).path.command.configuration.abstract
      return "  \(name)\(String(repeating: " ", count: width - name.count))  \(abstract)"
    }
    return """
      Commands that have to do with "\(word)":

      \(lines.joined(separator: "\n"))

      See 'frontline help COMMAND' for the options and examples of each.

      """
  }

  /// What a call without words says on a terminal.
  static let welcome = """
    Frontline measures places and front lines, and says who held what, when, according to whom.
    The bundled data is the Nagorno-Karabakh conflict, 1991-2023. To begin with:

      frontline distance Shusha Stepanakert                how far, and in which direction
      frontline control Shusha                             who held it, when, according to whom
      frontline distance Shusha front --on 2020-10-29      how far the front of a day was
      frontline map --on 2020-10-29 -o map.html            a map to open in a browser
      frontline check "Azerbaijan took Shusha on 8 November 2020"

    frontline help lists all commands, frontline help COMMAND the options and examples of one,
    and frontline help WORD the commands for a task, such as roads, draw or who.

    """
}
