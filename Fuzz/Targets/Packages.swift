import FrontlineAtlas
import FrontlineFormats
import FrontlineInterchange
import FrontlineLedger
import FrontlinePlatform

extension FuzzTarget {
  /// A folder of files, read from a scratch folder, for its readers open paths.
  static let packages = [
    // The files of a data package in one input: a line "=== NAME" begins each.
    FuzzTarget("package", limit: 16384) { bytes in
      try inScratch { folder in
        var name: String?
        var lines: [Substring] = []
        func end() throws {
          defer { lines = [] }
          guard let name else { return }
          try AtomicFile.write(lines.joined(separator: "\n"), to: "\(folder)/\(name)")
        }
        for line in text(bytes).split(separator: "\n", omittingEmptySubsequences: false) {
          guard line.hasPrefix("=== ") else {
            lines.append(line)
            continue
          }
          try end()
          name = String(line.dropFirst(4).filter { $0.isLetter || $0 == "." || $0 == "-" }.prefix(40))
        }
        try end()
        let atlas = try Atlas(contentsOf: folder)
        let copy = "\(folder)/copy"
        try DataPackage.write(atlas, to: copy, generator: "fuzzer")
        let again = try Atlas(contentsOf: copy)
        demand(again.settlements.map(\.id) == atlas.settlements.map(\.id), "settlements differ after writing")
        demand(again.ledger.claims.elementsEqual(atlas.ledger.claims), "claims differ after writing")
      }
    }
  ]
}

/// Runs work with a folder that is gone afterward.
private func inScratch(_ work: (_ folder: String) throws -> Void) throws {
  let folder = try ScratchFolder(in: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
  defer { folder.remove() }
  try work(folder.path)
}
