import FrontlineAnswers
import FrontlineAtlas
import FrontlineData
import FrontlineTime

/// What a run of the program stands on: where its words go, what the terminal can show, and the bundled atlas.
///
/// The program runs in ``process``; a test puts its own in place, and so runs many commands on one atlas.
struct Surroundings: Sendable {
  /// Writes to standard output.
  var print: @Sendable (String) throws -> Void
  /// Writes a line to standard error.
  var complain: @Sendable (String) -> Void
  /// The page that text is set on: its width, its characters, its colors.
  var page: @Sendable () -> Page
  /// Opens the bundled atlas.
  var bundledAtlas: @Sendable () throws -> Atlas
  /// The day of the calendar on the wall: "today" in an option.
  var today: @Sendable () -> Day = { .current }
  /// What the user has settled for all calls; a test has none.
  var habits: @Sendable () throws -> Habits = { Habits() }

  /// Those of the running process.
  static let process = Surroundings(
    print: Terminal.print, complain: Terminal.complain,
    page: {
      Page(
        width: Terminal.width, isUnicode: Terminal.isUnicode, hasColors: Terminal.hasColors,
        isFolded: Terminal.isFolded)
    },
    bundledAtlas: { try Atlas.karabakh() }, habits: { try Habits.ofUser() })

  /// Those of the run that is under way.
  @TaskLocal static var current = process
}
