internal import FrontlinePlatform

/// A file that is written whole or not at all: to a temporary file in the same folder, which is synced to the
/// disk and then takes the place of the old one by one rename. Whoever reads the path, and whatever is left
/// after a crash at any moment, sees the old file or the new one.
///
/// ```swift
/// let path = "/tmp/parties.csv"
/// try AtomicFile.write("id,name\n", to: path)
///
/// var file = try AtomicFile(path: path)             // or piece by piece
/// try file.write(Array("id,name,side\n".utf8))
/// try file.write(Array("armenia,Armenia,armenian\n".utf8))
/// // Without this, the old file stays.
/// try file.commit()
/// ```
///
/// Several files can be written and synced first and committed one after the other.
///
/// Edge cases: the new file has the permissions of the old one, and its owner where the system allows that; a
/// path that is a symbolic link has the file it leads to replaced or made; a folder, a device or a pipe is refused,
/// and so is a file that is read-only. Where the writer is given up its temporary file is removed; where the process
/// is killed the temporary file, named `.frontline-*.tmp`, stays until the next file is written into its folder.
public struct AtomicFile: ~Copyable {
  /// The path as it was given.
  public let path: String
  private let target: String
  private let stray: Stray
  /// Where the file is while it is written, for a writer that must open it itself.
  package var temporaryPath: String { stray.path }
  private var isSynced = false

  /// Begins to write a file that is to be at `path`.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unwritable`` where `path` is a folder or a file that is
  ///   read-only, or its folder does not exist or cannot be written to.
  public init(path: String) throws(FormatError) {
    let old = try FileStatus(replacing: path)
    guard let stray = Stray(in: parentFolder(of: old.target), isFolder: false) else {
      let fault =
        errno == ENOENT ? "its folder does not exist" : "it cannot be written: \(systemMessage(errno))"
      throw FormatError(code: .unwritable, at: FormatPlace(file: path), fault)
    }
    old.apply(to: stray.descriptor)
    self.path = path
    self.target = old.target
    self.stray = stray
    Self.onStep?(.created)
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/brokenOff``, such as for a full disk.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
    guard let start = bytes.baseAddress else { return }
    isSynced = false
    try writeAll(start, bytes.count, to: stray.descriptor, at: FormatPlace(file: path))
  }

  /// Adds bytes at the end.
  public mutating func write(_ bytes: [UInt8]) throws(FormatError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Waits until all that was written is on the disk. ``commit()`` does so too.
  public mutating func sync() throws(FormatError) {
    guard !isSynced else { return }
    Self.onStep?(.written)
    guard synchronize(stray.descriptor) else { throw fault("it cannot be synced to the disk") }
    isSynced = true
    Self.onStep?(.synced)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/brokenOff``; then the old file is as it was, unless the
  ///   sentence says that only the folder could not be synced.
  public consuming func commit() throws(FormatError) {
    try sync()
    guard rename(stray.path, target) == 0 else { throw fault("it cannot be put in its place") }
    Self.onStep?(.renamed)
    guard synchronizeFolder(parentFolder(of: target)) else {
      throw fault("it is in its place, but its folder cannot be synced to the disk")
    }
    Self.onStep?(.finished)
  }

  /// Tells before any work whether a file can be written to `path`; nothing is there afterward that was not before.
  ///
  /// - Throws: as ``write(_:to:)-([UInt8],_)``, as far as it can be known.
  package static func check(_ path: String) throws(FormatError) {
    if FileKind(path) != .other { _ = try AtomicFile(path: path) }
  }

  /// Writes `bytes` as the file at `path`; a device or a pipe is written to directly.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unwritable`` or ``FormatError/Code/brokenOff``; then the old file is as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
    if let descriptor = try openDevice(path) {
      defer { _ = close(descriptor) }
      return try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in
        guard let start = bytes.baseAddress else { return }
        try writeAll(start, bytes.count, to: descriptor, at: FormatPlace(file: path))
      }
    }
    var file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes `text` as UTF-8 as the file at `path`. See ``write(_:to:)-([UInt8],_)``.
  public static func write(_ text: String, to path: String) throws(FormatError) {
    try write(Array(text.utf8), to: path)
  }

  private func fault(_ sentence: String) -> FormatError {
    FormatError(code: .brokenOff, at: FormatPlace(file: path), "\(sentence): \(systemMessage(errno))")
  }
}

extension AtomicFile {
  /// A moment in the making of a file. What is on the disk then is what a crash at that moment leaves.
  package enum Step: CaseIterable, Sendable { case created, written, synced, renamed, finished }

  /// Called at each step, so that a test can look at what is on the disk.
  @TaskLocal package static var onStep: (@Sendable (Step) -> Void)?
}

/// The file that is to be replaced: where it really is, and its permissions and owner if there is one.
private struct FileStatus {
  let target: String
  private var old: stat?

  init(replacing path: String) throws(FormatError) {
    let place = FormatPlace(file: path.isEmpty ? "the file with an empty name" : path)
    guard !path.isEmpty, !path.utf8.contains(0), path.utf8.last != UInt8(ascii: "/") else {
      throw FormatError(code: .unwritable, at: place, "the path names no file")
    }
    guard let destination = destination(of: path) else {
      throw FormatError(code: .unwritable, at: place, "its symbolic links cannot be followed to their end")
    }
    target = destination
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FormatError(code: .unwritable, at: place, "it is a folder, not a file")
    default:
      throw FormatError(code: .unwritable, at: place, "it is a device or a pipe, which cannot be replaced")
    }
    guard status.st_mode & 0o222 != 0, access(target, W_OK) == 0 || errno == EROFS else {
      throw FormatError(
        code: .unwritable, at: place,
        "it is read-only, and is not replaced; make it writable (chmod u+w) or name another file")
    }
    old = status
  }

  func apply(to descriptor: Int32) {
    guard let old else { return }
    _ = fchown(descriptor, old.st_uid, old.st_gid)  // only the superuser may; it is no fault where not
    _ = fchmod(descriptor, old.st_mode & 0o7777)
  }
}

/// Waits until the file is on the disk; on Darwin, where `fsync` only reaches the drive, on the platters.
func synchronize(_ descriptor: Int32) -> Bool {
  #if canImport(Darwin)
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
  #endif
  return fsync(descriptor) == 0
}

/// Waits until the names in a folder are on the disk; false with `errno` where that fails. A folder that may be written
/// to and not read, and a system that knows no such thing, are no failures.
func synchronizeFolder(_ path: String) -> Bool {
  let folder = open(path, O_RDONLY | O_CLOEXEC)
  guard folder >= 0 else { return true }
  defer { _ = close(folder) }
  return synchronize(folder) || errno == EINVAL || errno == ENOTSUP
}
