import ArgumentParser
import FrontlineAnswers

/// `frontline distance A B`
struct DistanceCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "distance", abstract: "Measure from one place to another, with the direction both ways.",
    discussion: """
      "distance Shusha front --on 2020-10-29" measures to the front of that day: the least that it can be, the \
      estimate, and the most. To a route or a district it is measured to the nearest point of the line or outline, 0 \
      inside. Words do as well: distance from Shusha to the front on 2020-10-29.
      """,
    examples: ["frontline distance Shusha Stepanakert", "frontline distance Shusha front --on 2020-10-29"])

  @Argument(
    help: .place(
      "Two places, one of them - for those of standard input, one a line; or words: from A to B, between A and B, with \"on DAY\" behind",
      name: "places"),
    completion: .settlements)
  var places: [String]

  @Option(
    help: ArgumentHelp("The day of the front, where the second place is \"front\".", valueName: "day"),
    completion: .days)
  var on: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> EachQuestion<DistanceQuestion> {
    let call = try DistanceCall(places)
    if let worded = call.day, let on, worded != on {
      throw Failure.usage("The words say on \(worded) and --on says \(on); give one day.")
    }
    if call.from != "front", call.to != "front" {
      if let option = front.firstGiven {
        throw Failure.usage("\(option) goes with a distance to the front; neither place is \"front\".")
      }
      try claims.refuse("a distance between places is that of every day; neither place is \"front\"")
    }
    let day = try context.day(call.day ?? on, named: call.day == nil ? "--on" : "on")
    let (settings, area) = (try context.settings(front, claims), front.area)
    switch (call.from, call.to) {
    case ("-", "-"):
      throw Failure.usage("Only one of the two places can be - for standard input.")
    case ("-", let to):
      return try PlaceList.each(["-"]) {
        DistanceQuestion(from: $0, to: to, on: day, settings: settings, area: area)
      }
    case (let from, "-"):
      return try PlaceList.each(["-"]) {
        DistanceQuestion(from: from, to: $0, on: day, settings: settings, area: area)
      }
    case (let from, let to):
      return try PlaceList.each([to]) {
        DistanceQuestion(from: from, to: $0, on: day, settings: settings, area: area)
      }
    }
  }
}
