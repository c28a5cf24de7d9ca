import FrontlineAnswers

/// How the program ends (the names of BSD's `sysexits.h`).
enum ExitStatus: Int32 {
  /// Answered.
  case success = 0
  /// `check --exit-status`: the data contradict the statement or do not bear it out.
  case contradicted = 1
  /// `check --exit-status`: the data say nothing of it.
  case undetermined = 2
  /// A wrong call: an unknown option, a value that is none, a place that nobody knows.
  case usage = 64
  /// Bad data: a broken package, a claim that is refused.
  case data = 65
  /// A file or folder that cannot be opened or read.
  case noInput = 66
  /// A program that is needed and is not there.
  case unavailable = 69
  /// A fault of the program itself, or no memory for PROJ or GEOS.
  case software = 70
  /// A file or folder that cannot be made or replaced.
  case noOutput = 73
  /// Output that was begun and could not be written to its end.
  case brokenOff = 74
}

/// Why a command gave no answer: its exit status and one sentence for standard error.
struct Failure: Error, CustomStringConvertible {
  var status: ExitStatus
  var description: String

  /// A wrong call.
  static func usage(_ sentence: String) -> Failure { Failure(status: .usage, description: sentence) }
  /// Bad data.
  static func data(_ sentence: String) -> Failure { Failure(status: .data, description: sentence) }
}
