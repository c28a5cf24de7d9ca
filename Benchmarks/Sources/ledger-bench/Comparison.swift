/// The same questions put to the ledger and to SQLite, in turns.
struct Comparison {
  private let rounds = 5
  private var rows: [String] = []
  private(set) var isSame = true

  /// A row that is not a time: bytes, seconds to open.
  mutating func note(_ question: String, ours: String, sqlite: String, target: String = "") {
    say("\(question): \(ours); SQLite \(sqlite)")
    rows.append("| \(question) | \(ours) | \(sqlite) | | \(target) |")
  }

  /// Puts a question to both, round by round in turns, and compares the sums of the answers.
  ///
  /// - Parameter scale: how many of the unit there are in a second, for one answer.
  mutating func ask(
    _ question: String, _ unit: String, per scale: Double, target: String = "", ours: (Int) -> Int,
    sqlite: ((Int) -> Int)? = nil
  ) {
    var (times, others, ratios): ([Double], [Double], [Double]) = ([], [], [])
    for round in 0..<rounds {
      var (answer, other) = (0, 0)
      times.append(seconds { answer = ours(round) } * scale)
      guard let sqlite else { continue }
      others.append(seconds { other = sqlite(round) } * scale)
      ratios.append(others[round] / times[round])
      if answer != other { isSame = false }
    }
    let mine = described(times, unit)
    let its = others.isEmpty ? "" : described(others, unit)
    let ratio = ratios.isEmpty ? "" : "\((ratios.sorted()[rounds / 2] * 10).rounded() / 10)"
    say("\(question): \(mine)" + (its.isEmpty ? "" : "; SQLite \(its), \(ratio) times"))
    rows.append("| \(question) | \(mine) | \(its) | \(ratio) | \(target) |")
  }

  /// The rows as a page.
  func page(_ made: MadeClaims) -> String {
    let machine = [
      firstLine(of: "sed -n 's/^model name[^:]*: //p' /proc/cpuinfo"),
      firstLine(of: "sysctl -n machdep.cpu.brand_string"),
    ].first { !$0.isEmpty }
    let heading = """
      # The ledger

      \(made.count) made claims on \(made.places) places over \(made.days) days, about the size of VIINA's table of
      Ukraine, and the same questions put to SQLite, in memory, with a table in the order of the question and an
      index on the starts. Processor time on one core, \(rounds) rounds in turns: the median (least ... greatest).
      `ledger-bench FILE` writes this page.

      | question | ours | SQLite | ratio | target |
      | --- | --- | --- | ---: | --- |

      """
    let versions = [
      firstLine(of: "date +%F"), machine ?? "an unknown machine", firstLine(of: "swift --version"),
      "SQLite \(SQLiteLedger.version)",
    ].joined(separator: "; ")
    let answers = isSame ? "Both give the same answers." : "THE ANSWERS DIFFER."
    return heading + rows.map { $0 + "\n" }.joined() + "\n\(answers) \(versions).\n"
  }
}
