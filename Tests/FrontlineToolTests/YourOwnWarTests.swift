#if GDAL
  import Testing

  /// The guide "Your own war in ten minutes", line by line, on the files of `Examples/northland`.
  @Suite struct YourOwnWarTests {
    private static let root = String(
      #filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/FrontlineToolTests/")!.lowerBound))

    /// The lines of the guide with what stands below each.
    private static let exchanges = contents(of: root + "/Sources/Frontline/Frontline.docc/YourOwnWar.md")
      .split(separator: "```console\n", omittingEmptySubsequences: false).dropFirst()
      .flatMap { Transcript(String($0[..<($0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)])).exchanges }

    @Test(.enabled(if: Program.run("command -v zip", in: Scratch()).status == 0))
    func `The guide is true word by word`() {
      #expect(Self.exchanges.count >= 10)
      let scratch = Scratch()
      // A zipped folder of KMZ, as such maps are handed round.
      let made = Program.run(
        """
        cp -R '\(Self.root)/Examples/northland/.' $SCRATCH && cd $SCRATCH && \
        for day in control/*.kml; do zip -qj "${day%.kml}.kmz" "$day"; done && zip -q control.zip control/*.kmz
        """, in: scratch)
      #expect(made.status == 0, "\(made.errors)")
      for exchange in Self.exchanges {
        let printed = Transcript.printed(Program.run("cd $SCRATCH && \(exchange.line)", in: scratch))
        #expect(Transcript.agree(printed, exchange.printed), "\(exchange.line)\nprinted:\n\(printed)")
      }
      // What was made is what the guide says.
      let files = Program.run("cd $SCRATCH && grep -c '<svg' area.svg story.html", in: scratch)
      #expect(files.status == 0)
      let story = Program.run("grep -o 'Alpha' $SCRATCH/story.html | head -n 1", in: scratch)
      #expect(story.output == "Alpha\n")
    }
  }
#endif
