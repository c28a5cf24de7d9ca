// How fast sentences are judged, and texts made to break the reader of statements, on one core.
//
//     swift run -c release statement-bench                  measures, and how the time grows with the text
//     swift run -c release statement-bench fuzz 600         judges made texts for 600 seconds
//     swift run -c release statement-bench fuzz 600 41000   the same, from a seed on, each seed printed before its text
//     swift run -c release statement-bench text 41007       prints the text of a seed, and what is said of it

import Frontline

let arguments = CommandLine.arguments
let atlas = try Atlas(contentsOf: "../GeoData/karabakh")
let day = try Day("2020-10-29")
let made = try MadeSentences(contentsOf: "../Tests/FrontlineStatementsTests/Cases/made-sentences.txt")

switch arguments.dropFirst().first {
case "fuzz":
  StatementFuzzer(made: made, atlas: atlas, day: day).run(
    seconds: arguments.count > 2 ? Double(arguments[2]) ?? 600 : 600,
    from: arguments.count > 3 ? UInt64(arguments[3]) : nil)
case "text":
  var random = SeededGenerator(seed: arguments.count > 2 ? UInt64(arguments[2]) ?? 0 : 0)
  let text = made.text(using: &random)
  say(text.debugDescription)
  for check in try atlas.checkText(text, on: day).sentences { print("  \(check.sentence)") }
default:
  try measureGrowth()
}

/// Twice the text takes twice the time: of one sentence of many clauses, and of a text of many sentences.
func measureGrowth() throws {
  let clock = ContinuousClock()
  for (what, piece, end) in [
    ("clauses in a sentence", "Azerbaijan holds Hadrut and ", "Azerbaijan holds Zangilan"),
    ("unread clauses in a sentence", "Azerbaijan holds Hadrut and ", "Azerbaijan zorgles Zangilan"),
    ("sentences in a text", "Azerbaijan holds Hadrut, and the Armenians lost Fuzuli on 17 October. ", ""),
    ("commas", ",", "Azerbaijan holds Hadrut"), ("brackets", "(", "Azerbaijan holds Hadrut"),
    ("sayings", "Baku says that ", "Azerbaijan holds Hadrut"),
  ] {
    for count in [250, 500, 1000, 2000] {
      let text = String(repeating: piece, count: count) + end
      var verdict = ""
      let time = try clock.measure { verdict = try atlas.checkText(text, on: day).verdict.description }
      print("\(count) \(what): \(time), \(verdict)")
    }
  }
}
