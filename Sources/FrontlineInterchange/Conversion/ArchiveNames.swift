internal import FrontlineFormats
internal import FrontlinePlatform

/// The names in the directory at the end of a ZIP archive, as they are written there.
///
/// Source: PKWARE, APPNOTE.TXT, sections 4.3.12 and 4.3.16. A directory beyond 4 GiB (ZIP64) is not read.
enum ArchiveNames {
  /// All names; `nil`: it is no such archive.
  static func read(_ path: String) -> [String]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0 else { return nil }
    let size = ftell(file)
    // The record at the end has 22 bytes and a remark of up to 65,535.
    let tail = bytes(file, at: max(0, size - 65_557), min(size, 65_557))
    guard
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
      })
    else { return nil }
    let (length, start) = (number(tail, end + 12, 4), number(tail, end + 16, 4))
    let directory = bytes(file, at: start, length)
    var names: [String] = []
    var at = 0
    while at + 46 <= directory.count, directory[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      let (name, extra, remark) = (
        number(directory, at + 28, 2), number(directory, at + 30, 2), number(directory, at + 32, 2)
      )
      guard at + 46 + name <= directory.count else { break }
      names.append(String(decoding: directory[(at + 46)..<(at + 46 + name)], as: UTF8.self))
      at += 46 + name + extra + remark
    }
    return names
  }

  /// Throws where a name leads out of the folder into which the archive would be unpacked.
  static func check(_ names: [String], of path: String) throws(InterchangeError) {
    for name in names {
      let parts = name.split { $0 == "/" || $0 == "\\" }
      guard parts.contains("..") || name.hasPrefix("/") || name.hasPrefix("\\") else { continue }
      throw InterchangeError(
        .badFile, path, "\(path) holds a file named \(name), which leaves its folder; nothing of it was read."
      )
    }
  }

  private static func bytes(_ file: UnsafeMutablePointer<FILE>, at start: Int, _ count: Int) -> [UInt8] {
    guard count > 0, fseek(file, start, SEEK_SET) == 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    return Array(bytes[..<fread(&bytes, 1, count, file)])
  }

  /// A number of so many bytes, the least first.
  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
  }
}
