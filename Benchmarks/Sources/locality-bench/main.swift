// How fast phrases are read and resolved, positions described, and texts searched, on one core.
//
//     swift run -c release locality-bench          measures
//     swift run -c release locality-bench fuzz 600 feeds made texts for 600 seconds; a crash or a hang is the result

import Frontline

let arguments = CommandLine.arguments
let atlas = try Atlas(contentsOf: "../GeoData/karabakh")
let forms = Phrases.forms(of: atlas, count: 1000)

if arguments.count >= 2, arguments[1] == "fuzz" {
  let seconds = arguments.count >= 3 ? Double(arguments[2]) ?? 600 : 600
  Fuzzer(seeds: Phrases.seeds + forms.prefix(300), atlas: atlas).run(seconds: seconds)
} else {
  measureAll()
}

func measureAll() {
  // The first of each makes the indexes.
  _ = try? Locality(forms[0]).resolved(in: atlas)
  let read = measure("read phrases", 1_000_000) { i in (try? Locality(forms[i % forms.count])) != nil ? 1 : 0
  }
  let resolved = measure("read and resolve phrases", 1_000_000) { i in
    (try? Locality(forms[i % forms.count]).resolved(in: atlas)) != nil ? 1 : 0
  }
  var dice = Dice(state: 11)
  let box = atlas.box!
  let positions = (0..<10_000).map { _ in
    Position(
      latitude: box.south + dice.next() * box.latitudeSpan,
      longitude: box.west + dice.next() * box.longitudeSpan)
  }
  for position in positions { _ = atlas.describe(position) }
  let described = measure("describe positions", 1_000_000) { i in
    atlas.describe(positions[i % positions.count]) != nil ? 1 : 0
  }
  let sentence =
    "On Monday \(forms[1]) and also \(forms[2]); nobody in the capital knew more about it than that. "
  let text = String(repeating: sentence, count: 10_000_000 / sentence.utf8.count)
  var found = 0
  let time = seconds { found = atlas.localities(in: text).count }
  print("find in a text of \(text.utf8.count) bytes: \(rounded(time)) s, \(found) phrases")
  print(
    "a minute holds \(perMinute(read)) readings, \(perMinute(resolved)) resolutions, \(perMinute(described)) descriptions"
  )
}

/// Calls `body` `count` times; prints and returns the seconds for a million calls.
func measure(_ what: String, _ count: Int, _ body: (Int) -> Int) -> Double {
  var good = 0
  let time = seconds { for i in 0..<count { good += body(i) } }
  print("\(what): \(rounded(time)) s for \(count), \(good) of them good")
  return time * 1_000_000 / Double(count)
}

func seconds(_ body: () -> Void) -> Double {
  let duration = ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
func perMinute(_ secondsForAMillion: Double) -> Int { Int(60 / secondsForAMillion * 1_000_000) }
