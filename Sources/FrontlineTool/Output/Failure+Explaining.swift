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
      case .software: .software
      }
    self.init(status: status, description: error.description)
  }

  /// The failure that an error amounts to: that of the option parser is a wrong call.
  init(explaining error: any Error) {
    if let failure = error as? Failure {
      self = failure
    } else if FrontlineCommand.exitCode(for: error) == .validationFailure {
      self = .usage(Self.sentence(ofParser: error))
    } else {
      self.init(AnswerError(explaining: error))
    }
  }

  /// The parser's message as one sentence, and where to read on.
  private static func sentence(ofParser error: any Error) -> String {
    let message = FrontlineCommand.message(for: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let stop = message.hasSuffix(".") || message.hasSuffix("?") ? "" : "."
    let hint = FrontlineCommand.fullMessage(for: error).split(separator: "\n").last { $0.contains("See '") }
    let command = hint.flatMap { $0.split(separator: "'").dropFirst().first } ?? "frontline --help"
    return message + stop + " See '\(command)'."
  }
}
