import FrontlineFormats
import FrontlinePlatform

/// Opens a file in the program that the machine has for it.
enum Opening {
  /// Opens it by `open` on macOS, else by `xdg-open`.
  ///
  /// - Throws: `Failure` where there is no such program, or where it finds none for the file.
  static func open(_ path: String) throws {
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    guard let program = OtherPrograms.find(name) else {
      throw failure(path, "\(name) is not on the path")
    }
    let status = OtherPrograms.run([program, path.hasPrefix("-") ? "./" + path : path])
    if status != 0 { throw failure(path, "\(name) ended with status \(status)") }
  }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure(
      status: .unavailable,
      description: "\(path) was written and not opened: \(reason). Open it in a browser.")
  }
}
