import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineMaps

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A text of a drawing and the ground that it takes.
struct DrawnText {
  var words: String
  var box: PixelBox
}

/// Reads the texts of an SVG document whose groups are only moved.
final class TextReader: NSObject, XMLParserDelegate {
  private(set) var texts: [DrawnText] = []
  private(set) var size = PixelPoint(0, 0)
  private var moves: [(PixelPoint, Double)] = [(.zero, 13)]
  private var open: (attributes: [String: String], words: String)?

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    if name == "svg" { size = PixelPoint(Double(attributes["width"]!)!, Double(attributes["height"]!)!) }
    var (move, size) = moves.last!
    if let words = attributes["transform"], words.hasPrefix("translate(") {
      let parts = words.dropFirst(10).dropLast().split(separator: " ").map { Double($0)! }
      move += PixelPoint(parts[0], parts[1])
    }
    size = attributes["font-size"].map { Double($0)! } ?? size
    moves.append((move, size))
    if name == "text" { open = (attributes, "") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { open?.words += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let (move, size) = moves.removeLast()
    guard name == "text", let text = open else { return }
    open = nil
    // The names of countries are spaced, and stand about their middle by their class.
    let spacing = text.attributes["letter-spacing"].map { Double($0)! } ?? 0
    let width =
      textWidth(text.words, isBold: text.attributes["font-weight"] == "600") * size
      + spacing * Double(text.words.count)
    let isCountry = text.attributes["class"] == "country-name"
    let x = Double(text.attributes["x"]!)! + move.x
    let y = Double(text.attributes["y"]!)! + move.y
    let start =
      switch isCountry ? "middle" : text.attributes["text-anchor"] {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    texts.append(
      DrawnText(
        words: text.words,
        box: PixelBox(minX: start, minY: y - 0.75 * size, maxX: start + width, maxY: y + 0.2 * size)))
  }
}

/// Laws of every sheet: whatever is written on it stands inside it.
@Suite struct SheetTests {
  private func expectInside(_ svg: String, _ comment: Comment) {
    let reader = TextReader(svg)
    #expect(reader.texts.count > 10, comment)
    for text in reader.texts {
      let box = text.box
      #expect(box.minX >= 0 && box.minY >= 0 && box.maxY <= reader.size.y, "\(text.words), \(comment)")
      #expect(box.maxX <= reader.size.x, "\(text.words), \(comment)")
    }
  }

  @Test(arguments: ["2020-11-10", "1993-08-01"])
  func `All words of the bundled maps are inside`(_ day: String) throws {
    expectInside(try Map(of: karabakh, on: Day(day)).svg(), "\(day)")
  }

  @Test(arguments: [2.0, 17, 400]) func `All words about a place are inside`(_ kilometers: Double) throws {
    let mark = try MapMark(karabakh.settlement(named: "Shusha"), rings: [.kilometers(kilometers)])
    for language in [Language.armenian] {
      let map = try Map(
        of: karabakh, on: Day("2020-10-29"), settings: MapSettings(language: language, mark: mark))
      expectInside(map.svg(), "\(kilometers) km, \(language)")
    }
  }

  @Test(arguments: [MapSettings.widths.lowerBound, 640, MapSettings.widths.upperBound])
  func `All words of narrow and wide sheets are inside`(_ width: Int) throws {
    let map = try Map(of: karabakh, on: Day("2020-10-29"), settings: MapSettings(width: width))
    #expect(map.width == width)
    expectInside(map.svg(), "\(width)")
  }

  @Test func `The caution is held to a length that the sheet has`() throws {
    let map = try Map(of: karabakh, on: Day("2020-10-29"))
    let lengths = map.svg().matches(of: /textLength="([0-9.]+)"/).map { Double($0.1)! }
    #expect(lengths.count >= 2 && lengths.allSatisfy { $0 < Double(map.width) - 28 })
  }

  @Test func `The ring is drawn where it is`() throws {
    let shusha = try karabakh.settlement(named: "Shusha")
    let mark = try MapMark(shusha, rings: [.kilometers(5)])
    let base = try BaseMap(karabakh, MapSettings(mark: mark), tracers: LabelPlacerTests.tracers)
    for position in Length.kilometers(5).circle(around: shusha.position) {
      let drawn = try base.plane.position(at: base.plane.point(position))
      #expect(abs(drawn.distance(to: shusha.position).meters - 5_000) < base.plane.metersPerPixel / 2)
    }
  }

  @Test(arguments: [
    Position(latitude: 89.99, longitude: 20), Position(latitude: -89.9, longitude: -170),
    Position(latitude: -17, longitude: 180), Position(latitude: 0, longitude: 0),
    Position(latitude: 71, longitude: 25),
  ])
  func `All words elsewhere are inside and all places are shown`(_ center: Position) throws {
    let day = try Day("2021-05-01")
    for reach in [0.2, 40, 900] {
      let positions = (0..<24).map {
        center.destination(.kilometers(reach * Double($0 % 3 + 1) / 3), toward: .degrees(Double($0) * 15))
      }
      let settlements = positions.enumerated().map { index, position in
        Settlement(id: "p\(index)", names: PlaceNames("Place \(index)"), kind: .town, position: position)
      }
      let atlas = try Atlas(
        settlements: settlements,
        parties: ["a", "b"].map {
          Party(id: .init(rawValue: $0), names: PlaceNames($0), side: .init(rawValue: $0), color: "")
        },
        sources: [Source(id: "s", name: "S", kind: .press)],
        claims: settlements.indices.map { index in
          Claim(
            id: "c\(index)", subject: .settlement("p\(index)"), party: index < 12 ? "a" : "b",
            stance: .asserted, validFrom: EDTFDate(day), reported: day, source: "s")
        }, provenance: Provenance(name: "made", title: "Made"))
      let svg = try Map(of: atlas, on: day).svg()
      expectInside(svg, "\(reach) km about \(center)")
      let towns = svg.ranges(of: "class=\"t town p0\"").count + svg.ranges(of: "class=\"t town p1\"").count
      #expect(towns == 24 + 3, "\(reach) km about \(center)")  // and three in the legend
    }
  }

  @Test func `The title of a chart is not cut`() throws {
    let title =
      "How near the front came to the road from Stepanakert by Shusha and Lachin to Goris, the old corridor"
    let days = try Day("2020-10-01")...Day("2020-10-03")
    let name = "The Joint Forces of the Provisional Administration of the East"
    let steps = [TimeChart.Series.Step(day: days.lowerBound, value: 5)]
    let time = TimeChart(
      title: title, days: days, series: [.init(name: name, color: "#0072B2", steps: steps)])
    let profile = ProfileChart(
      title: title, length: .kilometers(5),
      series: [
        .init(
          name: "estimate", color: "#0072B2",
          points: [.init(along: .zero, value: .kilometers(1)), .init(along: .kilometers(5), value: .zero)])
      ])
    for svg in [time.svg(), time.svg(width: 400, height: 240), profile.svg(), profile.svg(width: 400)] {
      let reader = TextReader(svg)
      for text in reader.texts {
        #expect(
          text.box.minX >= 0 && text.box.maxX <= reader.size.x,
          "\(text.words)")
      }
      #expect(reader.texts.map(\.words).joined(separator: " ").contains(title))
    }
  }
}
