import FrontlineFormats
import FrontlinePlatform
import Testing

@Suite struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(folder.path(name), &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func `writes a file and replaces it, leaving nothing beside it`() throws {
    try AtomicFile.write("one\n", to: folder.path("a.txt"))
    #expect(folder.text("a.txt") == "one\n")
    try AtomicFile.write("two\n", to: folder.path("a.txt"))
    #expect(folder.text("a.txt") == "two\n")
    #expect(folder.names == ["a.txt"])
  }

  @Test func `leaves the old file whole at every step before the rename, and the new one after it`() throws {
    let path = folder.path("a.txt")
    try AtomicFile.write("old", to: path)
    let folder = self.folder.path
    let seen = Seen()
    try AtomicFile.$onStep.withValue({ step in seen.add(step, read(folder + "/a.txt")) }) {
      try AtomicFile.write("new", to: path)
    }
    #expect(seen.steps.map(\.0) == AtomicFile.Step.allCases)
    #expect(seen.steps.map(\.1) == ["old", "old", "old", "new", "new"])
  }

  @Test func `gives up a file that is not committed`() throws {
    try AtomicFile.write("old", to: folder.path("a.txt"))
    do {
      var file = try AtomicFile(path: folder.path("a.txt"))
      try file.write(Array("half".utf8))
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["a.txt"] && folder.text("a.txt") == "old")
    do {
      var writer = try CSVWriter(.file(folder.path("a.txt")), columns: ["id"])
      try writer.write(["1"])
    }
    #expect(folder.names == ["a.txt"] && folder.text("a.txt") == "old")
    var writer = try CSVWriter(.file(folder.path("a.txt")), columns: ["id"])
    try writer.write(["1"])
    try writer.finish()
    #expect(folder.names == ["a.txt"] && folder.text("a.txt") == "id\n1\n")
  }

  @Test func `keeps the permissions of the old file`() throws {
    try AtomicFile.write("old", to: folder.path("a.txt"))
    #expect(chmod(folder.path("a.txt"), 0o640) == 0)
    try AtomicFile.write("new", to: folder.path("a.txt"))
    #expect(mode("a.txt") == 0o640)
  }

  @Test func `follows a symbolic link to the file`() throws {
    try AtomicFile.write("old", to: folder.path("a.txt"))
    #expect(symlink("a.txt", folder.path("link")) == 0)
    try AtomicFile.write("new", to: folder.path("link"))
    #expect(folder.text("a.txt") == "new")
    var status = stat()
    #expect(lstat(folder.path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `writes where a link leads that leads to nothing yet`() throws {
    #expect(symlink("b.txt", folder.path("a.txt")) == 0 && symlink("a.txt", folder.path("link")) == 0)
    try AtomicFile.write("new", to: folder.path("link"))
    #expect(folder.text("b.txt") == "new" && folder.names == ["a.txt", "b.txt", "link"])
    #expect(symlink("round", folder.path("round")) == 0)
    #expect(throws: FormatError.self) { try AtomicFile.write("x", to: folder.path("round")) }
  }

  @Test func `leaves a file that is read-only`() throws {
    try AtomicFile.write("old", to: folder.path("a.txt"))
    #expect(chmod(folder.path("a.txt"), 0o444) == 0)
    let error = #expect(throws: FormatError.self) { try AtomicFile.write("new", to: folder.path("a.txt")) }
    #expect(error?.description.contains("read-only") == true)
    #expect(folder.text("a.txt") == "old" && folder.names == ["a.txt"])
  }

  @Test func `refuses what is no place for a file`() {
    func fault(_ path: String) -> String? {
      do {
        try AtomicFile.write("x", to: path)
        return nil
      } catch { return error.code == .unwritable ? error.description : nil }
    }
    #expect(fault(folder.path) == "\(folder.path): it is a folder, not a file.")
    #expect(fault(folder.path("none/a.txt")) == "\(folder.path("none/a.txt")): its folder does not exist.")
    #expect(fault("") == "the file with an empty name: the path names no file.")
    #expect(fault("/dev/null") == nil, "a device is written to")
    #expect(throws: FormatError.self) { _ = try AtomicFile(path: "/dev/null") }
    #expect(throws: Never.self) { try AtomicFile.check("/dev/null") }
    #expect(throws: FormatError.self) { try AtomicFile.check(folder.path) }
    #expect(folder.names.isEmpty)
  }

  @Test func `says that a disk is full, and leaves the old file`() throws {
    #if os(Linux)
      let error = #expect(throws: FormatError.self) {
        var writer = try CSVWriter(.file("/dev/full"), columns: ["id"])
        try writer.write(["1"])
        try writer.finish()
      }
      #expect(error?.description == "/dev/full: it cannot be written: No space left on device.")
    #endif
  }
}

private final class Seen: @unchecked Sendable {  // used by one thread
  var steps: [(AtomicFile.Step, String?)] = []
  func add(_ step: AtomicFile.Step, _ text: String?) { steps.append((step, text)) }
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 100)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}
