import FrontlinePlatform

/// What the caller hands to the process: its three files and its arguments.
enum Descriptors {
  /// Puts something in the place of standard input, output and error where the caller has closed them, so that no file
  /// that is opened later gets their number and what is written for the user. Reading the input, and writing the
  /// output, then fails as on a closed one.
  static func guardStandard() {
    for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", mode)  // takes the lowest number that is free, which is this one
    }
  }

  /// The arguments behind the name of the program; `nil`: one is not UTF-8, and names a file that cannot be named here.
  static func arguments() -> [String]? {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index], let text = String(validatingCString: bytes) else {
        return nil
      }
      arguments.append(text)
    }
    return arguments
  }
}
