import Foundation
import Frontline
import Testing

/// A second war on the same code: the campaign in Normandy, 1944, from the table of `Examples/normandy`.
@Suite struct NormandyTests {
  private static let folder =
    String(#filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/FrontlineTests/")!.lowerBound))
    + "/Examples/normandy"

  static let imported: ImportedAtlas = try! TownControlImport(
    source: "Normandy 1944", knownParties: DataPackage.parties(in: folder + "/parties.csv")
  ).read([folder + "/towns.csv"])  // the table of the example
  static let atlas = imported.atlas

  @Test func `The table is read whole`() throws {
    #expect(Self.imported.notes.map(\.description) == [])
    #expect(Self.atlas.settlements.count >= 40)
    #expect(
      Self.atlas.parties.map(\.id) == ["allied", "american", "british", "canadian", "french", "german"])
    #expect(Set(Self.atlas.parties.map(\.side)) == ["allied", "german"])
    // Every claim says where it stands, and every town where it lies and how surely.
    #expect(Self.atlas.ledger.claims.allSatisfy { !$0.citation.isEmpty && !$0.citation.hasPrefix("row ") })
    #expect(Self.atlas.settlements.allSatisfy { $0.coordinateUncertainty != nil && !$0.sourceDetail.isEmpty })
  }

  private func state(_ town: String, _ day: String) throws -> Standing.State {
    try Self.atlas.standing(of: Self.atlas.settlement(named: town), on: Day(day)).state
  }

  @Test func `Towns change hands more than once`() throws {
    #expect(try state("Mortain", "1944-08-02") == .held(by: "german"))
    #expect(try state("Mortain", "1944-08-06") == .held(by: "american"))
    #expect(try state("Mortain", "1944-08-08") == .held(by: "german"))
    #expect(try state("Mortain", "1944-08-12") == .held(by: "american"))
    #expect(try state("Villers-Bocage", "1944-06-13") == .contested)
    #expect(try state("Villers-Bocage", "1944-07-01") == .held(by: "german"))
    #expect(try state("Villers-Bocage", "1944-08-04") == .held(by: "british"))
    #expect(try state("Saint Lo", "1944-07-17") == .held(by: "german"))
    #expect(try state("St Lo", "1944-07-18") == .held(by: "american"))
  }

  /// From the first towns of the landing to the last of the table the ground of the Allies grows.
  @Test func `The front moves`() throws {
    let tracer = try FrontTracer(Self.atlas)
    var shares: [Double] = []
    for text in ["1944-06-06", "1944-06-30", "1944-07-25", "1944-08-01", "1944-08-16"] {
      let front = try #require(try tracer.front(on: Day(text)))
      #expect(Set(front.sides) == ["allied", "german"])
      #expect(front.length.kilometers > 50)
      for town in Self.atlas.settlements {
        guard let distance = front.distance(to: town) else { continue }
        if let lower = distance.lower { #expect(lower <= distance.estimate) }
        if let upper = distance.upper { #expect(distance.estimate <= upper) }
      }
      shares.append(
        Double(try Self.atlas.settlements.filter { try state($0.id, text) != .held(by: "german") }.count))
    }
    #expect(shares == shares.sorted() && shares[0] < shares[4])
  }

  @Test func `Words mean parties`() throws {
    let atlas = Self.atlas
    #expect(atlas.party(calledBy: "American")?.id == "american")
    #expect(atlas.party(calledBy: "US")?.id == "american" && atlas.party(calledBy: "us") == nil)
    #expect(atlas.party(calledBy: "Wehrmacht")?.id == "german")
    #expect(atlas.party(calledBy: "Allies")?.id == "allied")
    #expect(atlas.party(calledBy: "Azerbaijani") == nil)
    #expect(atlas.partyWordsOfPlaces.isEmpty)
  }

  @Test func `Maps are drawn`() throws {
    let svg = try Map(of: Self.atlas, on: Day("1944-08-01")).svg()
    let text = String(decoding: Array(svg.utf8), as: UTF8.self)
    for piece in [
      "Allied forces: ground behind the front", "place held by American forces", "Avranches", "Vire",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(!text.contains("Azerbaijan"))
  }

  @Test func `A package keeps all`() throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/frontline-normandy-\(UInt32.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DataPackage.write(Self.atlas, to: path, generator: Self.imported.generator)
    #expect(try DataPackage.validate(path).map(\.description) == [])
    let read = try Atlas(contentsOf: path)
    #expect(read.parties == Self.atlas.parties && Array(read.settlements) == Array(Self.atlas.settlements))
    #expect(read.languages.map(\.tag) == ["en", "de", "fr"])
  }
}
