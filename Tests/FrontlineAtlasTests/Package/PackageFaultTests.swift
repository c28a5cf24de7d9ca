import Foundation
import Testing

@testable import FrontlineAtlas

/// One thing that is wrong with the sample package, and the sentences that must be said of it.
struct Breakage: Sendable, CustomTestStringConvertible {
  let file: String
  let piece: String
  let other: String
  let faults: [String]

  init(_ file: String, _ piece: String, _ other: String, _ faults: String...) {
    self.file = file
    self.piece = piece
    self.other = other
    self.faults = faults
  }

  var testDescription: String { faults.first ?? "sound" }
}

@Suite struct PackageFaultTests {
  @Test(arguments: [
    Breakage(
      "settlements.csv", "\"nar-2\"", "nar",
      "settlements.csv, row 5, column id: The id \"nar\" is that of row 4 already."),
    Breakage(
      "settlements.csv", "\"nar-2\"", "",
      "settlements.csv, row 5, column id: The field is empty and must not be."),
    Breakage(
      "settlements.csv", "nar,Nar,Nar", "nar,,Nar",
      "settlements.csv, row 4, column name: The field is empty and must not be."),
    Breakage(
      "settlements.csv", "village,west-rayon", "hamlet,west-rayon",
      "settlements.csv, row 3, column kind: \"hamlet\" is not one of city, town and village."),
    Breakage(
      "settlements.csv", "40.3,46.4", "140.3,46.4",
      "settlements.csv, row 3, column latitude: Latitude 140.3 is outside -90 ... 90; the axes may be swapped."
    ),
    Breakage(
      "settlements.csv", "40.3,46.4", "40.3,246.4",
      "settlements.csv, row 3, column longitude: Longitude 246.4 is outside -180 ... 180; where longitudes go from 0 to 360, say so (--longitudes 0-360), or take 360 from those over 180."
    ),
    Breakage(
      "settlements.csv", "40.3,46.4", "\"40,3\",46.4",
      "settlements.csv, row 3, column latitude: \"40,3\" is not a number; it has a decimal comma."),
    Breakage(
      "settlements.csv", "40.3,46.4", "NaN,46.4",
      "settlements.csv, row 3, column latitude: \"NaN\" is not a number."),
    Breakage(
      "settlements.csv", "40.3,46.4", ",46.4",
      "settlements.csv, row 3, column latitude: The field is empty and must not be."),
    Breakage(
      "settlements.csv", "40.3,46.4", "41.5,46.4",
      "settlements.csv, row 3, column district: Armud at 41.50000, 46.40000 lies outside the borders of \"west-rayon\"."
    ),
    Breakage(
      "settlements.csv", "46.8,700", "46.8,-700",
      "settlements.csv, row 4, column coordinate_uncertainty_m: -700 is outside 0 ... 20040000."),
    Breakage(
      "settlements.csv", "900,5000", "900,5000.5",
      "settlements.csv, row 2, column population: \"5000.5\" is not a whole number."),
    Breakage(
      "settlements.csv", "900,5000", "900,-1",
      "settlements.csv, row 2, column population: -1 is outside 0 ... 1000000000."),
    Breakage(
      "settlements.csv", "town,east-rayon", "town,far-rayon",
      "settlements.csv, row 4, column district: There is no district \"far-rayon\"."),
    Breakage(
      "settlements.csv", "town,east-rayon", "town,valley",
      "settlements.csv, row 4, column district: \"valley\" is in the layer area, not rayon."),
    Breakage(
      "settlements.csv", "west-rayon,north-province", "west-rayon,valley",
      "settlements.csv, row 2, column province: \"valley\" is in the layer area, not province."),
    Breakage(
      "settlements.csv", "gazetteer,g:1", "atlas,g:1",
      "settlements.csv, row 2, column source: There is no source \"atlas\"."),
    Breakage(
      "settlements.csv", "name_hy,", "name_h,",
      "settlements.csv, row 1, column name_h: \"h\" is not a language tag of BCP 47; one is a language of two or three letters, with script, region or variant after hyphens, such as en, hy-Latn or zh-Hant-TW."
    ),
    Breakage(
      "settlements.csv", "name_hy,", "name_az,",
      "settlements.csv, row 1: The header names the column \"name_az\" twice."),
    Breakage(
      "datapackage.json", "\"name\":\"sample\"",
      "\"frontline\":{\"layers\":[{\"name\":\"rayon\"},{\"name\":\"area\"}]}",
      "districts.geojson, feature 3 (north-province), layer: The layer \"province\" is not one of rayon and area, which datapackage.json lists."
    ),
    Breakage(
      "datapackage.json", "\"name\":\"sample\"",
      "\"frontline\":{\"layers\":[{\"name\":\"rayon\",\"role\":\"shire\"},{\"name\":\"rayon\"},{}]}",
      "datapackage.json, frontline.layers[0].role: \"shire\" is not one of district, province, country and area.",
      "datapackage.json, frontline.layers[1].name: The layer \"rayon\" is listed twice.",
      "datapackage.json, frontline.layers[2].name: A text is needed, without space at its ends.",
      "districts.geojson, feature 3 (north-province), layer: The layer \"province\" is not one of rayon, which datapackage.json lists.",
      "districts.geojson, feature 4 (valley), layer: The layer \"area\" is not one of rayon, which datapackage.json lists."
    ),
    Breakage(
      "datapackage.json", "\"name\":\"sample\"",
      "\"frontline\":{\"areaOfInterest\":{\"district\":\"north-province\",\"without\":[\"moon\"]},\"baseline\":\"nobody\",\"base\":1}",
      "datapackage.json, frontline: The member \"base\" is not one of layers, areaOfInterest, baseline and periods.",
      "datapackage.json, frontline.areaOfInterest.district: The district \"north-province\" has no outline.",
      "datapackage.json, frontline.areaOfInterest.without: There is no district \"moon\".",
      "datapackage.json, frontline.baseline: There is no source \"nobody\"."),
    Breakage(
      "datapackage.json", "\"name\":\"sample\"",
      "\"frontline\":{\"periods\":[{\"names\":[\"truce\"],\"days\":\"2020-10-10\",\"source\":\"nobody\"},{\"names\":[],\"days\":\"soon\",\"source\":\"nobody\"}]}",
      "datapackage.json, frontline.periods[1].names: A name is needed.",
      "datapackage.json, frontline.periods[1].days: \"soon\" is not a day and no span of days in EDTF.",
      "datapackage.json, frontline.periods[0].source: There is no source \"nobody\"."),
    Breakage(
      "datapackage.json", "\"name\":\"sample\"", "\"frontline\":[]",
      "datapackage.json, frontline: It is an array; an object is needed."),
    Breakage(
      "settlements.csv", ",latitude,", ",lat,",
      "settlements.csv, row 1, column latitude: The column is missing."),
    Breakage(
      "settlements.csv", ",population,population_year", ",people,population_year",
      "settlements.csv, row 1, column population: The column is missing."),
    Breakage(
      "settlements.csv", "armud,Armud,", "armud,Armud",
      "settlements.csv, row 3: The row has 17 fields, and the header 18 columns."),
    Breakage(
      "districts.geojson", "\"layer\":\"province\"", "\"layer\":\"\"",
      "districts.geojson, feature 3 (north-province), layer: The field is empty and must not be."
    ),
    Breakage(
      "districts.geojson", "\"name\":\"North\"", "\"name\":\"\"",
      "districts.geojson, feature 3 (north-province), name: The field is empty and must not be."),
    Breakage(
      "districts.geojson", "\"name\":\"North\"", "\"name\":7",
      "districts.geojson, feature 3 (north-province), name: The value is a number; a text is needed."),
    Breakage(
      "districts.geojson", "\"official_area_km2\":4700", "\"official_area_km2\":-1",
      "districts.geojson, feature 1 (west-rayon), official_area_km2: -1.0 is outside 0.000001 ... 510100000."),
    Breakage(
      "districts.geojson", "{\"area_km2\":4710", "{\"area_km2\":\"4710\"",
      "districts.geojson, feature 1 (west-rayon), area_alternatives 0, area_km2: The value is a string; a number is needed."
    ),
    Breakage(
      "districts.geojson", "\"center_settlement\":\"alma\"", "\"center_settlement\":\"elma\"",
      "districts.geojson, feature 1 (west-rayon), center_settlement: There is no settlement \"elma\"."),
    Breakage(
      "districts.geojson", "\"id\":\"valley\",\"layer\"", "\"id\":\"vale\",\"layer\"",
      "districts.geojson, feature 4 (vale), id: The feature is \"valley\", its property \"vale\"."),
    Breakage(
      "districts.geojson", "[46,41],[46,40]]", "[46,41]]",
      "districts.geojson, feature 1 (west-rayon): Ring 0: a ring must end where it began: it begins at 40.0, 46.0 and ends at 41.0, 46.0."
    ),
    Breakage(
      "districts.geojson",
      "{\"type\":\"Polygon\",\"coordinates\":[[[46.1,40.1],[46.9,40.1],[46.9,40.5],[46.1,40.5],[46.1,40.1]]]}",
      "{\"type\":\"Point\",\"coordinates\":[46.1,40.1]}",
      "districts.geojson, feature 4 (valley), geometry: It is a Point; a Polygon or MultiPolygon is needed."),
    Breakage(
      "routes.geojson", "\"1992/2022\"", "\"1992 to 2022\"", "routes.geojson, feature 1 (road-1), period: "),
    Breakage(
      "routes.geojson", "[[46.2,40.2],[46.5,40.3],[46.8,40.4]]", "[[46.2,40.2],[46.8,40.4]]",
      "routes.geojson, feature 1 (road-1), waypoints: There are 3 waypoints, and the line has 2 positions."),
    Breakage(
      "routes.geojson", "\"settlement\":\"armud\"", "\"settlement\":\"amrud\"",
      "routes.geojson, feature 2 (road-2), waypoints: Waypoint 1 is the settlement \"amrud\", which there is not."
    ),
    Breakage(
      "routes.geojson", "\"route\":\"road-2\"", "\"route\":\"road-3\"",
      "routes.geojson, feature 1 (road-1), junctions: The junction with \"road-3\" is with a route that there is not."
    ),
    Breakage(
      "routes.geojson", "\"waypoint\":1,", "\"waypoint\":3,",
      "routes.geojson, feature 1 (road-1), junctions: The junction with \"road-2\" is at waypoint 3 of 3."),
    Breakage(
      "routes.geojson", "\"other_waypoint\":0", "\"other_waypoint\":1",
      "routes.geojson, feature 1 (road-1), junctions: The junction with \"road-2\" does not lie on both lines: Pass and its Armud are 8.5 km apart."
    ),
    Breakage(
      "routes.geojson", "\"other_waypoint\":0", "\"other_waypoint\":-1",
      "routes.geojson, feature 1 (road-1), junctions 0, other_waypoint: A whole number from 0 on is needed."),
    Breakage(
      "parties.csv", "#0072B2", "blue",
      "parties.csv, row 2, column color: \"blue\" is not a color of the form #rrggbb."),
    Breakage(
      "parties.csv", "armenian,#", ",#",
      "parties.csv, row 3, column side: The field is empty and must not be."),
    Breakage(
      "sources.csv", "military,azerbaijan", "army,azerbaijan",
      "sources.csv, row 4, column kind: \"army\" is not one of government, military, press, secondary, gazetteer, analyst, agreement, compiler and reference."
    ),
    Breakage(
      "sources.csv", "military,azerbaijan", "military,azeri",
      "sources.csv, row 4, column speaks_for: No party is of the side \"azeri\"; there is armenian and azerbaijan."
    ),
    Breakage(
      "claims.csv", "c2,settlement,alma", "c2,settlement,elma",
      "claims.csv, row 3, column subject: There is no settlement \"elma\"."),
    Breakage(
      "claims.csv", "alma,azerbaijan,asserted", "alma,azerbaijn,asserted",
      "claims.csv, row 3, column party: There is no party \"azerbaijn\"."),
    Breakage(
      "claims.csv", "alma,azerbaijan,asserted", "alma,azerbaijan,said",
      "claims.csv, row 3, column stance: \"said\" is not one of asserted, denied, assessed and agreed."),
    Breakage(
      "claims.csv", "2020-10-01,,2020-10-02", "2020-13-01,,2020-10-02",
      "claims.csv, row 3, column valid_from: "),
    Breakage(
      "claims.csv", "2020-10-01,,2020-10-02", "2020-10-01,,2020-02-30",
      "claims.csv, row 3, column reported: \"2020-02-30\" is not a day: February 2020 has 29 days."),
    Breakage(
      "claims.csv", "2020-10-01,,2020-10-02", "2020-10-01,2020-09-30,2020-10-02",
      "claims.csv, row 3, column valid_to: "),
    Breakage(
      "claims.csv", "2020-10-01,,2020-10-02", "2020-10-01,,2020-09-02", "claims.csv, row 3, column reported: "
    ),
    Breakage("claims.csv", "c4,route,road-1", "c2,route,road-1", "claims.csv, row 5, column id: "),
    Breakage("claims.csv", "c2,nar", "c9,nar", "claims.csv, row 4, column derived_from: "),
    Breakage(
      "statements.csv", "50,60,between", "70,60,between",
      "statements.csv, row 2, column value_max: The greater value 60 is less than 70."),
    Breakage(
      "statements.csv", "50,60,between", "50,,between",
      "statements.csv, row 2, column value_max: What is between two values needs both; one is empty."),
    Breakage(
      "statements.csv", "nar;armud", "nar;amrud",
      "statements.csv, row 2, column to_place: There is no settlement, district or route \"amrud\"."),
    Breakage("statements.csv", "2020-10,A", "October,A", "statements.csv, row 2, column day: "),
    Breakage(
      "datapackage.json", "{\"path\":\"claims.csv\"}", "{\"path\":\"extra.csv\"}",
      "extra.csv: The file is missing."),
    Breakage("datapackage.json", "\"version\"", "version", "datapackage.json: "),
  ])
  func `Each fault is named with its file, row and column, and no other is`(breakage: Breakage) throws {
    let faults = try SamplePackage().replacing(breakage.piece, with: breakage.other, in: breakage.file)
      .faults()
    #expect(faults.count == breakage.faults.count, Comment(rawValue: faults.joined(separator: "\n")))
    for (seen, expected) in zip(faults, breakage.faults) {
      if expected.hasSuffix(": ") {
        #expect(seen.hasPrefix(expected) && seen.hasSuffix("."))
      } else {
        #expect(seen == expected)
      }
    }
  }

