import FrontlineMaps

extension TimeChart {
  /// The chart as lines of a page.
  func lines(on page: Page) -> [String] {
    Self.lines(
      terminal(
        width: min(page.width, 120), style: page.isUnicode ? .braille : .ascii, colored: page.hasColors))
  }

  fileprivate static func lines(_ drawing: String) -> [String] {
    drawing.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension ProfileChart {
  /// The chart as lines of a page.
  func lines(on page: Page) -> [String] {
    TimeChart.lines(
      terminal(
        width: min(page.width, 120), style: page.isUnicode ? .braille : .ascii, colored: page.hasColors))
  }
}
