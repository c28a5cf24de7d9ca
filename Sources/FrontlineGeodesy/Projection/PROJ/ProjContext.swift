internal import FrontlinePROJ
internal import Synchronization

/// Where PROJ looks for its files.
package enum ProjFiles {
  private static let named = Mutex<String?>(nil)

  /// The one folder with proj.db, for a library that brings its own; `nil`: where PROJ itself looks. Contexts that are
  /// made later use it; others in the process do not.
  package static var folder: String? {
    get { named.withLock { $0 } }
    set { named.withLock { $0 = newValue } }
  }
}

/// The only owner of a `PJ_CONTEXT *`: its database, and what PROJ says on it.
///
/// A context belongs to one thread at a time; ``ProjPool`` sees to that. The network stays off, so that no
/// result depends on what a server answers.
struct ProjContext: ~Copyable {
  let pointer: OpaquePointer
  private let log = MessageLog()

  /// - Parameter searchPath: the one folder in which PROJ looks for its files, for tests.
  init(searchPath: String? = nil) throws(GeodesyError) {
    guard let context = proj_context_create() else {
      throw GeodesyError(code: .proj, description: "PROJ could not make a context.")
    }
    pointer = context
    proj_log_level(context, PJ_LOG_ERROR)
    proj_log_func(context, Unmanaged.passUnretained(log).toOpaque()) { log, _, message in
      guard let log, let message else { return }
      Unmanaged<MessageLog>.fromOpaque(log).takeUnretainedValue().messages.append(String(cString: message))
    }
    proj_context_set_enable_network(context, 0)
    if let searchPath = searchPath ?? ProjFiles.folder {
      searchPath.withCString { path in
        var paths: [UnsafePointer<CChar>?] = [path]
        proj_context_set_search_paths(context, 1, &paths)
      }
    }
  }

  deinit { proj_context_destroy(pointer) }

  /// What PROJ has said since the last call, without the names of its functions; or else what it says of its
  /// error code.
  func words() -> String {
    defer { log.messages = [] }
    let spoken = log.messages.map { message in
      let parts = message.split(separator: ": ", maxSplits: 1)
      return parts.count == 2 && parts[0].allSatisfy { $0 == "_" || $0.isLetter } ? String(parts[1]) : message
    }
    if !spoken.isEmpty { return spoken.joined(separator: "; ") }
    let code = proj_context_errno(pointer)
    return code == 0
      ? "no reason given"
      : proj_context_errno_string(pointer, code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// Forgets what PROJ has said.
  func forgetWords() { log.messages = [] }

  /// Whether PROJ finds proj.db.
  var hasDatabase: Bool { proj_context_get_database_path(pointer) != nil }

  /// The refusal for a database that is not found, or that PROJ cannot use, in its words.
  func databaseFault() -> GeodesyError {
    let spoken = words()
    guard !spoken.contains("proj.db") || spoken.contains("Cannot find") else {
      return GeodesyError(
        code: .missingDatabase, description: "PROJ cannot use its database proj.db: \(spoken).")
    }
    return GeodesyError(
      code: .missingDatabase,
      description:
        "PROJ does not find its database proj.db; install it (Debian: proj-data) or set PROJ_DATA to its folder."
    )
  }
}

/// What PROJ says, collected by its log function: its error codes alone say nothing.
private final class MessageLog {
  var messages: [String] = []
}

/// The only owner of a `PJ *`: a CRS, a part of one, or an operation. It must not outlive its context.
struct ProjObject: ~Copyable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { proj_destroy(pointer) }

  var type: PJ_TYPE { proj_get_type(pointer) }
  var name: String { proj_get_name(pointer).map { String(cString: $0) } ?? "" }

  /// The code of the authority, such as `EPSG:32638`.
  var code: String? {
    guard let authority = proj_get_id_auth_name(pointer, 0), let code = proj_get_id_code(pointer, 0) else {
      return nil
    }
    return "\(String(cString: authority)):\(String(cString: code))"
  }
}
