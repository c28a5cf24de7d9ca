import FrontlineAnswers
import FrontlineFormats
import Testing

@testable import FrontlineTool

@Suite struct ProgressTests {
  @Test func `A line says how many of how many, which part, and how long it takes still`() {
    let days = WorkProgress(count: 120, total: 400, noun: "days", share: 0.3)
    #expect(Progress.line(days, left: .seconds(11)) == "120 of 400 days, 30 %, about 12 s left")
    let rows = WorkProgress(count: 1_234_567, total: nil, noun: "rows", share: 0.5)
    #expect(Progress.line(rows, left: .seconds(125)) == "1,234,567 rows, 50 %, about 3 min left")
    #expect(Progress.line(rows, left: .seconds(7_300)) == "1,234,567 rows, 50 %, about 2 h 2 min left")
    #expect(
      Progress.line(WorkProgress(count: 7, total: nil, noun: "files", share: nil), left: nil) == "7 files")
  }

  @Test func `The time left is that of the speed so far`() {
    #expect(Progress.left(0.5, since: 0, after: .seconds(10)) == .seconds(10))
    #expect(Progress.left(0.75, since: 0.5, after: .seconds(4)) == .seconds(4))
    #expect(Progress.left(nil, since: 0, after: .seconds(10)) == nil)
    #expect(Progress.left(0.5, since: 0.5, after: .seconds(10)) == nil)
    #expect(Progress.left(0.5, since: 0, after: .milliseconds(100)) == nil)
  }

  /// Each file counts by its bytes; what is read of others does not.
  @Test func `The part of a work that reads files is that of their bytes`() throws {
    let scratch = Scratch()
    let (a, b) = ("\(scratch.path)/a.csv", "\(scratch.path)/b.csv")
    try AtomicFile.write("x\n" + String(repeating: "1\n", count: 499), to: a)
    try AtomicFile.write("x\n" + String(repeating: "1\n", count: 1_499), to: b)
    let meter = ReadingMeter([a, b, "\(scratch.path)/none"])
    #expect(meter.share == nil)
    try ReadingMeter.$current.withValue(meter) {
      var reader = try CSVReader(path: a)
      while try reader.next() != nil {}
      #expect(meter.share == 0.25)
      var again = try CSVReader(path: a)
      _ = try again.next()
      #expect(meter.share == 0.25)
      var other = try CSVReader(path: b)
      while try other.next() != nil {}
      #expect(meter.share == 1)
    }
  }
}
