internal import FrontlineFormats
internal import FrontlineTime

/// What stands where a last day would, and says that it has not come.
package enum OpenEnd {
  /// Whether a text says of no day that something ends on it: it is blank, a word for what goes on, or the last day of the
  /// calendar, as databases have it.
  package static func isOpen(_ text: String) -> Bool {
    let word = text.plainBlanks.lowercased()
    if ControlVocabulary.isBlank(word) || words.contains(word) || word.allSatisfy({ "-–—".contains($0) }) {
      return true
    }
    if let number = Double(word),
      [1, 1e3, 1e6].contains(where: { abs(number / $0 - lastSecond) < 86_400 * 2 })
    {
      return true
    }
    return (try? DayReader().recordedDays(text))?.upperBound.year == 9999
  }

  /// The last midnight of the calendar, in seconds since 1970.
  private static let lastSecond = 253_402_214_400.0

  private static let words: Set<String> = [
    "..", "...", "present", "ongoing", "now", "today", "current", "currently", "to date", "to present",
    "open",
    "still", "still held",
  ]
}
