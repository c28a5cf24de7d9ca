import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineTime

/// The options that say how days of other people's data are found and read.
struct DayOptions: ParsableArguments {
  @Option(
    name: [.customLong("date-property")],
    help: ArgumentHelp(
      "The property of a feature that has its day; given twice, the first and the last day.",
      valueName: "name"))
  var dateProperty: [String] = []

  @Option(
    help: ArgumentHelp(
      "Move moments whose zone is stated, and seconds since 1970, to this zone, such as +04:00, before their day is taken.",
      valueName: "zone"))
  var timeZone: String?

  /// The reader of days that the options ask for.
  func reader(_ order: DateOrder?) throws -> DayReader {
    var reader = DayReader(order: order)
    reader.zone = try timeZone.map(Self.minutes)
    return reader
  }

  /// The minutes that a zone is ahead of UTC.
  static func minutes(_ text: String) throws -> Int {
    guard let minutes = DayReader.minutes(ofZone: text) else {
      throw Failure.usage("--time-zone \(text) is no zone; write it as +04:00 or UTC.")
    }
    return minutes
  }
}

/// The options that say what the words of other people's data mean.
struct WordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a word of the data means, as OLD=NEW: a party, A;B that contest it, contested, \"given up\", or nothing for unknown; * in OLD is any letters. May come again.",
      valueName: "old=new"))
  var rename: [String] = []

  @Option(help: ArgumentHelp("Leave out what is called so. May come again.", valueName: "word"))
  var leaveOut: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table of what words mean: value, party, stance (held, contested, claimed, given up, leave out) and, if wanted, property, from, to.",
      valueName: "file"), completion: .file())
  var mapping: String?

  /// The words.
  func vocabulary() throws -> ControlVocabulary {
    var words = ControlVocabulary()
    if let mapping { try words.add(file: mapping) }
    for pair in rename {
      do { try words.add(pair) } catch { throw Failure.usage("--rename: \(error.description)") }
    }
    for word in leaveOut { words.add(word, .leftOut) }
    return words
  }
}
