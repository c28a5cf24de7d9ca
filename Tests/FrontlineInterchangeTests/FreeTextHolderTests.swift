import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineInterchange

/// Tables that say in words what happened to a town: a mapping with patterns says what they mean.
@Suite struct FreeTextHolderTests {
  private let table = """
    town,lat,lon,date,event
    Alpha,15.6,32.5,2023-04-15,captured by RSF
    Beta,13.6,25.3,2023-04-15,Captured by the SAF after clashes
    Alpha,15.6,32.5,2023-05-15,SAF retakes Alpha
    Gamma,14,30,2023-05-01,fighting reported
    Gamma,14,30,2023-05-02,RSF withdraws from the town

    """

  @Test func `A mapping of patterns reads words about towns`() throws {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("t.csv"))
    try AtomicFile.write(
      "value,party,stance\n*captured by*rsf*,RSF,\n*captured by*saf*,SAF,\nsaf retakes*,SAF,\nfighting*,RSF;SAF,contested\n*withdraws*,,given up\n",
      to: folder.path("words.csv"))
    var towns = TownControlImport()
    towns.named.holder = "event"
    try towns.vocabulary.add(file: folder.path("words.csv"))
    let atlas = try towns.read([folder.path("t.csv")]).atlas
    #expect(atlas.parties.map(\.id.rawValue).sorted() == ["rsf", "saf"])
    func state(_ town: String, _ day: String) throws -> Standing.State {
      try atlas.standing(of: #require(atlas.settlement(id: town)), on: Day(day)).state
    }
    #expect(try state("alpha", "2023-05-01") == .held(by: "rsf"))
    #expect(try state("alpha", "2023-05-15") == .held(by: "saf"))
    #expect(try state("beta", "2023-04-15") == .held(by: "saf"))
    #expect(try state("gamma", "2023-05-01") == .contested)
    #expect(try state("gamma", "2023-05-02") == .unknown)
  }

  @Test func `Captured by a party needs no mapping`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "town,lat,lon,date,event\nAlpha,15.6,32.5,2023-04-15,captured by RSF\nBeta,13.6,25.3,2023-04-15,RSF\n",
      to: folder.path("t.csv"))
    var towns = TownControlImport()
    towns.named.holder = "event"
    #expect(try towns.read([folder.path("t.csv")]).atlas.parties.map(\.id) == ["rsf"])
  }
}
