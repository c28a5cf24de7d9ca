internal import FrontlinePlatform
internal import Synchronization

/// A hidden file or folder beside the place that it is made for, `.frontline-*.tmp`, under a lock while its writer
/// lives. What a killed writer left is removed by the next who writes into the same folder: its lock is free.
///
/// On Darwin, where this lock and those that SQLite takes shut each other out, none is taken and nothing removed.
struct Stray: ~Copyable {
  let path: String
  /// The open file, or the folder.
  let descriptor: Int32

  /// Makes one in `folder`.
  ///
  /// - Parameter folder: with a slash at its end.
  /// - Returns: `nil` with `errno` where it cannot be made.
  init?(in folder: String, isFolder: Bool) {
    Self.clear(folder)
    var number = SystemRandomNumberGenerator()
    while true {
      let path = "\(folder).frontline-\(String(number.next(), radix: 16)).tmp"
      Interrupts.note(path)
      var descriptor: Int32 = -1
      if isFolder {
        if mkdir(path, 0o777) == 0 {
          descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        }
      } else {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
      guard descriptor >= 0 else {
        let reason = errno
        if isFolder { _ = rmdir(path) }  // made, and not to be opened
        Interrupts.forget(path)
        if reason == EEXIST || reason == EINTR || isFolder && reason == ENOENT && FileKind(folder) == .folder
        {
          continue
        }
        errno = reason
        return nil
      }
      #if !canImport(Darwin)
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        // Somebody may have taken it for a stray before it was locked.
        guard FileKind(path, follows: false) != nil else {
          _ = close(descriptor)
          Interrupts.forget(path)
          continue
        }
      #endif
      self.path = path
      self.descriptor = descriptor
      return
    }
  }

  deinit {
    removeTree(path)  // nothing stands there once it has its name
    _ = close(descriptor)
    Interrupts.forget(path)
  }

  // MARK: Strays of others

  /// The folders that this process has cleared.
  private static let cleared = Mutex<Set<String>>([])

  /// Removes what killed writers left in a folder; once a process and folder.
  static func clear(_ folder: String) {
    #if !canImport(Darwin)
      guard cleared.withLock({ $0.insert(folder).inserted }), let entries = opendir(folder) else { return }
      defer { closedir(entries) }
      while let entry = readdir(entries) {
        let name = entryName(entry)
        guard name.hasPrefix(".frontline-"), name.hasSuffix(".tmp") else { continue }
        let path = folder + name
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { continue }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
          [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT), flock(descriptor, LOCK_EX | LOCK_NB) == 0
        {
          removeTree(path)
        }
        _ = close(descriptor)
      }
    #endif
  }
}

/// The name of an entry of a folder.
func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) { name in
    String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
  }
}

/// Removes a file, or a folder with all that is in it; a symbolic link goes and is not followed.
func removeTree(_ path: String) {
  guard FileKind(path, follows: false) == .folder else {
    _ = unlink(path)
    return
  }
  if let entries = opendir(path) {
    var names: [String] = []
    while let entry = readdir(entries) { names.append(entryName(entry)) }
    closedir(entries)
    for name in names where name != "." && name != ".." { removeTree("\(path)/\(name)") }
  }
  _ = rmdir(path)
}
