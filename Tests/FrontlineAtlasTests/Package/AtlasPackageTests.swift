import Foundation
import FrontlineData
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasPackageTests {
  @Test func `A sound package opens with all that is in it`() throws {
    let package = SamplePackage()
    #expect(try package.written { try DataPackage.validate($0) } == [])
    let atlas = try package.written { try Atlas(contentsOf: $0) }
    #expect(atlas.settlements.map(\.id) == ["alma", "armud", "nar", "nar-2"])
    let alma = try #require(atlas.settlement(id: "alma"))
    #expect(alma.names.others == ["Almaly", "Elma"])
    #expect(alma.coordinateUncertainty == .meters(700) && alma.elevation == .meters(900))
    #expect(alma.population == 5000 && alma.populationYear == 2009)
    #expect(alma.source == "gazetteer" && alma.sourceDetail == "g:1")
    #expect(atlas.settlement(id: "nar-2")?.population == nil)
    let west = try #require(atlas.district(id: "west-rayon"))
    #expect(west.officialArea?.area == .squareKilometers(4700))
    #expect(west.otherAreas.map(\.source) == ["made up too"])
    #expect(west.center == "alma" && west.names.others == ["Qərb"])
    #expect(try abs(#require(west.area).squareKilometers - 4703) < 20)
    #expect(atlas.district(id: "north-province")?.shape == nil)
    let road = try atlas.route("road-1")
    #expect(road.waypoints.map(\.name) == ["Alma", "Pass", "Nar"])
    #expect(road.junctions == [.init(waypoint: 1, route: "road-2", otherWaypoint: 0)])
    #expect(road.periods.map(\.text) == ["1992/2022"] && road.publishedLength == .kilometers(60))
    #expect(atlas.parties.map(\.side) == [.azerbaijan, .armenian])
    #expect(atlas.source("mod")?.speaksFor == .azerbaijan)
    #expect(atlas.statements[0].to == ["nar", "armud"] && atlas.statements[0].comparison == .between)
    #expect(atlas.ledger.claims.count == 4)
    #expect(atlas.provenance.attribution == "A sample, version 0.1 (CC0-1.0). Data: A gazetteer.")
  }

  @Test func `A byte order mark, CR LF and a slash at the end of the folder do no harm`() throws {
    var package = SamplePackage()
    for file in ["settlements.csv", "claims.csv", "sources.csv"] {
      package.files[file] =
        "\u{FEFF}" + (package.files[file] ?? "").replacingOccurrences(of: "\n", with: "\r\n")
    }
    let atlas = try package.written { try Atlas(contentsOf: $0 + "/") }
    #expect(atlas.settlements.count == 4 && atlas.ledger.claims.count == 4)
  }

  @Test func `Settlements alone are an atlas`() throws {
    var package = SamplePackage()
    package.files = ["settlements.csv": "kind,id,longitude,latitude,name\ncity,a,46.75,39.75,Here\n"]
    let atlas = try package.written { try Atlas(contentsOf: $0) }
    #expect(try atlas.settlement(named: "HERE").position == Position(latitude: 39.75, longitude: 46.75))
    #expect(atlas.version == "" && atlas.ledger.claims.isEmpty && atlas.provenance.attribution == "")
  }

  @Test func `A folder that is not there, and a file in its place`() throws {
    let missing = try #require(throws: AtlasError.self) { try Atlas(contentsOf: "/nowhere/at/all") }
    #expect(missing.code == .unreadable)
    #expect(
      missing.description == "The folder \"/nowhere/at/all\" cannot be opened: No such file or directory.")
    let file = try #require(throws: AtlasError.self) { try DataPackage.validate(#filePath) }
    #expect(file.code == .unreadable)
    #expect(file.description.hasSuffix("is a file; a data package is a folder with settlements.csv in it."))
  }

  @Test func `A file that is a folder is refused`() throws {
    var package = SamplePackage()
    package.files["statements.csv"] = nil
    try package.written { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/statements.csv", withIntermediateDirectories: true)
      let error = try #require(throws: AtlasError.self) { try Atlas(contentsOf: folder) }
      #expect(error.faults.map(\.file) == ["statements.csv"])
    }
  }

  @Test func `An atlas can be made of things in a program`() throws {
    let here = Position(latitude: 1, longitude: 2)
    let settlement = Settlement(id: "a", names: PlaceNames("A"), kind: .city, position: here)
    #expect(try Atlas(settlements: [settlement]).settlement(named: "a") == settlement)
    #expect(try Atlas(settlements: []).settlements.isEmpty)
    let lost = Settlement(
      id: "a", names: PlaceNames("B"), kind: .city, position: here, district: "d", source: "s")
    let claim = Claim(
      id: "c", subject: .settlement("b"), party: .armenia, stance: .asserted, reported: try Day("2020-10-01"),
      source: "s")
    let error = try #require(throws: AtlasError.self) {
      try Atlas(settlements: [settlement, lost], claims: [claim])
    }
    #expect(
      error.faults.map(\.description) == [
        "claims.csv, row 1, column party: There is no party \"armenia\".",
        "claims.csv, row 1, column source: There is no source \"s\".",
        "claims.csv, row 1, column subject: There is no settlement \"b\".",
        "settlements.csv, row 2, column id: The id \"a\" is that of row 1 already.",
        "settlements.csv, row 2, column source: There is no source \"s\".",
        "settlements.csv, row 2, column district: There is no district \"d\".",
      ])
  }
}
