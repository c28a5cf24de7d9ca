import Testing

@testable import FrontlineAtlas

@Suite struct KarabakhPackageTests {
  @Test func `The bundled package has no fault`() throws {
    let faults = try DataPackage.validate(Karabakh.folder)
    #expect(faults.isEmpty, Comment(rawValue: faults.prefix(30).map(\.description).joined(separator: "\n")))
  }
}
