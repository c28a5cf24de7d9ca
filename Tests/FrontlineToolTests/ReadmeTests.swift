import Testing

/// The README's shell lines print what stands below them, and its Swift is that of the example it names.
@Suite struct ReadmeTests {
  private static let root = String(
    #filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/FrontlineToolTests/")!.lowerBound))
  private static let readme = contents(of: root + "/README.md")

  /// The blocks of a language, in order.
  private static func blocks(of language: String, in readme: String = readme) -> [String] {
    readme.split(separator: "```\(language)\n", omittingEmptySubsequences: false).dropFirst().map {
      String($0[..<($0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)])
    }
  }

  static let exchanges = blocks(of: "console").flatMap {
    Transcript($0).exchanges.map { [$0.line, $0.printed] }
  }

  @Test func `There are lines to run`() { #expect(Self.exchanges.count >= 3) }

  @Test(arguments: exchanges) func `A line prints what stands below it`(_ exchange: [String]) {
    let outcome = Program.runCheaply(exchange[0], in: Scratch())
    #expect(Transcript.printed(outcome) == exchange[1], "\(exchange[0])")
  }

  /// The lines of the second war make an atlas, `normandy`, and ask it.
  @Test func `The lines of the second war print what stands below them`() {
    let scratch = Scratch()
    let blocks = Self.blocks(of: "console", in: contents(of: Self.root + "/Examples/normandy/README.md"))
    #expect(blocks.count >= 4)
    for exchange in blocks.flatMap({ Transcript($0).exchanges }) {
      let line = exchange.line.replacing("-o normandy", with: "-o $SCRATCH/normandy")
        .replacing("--atlas normandy", with: "--atlas $SCRATCH/normandy")
      let printed = Transcript.printed(Program.runCheaply(line, in: scratch))
      #expect(
        printed.replacing("$SCRATCH/normandy", with: "normandy") == exchange.printed, "\(exchange.line)")
    }
  }

  @Test func `The Swift is that of the example`() {
    let example = contents(of: Self.root + "/Examples/quick-start/main.swift")
    #expect(Self.blocks(of: "swift").contains(example))
  }
}
