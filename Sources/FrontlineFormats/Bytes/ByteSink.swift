/// Where a writer puts its bytes: a file, standard output, or chunks as they come.
///
/// ```swift
/// var lines: [String] = []
/// let sink = ByteSink.chunks { lines.append(String(decoding: $0, as: UTF8.self)) }
/// var writer = try CSVWriter(sink, columns: ["id", "name"])
/// try writer.finish()
/// lines                               // ["id,name\n"]
/// ```
///
/// A file is written whole beside the old one and takes its place when the writer is finished, as
/// ``AtomicFile`` does; a device or a pipe is written to directly. Nothing is opened before a writer is made.
public struct ByteSink {
  enum Kind {
    case file
    case standardOutput
    case chunks(([UInt8]) throws -> Void)
  }

  let kind: Kind
  /// The name that errors call it by; of a file, its path as given.
  public let name: String

  /// Whether what is written becomes a file when the writer ends.
  package var isFile: Bool { if case .file = kind { true } else { false } }

  /// The file at `path`.
  public static func file(_ path: String) -> ByteSink { ByteSink(kind: .file, name: path) }

  /// Standard output.
  public static var standardOutput: ByteSink { ByteSink(kind: .standardOutput, name: "standard output") }

  /// Hands over chunks in order. What `take` throws is passed on as the ``FormatError/underlying`` of a
  /// ``FormatError`` with ``FormatError/Code/brokenOff``.
  public static func chunks(name: String = "chunks", _ take: @escaping ([UInt8]) throws -> Void) -> ByteSink {
    ByteSink(kind: .chunks(take), name: name)
  }
}
