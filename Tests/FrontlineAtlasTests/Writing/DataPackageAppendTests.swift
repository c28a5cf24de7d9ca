import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct DataPackageAppendTests {
  static let claimsText = """
    id,subject_kind,subject,party,stance,valid_from,valid_to,reported,source,citation,note,corrects,derived_from,exceptions
    c1,settlement,shusha,armenian-forces,asserted,1992-05-08,,1992-05-08,  s1,"a, ""quoted"" page",,,,
    c2,settlement,shusha,azerbaijan,asserted,2020-11-08,,2020-11-08,s1,"two
    lines",,,,

    """.replacingOccurrences(of: ",  s1,", with: ",s1,")

  /// A folder with a small data package; removed at the end of `body`.
  static func withPackage<R>(
    claims: String? = claimsText, _ body: (String) throws -> R
  ) throws -> R {
    let folder = NSTemporaryDirectory() + "frontline-\(UInt64.random(in: 0 ... .max))"
    try make(folder, claims)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  static func make(_ folder: String, _ claims: String? = claimsText) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("id,name,kind,latitude,longitude\nshusha,Shusha,city,39.7537,46.7465\n", "settlements.csv")
    try write("id,name,side\nazerbaijan,A,azerbaijan\narmenian-forces,B,armenian\n", "parties.csv")
    try write("id,name,kind,speaks_for,citation,url,licence,note\r\ns1,One,press,,,,,\r\n", "sources.csv")
    if let claims { try write(claims, "claims.csv") }
    func write(_ text: String, _ name: String) throws {
      try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }
  }

  static func bytes(_ folder: String, _ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
  }

  static func claim(_ id: String, source: Source.ID = "s1", corrects: String? = nil) throws -> Claim {
    Claim(
      id: id, subject: .settlement("shusha"), party: .azerbaijan, stance: .assessed,
      validFrom: try EDTFDate("2020-11-08~"), validTo: try EDTFDate("[2021,2022..2023]"),
      reported: try Day("2024-01-02"), source: source, citation: "a \"page\", and\nanother", note: "ə, ş",
      corrects: corrects, derivedFrom: "c1")
  }

  @Test func `Rows are added behind the old ones`() throws {
    try Self.withPackage { folder in
      let before = (Self.bytes(folder, "claims.csv"), Self.bytes(folder, "sources.csv"))
      let source = Source(id: "s2", name: "Two, Ltd", kind: .press, speaksFor: .armenian, note: "new")
      let claim = try Self.claim("c3", source: "s2", corrects: "c2")
      let atlas = try DataPackage.append([claim], sources: [source], to: folder)
      #expect(atlas.ledger.claim("c3") == claim)
      let read = try Atlas(contentsOf: folder)
      #expect(read.ledger.claim("c3") == claim)
      #expect(read.ledger.claims.count == 3)
      #expect(read.source("s2") == source)
      #expect(Self.bytes(folder, "claims.csv").starts(with: before.0))
      #expect(Self.bytes(folder, "sources.csv").starts(with: before.1))
      // The line breaks are those of each file.
      #expect(Self.bytes(folder, "sources.csv").suffix(2) == [0x0D, 0x0A])
      #expect(String(decoding: Self.bytes(folder, "claims.csv"), as: UTF8.self).contains("\r") == false)
      // A correction replaces what it corrects, from the day on which it was reported.
      let shusha = Subject.settlement("shusha")
      let day = try Day("2020-11-08")
      #expect(read.ledger.standing(of: shusha, on: day).deciding.ids == ["c1"])
      #expect(read.ledger.standing(of: shusha, on: day, asKnownOn: day).deciding.ids == ["c2"])
    }
  }

  @Test func `A file without a last line break gets one`() throws {
    let text = String(Self.claimsText.dropLast())
    try Self.withPackage(claims: text) { folder in
      try DataPackage.append([Self.claim("c3"), Self.claim("c4")], to: folder)
      #expect(Self.bytes(folder, "claims.csv").starts(with: text.utf8))
      #expect(try Atlas(contentsOf: folder).ledger.claims.count == 4)
    }
  }

  @Test func `A missing file is made`() throws {
    try Self.withPackage(claims: nil) { folder in
      var claim = try Self.claim("c1")
      claim = Claim(
        id: "c1", subject: claim.subject, party: claim.party, stance: .asserted, reported: claim.reported,
        source: "s1")
      try DataPackage.append([claim], to: folder)
      #expect(try Atlas(contentsOf: folder).ledger.claims.map(\.self) == [claim])
    }
  }

  @Test func `What cannot stand is refused and nothing is written`() throws {
    try Self.withPackage { folder in
      let before = (Self.bytes(folder, "claims.csv"), Self.bytes(folder, "sources.csv"))
      let bad = Claim(
        id: "c1", subject: .settlement("nowhere"), party: "nobody", stance: .asserted,
        validFrom: try EDTFDate("2025"), validTo: try EDTFDate("2024"), reported: try Day("2020-01-01"),
        source: "s2", corrects: "c9")
      let source = Source(id: "s2", name: "Two", kind: .press)
      let error = #expect(throws: AtlasError.self) {
        try DataPackage.append([Self.claim("c3"), bad], sources: [source], to: folder)
      }
      let columns = error?.faults.filter { $0.file == "claims.csv" && $0.row == 7 }.compactMap(\.column)
      #expect(Set(columns ?? []).isSuperset(of: ["subject", "party", "valid_to", "reported"]))
      #expect(error?.faults.allSatisfy { $0.row == 7 } == true, "\(error?.description ?? "")")
      #expect(Self.bytes(folder, "claims.csv") == before.0)
      #expect(Self.bytes(folder, "sources.csv") == before.1)
    }
  }

  @Test func `An id that a table cannot hold is refused`() throws {
    try Self.withPackage { folder in
      for id in ["", "a;b", " c3", "c\u{0}3", "c1"] {
        let before = Self.bytes(folder, "claims.csv")
        #expect(throws: AtlasError.self) { try DataPackage.append([Self.claim(id)], to: folder) }
        #expect(Self.bytes(folder, "claims.csv") == before)
      }
    }
  }

  @Test func `A column that is missing is not lost in silence`() throws {
    let text = "id,subject_kind,subject,party,stance,reported,source\n"
    try Self.withPackage(claims: text) { folder in
      let error = #expect(throws: AtlasError.self) { try DataPackage.append([Self.claim("c3")], to: folder) }
      #expect(error?.code == .invalidPackage)
      #expect(Self.bytes(folder, "claims.csv") == Array(text.utf8))
    }
  }

  @Test func `Nothing to add writes nothing`() throws {
    try Self.withPackage { folder in
      let before = Self.bytes(folder, "claims.csv")
      let atlas = try DataPackage.append([], to: folder)
      #expect(atlas.ledger.claims.count == 2)
      #expect(Self.bytes(folder, "claims.csv") == before)
    }
  }

  @Test func `A folder that is none is named`() {
    let error = #expect(throws: AtlasError.self) { try DataPackage.append([], to: "/nowhere/at/all") }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains("/nowhere/at/all") == true)
  }

  @Test func `A writer that does not get the lock says so`() throws {
    try Self.withPackage { folder in
      let lock = try FileLock(path: folder + "/.frontline.lock")
      let error = #expect(throws: AtlasError.self) {
        try DataPackage.append([Self.claim("c3")], to: folder, timeout: .milliseconds(20))
      }
      #expect(error?.code == .unwritable)
      lock.release()
      try DataPackage.append([Self.claim("c3")], to: folder)
    }
  }
}

