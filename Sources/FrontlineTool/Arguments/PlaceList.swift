import ArgumentParser
import FrontlineAnswers
import FrontlineFormats

/// The places of a command that takes one or several; `-` stands for those of standard input, one a line.
enum PlaceList {
  /// The question of a command on each of its places.
  ///
  /// - Throws: `Failure` where standard input has no place, or a line of it is not UTF-8.
  static func each<One: Question>(
    _ places: [String], _ ask: @escaping @Sendable (String) throws -> One
  ) throws -> EachQuestion<One> {
    guard places.contains("-") else {
      return EachQuestion(places.map { EachItem($0) }, isList: places.count > 1, ask)
    }
    guard places.count == 1 else {
      throw Failure.usage("- stands for all places, one a line of standard input; leave the others out.")
    }
    return EachQuestion(try ofInput(), isList: true, ask)
  }

  /// The lines of standard input that are not blank.
  static func ofInput() throws -> [EachItem] {
    let input = ByteSource.standardInput
    var items: [EachItem] = []
    for (number, line) in try input.all().split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let origin = "\(input.name), line \(number + 1)"
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Failure.data("\(origin) is not UTF-8; convert it, for example with iconv.")
      }
      let trimmed = text.trimmingBlanks
      if !trimmed.isEmpty { items.append(EachItem(trimmed, from: origin)) }
    }
    guard !items.isEmpty else { throw Failure.data("\(input.name) has no place; write one a line.") }
    return items
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: String {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { String(rest[...$0]) } ?? ""
  }
}
