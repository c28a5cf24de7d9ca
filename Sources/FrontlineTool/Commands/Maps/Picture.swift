import FrontlineAnswers
import FrontlineFormats
import FrontlineMaps
import FrontlinePlatform

/// A map as PNG, by the programs that draw SVG: librsvg's `rsvg-convert`, or Chromium.
///
/// It is drawn at twice its size, and put in its place whole or not at all.
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
    let folder = try TemporaryFolder()
    try AtomicFile.write(map.svg(), to: folder.path + "/map.svg")
    let drawn = folder.path + "/map.png"
    let status = Self.run([program] + arguments(of: program, folder.path))
    guard status == 0, let bytes = Self.bytes(of: drawn), !bytes.isEmpty else {
      throw Failure(
        status: .software, description: "\(program) could not draw the map; it ended with status \(status).")
    }
    try AtomicFile.write(bytes, to: path)
  }

  private func arguments(of program: String, _ folder: String) -> [String] {
    if program.hasSuffix("rsvg-convert") {
      return ["--zoom", "2", "--output", folder + "/map.png", folder + "/map.svg"]
    }
    return [
      "--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
      "--user-data-dir=\(folder)/profile", "--window-size=\(map.width),\(map.height)",
      "--screenshot=\(folder)/map.png", "file://\(folder)/map.svg",
    ] + (geteuid() == 0 ? ["--no-sandbox"] : [])  // Chromium refuses its sandbox to the superuser
  }

  /// A program on the path.
  private static func find(_ name: String) -> String? {
    (Terminal.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs a program to its end; its exit status, -1 where it could not be started.
  fileprivate static func run(_ words: [String]) -> Int32 {
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
    var child: pid_t = 0
    guard posix_spawn(&child, words[0], &actions, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}

/// A folder that is removed with all that is in it when it is no longer needed.
private final class TemporaryFolder {
  let path: String

  init() throws {
    let parent = Terminal.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/frontline-map-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        status: .noInput,
        description: "No folder could be made in \(parent): \(String(cString: strerror(errno))).")
    }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }  // mkdtemp keeps the zero
  }

  deinit { _ = Picture.run(["/bin/rm", "-rf", path]) }
}
