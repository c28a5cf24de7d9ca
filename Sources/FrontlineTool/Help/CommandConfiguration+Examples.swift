import ArgumentParser

extension CommandConfiguration {
  /// A command whose help ends with lines that can be typed as they stand. The tests run each of them.
  init(
    commandName: String, abstract: String, discussion: String = "", examples: [String], aliases: [String] = []
  ) {
    let parts = [discussion, ([Self.exampleHeading] + examples.map { "  \($0)" }).joined(separator: "\n")]
    self.init(
      commandName: commandName, abstract: abstract,
      discussion: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"), aliases: aliases)
  }

  /// The lines of the examples, without their indent.
  var examples: [String] {
    guard let start = discussion.firstRange(of: Self.exampleHeading) else { return [] }
    return discussion[start.upperBound...].split(separator: "\n").map { String($0.dropFirst(2)) }
  }

  static let exampleHeading = "EXAMPLES:"
}
