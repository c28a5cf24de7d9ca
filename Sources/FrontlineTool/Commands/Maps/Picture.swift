import FrontlineAnswers
import FrontlineFormats
import FrontlineMaps
import FrontlinePlatform

/// A map as PNG, by the programs that draw SVG: librsvg's `rsvg-convert`, or Chromium.
///
/// It is drawn at twice its size, and put in its place whole or not at all. A signal ends the program that draws, and
/// this one when the folder that it drew in is gone.
struct Picture {
  private let map: Map

  init(of map: Map) { self.map = map }

  /// Draws it.
  func write(to path: String) throws {
    let programs = ["rsvg-convert", "chromium", "chromium-browser", "google-chrome"]
    guard let program = programs.lazy.compactMap(Self.find).first else {
      throw Failure(
        status: .noInput,
        description:
          "A PNG is drawn by rsvg-convert or Chromium, and neither is on the path; install librsvg2-bin, or write .svg."
      )
    }
    try AtomicFile.write(try drawn(by: program), to: path)
  }

  private func drawn(by program: String) throws -> [UInt8] {
    let parent = Terminal.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let folder = try ScratchFolder(in: parent)
    try AtomicFile.write(map.svg(), to: folder.path + "/map.svg")
    Interrupts.hold()
    let status = Self.run([program] + arguments(of: program, folder.path))
    Interrupts.resume { folder.remove() }
    guard status == 0, let bytes = try? ByteSource.file(folder.path + "/map.png").all(), !bytes.isEmpty else {
      throw Failure(
        status: .software, description: "\(program) could not draw the map; it ended with status \(status).")
    }
    return bytes
  }

  private func arguments(of program: String, _ folder: String) -> [String] {
    if program.hasSuffix("rsvg-convert") {
      return ["--zoom", "2", "--output", folder + "/map.png", folder + "/map.svg"]
    }
    return [
      "--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
      "--user-data-dir=\(folder)/profile", "--window-size=\(map.width),\(map.height)",
      "--screenshot=\(folder)/map.png", "file://\(Self.escaped(folder))/map.svg",
    ] + (geteuid() == 0 ? ["--no-sandbox"] : [])  // Chromium refuses its sandbox to the superuser
  }

  /// A path as it stands in an address.
  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789/-._~".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      text += isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + digits
    }
  }

  /// A program on the path.
  private static func find(_ name: String) -> String? {
    (Terminal.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs a program to its end; its exit status, -1 where it could not be started.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that the programs that it starts can be ended with it.
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var child: pid_t = 0
    guard posix_spawn(&child, words[0], &actions, &attributes, &arguments, environ) == 0 else { return -1 }
    Interrupts.redirect(to: child)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
