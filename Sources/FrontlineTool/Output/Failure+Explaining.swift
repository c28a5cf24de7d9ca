import ArgumentParser
import FrontlineAnswers

extension Failure {
  /// A question that was not answered, as a way to end.
  init(_ error: AnswerError) {
    let status: ExitStatus =
      switch error.kind {
      case .usage: .usage
      case .data: .data
      case .noInput: .noInput
      case .noOutput: .noOutput
      case .brokenOff: .brokenOff
      case .software: .software
      }
    self.init(status: status, description: error.description)
  }

  /// The failure that an error amounts to: that of the option parser is a wrong call.
  init(explaining error: any Error, of arguments: [String]) {
    if let failure = error as? Failure {
      self = failure
    } else if FrontlineCommand.exitCode(for: error) == .validationFailure {
      self = .usage(Self.sentence(ofParser: error, of: arguments))
    } else {
      self.init(AnswerError(explaining: error))
    }
  }

  /// The parser's message as one sentence, and where to read on; for an option that there is not, its neighbor.
  private static func sentence(ofParser error: any Error, of arguments: [String]) -> String {
    let message = FrontlineCommand.message(for: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let path = CommandPath.parted(arguments).path
    let help = " See '\(path.words) --help'."
    if message.hasPrefix(unknown), let end = message.dropFirst(unknown.count).firstIndex(of: "'"),
      case let option = String(message[..<end].dropFirst(unknown.count)),
      let sentence = UnknownOption.sentence(option, of: path)
    {
      return sentence + help
    }
    let stop = message.hasSuffix(".") || message.hasSuffix("?") ? "" : "."
    return message + stop + help
  }

  /// How the parser's message on an option that it does not know begins.
  private static let unknown = "Unknown option '"
}
