import Testing

@Suite struct ShellWordsTests {
  @Test func `Quotes and backslashes are read`() {
    #expect(
      ShellWords.words("a  'b c' \"d \\\" e\" f\\ g ''", scratch: "") == ["a", "b c", "d \" e", "f g", ""])
    #expect(ShellWords.words("validate \"$SCRATCH/x\"", scratch: "/tmp/s") == ["validate", "/tmp/s/x"])
    // A folder may have a blank in its name, or a quote.
    #expect(
      ShellWords.words("a $SCRATCH/x '$SCRATCH'", scratch: "/tmp/a 'b") == [
        "a", "/tmp/a 'b/x", "$SCRATCH",
      ])
  }

  @Test(arguments: ["a | b", "a > b", "a; b", "echo $HOME", "\"$HOME\"", "a 'b", "a && b", "x *"])
  func `What needs a shell is left to one`(line: String) {
    #expect(ShellWords.words(line, scratch: "") == nil)
  }
}
