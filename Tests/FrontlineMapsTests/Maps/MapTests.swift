import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
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
  @Test func `The map of a day is well formed and says what it is`() throws {
    let map = try Map(of: karabakh, on: Day("2020-10-29"))
    let svg = map.svg()
    let xml = XMLReader(svg)
    #expect(xml.isWellFormed)
    #expect(svg.utf8.count < 300_000)
    #expect(svg.contains("role=\"img\" aria-labelledby=\"title summary\""))
    for words in [
      "Who held what on 29 October 2020", "By the latest claim", "not who owns it",
      "Announcements are not captures", "true at 39°", "Lambert conformal conic", "GeoNames",
      "Presidency of Azerbaijan (", ">Stepanakert / Xankəndi<", ">Fuzuli / Varanda<",
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

  @Test func `The same input gives the same bytes`() throws {
    let atlas = try SampleAtlas.make()
    let day = try Day("2020-01-03")
    #expect(try Map(of: atlas, on: day).svg() == Map(of: atlas, on: day).svg())
    #expect(try Map(of: atlas, on: day).html() == Map(of: atlas, on: day).html())
  }

  @Test func `No name breaks out of the document`() throws {
    let map = try Map(of: SampleAtlas.make(), on: Day("2020-01-03"), settings: MapSettings(theme: .automatic))
    let xml = XMLReader(map.svg())
    #expect(xml.isWellFormed && !xml.names.contains("script") && !xml.names.contains("img"))
    #expect(!map.html().contains("<script") && !map.html().contains("<img"))
    #expect(map.svg().contains("&lt;/script&gt;"))
  }

  @Test func `Themes and languages are kept`() throws {
    let day = try Day("2020-11-08")
    let dark = try Map(of: karabakh, on: day, settings: MapSettings(language: .armenian, theme: .dark)).svg()
    #expect(dark.contains("Շուշի") && !dark.contains("prefers-color-scheme"))
    let both = try Map(of: karabakh, on: day, settings: MapSettings(theme: .automatic)).html()
    #expect(both.contains("prefers-color-scheme:dark"))
    #expect(both.contains("default-src 'none'") && !both.contains("script-src") && !both.contains("http:"))
  }

  @Test func `A mark brings its rings`() throws {
    let shusha = try karabakh.settlement(named: "Shusha")
    let mark = try MapMark(shusha, rings: [.kilometers(10), .kilometers(5), .kilometers(5)])
    #expect(mark.rings == [.kilometers(5), .kilometers(10)])
    let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(mark: mark))
    let rings = XMLReader(map.svg()).classes.filter { $0 == "ring" }
    #expect(rings.count == 3)  // and one in the legend
    #expect(map.svg().contains("5 km, 10 km from Shusha"))
  }

  @Test func `The frame is two and a half radii about a place`() throws {
    let shusha = try karabakh.settlement(named: "Shusha")
    for kilometers in [5.0, 40] {
      let mark = try MapMark(shusha, rings: [.kilometers(kilometers)])
      let base = try BaseMap(karabakh, MapSettings(mark: mark), tracers: LabelPlacerTests.tracers)
      let half = base.plane.frame.width * base.plane.metersPerPixel / 2_000
      #expect(half > 2 * kilometers && half < 3 * kilometers, "\(half) km")
    }
  }

  @Test func `A small part of the atlas is shown in the whole`() throws {
    let day = try Day("2020-10-29")
    func locators(_ settings: MapSettings) throws -> Int {
      XMLReader(try Map(of: karabakh, on: day, settings: settings).svg()).classes.count {
        $0 == "locator-frame"
      }
    }
    let shusha = try karabakh.settlement(named: "Shusha")
    #expect(try locators(MapSettings(mark: MapMark(shusha, rings: [.kilometers(5)]))) == 1)
    #expect(try locators(MapSettings()) == 0)
    // What lies outside of the whole is not shown in it.
    let suva = try MapMark(
      name: "Suva", position: Position(latitude: -18, longitude: 178), rings: [.kilometers(5)])
    #expect(try locators(MapSettings(mark: suva)) == 0)
  }

  @Test func `The title says place and day`() throws {
    let day = try Day("2020-10-29")
    let mark = try MapMark(karabakh.settlement(named: "Shusha"), rings: [.kilometers(5)])
    var settings = MapSettings(mark: mark)
    let around = try Map(of: karabakh, on: day, settings: settings).svg()
    #expect(around.contains("Who held what around Shusha on 29 October 2020"))
    settings.title = "Five <kilometers>"
    let named = try Map(of: karabakh, on: day, settings: settings).svg()
    #expect(named.contains("Five &lt;kilometers&gt;") && !named.contains("Who held what"))
    settings.title = " "
    #expect(throws: MapError.self) { try Map(of: karabakh, on: day, settings: settings) }
  }

  @Test func `A disputed place has both its names`() throws {
    let svg = try Map(of: karabakh, on: Day("2020-10-29")).svg()
    #expect(svg.contains(">Shusha / Shushi<") && svg.contains(">Aghdara / Martakert<"))
    // Nobody disputes it, and it has one name.
    #expect(svg.contains(">Barda<"))
  }

  @Test func `Parties take the colors that are given`() throws {
    let day = try Day("2020-10-29")
    let map = try Map(of: karabakh, on: day, settings: MapSettings(colors: ["azerbaijan": "#117733"]))
    #expect(try map.svg() != Map(of: karabakh, on: day).svg())
    for (colors, words) in [
      (["nobody": "#117733"], "\"nobody\" is no party"), (["azerbaijan": "red"], "\"red\""),
      (["azerbaijan": "#d55e01"], "which readers take for one"),
    ] as [([Party.ID: String], String)] {
      let error = #expect(throws: MapError.self) {
        try Map(of: karabakh, on: day, settings: MapSettings(colors: colors))
      }
      #expect(error?.code == .badColor)
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
  }

  @Test(arguments: [0, -5, 359, 4_001, Int.max]) func `Widths that nobody reads are refused`(_ width: Int)
    throws
  {
    let error = #expect(throws: MapError.self) {
      try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(width: width))
    }
    #expect(error?.code == .badWidth)
  }

  @Test(arguments: [0.0, -5, 1_001, 30_000, .infinity]) func `Rings that are none are refused`(
    _ kilometers: Double
  )
    throws
  {
    let error = #expect(throws: MapError.self) {
      try MapMark(name: "X", position: Position(latitude: 0, longitude: 0), rings: [.kilometers(kilometers)])
    }
    #expect(error?.code == .badRing)
  }

  @Test func `A day without data has no map`() throws {
    for day in ["1900-01-01", "2030-01-01"] {
      let error = #expect(throws: MapError.self) { try Map(of: karabakh, on: Day(day)) }
      #expect(error?.code == .noData)
      #expect(error?.description.contains("No front can be traced for \(day)") == true)
    }
  }

  @Test func `A day with too little for a front shows its places and says why`() throws {
    let map = try Map(of: karabakh, on: Day("1993-08-01"))
    let xml = XMLReader(map.svg())
    #expect(xml.isWellFormed)
    #expect(map.svg().contains("No front can be traced for 1993-08-01: 363 of the 1672 settlements"))
    #expect(map.svg().contains("place held by Armenian forces") && map.svg().contains("holder unknown"))
    #expect(!map.svg().contains("front, drawn half-way"))
  }

  @Test func `A mark far from all data still makes a map`() throws {
    let mark = try MapMark(
      name: "Suva", position: Position(latitude: -18.14, longitude: 178.44), rings: [.kilometers(400)])
    let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(mark: mark))
    #expect(XMLReader(map.svg()).isWellFormed)
    #expect(map.svg().contains("400 km from Suva"))
  }
}
