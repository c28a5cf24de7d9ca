import Testing

@Suite struct ShellWordsTests {
  @Test func `Quotes and backslashes are read`() {
    #expect(
      ShellWords.words("a  'b c' \"d \\\" e\" f\\ g ''", scratch: "") == ["a", "b c", "d \" e", "f g", ""])
    #expect(ShellWords.words("validate \"$SCRATCH/x\"", scratch: "/tmp/s") == ["validate", "/tmp/s/x"])
  }

  @Test(arguments: ["a | b", "a > b", "a; b", "echo $HOME", "\"$HOME\"", "a 'b", "a && b", "x *"])
  func `What needs a shell is left to one`(line: String) {
    #expect(ShellWords.words(line, scratch: "") == nil)
  }
}
