import FrontlineAtlas
import FrontlineData
import FrontlineGeometry
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct MapWordsTests {
  @Test(arguments: MapPhrase.allCases) func `Every language has every phrase with what is filled in`(
    _ phrase: MapPhrase
  ) {
    let marks = phrase.columns.map { text in Set(text.matches(of: /\{\d\}/).map { String($0.output) }) }
    #expect(marks.count == MapPhrase.languages.count)
    #expect(marks.allSatisfy { $0 == marks[0] }, "\(phrase)")
    #expect(phrase.columns.allSatisfy { !$0.isEmpty }, "\(phrase)")
  }

  @Test(arguments: MapPhrase.languages) func `A year has twelve months`(_ tag: String) throws {
    let words = MapWords(try Language(tag))
    #expect(words(.months).split(separator: " ").count == 12 && words.shortMonths.count == 12)
    #expect(words.tag == tag && words.ofNamesAlone == nil)
  }

  @Test func `Days and lengths are written as the language does`() throws {
    let day = try Day("2020-10-29")
    #expect(MapWords(nil).day(day) == "29 October 2020")
    #expect(MapWords(.russian).day(day) == "29 октября 2020 года")
    #expect(MapWords(.azerbaijani).day(day) == "29 oktyabr 2020")
    #expect(MapWords(.armenian).day(day) == "2020 թ. հոկտեմբերի 29")
    #expect(
      MapWords(.russian).length(.kilometers(5)) == "5 км" && MapWords(nil).length(.meters(500)) == "500 m")
    #expect(MapWords(nil).angle(minutes: 2_370, "N", "S") == "39°30′N")
    #expect(MapWords(.russian).angle(minutes: -2_370, "N", "S") == "−39°30′")
  }

  @Test func `What is filled in is not read again`() {
    #expect(MapWords(nil)(.without, "{1}", "B") == "{1} without B")
  }

  @Test func `A language without words has its names and says so`() throws {
    let language: Language = "hy-Latn"
    #expect(MapWords(language).tag == "en" && MapWords(language).ofNamesAlone == language)
    let svg = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(language: language)).svg()
    #expect(svg.contains("Martakert") && svg.contains("Who held what"))
    #expect(svg.contains("Names are in the language hy-Latn; all else is in English."))
  }

  /// No English is left but what the data says: names of sources and the attribution.
  @Test(arguments: [.azerbaijani, .armenian, .russian] as [Language]) func `A map is whole in its language`(
    _ language: Language
  )
    throws
  {
    let mark = try MapMark(karabakh.settlement(named: "Shusha"), rings: [.kilometers(5)])
    for settings in [MapSettings(language: language), MapSettings(language: language, mark: mark)] {
      let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: settings)
      for english in [
        "Who held", "front", "held", "km", "true at", "supply road", "October", "captures", "without",
      ]
      where language != .azerbaijani || english != "km" {
        #expect(!map.svg().contains(">\(english)") && !map.svg().contains(" \(english) "), "\(english)")
      }
      #expect(map.html().contains("<html lang=\"\(language)\">"))
    }
    let days = try Day("2020-10-26")...Day("2020-10-28")
    let story = try Story(of: karabakh, during: days, settings: MapSettings(language: language)).html()
    for english in [">Play<", "Settlements held", "Announced on", "Keys:", "as cited in", "The day before"] {
      #expect(!story.contains(english), "\(english)")
    }
  }
}
