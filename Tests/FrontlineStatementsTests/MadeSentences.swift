#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Texts made at random from a grammar in a file, and hurt at random, for the reader of statements to stumble over.
///
/// A line of the file is a rule, `name = one | another`; `<name>` stands for the rule, `\n` for a new line and `""` for
/// nothing. The first choice of a rule is the one that comes to an end.
struct MadeSentences {
  private enum Piece {
    case text(String)
    case rule(String)
  }

  private var rules: [String: [[Piece]]] = [:]

  init(contentsOf path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let equals = line.firstRange(of: " = ") else { continue }
      rules[String(line[..<equals.lowerBound])] = line[equals.upperBound...]
        .split(separator: " | ", omittingEmptySubsequences: false).map(Self.pieces)
    }
    for choice in rules.values.joined().joined() {
      if case .rule(let name) = choice { precondition(rules[name] != nil, "no rule \(name)") }
    }
    precondition(rules["text"] != nil, "the grammar makes no text")
  }

  private static func pieces(_ choice: Substring) -> [Piece] {
    guard choice != "\"\"" else { return [] }
    var pieces: [Piece] = []
    var rest = choice
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open].replacing("\\n", with: "\n")))) }
      pieces.append(.rule(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest.replacing("\\n", with: "\n")))) }
    return pieces
  }

  /// A text: two of three as the grammar makes it, the others hurt.
  func text(using random: inout some RandomNumberGenerator) -> String {
    var text = ""
    write("text", depth: 0, to: &text, using: &random)
    return Int.random(in: 0..<3, using: &random) == 0 ? hurt(text, using: &random) : text
  }

  private func write(
    _ name: String, depth: Int, to text: inout String, using random: inout some RandomNumberGenerator
  ) {
    let choices = rules[name]!
    for piece in depth > 8 ? choices[0] : choices.randomElement(using: &random)! {
      switch piece {
      case .text(let words): text += words
      case .rule(let name): write(name, depth: depth + 1, to: &text, using: &random)
      }
    }
  }

  /// Words left out, doubled, exchanged or put in, and bytes changed.
  private func hurt(_ text: String, using random: inout some RandomNumberGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !words.isEmpty {
      let index = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[index], at: index)
      case 2: words.swapAt(index, Int.random(in: words.indices, using: &random))
      case 3:
        var word = ""
        write("noise", depth: 0, to: &word, using: &random)
        words.insert(word, at: index)
      case 4: words = Array(words[..<index])
      case 5: words += words[index...]
      default:
        var bytes = Array(words[index].utf8)
        guard !bytes.isEmpty else { continue }
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        words[index] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return words.joined(separator: " ")
  }
}
