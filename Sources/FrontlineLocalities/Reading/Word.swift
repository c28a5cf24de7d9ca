internal import FrontlineGeometry

/// The words that the grammar knows.
enum Word: Hashable, Sendable {
  /// A part of a point of the compass, as its letters: `n`, `ne`, `nne`; of an abbreviation, an adjective, a noun.
  case compass(String, CompassForm)
  case unit(DistanceUnit)
  /// A number below a hundred, "five"; "a" and "an" are not among them.
  case number(Double)
  /// "hundred", "thousand", "million".
  case scale(Double)
  /// "half", "quarter".
  case fraction(Double)
  /// A hedge before a number.
  case about, only, within, upTo, less, more, most, least, than, over, under, exceeding
  case from, of, to, near, close, next, adjacent, vicinity, around, between, and, or, on, along, at, `in`
  case inside, outside, outskirts, edge, halfway, border, with, by, away, off, not, no, far, `as`, the, a, due
  case distance, straight, line, crow, flies, road, rail, air, corridor, side, part, center, point, area, so
  case district, city, town, village, settlement, country, direction, such, just
  /// A verb or other word that ends a name.
  case stop

  enum CompassForm: Hashable, Sendable { case abbreviation, noun, adjective }
}

/// A unit of distance in English.
enum DistanceUnit: String, Hashable, Sendable {
  case meters = "m", kilometers = "km", miles = "mi", nauticalMiles = "nmi", feet = "ft", yards = "yd"
  case versts = "versts"

  /// The unit in metres; all but the verst by definition, that of the empire of 500 sazhens of 7 feet.
  var meters: Double {
    switch self {
    case .meters: 1
    case .kilometers: 1000
    case .miles: 1609.344
    case .nauticalMiles: 1852
    case .feet: 0.3048
    case .yards: 0.9144
    case .versts: 1066.8
    }
  }
}

extension Word {
  /// Whether a name ends before the word.
  var endsName: Bool {
    switch self {
    case .compass(_, .abbreviation), .number, .scale, .point, .part, .center, .side, .line, .air, .area,
      .city,
      .town, .village, .settlement, .district, .corridor, .road, .country, .just, .so, .straight, .crow,
      .next,
      .most, .the, .a:
      false
    case .compass: false
    default: true
    }
  }

  /// The word that some letters are; small letters and Latin only.
  static func of(_ letters: String) -> Word? { table[letters] }

  private static let table: [String: Word] = {
    var table: [String: Word] = [:]
    func add(_ words: String, _ word: Word) {
      for text in words.split(separator: " ") { table[String(text)] = word }
    }
    let cardinals = [("north", "n"), ("east", "e"), ("south", "s"), ("west", "w")]
    for point in CompassPoint.allCases {
      let letters = point.abbreviation.lowercased()
      let name = point.name.split(separator: "-").joined()
      table[letters] = .compass(letters, .abbreviation)
      table[name] = .compass(letters, .noun)
      table[name + "ern"] = .compass(letters, .adjective)
      table[name + "wards"] = .compass(letters, .noun)
      table[name + "ward"] = .compass(letters, .noun)
      table[name + "erly"] = .compass(letters, .adjective)
    }
    for (name, letters) in cardinals { table[name + "ernmost"] = .compass(letters, .adjective) }
    add("km kms kilometre kilometres kilometer kilometers klm kilometr", .unit(.kilometers))
    add("m metre metres meter meters mtr mtrs", .unit(.meters))
    add("mi mile miles", .unit(.miles))
    add("nmi", .unit(.nauticalMiles))
    add("ft foot feet", .unit(.feet))
    add("yd yds yard yards", .unit(.yards))
    add("verst versts", .unit(.versts))
    let ones =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      + "seventeen eighteen nineteen"
    for (value, text) in ones.split(separator: " ").enumerated() {
      table[String(text)] = .number(Double(value))
    }
    for (value, text) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
      .enumerated()
    {
      table[String(text)] = .number(Double(value + 2) * 10)
    }
    add("fourty", .number(40))
    add("dozen", .number(12))
    add("hundred hundreds", .scale(100))
    add("thousand thousands", .scale(1000))
    add("million", .scale(1_000_000))
    add("half", .fraction(0.5))
    add("quarter quarters", .fraction(0.25))
    add("about approximately approx roughly nearly almost some circa ca c estimated", .about)
    add("only merely barely scarcely hardly", .only)
    add("just", .just)
    add("within", .within)
    add("up", .upTo)
    add("less fewer", .less)
    add("more", .more)
    add("most maximum", .most)
    add("least minimum", .least)
    add("than", .than)
    add("over above beyond", .over)
    add("under below", .under)
    add("exceeding exceeds", .exceeding)
    add("from", .from)
    add("of", .of)
    add("to towards toward", .to)
    add("near nearby", .near)
    add("close", .close)
    add("next", .next)
    add("adjacent", .adjacent)
    add("vicinity neighbourhood neighborhood surroundings environs", .vicinity)
    add("around round", .around)
    add("between", .between)
    add("and", .and)
    add("or", .or)
    add("on upon", .on)
    add("along", .along)
    add("at", .at)
    add("in", .in)
    add("inside throughout", .inside)
    add("outside", .outside)
    add("outskirts suburbs periphery", .outskirts)
    add("edge fringe", .edge)
    add("halfway midway", .halfway)
    add("border frontier boundary", .border)
    add("with", .with)
    add("by", .by)
    add("away distant apart", .away)
    add("off", .off)
    add("not", .not)
    add("no", .no)
    add("far", .far)
    add("as", .as)
    add("the", .the)
    add("a an", .a)
    add("due directly", .due)
    add("distance", .distance)
    add("straight", .straight)
    add("line", .line)
    add("crow", .crow)
    add("flies", .flies)
    add("road highway route motorway track street railway way", .road)
    add("rail train car foot", .rail)
    table["foot"] = .unit(.feet)
    add("air", .air)
    add("corridor", .corridor)
    add("side", .side)
    add("part half-", .part)
    add("center centre middle", .center)
    add("point position location place spot", .point)
    add("area zone", .area)
    add("so", .so)
    add("direction", .direction)
    add("such", .such)
    add(
      "district districts rayon rayons raion raions region regions province provinces marz marzes", .district)
    add("oblast", .district)
    add("city cities", .city)
    add("town towns township", .town)
    add("village villages hamlet", .village)
    add("settlement settlements", .settlement)
    add("republic country", .country)
    add(
      "is are was were be been has have had will would could should may might can said says reported that which "
        + "who where when while after before since until during for but because if then it its they their he she "
        + "his her this these those there into onto through across via against toward also still yet now here "
        + "km2 percent per cent according amid despite following fell captured taken seized held holds lies lay "
        + "stands stand sits sit located situated",
      .stop)
    return table
  }()
}
