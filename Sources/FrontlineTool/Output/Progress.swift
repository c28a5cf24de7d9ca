import FrontlineAnswers
import FrontlinePlatform

/// How far a work has come that takes more than a second: one line on standard error, where that is a terminal.
/// The line goes when the work is done.
final class Progress {
  private let isShown = isatty(STDERR_FILENO) == 1 && Terminal.variable("TERM") != "dumb"
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasLine = false
  /// When the first part of the work was done, and which.
  private var first: (share: Double, at: ContinuousClock.Instant)?

  deinit { clear() }

  /// Says how much is done, four times a second at most and not in the first.
  func show(_ work: WorkProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if first == nil, let share = work.share { first = (share, now) }
    guard now - start > .seconds(1), !hasLine || now - last > .milliseconds(250) else { return }
    last = now
    hasLine = true
    let left = first.flatMap { Self.left(work.share, since: $0.share, after: now - $0.at) }
    Terminal.murmur("\r\(Self.line(work, left: left).prefix(max(10, Terminal.width - 1)))\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    if hasLine { Terminal.murmur("\r\u{1B}[K") }
    hasLine = false
  }

  /// The time that is left at the speed so far; `nil`: it is too early to say.
  static func left(_ share: Double?, since first: Double, after time: Duration) -> Duration? {
    guard let share, share < 1, share - first > 0.001, time > .milliseconds(500) else { return nil }
    return time * (max(0, 1 - share) / (share - first))
  }

  /// The line: `120 of 400 days, 30 %, about 12 s left`.
  static func line(_ work: WorkProgress, left: Duration?) -> String {
    var parts = ["\(grouped(work.count))\(work.total.map { " of \(grouped($0))" } ?? "") \(work.noun)"]
    if let share = work.share { parts.append("\(Int(min(1, max(0, share)) * 100)) %") }
    if let left { parts.append("about \(words(left)) left") }
    return parts.joined(separator: ", ")
  }

  /// A time as people say it: seconds to a minute, minutes to an hour, hours and minutes.
  private static func words(_ time: Duration) -> String {
    let seconds = Int(time.components.seconds) + 1
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 59) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
