import FrontlinePlatform
import Testing

@testable import FrontlineFormats

@Suite struct StrayTests {
  #if os(Linux)
    @Test func `what a killed writer left is removed by the next`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(".frontline-1.tmp")
      #expect(mkdir(folder.path(".frontline-2.tmp"), 0o700) == 0)
      for file in [path, folder.path(".frontline-2.tmp/half"), folder.path("mine.tmp")] {
        let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
        #expect(descriptor >= 0)
        _ = close(descriptor)
      }
      #expect(symlink("mine.tmp", folder.path(".frontline-3.tmp")) == 0)
      // One that is still written is left alone.
      let live = open(folder.path(".frontline-4.tmp"), O_WRONLY | O_CREAT, 0o600)
      #expect(flock(live, LOCK_EX) == 0)
      defer { _ = close(live) }
      try AtomicFile.write("new", to: folder.path("a.txt"))
      #expect(folder.names == [".frontline-3.tmp", ".frontline-4.tmp", "a.txt", "mine.tmp"])
    }
  #endif

  @Test func `a folder is written whole or not at all`() throws {
    let folder = try TemporaryFolder()
    do {
      var new = try AtomicFolder(path: folder.path("given-up"))
      try new.write(Array("a".utf8), as: "a.txt")
      #expect(!folder.names.contains("given-up") && folder.names.count == 1)
    }
    #expect(folder.names.isEmpty)
    var new = try AtomicFolder(path: folder.path("new/"))
    try new.write(Array("a".utf8), as: "a.txt")
    try new.commit()
    #expect(folder.names == ["new"] && folder.text("new/a.txt") == "a")
    var status = stat()
    #expect(stat(folder.path("new"), &status) == 0 && status.st_mode & 0o700 == 0o700)
  }

  @Test func `a folder takes the place of an empty one and of no other`() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path("empty"), 0o750) == 0)
    var new = try AtomicFolder(path: folder.path("empty"))
    try new.write([1], as: "one")
    try new.commit()
    #expect(folder.text("empty/one") == "\u{1}")
    var second = try AtomicFolder(path: folder.path("empty"))
    try second.write([2], as: "one")
    do {
      try second.commit()
      Issue.record("A folder that is not empty was replaced.")
    } catch {
      #expect(error.description.contains("not empty"))
    }
    #expect(folder.names == ["empty"] && folder.text("empty/one") == "\u{1}")
    #expect(throws: FormatError.self) { _ = try AtomicFolder(path: folder.path("none/new")) }
  }

  @Test func `a scratch folder goes with all that is in it`() throws {
    let folder = try TemporaryFolder()
    do {
      let scratch = try ScratchFolder(in: folder.path)
      #expect(mkdir(scratch.path + "/deep", 0o700) == 0)
      try AtomicFile.write("x", to: scratch.path + "/deep/file")
      #expect(symlink("/", scratch.path + "/root") == 0)
    }
    #expect(folder.names.isEmpty)
  }
}
