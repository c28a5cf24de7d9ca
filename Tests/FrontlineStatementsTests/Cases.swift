import FrontlineAtlas
import FrontlineData
import FrontlineTestSupport

/// The case files beside the tests, and the atlas that they are about.
enum Cases {
  static let atlas: Result<Atlas, any Error> = Result { try Atlas.karabakh() }
  static let files = CaseFolder()

  /// A sentence without the marks of footnotes, and without brackets around the whole of it, which are left out on reading.
  static func plain(_ sentence: String) -> String {
    let text = sentence.replacing(#/\[\d+\]/#, with: "")
    return text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }
}
