import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlinePlatform
import Testing

/// A folder for one test, removed with it.
final class Folder {
  let path: String

  init() {
    var template = Array(
      "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/frontline-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "No folder could be made.")
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }  // mkdtemp keeps the zero
  }

  deinit { _ = Tool.output("rm -rf '\(path)'") }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of its files, the hidden ones too.
  var files: [String] { Tool.output("ls -A '\(path)'").split(separator: "\n").map(String.init) }
}

/// Programs of the machine.
enum Tool {
  static func isInstalled(_ name: String) -> Bool { !output("command -v \(name)").isEmpty }

  /// What a line of `sh` prints.
  static func output(_ line: String) -> String {
    guard let pipe = popen(line, "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Compares all that two atlases hold.
func expectEqual(_ a: Atlas, _ b: Atlas, sourceLocation: SourceLocation = #_sourceLocation) throws {
  #expect(a.provenance == b.provenance, sourceLocation: sourceLocation)
  #expect(Array(a.settlements) == Array(b.settlements), sourceLocation: sourceLocation)
  #expect(a.districts == b.districts, sourceLocation: sourceLocation)
  #expect(a.routes == b.routes, sourceLocation: sourceLocation)
  #expect(a.parties == b.parties, sourceLocation: sourceLocation)
  #expect(a.sources == b.sources, sourceLocation: sourceLocation)
  #expect(a.statements == b.statements, sourceLocation: sourceLocation)
  #expect(Array(a.ledger.claims) == Array(b.ledger.claims), sourceLocation: sourceLocation)
}

/// The text of a file.
func contents(_ path: String) -> String { Tool.output("cat '\(path)'") }

/// The features of a GeoJSON file.
func features(_ path: String) throws -> [GeoJSONFeature] {
  var reader = try GeoJSONReader(path: path)
  return try reader.rest()
}
