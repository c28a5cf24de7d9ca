import ArgumentParser
import FrontlineAnswers

/// The root of all commands.
struct FrontlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontline",
    abstract: "Measure places and front lines, and say who held what, when, according to whom.",
    discussion: """
      A place is a name in any spelling, an id, "Name, District", or a position: 39.7537,46.7465, \
      39°45'13"N 46°44'47"E, MGRS or UTM. A day is written 2020-10-29, 29 October 2020, Oct 29, 2020 or 29.10.2020; today, \
      yesterday and "ten days ago" count from the current date. All distances are geodesics on WGS 84. \
      The bundled data is the Nagorno-Karabakh conflict, 1991-2023; who held a place is always somebody's \
      claim, and no statement on who owns it.

      Exit status: 0 answered, 64 wrong call, 65 bad data, 66 a file that cannot be opened, 70 a fault of \
      the program.
      """,
    version: "frontline 1.0.0",
    groupedSubcommands: [.places, .control, .fronts, .maps, .supply, .localities, .exchange, .packages])
}
