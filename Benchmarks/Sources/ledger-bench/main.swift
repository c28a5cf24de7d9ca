// A ledger of ten million claims on 100,000 places over 1,500 days, beside the same questions in SQLite:
// `swift run -c release ledger-bench` in this folder; `ledger-bench 1000000 10000` for a smaller one.
import Frontline

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
      sum += answer(place, (Int(random & 0xFFFF) * made.days) >> 16) * (place + 1)
    }
    return sum
  }
}

func measureLedger(_ questions: Questions) throws -> [Int] {
  let made = questions.made
  let scope = made.scope
  let before = residentBytes()
  var built: Ledger?
  let open = seconds {
    var builder = Ledger.Builder(scope: scope)
    made.forEach { builder.add(made.claim($0, $1)) }
    built = try? builder.ledger()
  }
  guard let ledger = built else { fatalError("The made claims are at fault.") }
  let bytes = Double(residentBytes() - before) / Double(made.count)
  say("ledger, open: \(Int(open * 10) / 10) s, \(Int(bytes.rounded())) bytes a claim")

  let subjects = scope.subjects
  let parties = Dictionary(uniqueKeysWithValues: zip(made.parties, 0...))
  func number(_ state: Standing.State) -> Int {
    switch state {
    case .held(let party): parties[party] ?? -3
    case .contested: -1
    case .unknown: -2
    }
  }
  let perQuestion = 1e6 / Double(questions.count)
  var sums = measure("ledger, a standing", "us", per: perQuestion) { round in
    questions.standings(round) { number(ledger.standing(of: subjects[$0], on: made.first + $1).state) }
  }
  _ = measure("ledger, a standing and the numbers of the claims that decided it", "us", per: perQuestion) {
    round in
    questions.standings(round) { ledger.standing(of: subjects[$0], on: made.first + $1).deciding.count }
  }
  for rule in [Rule.latest, .source("s2"), .trusted(["s3", "s1"]), .majority] {
    var snapshots: [Snapshot] = []
    _ = measure("ledger, a snapshot of \(made.places) places by \(rule)", "ms", per: 1e3) { round in
      snapshots.append(ledger.snapshot(on: made.first + questions.days[round], by: rule))
      return 0
    }
    guard rule == .latest else { continue }
    for snapshot in snapshots {
      sums.append(snapshot.enumerated().reduce(0) { $0 + number($1.element.state) * ($1.offset + 1) })
    }
  }
  _ = measure("ledger, a snapshot as known on the day, of the day 30 days before", "ms", per: 1e3) { round in
    let day = made.first + questions.days[round]
    return ledger.snapshot(on: day - 30, asKnownOn: day).count
  }
  sums += measure("ledger, one day's changes", "ms", per: 1e3) { round in
    let day = made.first + questions.days[round]
    return ledger.changes(during: day...day).count
  }
  return sums
}

func measureSQLite(_ questions: Questions) -> [Int] {
  let made = questions.made
  var built: SQLiteLedger?
  let open = seconds { built = SQLiteLedger(made) }
  guard let sqlite = built else { return [] }
  say("SQLite, open: \(Int(open * 10) / 10) s, \(sqlite.bytes / made.count) bytes a claim")
  let perQuestion = 1e6 / Double(questions.count)
  var sums = measure("SQLite, a standing, its party alone", "us", per: perQuestion) { round in
    questions.standings(round) { sqlite.standing($0, on: $1) }
  }
  sums += measure("SQLite, a snapshot of \(made.places) places", "ms", per: 1e3) { round in
    (0..<made.places).reduce(0) { $0 + sqlite.standing($1, on: questions.days[round]) * ($1 + 1) }
  }
  sums += measure("SQLite, one day's changes", "ms", per: 1e3) { sqlite.changes(on: questions.days[$0]) }
  return sums
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let made = MadeClaims(places: numbers.dropFirst().first ?? 100_000, count: numbers.first ?? 10_000_000)
print("\(made.count) claims on \(made.places) places over \(made.days) days")
let questions = Questions(made: made)
let answers = try measureLedger(questions)
print(answers == measureSQLite(questions) ? "Both give the same answers." : "THE ANSWERS DIFFER.")
