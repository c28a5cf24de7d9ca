import Testing

@testable import FrontlineTool

@Suite struct UnknownNameTests {
  @Test(arguments: [
    ("distnce", ["distance"]), ("near", ["nearest"]), ("wihtin", ["within"]), ("who", ["control"]),
    ("mpa", ["map"]),
    ("verify", ["check", "validate"]), ("controll", ["control"]), ("geocode", ["locate"]), ("qwertz", []),
  ])
  func `A command that there is not gets its neighbor`(_ word: String, _ expected: [String]) {
    #expect(UnknownCommand.commands(near: word, after: CommandPath()) == expected)
  }

  @Test(arguments: [
    ("distance", "--json", "--format json"), ("distance", "--date", "--on"), ("within", "--knd", "--kind"),
    ("map", "--lang", "--names"), ("nearest", "--number", "--limit"), ("paths", "--count", "--limit"),
    ("join", "--force", "--overwrite"), ("control", "--verbose", "--why"),
    ("approach", "--chrat", "--chart"),
  ])
  func `An option that a command does not have gets its neighbor`(
    _ command: String, _ option: String, _ expected: String
  ) throws {
    let sentence = try #require(UnknownOption.sentence(option, of: CommandPath.parted([command]).path))
    #expect(sentence == "\"frontline \(command)\" has no option \(option); did you mean \(expected)?")
  }

  @Test func `Every word of a task leads to a command that there is`() {
    let names = Set(CommandPath().names)
    for (command, words) in CommandWords.table {
      #expect(names.contains(command), "\(command)")
      #expect(Set(words).count == words.count, "\(command)")
      #expect(words.allSatisfy { !names.contains($0) }, "\(command): \(words.filter(names.contains))")
    }
    #expect(Set(CommandWords.table.map(\.command)) == names.subtracting(["routes"]))
  }
}
