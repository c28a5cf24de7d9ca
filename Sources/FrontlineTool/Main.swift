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
        var command = try FrontlineCommand.parseAsRoot(ArgumentRepair.repaired(arguments))
        try command.run()
        return .success
      } catch {
        if FrontlineCommand.exitCode(for: error) == .success {  // help, version, completion script
          let columns = min(Surroundings.current.page().width, 100)
          try Surroundings.current.print(FrontlineCommand.fullMessage(for: error, columns: columns) + "\n")
          return .success
        }
        throw error
      }
    } catch {
      if let error = error as? FormatError, error.underlying is ClosedPipe { return .success }
      let failure = Failure(explaining: error)
      if !failure.description.isEmpty {
        Surroundings.current.complain("frontline: \(ArgumentRepair.asTyped(failure.description))")
      }
      return failure.status
    }
  }
}
