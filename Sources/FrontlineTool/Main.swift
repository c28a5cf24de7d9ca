import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlinePlatform

/// The program: runs the command of its arguments and ends with its exit status.
@main
enum Main {
  static func main() {
    Interrupts.install()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
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
      let failure = Failure(explaining: error)
      if !failure.description.isEmpty {
        Surroundings.current.complain("frontline: \(ArgumentRepair.asTyped(failure.description))")
      }
      return failure.status
    }
  }
}
