import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime
import Testing

@testable import FrontlineMaps

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether a text is well-formed XML; the classes of its elements.
final class XMLReader: NSObject, XMLParserDelegate {
  private(set) var classes: [String] = []
  private(set) var names: [String] = []
  let isWellFormed: Bool

  init(_ text: String) {
    let parser = XMLParser(data: Data(text.utf8))
    let collector = Collector()
    parser.delegate = collector
    isWellFormed = parser.parse()
    super.init()
    classes = collector.classes
    names = collector.names
  }

  private final class Collector: NSObject, XMLParserDelegate {
    var classes: [String] = []
    var names: [String] = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      names.append(name)
      if let own = attributes["class"] { classes.append(own) }
    }
  }
}

@Suite struct MapTests {
  @Test func theMapOfADayIsWellFormedAndSaysWhatItIs() throws {
    let map = try Map(of: karabakh, on: Day("2020-10-29"))
    let svg = map.svg()
    let xml = XMLReader(svg)
    #expect(xml.isWellFormed)
    #expect(svg.utf8.count < 300_000)
    #expect(svg.contains("role=\"img\" aria-labelledby=\"title summary\""))
    for words in [
      "Who held what on 29 October 2020", "By the latest claim", "not who owns it",
      "Announcements are not captures", "true at 39°", "Lambert conformal conic", "GeoNames",
      "Presidency of Azerbaijan (", ">Stepanakert<", ">Fuzuli<",
    ] {
      #expect(svg.contains(words), "\(words)")
    }
    for name in [
      "ground g0", "ground g1", "band", "front", "district", "country", "graticule", "road open", "road cut",
    ] {
      #expect(xml.classes.contains(name), "\(name)")
    }
    #expect(!xml.names.contains("script") && !svg.contains("href"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let atlas = try SampleAtlas.make()
    let day = try Day("2020-01-03")
    #expect(try Map(of: atlas, on: day).svg() == Map(of: atlas, on: day).svg())
    #expect(try Map(of: atlas, on: day).html() == Map(of: atlas, on: day).html())
  }

  @Test func noNameBreaksOutOfTheDocument() throws {
    let map = try Map(of: SampleAtlas.make(), on: Day("2020-01-03"), settings: MapSettings(theme: .automatic))
    let xml = XMLReader(map.svg())
    #expect(xml.isWellFormed && !xml.names.contains("script") && !xml.names.contains("img"))
    #expect(!map.html().contains("<script") && !map.html().contains("<img"))
    #expect(map.svg().contains("&lt;/script&gt;"))
  }

  @Test func themesAndLanguagesAreKept() throws {
    let day = try Day("2020-11-08")
    let dark = try Map(of: karabakh, on: day, settings: MapSettings(language: .armenian, theme: .dark)).svg()
    #expect(dark.contains("Շուշի") && !dark.contains("prefers-color-scheme"))
    let both = try Map(of: karabakh, on: day, settings: MapSettings(theme: .automatic)).html()
    #expect(both.contains("prefers-color-scheme:dark"))
    #expect(both.contains("default-src 'none'") && !both.contains("script-src") && !both.contains("http:"))
  }

  @Test func aMarkBringsItsRings() throws {
    let shusha = try karabakh.settlement(named: "Shusha")
    let mark = try MapMark(shusha, rings: [.kilometers(10), .kilometers(5), .kilometers(5)])
    #expect(mark.rings == [.kilometers(5), .kilometers(10)])
    let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(mark: mark))
    let rings = XMLReader(map.svg()).classes.filter { $0 == "ring" }
    #expect(rings.count == 3)  // and one in the legend
    #expect(map.svg().contains("5 km, 10 km from Shusha"))
  }

  @Test(arguments: [0.0, -5, 1_001, 30_000, .infinity]) func ringsThatAreNoneAreRefused(_ kilometers: Double)
    throws
  {
    let error = #expect(throws: MapError.self) {
      try MapMark(name: "X", position: Position(latitude: 0, longitude: 0), rings: [.kilometers(kilometers)])
    }
    #expect(error?.code == .badRing)
  }

  @Test func aDayWithoutDataHasNoMap() throws {
    for day in ["1900-01-01", "2030-01-01"] {
      let error = #expect(throws: MapError.self) { try Map(of: karabakh, on: Day(day)) }
      #expect(error?.code == .noData)
      #expect(error?.description.contains("No front can be traced for \(day)") == true)
    }
  }

  @Test func aDayWithTooLittleForAFrontShowsItsPlacesAndSaysWhy() throws {
    let map = try Map(of: karabakh, on: Day("1993-08-01"))
    let xml = XMLReader(map.svg())
    #expect(xml.isWellFormed)
    #expect(map.svg().contains("No front can be traced for 1993-08-01: 363 of the 1672 settlements"))
    #expect(map.svg().contains("place held by Armenian forces") && map.svg().contains("holder unknown"))
    #expect(!map.svg().contains("front, drawn half-way"))
  }

  @Test func aMarkFarFromAllDataStillMakesAMap() throws {
    let mark = try MapMark(
      name: "Suva", position: Position(latitude: -18.14, longitude: 178.44), rings: [.kilometers(400)])
    let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(mark: mark))
    #expect(XMLReader(map.svg()).isWellFormed)
    #expect(map.svg().contains("400 km from Suva"))
  }
}
