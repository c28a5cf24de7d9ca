import FrontlineAtlas
import FrontlineData

/// What a run of the program stands on: where its words go, what the terminal can show, and the bundled atlas.
///
/// The program runs in ``process``; a test puts its own in place, and so runs many commands on one atlas.
struct Surroundings: Sendable {
  /// Writes to standard output.
  var print: @Sendable (String) throws -> Void
  /// Writes a line to standard error.
  var complain: @Sendable (String) -> Void
  /// The width of the terminal in columns.
  var width: @Sendable () -> Int
  /// Whether colours are wanted.
  var hasColors: @Sendable () -> Bool
  /// Whether the locale writes UTF-8.
  var isUnicode: @Sendable () -> Bool
  /// Opens the bundled atlas.
  var bundledAtlas: @Sendable () throws -> Atlas
  /// The day of the calendar on the wall: "today" in an option.
  var today: @Sendable () -> Day = { .current }

  /// Those of the running process.
  static let process = Surroundings(
    print: Terminal.print, complain: Terminal.complain, width: { Terminal.width },
    hasColors: { Terminal.hasColors }, isUnicode: { Terminal.isUnicode },
    bundledAtlas: { try Atlas.karabakh() })

  /// Those of the run that is under way.
  @TaskLocal static var current = process
}
