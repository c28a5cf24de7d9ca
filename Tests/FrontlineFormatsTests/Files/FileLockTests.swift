import FrontlineFormats
import FrontlinePlatform
import Testing

@Suite struct FileLockTests {
  @Test func `keeps two writers apart and says who holds it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(".lock")
    let lock = try FileLock(path: path)
    let process = try #require(folder.text(".lock")?.split(whereSeparator: \.isWhitespace).first)
    let error = #expect(throws: FormatError.self) { _ = try FileLock(path: path, timeout: .milliseconds(30)) }
    #expect(error?.code == .locked)
    #expect(
      error?.description
        == "\(path): another writer holds the lock (process \(process)) and did not let go within 0.03 seconds."
    )
    lock.release()
    _ = try FileLock(path: path, timeout: .zero)
  }

  @Test func `waits until the other lets go`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(".lock")
    let counter = folder.path("count.txt")
    try AtomicFile.write("0", to: counter)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<10 {
            let lock = try FileLock(path: path, timeout: .seconds(60))
            var reader = try CSVReader(path: counter, hasHeader: false)
            let count = try reader.next()?.int("1") ?? -1
            try AtomicFile.write("\(count + 1)", to: counter)
            lock.release()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(folder.text("count.txt") == "40")
  }

  @Test func `follows no link and writes into no file of somebody else`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("precious\n", to: folder.path("victim"))
    #expect(symlink("victim", folder.path("symbolic")) == 0 && symlink("none", folder.path("dangling")) == 0)
    for name in ["symbolic", "dangling"] {
      let error = #expect(throws: FormatError.self) { _ = try FileLock(path: folder.path(name)) }
      #expect(error?.description.contains("symbolic link") == true)
    }
    #expect(link(folder.path("victim"), folder.path("hard")) == 0)
    for name in ["hard", "victim"] {
      let lock = try FileLock(path: folder.path(name))
      lock.release()
    }
    #expect(folder.text("victim") == "precious\n" && !folder.names.contains("none"))
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(throws: FormatError.self) { _ = try FileLock(path: folder.path("pipe")) }
  }

  @Test func `says where no lock can be made`() {
    let error = #expect(throws: FormatError.self) { _ = try FileLock(path: "/nowhere/.lock") }
    #expect(error?.code == .unwritable)
  }
}
