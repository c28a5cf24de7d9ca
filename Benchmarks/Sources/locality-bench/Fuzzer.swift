import Frontline

/// Feeds texts made from seeds by cutting, joining, doubling and changing bytes to every reader of phrases, and says
/// which took longest. A text that crashes or hangs is the last one printed with `verbose`.
struct Fuzzer {
  let seeds: [String]
  let atlas: Atlas

  func run(seconds limit: Double) {
    var dice = Dice(state: UInt64(limit) &+ 17)
    let clock = ContinuousClock()
    let start = clock.now
    let day = try! Day("2020-10-29")  // a day as every other
    var (count, resolved, described, checked) = (0, 0, 0, 0)
    var slowest = (time: Duration.zero, text: "")
    while (clock.now - start) < .seconds(limit) {
      let text = made(&dice)
      let time = clock.measure {
        if let locality = try? Locality(text), let place = try? locality.resolved(in: atlas) {
          resolved += 1
          precondition(place.radius.meters.isFinite && place.radius.meters >= 0, text)
          _ = place.region.contains(place.position)
          if dice.next() < 0.01 { _ = try? place.region.polygons() }
          if atlas.describe(place.position) != nil { described += 1 }
        }
        for found in atlas.localities(in: text) { precondition(!found.range.isEmpty, text) }
        if dice.next() < 0.002, (try? atlas.check(text, on: day)) != nil { checked += 1 }
      }
      if time > slowest.time { slowest = (time, text) }
      count += 1
    }
    print(
      "\(count) texts in \(limit) s: \(resolved) resolved, \(described) described, \(checked) checked, no crash"
    )
    print(
      "the slowest took \(slowest.time): \(slowest.text.prefix(120).debugDescription), \(slowest.text.utf8.count) bytes"
    )
  }

  private func made(_ dice: inout Dice) -> String {
    var bytes = Array(seed(&dice).utf8)
    for _ in 0..<Int(dice.next() * 6) {
      let place = Int(dice.next() * Double(bytes.count + 1))
      switch Int(dice.next() * 8) {
      case 0: bytes.insert(UInt8(dice.next() * 256), at: min(place, bytes.count))
      case 1: if place < bytes.count { bytes.remove(at: place) }
      case 2: if place < bytes.count { bytes[place] = UInt8(dice.next() * 256) }
      case 3: bytes.insert(contentsOf: Array(seed(&dice).utf8), at: min(place, bytes.count))
      case 4: bytes = Array(bytes.prefix(place))
      case 5:
        bytes.insert(
          contentsOf: Array(Self.words[Int(dice.next() * Double(Self.words.count))].utf8),
          at: min(place, bytes.count))
      case 6: if bytes.count < 4000 { bytes += bytes.prefix(place) }
      default:
        let end = min(bytes.count, place + Int(dice.next() * 12))
        if place < end { bytes.insert(contentsOf: bytes[place..<end], at: place) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func seed(_ dice: inout Dice) -> String { seeds[Int(dice.next() * Double(seeds.count))] }

  private static let words = [
    " and ", " of ", " from ", " near ", ", ", " in ", " the ", " between ", " north ", " 5 km ", "½",
    "\u{200F}", "Շուշի",
    " road ", " border ", " halfway ", " 1e309 ", "-", " at most ", "%", "°", "'", "(", " million ",
    " Nagorno-Karabakh",
  ]
}
