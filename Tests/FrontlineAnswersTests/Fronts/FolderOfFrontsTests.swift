import FrontlineFormats
import FrontlineFronts
import FrontlinePlatform
import Testing

@testable import FrontlineAnswers

@Suite struct FolderOfFrontsTests {
  @Test func `links of a folder are met once, and none leads out of it`() throws {
    let folder = try ScratchFolder(in: "/tmp")
    let inner = "\(folder.path)/inner"
    #expect(mkdir(inner, 0o700) == 0)
    try AtomicFile.write("{}", to: "\(inner)/2020-10-01.geojson")
    #expect(symlink(".", "\(folder.path)/again") == 0)
    #expect(symlink("inner", "\(folder.path)/twice") == 0)
    #expect(try FrontImport.files(of: folder.path) == ["\(inner)/2020-10-01.geojson"])
    #expect(symlink("/etc/hostname", "\(folder.path)/2020-10-02.geojson") == 0)
    let error = #expect(throws: AnswerError.self) { try FrontImport.files(of: folder.path) }
    #expect(error?.description.contains("leads out of its folder") == true)
  }
}
