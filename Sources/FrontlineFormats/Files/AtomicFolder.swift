internal import FrontlinePlatform

/// A folder that is written whole or not at all: filled under a hidden name beside its place, synced to the disk, and
/// put in its place by one rename.
///
/// Edge cases: it takes the place of an empty folder and, where that is asked for, of one of the same kind of files; where that is the root of a file system, or the
/// folder above cannot be written to, it is refused. Where the writer is given up or interrupted nothing is left;
/// where the process is killed the hidden folder stays, and the next who writes beside it removes it.
package struct AtomicFolder: ~Copyable {
  private let path: String
  private let target: String
  private let stray: Stray
  private var files: [String] = []

  /// Begins a folder that is to be at `path`.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unwritable``.
  package init(path: String) throws(FormatError) {
    var target = path
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    let place = FormatPlace(file: path)
    guard !target.isEmpty, !target.utf8.contains(0) else {
      throw FormatError(code: .unwritable, at: place, "the path names no folder")
    }
    guard let destination = destination(of: target) else {
      throw FormatError(code: .unwritable, at: place, "its symbolic links cannot be followed to their end")
    }
    target = destination
    var mode: mode_t?
    switch FileKind(target) {
    case nil: break
    case .folder:
      var status = stat()
      if stat(target, &status) == 0 { mode = status.st_mode & 0o7777 }
    default:
      throw FormatError(
        code: .unwritable, at: place, "it is there already and is not a folder; name a new one")
    }
    guard let stray = Stray(in: parentFolder(of: target), isFolder: true) else {
      let reason =
        errno == ENOENT ? "the folder above it does not exist" : "it cannot be made: \(systemMessage(errno))"
      throw FormatError(code: .unwritable, at: place, reason)
    }
    if let mode { _ = chmod(stray.path, mode) }
    self.path = path
    self.target = target
    self.stray = stray
  }

  deinit { for file in files { Interrupts.forget(file) } }

  /// Writes a file of the folder, which is on the disk then.
  package mutating func write(_ bytes: [UInt8], as name: String) throws(FormatError) {
    let file = "\(stray.path)/\(name)"
    let place = FormatPlace(file: "\(path)/\(name)")
    Interrupts.note(file)
    files.append(file)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw FormatError(code: .unwritable, at: place, "it cannot be made: \(systemMessage(errno))")
    }
    defer { _ = close(descriptor) }
    if !bytes.isEmpty { try writeAll(bytes, bytes.count, to: descriptor, at: place) }
    guard synchronize(descriptor) else {
      throw FormatError(
        code: .brokenOff, at: place, "it cannot be synced to the disk: \(systemMessage(errno))")
    }
  }

  /// Puts the folder in its place.
  ///
  /// - Parameter replaces: whether a folder that stands there goes. It is moved aside before the new one takes its
  ///   name, and removed after that; where the new one cannot, it is moved back.
  package consuming func commit(replacing replaces: Bool = false) throws(FormatError) {
    let place = FormatPlace(file: path)
    _ = synchronize(stray.descriptor)
    let (target, path) = (self.target, self.path)
    let old = stray.path + ".old"
    let isAside = replaces && rename(target, old) == 0
    defer { if isAside, FileKind(old) != nil { removeTree(old) } }
    guard rename(stray.path, target) == 0 else {
      let reason = errno
      if isAside { _ = rename(old, target) }
      let sentence =
        switch reason {
        case EEXIST, ENOTEMPTY: "it is there already and not empty; name a new folder"
        case EBUSY, EXDEV:
          "it cannot be replaced, being the root of a file system; name a new folder within it"
        default: "it cannot be put in its place: \(systemMessage(reason))"
        }
      throw FormatError(code: .unwritable, at: place, sentence)
    }
    guard synchronizeFolder(parentFolder(of: target)) else {
      throw FormatError(
        code: .brokenOff, at: FormatPlace(file: path),
        "it is in its place, but the folder above it cannot be synced to the disk: \(systemMessage(errno))")
    }
  }
}

/// Whether a folder can be read and has nothing in it.
package func isEmptyFolder(_ path: String) -> Bool {
  guard let folder = opendir(path) else { return false }
  defer { closedir(folder) }
  while let entry = readdir(folder) {
    let name = entryName(entry)
    if name != ".", name != ".." { return false }
  }
  return true
}

/// The names of what is in a folder; empty where it cannot be read.
package func fileNames(of path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = entryName(entry)
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
