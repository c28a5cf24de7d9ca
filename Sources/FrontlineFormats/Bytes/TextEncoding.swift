/// How the bytes of a file are letters, where that is not UTF-8.
///
/// ```swift
/// let cyrillic = TextEncoding("windows-1251")!
/// var reader = try CSVReader(.bytes([0x41, 0x0A, 0xC0, 0x0A]).encoded(as: cyrillic))
/// try reader.next()?["A"]          // "А", a letter of Cyrillic
/// ```
package struct TextEncoding: Hashable, Sendable {
  /// What it is called: `windows-1251`.
  package let name: String
  /// The code points of the bytes from 128 on, 0 for none; `nil`: UTF-16.
  private let upper: [UInt16]?
  private let isBigEndian: Bool

  private init(name: String, upper: [UInt16]? = nil, isBigEndian: Bool = false) {
    (self.name, self.upper, self.isBigEndian) = (name, upper, isBigEndian)
  }

  /// The encoding of a name, by the usual spellings (`CP1251`, `windows_1251`, `latin1`); `nil`: it is none of ``names``.
  package init?(_ name: String) {
    let key = Self.key(name)
    if key == "utf16" || key == "utf16le" {
      self = .utf16
    } else if key == "utf16be" {
      self = .utf16BigEndian
    } else {
      guard let found = Self.tables.first(where: { ([$0.name] + $0.others).map(Self.key).contains(key) })
      else {
        return nil
      }
      let digits = Array(found.letters.utf8)
      let upper = stride(from: 0, to: digits.count, by: 4).map {
        UInt16(String(decoding: digits[$0..<$0 + 4], as: UTF8.self), radix: 16) ?? 0
      }
      self.init(name: found.name, upper: upper)
    }
  }

  /// UTF-16, the lower byte first.
  static let utf16 = TextEncoding(name: "utf-16le")
  /// UTF-16, the higher byte first.
  static let utf16BigEndian = TextEncoding(name: "utf-16be", isBigEndian: true)

  /// All names.
  package static var names: [String] { tables.map(\.name) + ["utf-16le", "utf-16be"] }

  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The code points of the bytes from 0 on, -1 for none; `nil`: it has no letters of one byte.
  package var points: [Int32]? {
    upper.map { (0..<128).map(Int32.init) + $0.map { $0 == 0 ? -1 : Int32($0) } }
  }

  /// Turns bytes into UTF-8, piece by piece.
  struct Decoder {
    let encoding: TextEncoding
    /// The bytes of a letter that is not whole yet.
    private var rest: [UInt8] = []
    /// How many bytes were taken.
    private var taken = 0

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// The letters of the bytes that come next; no bytes: there are no more.
    ///
    /// - Throws: where bytes are no letter.
    mutating func utf8(_ bytes: [UInt8], of file: String) throws(FormatError) -> [UInt8] {
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count * 2)
      guard let upper = encoding.upper else {
        try utf16(bytes, of: file, into: &out)
        return out
      }
      for (index, byte) in bytes.enumerated() {
        if byte < 0x80 {
          out.append(byte)
        } else {
          guard upper[Int(byte) - 128] != 0, let scalar = Unicode.Scalar(upper[Int(byte) - 128]) else {
            throw fault(
              "the byte 0x\(String(byte, radix: 16, uppercase: true)) is no letter", at: taken + index, file)
          }
          out += Array(UTF8.encode(scalar)!)
        }
      }
      taken += bytes.count
      return out
    }

    private mutating func utf16(_ bytes: [UInt8], of file: String, into out: inout [UInt8])
      throws(FormatError)
    {
      if bytes.isEmpty, !rest.isEmpty { throw fault("the text ends within a letter", at: taken, file) }
      let all = rest + bytes
      var index = 0
      func unit(_ at: Int) -> UInt32 {
        encoding.isBigEndian
          ? UInt32(all[at]) << 8 | UInt32(all[at + 1]) : UInt32(all[at + 1]) << 8 | UInt32(all[at])
      }
      while index + 1 < all.count {
        var point = unit(index)
        var length = 2
        if (0xD800..<0xDC00).contains(point) {
          guard index + 3 < all.count else { break }
          let half = unit(index + 2)
          // Where no other half follows, it stays half a letter, which is none.
          if (0xDC00..<0xE000).contains(half) { point = 0x10000 + (point - 0xD800) << 10 + (half - 0xDC00) }
          length = 4
        }
        guard let scalar = Unicode.Scalar(point) else {
          throw fault("half a letter stands alone", at: taken - rest.count + index, file)
        }
        out += Array(UTF8.encode(scalar)!)
        index += length
      }
      taken += bytes.count
      rest = Array(all[index...])
    }

    private func fault(_ sentence: String, at byte: Int, _ file: String) -> FormatError {
      FormatError(
        code: .encoding, at: FormatPlace(file: file, byte: byte),
        "\(sentence) of \(encoding.name), in which it is read")
    }
  }
}
