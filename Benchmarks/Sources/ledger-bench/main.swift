// A ledger of ten million claims on 100,000 places over 1,500 days, beside the same questions in SQLite:
// `swift run -c release ledger-bench` in this folder; `ledger-bench 1000000 10000` for a smaller one, and
// `ledger-bench results/ledger.md` to keep the answers.
import Frontline
import SeededNumbers

/// What is asked of both, the same at every run.
struct Questions {
  let made: MadeClaims
  let count = 100_000
  let days = [200, 500, 800, 1_100, 1_499]

  /// The sum of `answer` over random places and days.
  func standings(_ round: Int, _ answer: (Int, Int) -> Int) -> Int {
    var numbers = Numbers(seed: UInt64(round))
    var sum = 0
    for _ in 0..<count {
      let random = numbers.next()
      let place = (Int(random >> 32) * made.places) >> 32
      sum &+= answer(place, (Int(random & 0xFFFF) * made.days) >> 16) &* (place + 1)
    }
    return sum
  }
}

/// The ledger, with its answers as numbers.
struct MadeLedger {
  let ledger: Ledger
  let made: MadeClaims
  private let parties: [Party.ID: Int]

  init(_ made: MadeClaims) throws {
    self.made = made
    parties = Dictionary(uniqueKeysWithValues: zip(made.parties, 0...))
    var builder = Ledger.Builder(scope: made.scope)
    made.forEach { builder.add(made.claim($0, $1)) }
    ledger = try builder.ledger()
  }

  func standing(_ place: Int, _ day: Int) -> Standing {
    ledger.standing(of: ledger.scope.subjects[place], on: made.first + day)
  }

  /// The party that holds; -1: contested, -2: unknown.
  func number(_ state: Standing.State) -> Int {
    switch state {
    case .held(let party): parties[party] ?? -3
    case .contested: -1
    case .unknown: -2
    }
  }

  func snapshot(_ day: Int, by rule: Rule) -> Snapshot { ledger.snapshot(on: made.first + day, by: rule) }
}

func compare(_ questions: Questions) throws -> Comparison {
  let made = questions.made
  var comparison = Comparison()
  var (ours, theirs): (MadeLedger?, SQLiteLedger?)
  let before = residentBytes()
  let open = seconds { ours = try? MadeLedger(made) }
  let bytes = (residentBytes() - before) / made.count
  let theirOpen = seconds { theirs = SQLiteLedger(made) }
  guard let ours, let theirs else { fatalError("The made claims are at fault.") }
  comparison.note("open", ours: "\(Int(open)) s", sqlite: "\(Int(theirOpen)) s")
  comparison.note(
    "memory of a claim", ours: "\(bytes) bytes", sqlite: "\(theirs.bytes / made.count) bytes",
    target: "64 bytes")

  let each = 1e6 / Double(questions.count)
  comparison.ask(
    "a standing", "us", per: each, target: "2 us",
    ours: { questions.standings($0) { ours.number(ours.standing($0, $1).state) } },
    sqlite: { questions.standings($0) { theirs.standing($0, on: $1) } })
  comparison.ask(
    "a standing and how many claims decided it", "us", per: each, target: "2 us",
    ours: { questions.standings($0) { ours.standing($0, $1).deciding.count } },
    sqlite: {
      questions.standings($0) { place, day in
        var numbers: [Int] = []
        _ = theirs.standing(place, on: day) { numbers.append($0) }
        return numbers.count
      }
    })
  let days = questions.days
  for rule in [Rule.latest, .source("s2"), .trusted(["s3", "s1"]), .majority] {
    comparison.ask(
      "a snapshot of \(made.places) places by \(rule)", "ms", per: 1e3,
      target: rule == .latest ? "25 ms" : "",
      ours: { ours.snapshot(days[$0], by: rule).count })
    guard rule == .latest else { continue }
    comparison.ask(
      "the same, and every state read", "ms", per: 1e3,
      ours: { round in
        ours.snapshot(days[round], by: rule).enumerated().reduce(0) {
          $0 + ours.number($1.element.state) * ($1.offset + 1)
        }
      },
      sqlite: { round in
        (0..<made.places).reduce(0) { $0 + theirs.standing($1, on: days[round]) * ($1 + 1) }
      })
  }
  comparison.ask(
    "a snapshot as known on the day, of the day 30 days before", "ms", per: 1e3, target: "25 ms",
    ours: { ours.ledger.snapshot(on: made.first + days[$0] - 30, asKnownOn: made.first + days[$0]).count })
  comparison.ask(
    "one day's changes", "ms", per: 1e3, target: "SQLite's",
    ours: { round in
      let day = made.first + days[round]
      return ours.ledger.changes(during: day...day).count
    },
    sqlite: { theirs.changes(on: days[$0]) })
  return comparison
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let made = MadeClaims(places: numbers.dropFirst().first ?? 100_000, count: numbers.first ?? 10_000_000)
say("\(made.count) claims on \(made.places) places over \(made.days) days")
let comparison = try compare(Questions(made: made))
say(comparison.isSame ? "Both give the same answers." : "THE ANSWERS DIFFER.")
if let path = CommandLine.arguments.dropFirst().first(where: { Int($0) == nil }) {
  try AtomicFile.write(comparison.page(made), to: path)
}
