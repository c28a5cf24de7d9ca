import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlinePlatform
import FrontlineTime
import Testing

@Suite struct PackageLinkTests {
  @Test func `no file of a package leads out of it, on reading or writing`() throws {
    let folder = try ScratchFolder(in: "/tmp")
    let package = folder.path + "/package"
    #expect(mkdir(package, 0o700) == 0)
    for (file, text) in [
      ("settlements.csv", "id,name,kind,latitude,longitude\na,A,town,39,46\n"),
      ("parties.csv", "id,name,side\np,P,p\n"),
      ("sources.csv", "id,name,kind\ns,S,analyst\n"),
    ] {
      try AtomicFile.write(text, to: "\(package)/\(file)")
    }
    let header = "id,subject_kind,subject,party,stance,reported,source\n"
    try AtomicFile.write(header, to: "\(folder.path)/outside.csv")
    let claim = Claim(
      id: "c", subject: .settlement("a"), party: "p", stance: .asserted, reported: try Day("2020-10-10"),
      source: "s")
    for target in ["../outside.csv", "/nowhere/claims.csv", "\(folder.path)/outside.csv"] {
      _ = unlink("\(package)/claims.csv")
      #expect(symlink(target, "\(package)/claims.csv") == 0)
      let faults = try DataPackage.validate(package).map(\.description)
      #expect(faults.count == 1 && faults[0].contains("leads out of the package"), "\(faults)")
      #expect(throws: AtlasError.self) { try DataPackage.append([claim], to: package) }
    }
    #expect(
      String(decoding: try ByteSource.file("\(folder.path)/outside.csv").all(), as: UTF8.self) == header)
    // A link within it is as good as a file.
    _ = unlink("\(package)/claims.csv")
    try AtomicFile.write(header, to: "\(package)/claims-2020.csv")
    #expect(symlink("claims-2020.csv", "\(package)/claims.csv") == 0)
    #expect(try DataPackage.append([claim], to: package).ledger.claims.count == 1)
  }

  @Test func `a pipe in a package is a fault, and is not waited for`() throws {
    let folder = try ScratchFolder(in: "/tmp")
    try AtomicFile.write(
      "id,name,kind,latitude,longitude\na,A,town,39,46\n", to: "\(folder.path)/settlements.csv")
    #expect(mkfifo("\(folder.path)/districts.geojson", 0o600) == 0)
    #expect(mkfifo("\(folder.path)/claims.csv", 0o600) == 0)
    let faults = try DataPackage.validate(folder.path).map(\.description)
    #expect(faults.count == 2 && faults.allSatisfy { $0.contains("a device or a pipe") }, "\(faults)")
  }
}
