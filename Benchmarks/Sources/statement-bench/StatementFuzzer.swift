import Frontline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Judges made texts, and fails where one takes a second or more, or where an answer does not hold together.
///
/// Seconds are those of the processor, so that a busy machine makes no text slow. A text that hangs ends the program by a
/// signal after ten of them; one that crashes ends it at once. The seeds printed before say where to look:
/// `fuzz SECONDS SEED` prints each seed before its text.
struct StatementFuzzer {
  let made: MadeSentences
  let atlas: Atlas
  let day: Day

  func run(seconds limit: Double, from seed: UInt64?) {
    let clock = ContinuousClock()
    let start = clock.now
    var verdicts: [Verdict: Int] = [:]
    var slowest = (time: Duration.zero, seed: UInt64(0))
    let first = seed ?? 0
    var number = first
    while clock.now - start < .seconds(limit) {
      if seed != nil || number.isMultiple(of: 1000) { say("seed \(number)") }
      var random = SeededGenerator(seed: number)
      let text = made.text(using: &random)
      limitProcessor(to: 10)
      let before = processorTime()
      judge(text, number, &verdicts)
      let time = processorTime() - before
      if time > slowest.time { slowest = (time, number) }
      number += 1
    }
    limitProcessor(to: 0)
    let counts = Verdict.allCases.map { "\(verdicts[$0] ?? 0) \($0)" }.joined(separator: ", ")
    print("\(number - first) texts in \(limit) s, no crash: \(counts)")
    print("the slowest took \(slowest.time): seed \(slowest.seed)")
    guard slowest.time < .seconds(1) else { exit(1) }
  }

  private func judge(_ text: String, _ seed: UInt64, _ verdicts: inout [Verdict: Int]) {
    // Every seventh as one statement, the claims of its sentences taken together.
    let checks =
      if seed.isMultiple(of: 7) {
        (try? [atlas.check(text, on: day)]) ?? []
      } else {
        (try? atlas.checkText(text, on: day).sentences) ?? []
      }
    for check in checks {
      verdicts[check.verdict, default: 0] += 1
      precondition((check.verdict == .refused) == (check.refusal != nil), "seed \(seed): \(text)")
      for case let range? in check.parts.flatMap({ [$0.measured, $0.stated] }) {
        precondition(range.lower.isFinite && range.lower <= range.upper, "seed \(seed): \(text)")
      }
    }
  }
}

/// The time that this program has kept the processor busy.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Ends the program by a signal where it keeps the processor busy for so many seconds more; 0: no limit.
private func limitProcessor(to seconds: Int) {
  var timer = itimerval()
  timer.it_value.tv_sec = seconds
  // ITIMER_VIRTUAL, which is a number on one platform and a type of its own on another.
  setitimer(1, &timer, nil)
}

/// Writes a line to standard error at once, so that it is seen where what follows crashes.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}
