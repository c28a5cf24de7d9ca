/// How a server runs.
package struct ServerOptions: Sendable {
  package var host = "127.0.0.1"
  package var port = 8080
  /// The address at which readers see it; `nil`: that of the request.
  package var base: String?
  package var allowsOrigins = false
  package var version = ""
  /// Files served below `/assets/`.
  package var assets: [String: [UInt8]] = [:]
  /// How many connections are open at once, where the system lets the process have so many; more wait to be accepted.
  package var connections = 12_288
  /// How many answers may wait to be made; more are refused with 503.
  package var waiting = 64
  /// How long an answer may take to be made.
  package var patience = Duration.seconds(20)
  /// Called with the address when it listens.
  package var onListening: @Sendable (String) -> Void = { _ in }

  package init() {}
}

/// Why a server did not run, in one sentence.
package struct ServerError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Serves an atlas over HTTP until it is told to stop.
package enum Server {
  /// What is said where there is no server in this build.
  package static let absence =
    "This build has no server; \"make serve\" builds one, by the trait Service of the package."

  #if Service
    /// Whether this build has the server.
    package static let isBuiltIn = true
  #else
    /// Whether this build has the server.
    package static let isBuiltIn = false
  #endif
}
