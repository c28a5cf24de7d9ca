import Testing

@testable import FrontlineAtlas

@Suite struct PlaceNameTableTests {
  static let atlas = try? Karabakh.atlas()
  let table: PlaceNameTable

  init() throws { table = PlaceNameTable(try #require(Self.atlas)) }

  /// The words of the longest name that begins at the first word, and the first that bears it.
  private func first(_ text: String, at index: Int = 0) -> (words: String, id: String)? {
    let words = text.split(separator: " ")
    guard let found = table.longest(at: index, in: words), let place = found.places.first else { return nil }
    return (words[index..<index + found.count].joined(separator: " "), place.id)
  }

  @Test(arguments: [
    ("Qubadlı fell", "Qubadlı", "qubadli"), ("Шуша и Лачин", "Шуша", "shusha"),
    ("Step'anakert was shelled", "Step'anakert", "stepanakert"),
    ("Lachin corridor was cut", "Lachin corridor", "lachin-corridor"),
    ("Lachin was cut", "Lachin", "lachin"), ("Mets Tagher fell", "Mets Tagher", "boyuk-taghlar"),
    ("Khojaly district", "Khojaly", "khojaly"), ("SHUSHA", "SHUSHA", "shusha"),
    ("Nagorno-Karabakh Autonomous Oblast", "Nagorno-Karabakh Autonomous Oblast", "nkao"),
    ("Nagorno Karabakh has", "Nagorno Karabakh", "nkao"), ("Շուշի քաղաք", "Շուշի", "shusha"),
  ])
  func `The longest name that begins at a word is found`(text: String, words: String, id: String) {
    let found = first(text)
    #expect(found?.words == words)
    #expect(found?.id == id)
  }

  @Test(arguments: ["shusha", "the Shusha", "Nowhere", "Stepanakart", "", "2020", "corridor", "Lachi"])
  func `What is no name, or begins small, is none`(text: String) {
    let words = text.isEmpty ? [Substring("")] : text.split(separator: " ")
    #expect(table.longest(at: 0, in: words) == nil)
  }

  @Test func `Small words join a name only where it has them as words`() {
    // "Zar" is a village, and "Zaris" might be one: a small word is no rest of a name.
    let found = first("Lachin district and Lachin corridors")
    #expect(found?.words == "Lachin")
    #expect(first("Lachin district and Lachin corridors", at: 3)?.words == "Lachin")
  }

  @Test func `Each name of the atlas is found, with all that bear it`() throws {
    let atlas = try #require(Self.atlas)
    for (number, settlement) in atlas.settlements.enumerated() where number.isMultiple(of: 7) {
      for (name, _) in settlement.names.all where name.first?.isLowercase == false {
        let words = name.split(separator: " ")
        let found = table.longest(at: 0, in: words)
        #expect(found?.count == words.count, "\(name)")
        #expect(found?.places.contains { $0.id == settlement.id } == true, "\(name)")
      }
    }
  }
}
