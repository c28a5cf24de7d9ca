/// Where a reader takes its bytes from: a file, standard input, bytes in memory, or chunks as they come.
///
/// ```swift
/// var reader = try CSVReader(.text("id;name\nshusha;Shusha\n"), delimiter: .semicolon)      // or .standardInput
/// try reader.next()?["name"]          // "Shusha"
/// ```
///
/// The readers take it in pieces of some hundred kilobytes and keep none, so a file may be larger than the
/// memory. Nothing is opened before a reader is made of it; a source of `chunks` can be read once.
public struct ByteSource {
  enum Kind {
    case file
    case standardInput
    case bytes([UInt8])
    case chunks(() throws -> [UInt8]?)
  }

  let kind: Kind
  /// How its bytes are letters; `nil`: UTF-8, or UTF-16 where it begins with the mark of that.
  private(set) var encoding: TextEncoding?
  /// How many lines of a table stand before its header.
  package var linesBeforeHeader = 0
  /// What of the file it was made of is not in it, and what was joined to one, each in a sentence.
  package var remarks: [String] = []
  /// The name that errors call it by; of a file, its path as given.
  public let name: String

  private init(kind: Kind, name: String) { (self.kind, self.name) = (kind, name) }

  /// The same bytes, read in an encoding; `nil`: as they are.
  package func encoded(as encoding: TextEncoding?) -> ByteSource {
    var copy = self
    copy.encoding = encoding
    return copy
  }

  /// The file at `path`.
  public static func file(_ path: String) -> ByteSource { ByteSource(kind: .file, name: path) }

  /// Standard input.
  public static var standardInput: ByteSource { ByteSource(kind: .standardInput, name: "standard input") }

  /// Bytes in memory.
  public static func bytes(_ bytes: [UInt8], name: String = "bytes in memory") -> ByteSource {
    ByteSource(kind: .bytes(bytes), name: name)
  }

  /// A text in memory, as UTF-8.
  public static func text(_ text: String, name: String = "text in memory") -> ByteSource {
    ByteSource(kind: .bytes(Array(text.utf8)), name: name)
  }

  /// Chunks of any size, in order; `next` gives `nil` at the end. What it throws is passed on as the
  /// ``FormatError/underlying`` of a ``FormatError`` with ``FormatError/Code/unreadable``.
  public static func chunks(name: String, _ next: @escaping () throws -> [UInt8]?) -> ByteSource {
    ByteSource(kind: .chunks(next), name: name)
  }
}
