import Testing

/// What counts as the same answer in a record.
@Suite struct TranscriptComparisonTests {
  @Test func `Last digits of a double may differ`() {
    #expect(Transcript.agree("azimuth 2.2233870553398583, N", "azimuth 2.223387055339837, N"))
    #expect(Transcript.agree("6400.183638", "6400.183639"))
    #expect(Transcript.agree("", ""))
  }

  @Test(arguments: [
    ("6.4 km", "6.5 km"), ("2.22338705", "2.22339705"), ("2.22338705 N", "2.22338705 S"), ("1", "1 1"),
    ("6400.183638", "6400.183635"), ("-1.00000001", "1.00000001"),
  ]) func `All else must be equal`(_ one: String, _ other: String) {
    #expect(!Transcript.agree(one, other))
  }
}
