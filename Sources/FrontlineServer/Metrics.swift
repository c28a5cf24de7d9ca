#if Service
  internal import Synchronization

  /// Counts of answers in the text format of Prometheus.
  final class Metrics: Sendable {
    private struct Counts {
      var byStatus: [Int: Int] = [:]
      var bytes = 0
      var seconds = 0.0
      var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    }

    private static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10]
    private let counts = Mutex(Counts())

    func count(_ status: Int, _ bytes: Int, _ duration: Duration) {
      let (seconds, attoseconds) = duration.components
      let time = Double(seconds) + Double(attoseconds) * 1e-18
      counts.withLock { counts in
        counts.byStatus[status, default: 0] += 1
        counts.bytes += bytes
        counts.seconds += time
        for (index, bound) in Self.bounds.enumerated() where time <= bound { counts.buckets[index] += 1 }
      }
    }

    func text(waiting: Int) -> String {
      let counts = counts.withLock { $0 }
      let all = counts.byStatus.values.reduce(0, +)
      var lines = [
        "# HELP frontline_requests_total Requests that were answered, by status.",
        "# TYPE frontline_requests_total counter",
      ]
      for (status, count) in counts.byStatus.sorted(by: { $0.key < $1.key }) {
        lines.append("frontline_requests_total{status=\"\(status)\"} \(count)")
      }
      lines += [
        "# HELP frontline_response_bytes_total Bytes of bodies.",
        "# TYPE frontline_response_bytes_total counter", "frontline_response_bytes_total \(counts.bytes)",
        "# HELP frontline_request_seconds Time until an answer was made.",
        "# TYPE frontline_request_seconds histogram",
      ]
      for (index, bound) in Self.bounds.enumerated() {
        lines.append("frontline_request_seconds_bucket{le=\"\(bound)\"} \(counts.buckets[index])")
      }
      lines += [
        "frontline_request_seconds_bucket{le=\"+Inf\"} \(all)",
        "frontline_request_seconds_sum \(counts.seconds)", "frontline_request_seconds_count \(all)",
        "# HELP frontline_answers_waiting Answers that are being made or wait to be.",
        "# TYPE frontline_answers_waiting gauge", "frontline_answers_waiting \(waiting)",
      ]
      return lines.joined(separator: "\n") + "\n"
    }
  }
#endif