  @Test func `All faults of all files are named at once`() throws {
    let package = try SamplePackage()
      .replacing("40.3,46.4", with: "north,east", in: "settlements.csv")
      .replacing("town,east-rayon", with: "burg,west", in: "settlements.csv")
      .replacing("\"layer\":\"province\"", with: "\"layer\":\"\"", in: "districts.geojson")
      .replacing("2020-10-01,,2020-10-02", with: "soon,,later", in: "claims.csv")
    let places = try package.faults().map { String($0.prefix { $0 != ":" }) }
    #expect(
      places == [
        "claims.csv, row 3, column valid_from", "claims.csv, row 3, column reported",
        "districts.geojson, feature 3 (north-province), layer", "settlements.csv, row 3, column latitude",
        "settlements.csv, row 3, column longitude", "settlements.csv, row 4, column kind",
      ])
  }

  @Test func `A file that others refer to is missed once`() throws {
    var package = SamplePackage()
    package.files["sources.csv"] = nil
    #expect(
      try package.faults() == [
        "sources.csv: The file is missing, and \"gazetteer\" is referred to as a row of it."
      ])
    package = SamplePackage()
    package.files["districts.geojson"] = nil  // datapackage.json lists it
    #expect(try package.faults() == ["districts.geojson: The file is missing."])
    package = SamplePackage()
    package.files["settlements.csv"] = nil
    #expect(try package.faults() == ["settlements.csv: The file is missing."])
  }

  @Test func `A ring that crosses itself is found by the thorough check`() throws {
    let package = try SamplePackage().replacing(
      "[[46.1,40.1],[46.9,40.1],[46.9,40.5],[46.1,40.5],[46.1,40.1]]",
      with: "[[46.1,40.1],[46.9,40.5],[46.9,40.1],[46.1,40.5],[46.1,40.1]]", in: "districts.geojson")
    let faults = try package.written { try DataPackage.validate($0) }
    #expect(faults.map(\.file) == ["districts.geojson"])
    #expect(faults[0].feature == "valley" && faults[0].column == "geometry")
    #expect(faults[0].message.contains("crosses itself at 40.30000, 46.50000"))
  }

  @Test func `Strange files are refused, not stumbled over`() throws {
    for (file, text) in [
      ("settlements.csv", ""), ("settlements.csv", "\u{0}"), ("settlements.csv", "id\n\"open"),
      ("settlements.csv", "id,name,kind,latitude,longitude\n\"a,b,city,1,2"), ("districts.geojson", ""),
      ("districts.geojson", "[]"), ("districts.geojson", "{\"type\":\"FeatureCollection\",\"features\":[1]}"),
      ("districts.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\""),
      ("datapackage.json", "[]"), ("datapackage.json", "{"), ("claims.csv", "id,id\n"),
      ("routes.geojson", "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}"),
    ] {
      var package = SamplePackage()
      package.files[file] = text
      let faults = try package.faults()
      #expect(faults.contains { $0.hasPrefix(file) }, Comment(rawValue: "\(file): \(text)"))
    }
  }

  @Test func `The description shows the first faults and counts the rest`() throws {
    var package = SamplePackage()
    package.files["statements.csv"] =
      "id,kind,text\n" + (1...50).map { "s\($0),,text\n" }.joined()
    let error = try package.written { folder in
      try #require(throws: AtlasError.self) { try Atlas(contentsOf: folder) }
    }
    #expect(error.code == .invalidPackage)
    #expect(error.faults.count == 50)
    let lines = error.description.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[0].hasPrefix("The data package \"") && lines[0].hasSuffix("\" has 50 faults:"))
    #expect(lines[21] == "  and 30 more.")
  }
}
