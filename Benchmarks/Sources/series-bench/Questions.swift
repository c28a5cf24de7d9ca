import Frontline

/// A sum of what each front of some days measures, which any change of it changes.
func measureFronts(_ tracer: FrontTracer, _ days: ClosedRange<Day>) throws -> Double {
  var sum = 0.0
  for front in try tracer.series(during: days).fronts {
    sum += front.length.kilometers
    for side in front.sides {
      let share = try front.share(of: side)
      sum += share.lower.squareKilometers + 2 * share.estimate.squareKilometers
      sum += 3 * share.upper.squareKilometers
    }
  }
  return sum
}

/// The same of how near the fronts come to a place.
func measureApproach(_ tracer: FrontTracer, _ days: ClosedRange<Day>, to place: Settlement) throws -> Double {
  var sum = 0.0
  for step in try tracer.approach(to: place, during: days).steps {
    guard let distance = step.distance else { continue }
    sum += distance.estimate.kilometers + 2 * (distance.lower?.kilometers ?? 0)
    sum += 3 * (distance.upper?.kilometers ?? 0)
  }
  return sum
}
