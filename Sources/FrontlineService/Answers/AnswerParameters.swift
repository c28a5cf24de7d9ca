internal import FrontlineFormats

/// The parameters that several answers take.
struct AnswerParameters: Sendable {
  let examples: ServiceExamples

  init(_ examples: ServiceExamples) { self.examples = examples }

  var on: Parameter { day("on", "The day.", isRequired: true) }
  var from: Parameter { day("from", "The first day.", isRequired: true) }
  var to: Parameter { day("to", "The last day.", isRequired: true) }
  var weighing: [Parameter] { [.rule, .known] }
  var kind: Parameter { .word("kind", of: ["city", "town", "village"], "Only settlements of this kind.") }
  var district: Parameter { .text("district", "Only settlements of this district.") }
  var holding: [Parameter] {
    [
      .text("held-by", "Only settlements that this party held on the day, by its id or a name."),
      day("on", "The day of held-by."),
    ]
  }
  var place: Parameter {
    place(
      "place",
      "A settlement, district, area or route by a name or id, a position in degrees, MGRS or UTM, or a phrase."
    )
  }
  var pockets: Parameter {
    .word(
      "pockets", of: ["keep", "drop"], "What becomes of ground that another side encloses.", default: "keep")
  }
  var roads: [Parameter] {
    [
      on, .text("party", "Whose roads, by the id of a party; without it the holder of the first place."),
      .word("contested", of: ["true", "false"], "Whether contested links are open.", default: "false"),
    ] + weighing
  }

  func day(_ name: String, _ about: String, isRequired: Bool = false) -> Parameter {
    Parameter(
      name: name, description: about,
      schema: ["type": "string", "format": "date", "example": .string(examples.day)], isRequired: isRequired)
  }

  func place(_ name: String, _ about: String) -> Parameter {
    .text(name, about, isRequired: true, example: examples.place)
  }

  /// An end of a way by road.
  func end(_ name: String, _ about: String) -> Parameter {
    .text(name, about, isRequired: true, example: examples.ends[name == "to" ? 1 : 0])
  }
}
