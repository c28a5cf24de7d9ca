import Frontline

// The fronts of many days of an atlas, and how near they come to a place: one line of figures.
//
//     series-bench fronts FOLDER DAYS          each front with its length and the area of each side
//     series-bench approach FOLDER DAYS PLACE  the distance of a settlement, by its id
//
// The first day, which makes what all share, is told apart. What stands for the answers is a sum that any change of
// them changes.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let count = Int(arguments[3]), count > 1 else {
  fatalError("Say what to measure, the folder of a data package, and how many days.")
}
let atlas = try Atlas(contentsOf: arguments[2])
guard let first = atlas.ledger.firstDay else { fatalError("The atlas has no claim.") }
let tracer = try FrontTracer(atlas)
let opened = processorSeconds()

let place = try arguments.count > 3 ? atlas.settlements.first { $0.id == arguments[4] } : nil
var sum = 0.0

func measure(_ days: ClosedRange<Day>) throws {
  switch arguments[1] {
  case "fronts":
    for front in try tracer.series(during: days).fronts {
      sum += front.length.kilometers
      for side in front.sides {
        let share = try front.share(of: side)
        sum += share.lower.squareKilometers + 2 * share.estimate.squareKilometers
        sum += 3 * share.upper.squareKilometers
      }
    }
  case "approach":
    guard let place else { fatalError("Name a settlement of the atlas by its id.") }
    for step in try tracer.approach(to: place, during: days).steps {
      guard let distance = step.distance else { continue }
      sum += distance.estimate.kilometers + (distance.lower?.kilometers ?? 0) * 2
      sum += (distance.upper?.kilometers ?? 0) * 3
    }
  default: fatalError("\(arguments[1]) is nothing that is measured here.")
  }
}

func text(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

try measure(first...first)
let begun = processorSeconds()
try measure(first + 1...first + (count - 1))
let ended = processorSeconds()
print(
  "\(arguments[1]) of \(count) days: opened in \(text(opened)) s, the first day \(text(begun - opened)) s, each other "
    + "\(text((ended - begun) / Double(count - 1) * 1000)) ms; all \(text(ended)) s, \(peakMegabytes()) MB at most; "
    + "sum \(sum)")
