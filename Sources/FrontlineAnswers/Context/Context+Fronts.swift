internal import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

extension Context {
  /// The tracer of fronts.
  ///
  /// - Parameter area: the district in which they are traced; `nil`: ``outline``, else the area of interest of the atlas.
  func tracer(_ settings: FrontSettings, in area: String? = nil) throws -> FrontTracer {
    let atlas = try atlas()
    let tracer = try atlas.tracer(
      in: outline ?? area.map { try AreaOfInterest(district: district($0)) }, settings: settings)
    if tracer.isGiven, settings.pockets == .drop {
      throw AnswerError.usage(
        "Pockets are dropped where a front is traced; those of \(tracer.area.name) are drawn.")
    }
    return tracer
  }
}

extension FrontTracer {
  /// The front of a day; where there is none, the sentence that says why.
  func required(on day: Day) throws -> Front {
    switch try finding(on: day) {
    case .front(let front): return front
    case .absent(let absence): throw AnswerError.data(absence.description)
    }
  }
}
