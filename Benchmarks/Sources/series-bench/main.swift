import Frontline

// The fronts of many days of an atlas, and how near they come to a place: one line of figures.
//
//     series-bench fronts FOLDER DAYS          each front with its length and the area of each side
//     series-bench approach FOLDER DAYS PLACE  the distance of a settlement, by its id
//
// The first day, which makes what all share, is told apart. What stands for the answers is a sum that any change of
// them changes.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let count = Int(arguments[2]), count > 1 else {
  fatalError("Say what to measure, the folder of a data package, and how many days.")
}
let atlas = try Atlas(contentsOf: arguments[1])
guard let first = atlas.ledger.firstDay else { fatalError("The atlas has no claim.") }
let tracer = try FrontTracer(atlas)
let measure: (ClosedRange<Day>) throws -> Double
switch arguments[0] {
case "fronts": measure = { try measureFronts(tracer, $0) }
case "approach":
  guard arguments.count > 3, let place = atlas.settlements.first(where: { $0.id == arguments[3] }) else {
    fatalError("Name a settlement of the atlas by its id.")
  }
  measure = { try measureApproach(tracer, $0, to: place) }
default: fatalError("\(arguments[0]) is nothing that is measured here.")
}

func text(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

let opened = processorSeconds()
var sum = try measure(first...first)
let begun = processorSeconds()
sum += try measure(first + 1...first + (count - 1))
let ended = processorSeconds()
print(
  "\(arguments[0]) of \(count) days: opened in \(text(opened)) s, the first day \(text(begun - opened)) s, each other "
    + "\(text((ended - begun) / Double(count - 1) * 1000)) ms; all \(text(ended)) s, \(peakMegabytes()) MB at most; "
    + "sum \(sum)")
