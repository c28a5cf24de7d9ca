import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlinePlatform

/// The program: runs the command of its arguments and ends with its exit status.
@main
enum Main {
  static func main() {
    Descriptors.guardStandard()
    Interrupts.install()
    guard let arguments = Descriptors.arguments() else {
      Terminal.complain(
        "frontline: an argument is not UTF-8; rename the file that it names, and try again.")
      exit(ExitStatus.usage.rawValue)
    }
    exit(run(arguments).rawValue)
  }

  /// Runs one command. What goes wrong becomes one sentence on standard error and a status.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      do {
        let columns = Surroundings.current.page().width
        let isTerminal = Terminal.isShown
        if let guide = try Guide.text(for: arguments, columns: columns, isTerminal: isTerminal) {
          try Surroundings.current.print(guide)
          return .success
        }
        var command = try FrontlineCommand.parseAsRoot(ArgumentRepair.repaired(arguments))
        try command.run()
        return .success
      } catch {
        if FrontlineCommand.exitCode(for: error) == .success {  // version, completion script
          try Surroundings.current.print(FrontlineCommand.fullMessage(for: error) + "\n")
          return .success
        }
        throw error
      }
    } catch {
      if let error = error as? FormatError, error.underlying is ClosedPipe { return .success }
      let failure = Failure(explaining: error, of: arguments)
      if !failure.description.isEmpty {
        Surroundings.current.complain("frontline: \(ArgumentRepair.asTyped(failure.description))")
      }
      return failure.status
    }
  }
}
