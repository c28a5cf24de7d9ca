/// A request as the service sees it: no connection, no body.
package struct ServiceRequest: Sendable {
  /// `GET`, `HEAD` or whatever was sent.
  package var method: String
  /// The path and the query, as sent.
  package var target: String
  /// The headers, by their names in small letters.
  package var headers: [String: String]
  /// Tells a long work that nobody waits for it any more.
  package var patience: Patience

  package init(
    method: String = "GET", _ target: String, headers: [String: String] = [:],
    patience: Patience = Patience()
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.patience = patience
  }
}

/// Whether somebody still waits for an answer. Long works ask between their steps.
package struct Patience: Sendable {
  private let limit: ContinuousClock.Instant?
  private let hasLeft: @Sendable () -> Bool

  /// Patience for so long; `nil`: without end.
  ///
  /// - Parameter hasLeft: whether the client has left.
  package init(_ duration: Duration? = nil, hasLeft: @escaping @Sendable () -> Bool = { false }) {
    limit = duration.map { ContinuousClock.now + $0 }
    self.hasLeft = hasLeft
  }

  /// Whether the client has left.
  package var isEnded: Bool { hasLeft() }

  /// - Throws: ``ServiceError`` where the client has left or the time is over.
  package func check() throws(ServiceError) {
    if isEnded {
      throw ServiceError(499, "ClientClosedRequest", "The client left before the answer was made.")
    }
    if let limit, ContinuousClock.now > limit {
      throw ServiceError(
        503, "Timeout",
        "The answer takes longer than this server gives one; ask for fewer days or less ground.")
    }
  }
}
