/// A reader that is given bytes of any kind, and the laws that hold of what it reads.
///
/// A target returns for every input: with an error of the reader, or with a value for which the laws hold. A broken law
/// ends the program by a trap, which is how a fuzzer tells it from an input that is refused.
package struct FuzzTarget: Sendable {
  /// Its name in the command, and of its folder of seeds.
  package let name: String
  /// The longest input that is worth trying, in bytes.
  package let limit: Int
  private let work: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, limit: Int = 4096, _ work: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.limit = limit
    self.work = work
  }

  /// Reads the bytes. An error of the reader is an answer like any other, and must say something.
  package func run(_ bytes: [UInt8]) {
    do {
      try work(bytes)
    } catch {
      demand(!"\(error)".isEmpty, "an error has no text")
    }
  }

  /// All targets, by name.
  package static let all: [FuzzTarget] = readers + words + requests + packages

  /// The target of a name.
  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Ends the program where a law does not hold.
func demand(_ holds: Bool, _ law: @autoclosure () -> String) {
  guard !holds else { return }
  fatalError(law())
}

/// The bytes as text, with each fault of the encoding replaced.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
