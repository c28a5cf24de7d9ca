#if GDAL
  import FrontlineAtlas
  import FrontlineFormats
  import FrontlineFronts
  import Testing

  @testable import FrontlineInterchange

  /// Archives that cannot be read: a sentence each, and nothing written.
  @Suite struct ArchiveTests {
    /// A ZIP archive of files as they are, without compression.
    private func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
      func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      }
      var body: [UInt8] = []
      var directory: [UInt8] = []
      for file in files {
        let name = Array(file.name.utf8)
        // Version, flags, method and time; checksum and sizes; the length of the name.
        var common: [UInt8] = little(20, 2)
        common += [UInt8](repeating: 0, count: 8)
        common += little(Int(crc32(file.bytes)), 4)
        common += little(file.bytes.count, 4)
        common += little(file.bytes.count, 4)
        common += little(name.count, 2)
        directory += [0x50, 0x4B, 0x01, 0x02]
        directory += little(20, 2)
        directory += common
        directory += [UInt8](repeating: 0, count: 12)
        directory += little(body.count, 4)
        directory += name
        body += [0x50, 0x4B, 0x03, 0x04]
        body += common
        body += little(0, 2)
        body += name
        body += file.bytes
      }
      var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
      end += little(0, 4)
      end += little(files.count, 2)
      end += little(files.count, 2)
      end += little(directory.count, 4)
      end += little(body.count, 4)
      end += little(0, 2)
      return body + directory + end
    }

    private func crc32(_ bytes: [UInt8]) -> UInt32 {
      var sum: UInt32 = 0xFFFF_FFFF
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 {
          let isOdd = sum & 1 == 1
          sum >>= 1
          if isOdd { sum ^= 0xEDB8_8320 }
        }
      }
      return ~sum
    }

    private let ground = Array(
      #"{"type":"Feature","properties":{"party":"A"},"geometry":{"type":"Polygon","coordinates":[[[30,48],[31,48],[31,49],[30,48]]]}}"#
        .utf8)

    /// What is said of an archive.
    private func fault(_ files: [(name: String, bytes: [UInt8])], _ name: String) throws -> String {
      let folder = Folder()
      let path = folder.path(name)
      var file = try AtomicFile(path: path)
      try file.write(archive(files))
      try file.commit()
      do {
        let count = try DailyPolygonsImport().read(FeatureFiles.expanded(path)).atlas.districts.count
        return "\(count)"
      } catch { return "\(error)".replacing(folder.path + "/", with: "") }
    }

    @Test func `An archive is read`() throws {
      var reader = DailyPolygonsImport()
      reader.fronts.reading = FeatureFiles.any
      let folder = Folder()
      var file = try AtomicFile(path: folder.path("a.zip"))
      try file.write(archive([("in/2024-01-01.geojson", ground)]))
      try file.commit()
      #expect(try reader.read(FeatureFiles.expanded(folder.path("a.zip"))).atlas.districts.count == 1)
      #expect(ArchiveNames.read(folder.path("a.zip")) == ["in/2024-01-01.geojson"])
    }

    @Test func `An archive of archives is said`() throws {
      #expect(
        try fault([("inner.zip", archive([("2024-01-01.geojson", ground)]))], "outer.zip")
          == "outer.zip holds another archive, inner.zip; unpack it, and name the folder or the archives in it."
      )
    }

    @Test(arguments: ["../2024-01-01.geojson", "a/../../x.geojson", "/etc/x.geojson"])
    func `A name that leaves its folder is refused`(name: String) throws {
      #expect(
        try fault([(name, ground)], "a.zip")
          == "a.zip holds a file named \(name), which leaves its folder; nothing of it was read.")
    }

    @Test func `A KMZ without a KML is said`() throws {
      let folder = Folder()
      var file = try AtomicFile(path: folder.path("2024-01-01.kmz"))
      try file.write(archive([("readme.txt", [0x78])]))
      try file.commit()
      let error = #expect(throws: InterchangeError.self) {
        _ = try FeatureFiles.any(folder.path("2024-01-01.kmz")) { _ in }
      }
      #expect(
        error?.description.hasSuffix("2024-01-01.kmz is a KMZ without a KML; it has readme.txt.") == true)
    }
  }
#endif
