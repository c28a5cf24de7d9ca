import FrontlinePlatform

/// The built program, run as a user runs it: by a shell line.
struct Program {
  /// What a line printed and how it ended.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs one line of `sh` in a scratch folder, with `frontline` on the path and `$SCRATCH` as that folder.
  ///
  /// Standard output and standard error go to files, so neither can block; the scratch folder's path is
  /// printed back as `$SCRATCH`.
  static func run(
    _ line: String, in scratch: Scratch, environment extra: [String: String] = [:], movesThere: Bool = false
  ) -> Outcome {
    let output = scratch.path + "/.output"
    let errors = scratch.path + "/.errors"
    var environment = [
      "PATH": "\(folder):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "SCRATCH": scratch.path, "HOME": scratch.path,
    ]
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PROJ_DATA", "PROJ_LIB"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    environment.merge(extra) { _, new in new }

    // The name of the folder may have blanks in it, at which a shell would part what stands without quotes.
    let parting = "IFS='\n'; "
    var words = copies(["/bin/sh", "-c", parting + (movesThere ? "cd \"$SCRATCH\" && \(line)" : line)])
    var variables = copies(environment.map { "\($0.key)=\($0.value)" })
    defer { for pointer in words + variables { free(pointer) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", &actions, nil, &words, &variables) == 0 else {
      return Outcome(output: "", errors: "sh could not be started", status: -1)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    func shown(_ path: String) -> String { contents(of: path).replacing(scratch.path, with: "$SCRATCH") }
    return Outcome(
      output: shown(output), errors: shown(errors), status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  /// The texts as C strings, with the null that ends the list; to be freed.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  /// The folder of the built program: that of the test bundle.
  private static let folder: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let path = bundle.firstRange(of: ".xctest").map { String(bundle[..<$0.lowerBound]) } ?? bundle
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }()
}

/// A folder for one test, removed with it.
final class Scratch: Sendable {
  let path: String

  init() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/frontline-tool-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "No scratch folder could be made in \(folder).")
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }  // mkdtemp keeps the zero
  }

  deinit { _ = system("rm -rf '\(path.replacing("'", with: "'\\''"))'") }
}

/// The text of a file; empty where it cannot be read.
func contents(of path: String) -> String {
  guard let file = fopen(path, "rb") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}
