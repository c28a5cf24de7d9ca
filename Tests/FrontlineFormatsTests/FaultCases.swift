import FrontlineFormats
import Testing

/// A text that must be refused, why, and the sentence that says so.
struct FaultCase: CustomTestStringConvertible {
  let why: String
  let bytes: [UInt8]
  let error: String

  var testDescription: String { why }

  /// The cases of a file in the folder `Cases`.
  static func all(_ name: String) -> [FaultCase] {
    let path = caseFile(name)
    do {
      var reader = try CSVReader(path: path)
      return try reader.rest().map { row in
        FaultCase(why: row[0], bytes: unfold(row[1]), error: row[2])
      }
    } catch {
      fatalError("\(error)")
    }
  }

  /// The bytes of a text in which `<0A>` stands for the byte 0x0A.
  private static func unfold(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var unfolded: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "<"), i + 3 < bytes.count, bytes[i + 3] == UInt8(ascii: ">"),
        let byte = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
      {
        unfolded.append(byte)
        i += 4
      } else {
        unfolded.append(bytes[i])
        i += 1
      }
    }
    return unfolded
  }
}

/// The path of a file in the folder `Cases` of these tests.
func caseFile(_ name: String) -> String {
  let file = #filePath
  guard let slash = file.lastIndex(of: "/") else { return "Cases/\(name)" }
  return "\(file[..<slash])/Cases/\(name)"
}

/// What `read` throws for the bytes, read in chunks of one byte, of three and at once, which must be the same.
func fault(_ bytes: [UInt8], name: String, read: (ByteSource) throws(FormatError) -> Void) -> String? {
  let seen = [1, 3, 1 << 20].map { (size: Int) -> String? in
    do {
      try read(inChunks(bytes, of: size, name: name))
      return nil
    } catch {
      return "\(error)"
    }
  }
  #expect(Set(seen).count == 1, "the size of the chunks changes the error: \(seen)")
  return seen[2]
}
