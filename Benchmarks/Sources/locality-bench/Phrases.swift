import Frontline

/// Phrases to measure and to fuzz with.
enum Phrases {
  /// Distinct phrases of all kinds about settlements of an atlas.
  static func forms(of atlas: Atlas, count: Int) -> [String] {
    var dice = Dice(state: 3)
    let settlements = Array(atlas.settlements)
    let names = settlements.filter { (try? atlas.settlementMatch(named: $0.name))?.place.id == $0.id }
    func name() -> String {
      let settlement = names[Int(dice.next() * Double(names.count))]
      let all = settlement.names.all
      return dice.next() < 0.7 ? settlement.name : all[Int(dice.next() * Double(all.count))].name
    }
    let points = CompassPoint.allCases
    let units = ["km", "kilometres", "miles", "nautical miles"]
    let numbers = ["5", "12", "7.5", "twenty", "about 15", "only three", "10-15", "two and a half"]
    func any(_ list: [String]) -> String { list[Int(dice.next() * Double(list.count))] }
    func point() -> CompassPoint { points[Int(dice.next() * 16)] }
    var forms: Set<String> = []
    while forms.count < count {
      let distance = "\(any(numbers)) \(any(units))"
      let form =
        switch Int(dice.next() * 12) {
        case 0, 1: "\(distance) from \(name())"
        case 2, 3: "\(distance) \(point().name) of \(name())"
        case 4, 5: "\(distance) \(point().abbreviation) of the strategic town of \(name())"
        case 6: "near \(name())"
        case 7: "between \(name()) and \(name())"
        case 8: "2 km E and 3 km N of \(name())"
        case 9: "outside \(name())"
        case 10: "halfway between \(name()) and \(name())"
        default: "on the outskirts of \(name())"
        }
      if (try? Locality(form).resolved(in: atlas)) != nil { forms.insert(form) }
    }
    return forms.sorted()
  }

  /// What a fuzzer begins with.
  static let seeds = [
    "5 km from Shusha", "only five kilometers away from the strategic town of Shusha",
    "12 km north-east of Fuzuli",
    "2 km E and 3 km N of Hadrut", "near Aghdara", "in the vicinity of Aghdara, Khojavand, and Qubadli",
    "between Shusha and Lachin", "on the road from Goris to Stepanakert",
    "20 km along the Lachin corridor from Goris",
    "northeast of Nagorno-Karabakh", "in Goranboy district", "the Goranboy and Tartar regions",
    "outside Stepanakert",
    "halfway between Shusha and Lachin", "the border of Armenia and Azerbaijan", "39.76, 46.75",
    "39°45'13\"N 46°44'47\"E", "38N 649619 4401879", "38SPK4961901879", "", "5 km", "from Shusha",
    "5 km from 5 km from Shusha", "5 км от Шуши", "\u{202E}5 km from Շուշի",
    "999999999999999999999 km from Shusha",
    "Azerbaijani forces are five kilometres from Shusha",
    "About 20 per cent of Azerbaijan was held by Armenian forces",
    "Azerbaijan has taken four cities and more than 130 villages",
    "The road from Goris to Stepanakert is 100 km long",
  ]
}

/// A cheap repeatable source of numbers in 0 ..< 1.
struct Dice {
  var state: UInt64
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}