/// Writers that are killed, and writers at once, each in a process of its own.
@Suite struct DataPackageCrashTests {
  /// At most so many steps are taken to write two files.
  static let steps = Array(1...10)

  @Test(arguments: steps) func `A writer killed at any step leaves the old claims or the new`(step: Int)
    async throws
  {
    let folder = NSTemporaryDirectory() + "frontline-\(UInt64.random(in: 0 ... .max))"
    try DataPackageAppendTests.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = DataPackageAppendTests.bytes(folder, "claims.csv")
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String, step = step as Int] in
      let count = Counter()
      let killer: @Sendable (AtomicFile.Step) -> Void = { _ in
        if count.next() == step { kill(getpid(), SIGKILL) }
      }
      try AtomicFile.$onStep.withValue(killer) {
        _ = try DataPackage.append(
          [DataPackageAppendTests.claim("c3", source: "s2")],
          sources: [Source(id: "s2", name: "Two", kind: .press)], to: folder)
      }
    }
    let after = DataPackageAppendTests.bytes(folder, "claims.csv")
    let atlas = try Atlas(contentsOf: folder)
    #expect(after == before || (after.starts(with: before) && atlas.ledger.claim("c3") != nil))
    // The claims are in their place from the step at which they were renamed, and no earlier.
    #expect((after != before) == (step >= 9))
    #expect((atlas.source("s2") != nil) == (step >= 7))
    // The next writer is not held up by what is left.
    try DataPackage.append([DataPackageAppendTests.claim("c4")], to: folder, timeout: .seconds(5))
    #expect(try Atlas(contentsOf: folder).ledger.claim("c4") != nil)
  }

  @Test func `Two writers at once lose nothing`() async throws {
    let folder = NSTemporaryDirectory() + "frontline-\(UInt64.random(in: 0 ... .max))"
    try DataPackageAppendTests.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in ["a", "b"] {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [folder = folder as String, writer = writer as String] in
            for number in 0..<15 {
              let source = Source(id: Source.ID("\(writer)\(number)"), name: "\(writer)", kind: .press)
              try DataPackage.append(
                [DataPackageAppendTests.claim("\(writer)\(number)", source: source.id)],
                sources: [source], to: folder, timeout: .seconds(60))
            }
          }
        }
      }
      group.addTask {
        // Whoever reads meanwhile finds a package without faults.
        for _ in 0..<40 {
          do {
            _ = try Atlas(contentsOf: folder)
          } catch {
            Issue.record(error)
          }
        }
      }
      try await group.waitForAll()
    }
    let atlas = try Atlas(contentsOf: folder)
    #expect(atlas.ledger.claims.count == 32)
    for writer in ["a", "b"] {
      for number in 0..<15 { #expect(atlas.ledger.claim("\(writer)\(number)") != nil) }
    }
  }
}

/// Counts steps; each process has its own.
final class Counter: @unchecked Sendable {
  // Only the one thread that writes counts.
  private var value = 0

  func next() -> Int {
    value += 1
    return value
  }
}
