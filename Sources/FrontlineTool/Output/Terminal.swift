import FrontlineFormats
import FrontlinePlatform

/// Where answers, notes and errors go, and what the terminal can show.
enum Terminal {
  /// Writes to standard output. Where the reader has closed the pipe, the program ends quietly.
  static func print(_ text: String) throws {
    var text = text
    try text.withUTF8 { try print(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes to standard output.
  static func print(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try print($0) } }

  private static func print(_ bytes: UnsafeRawBufferPointer) throws {
    switch write(bytes, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: exit(ExitStatus.success.rawValue)
    case let code:
      let reason = String(cString: strerror(code))
      throw Failure(status: .brokenOff, description: "standard output: it cannot be written: \(reason).")
    }
  }

  /// Writes a line to standard error, its control characters made visible. That nobody reads it is no fault.
  static func complain(_ line: String) {
    _ = write(line.visible() + "\n", to: STDERR_FILENO)
  }

  /// Writes to standard error without ending the line.
  static func murmur(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// Whether colors are wanted: standard output is a terminal that is not dumb, or `CLICOLOR_FORCE` is set; never where
  /// `NO_COLOR` is (no-color.org).
  static var hasColors: Bool {
    func isSet(_ name: String) -> Bool { !["", "0"].contains(variable(name) ?? "") }
    if !(variable("NO_COLOR") ?? "").isEmpty { return false }
    if isSet("CLICOLOR_FORCE") { return true }
    return isShown && variable("TERM") != "dumb" && variable("CLICOLOR") != "0"
  }

  /// Whether what is wider than the page is folded: people read it, or `COLUMNS` says how wide the page is.
  static var isFolded: Bool { isShown || columns != nil }

  /// Whether standard output is a terminal.
  static var isShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether the locale writes UTF-8.
  static var isUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    return locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
  }

  /// The width in columns: of the terminal, else `COLUMNS`, else 80.
  static var width: Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return columns ?? 80
  }

  /// The width that `COLUMNS` says.
  private static var columns: Int? { variable("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Writes all of `text`; the error number of the fault, or 0.
  private static func write(_ text: String, to file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: file) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(file, start, rest.count)
      #elseif canImport(Musl)
        let count = Musl.write(file, start, rest.count)
      #else
        let count = Glibc.write(file, start, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return 0
  }
}
