import FrontlineAnswers
import FrontlinePlatform

/// How far a work has come that takes more than a second: one line on standard error, where that is a terminal.
/// The line goes when the work is done.
final class Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasLine = false

  deinit { clear() }

  /// Says how many are done, four times a second at most and not in the first.
  func show(_ count: Int, _ noun: String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), !hasLine || now - last > .milliseconds(250) else { return }
    last = now
    hasLine = true
    Terminal.murmur("\r\(grouped(count)) \(noun)\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    if hasLine { Terminal.murmur("\r\u{1B}[K") }
    hasLine = false
  }
}
