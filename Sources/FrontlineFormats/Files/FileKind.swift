internal import FrontlinePlatform

/// What stands under a path.
package enum FileKind: Sendable {
  case file
  case folder
  case link
  /// A device, a pipe, a socket.
  case other

  /// What an open descriptor is of; `nil`: of nothing.
  package init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What stands under a path; `nil`: nothing does.
  ///
  /// - Parameter follows: whether that of a symbolic link is what it leads to.
  package init?(_ path: String, follows: Bool = true) {
    var status = stat()
    guard (follows ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// The path behind all symbolic links, of something that is there; `nil`: nothing is.
package func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// The folder that `path` is in, with a slash at its end.
package func parentFolder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "./" }
  return String(path[...slash])
}

/// Where a file goes that is written to `path`: where symbolic links lead to, also one that leads to nothing yet.
///
/// - Returns: `nil` where links lead round in a circle, or to a name that is not UTF-8.
func destination(of path: String) -> String? {
  var path = path
  for _ in 0..<40 {
    guard FileKind(path, follows: false) == .link else { return path }
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0, count < bytes.count,
      let next = String(validating: bytes[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    else { return nil }
    path = next.hasPrefix("/") ? next : parentFolder(of: path) + next
  }
  return nil
}
