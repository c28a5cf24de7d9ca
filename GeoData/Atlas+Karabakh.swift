public import FrontlineAtlas

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Atlas {
  /// The bundled atlas: the Nagorno-Karabakh conflict, 1991-2023.
  ///
  /// ```swift
  /// let atlas = try Atlas.karabakh()
  /// atlas.settlements.count                        // 1960
  /// atlas.version                                  // "1.0.0"
  /// ```
  ///
  /// Its files are looked for in this order, and the first folder with a `settlements.csv` is opened:
  /// 1. the folder that the environment variable `FRONTLINE_DATA` names; where it is set, no other;
  /// 2. beside the program, where the build puts them (`Frontline_FrontlineData.resources`, on macOS
  ///    `.bundle`);
  /// 3. `../share/frontline/karabakh` as seen from the program, where `make install` and the packages put them.
  ///
  /// Links to the program are followed. No path of the machine that built the program is looked at.
  ///
  /// - Throws: `AtlasError`: `dataNotFound`, naming the folders, or what `Atlas(contentsOf:)` throws.
  /// - Complexity: linear in the size of the files; some tens of milliseconds.
  public static func karabakh() throws(AtlasError) -> Atlas {
    try Atlas(contentsOf: BundledFolder().path())
  }
}

/// Where the bundled data is looked for.
struct BundledFolder {
  /// The folder that the environment names; `nil`: none.
  var named = getenv("FRONTLINE_DATA").map { String(cString: $0) }
  /// The folders of the program and of the library that holds this code.
  var programs = [programFolder(), imageFolder()].compactMap(\.self)

  /// The first folder that holds the data.
  func path() throws(AtlasError) -> String {
    if let named, !named.isEmpty {
      guard Self.holdsData(named) else {
        throw .dataNotFound(
          "FRONTLINE_DATA names \"\(named)\", where there is no settlements.csv of a data package.")
      }
      return named
    }
    var folders: [String] = []
    for folder in programs.flatMap(Self.candidates) where !folders.contains(folder) {
      folders.append(folder)
    }
    guard let found = folders.first(where: Self.holdsData) else {
      throw .dataNotFound(
        "The bundled data was found in none of \(folders.joined(separator: ", ")); set FRONTLINE_DATA to its folder."
      )
    }
    return found
  }

  /// Where the data can be for a program in a folder; a macOS test bundle keeps its program three folders down.
  private static func candidates(beside program: String) -> [String] {
    let bundles = [
      "Frontline_FrontlineData.resources/karabakh", "Frontline_FrontlineData.bundle/karabakh",
      "Frontline_FrontlineData.bundle/Contents/Resources/karabakh",
    ]
    #if os(Linux)
      let roots = [program]
    #else
      let roots = [program, program + "/../Resources", program + "/../../.."]
    #endif
    return roots.flatMap { root in bundles.map { "\(root)/\($0)" } } + [
      "\(parent(program))/share/frontline/karabakh"
    ]
  }

  private static func holdsData(_ folder: String) -> Bool { access(folder + "/settlements.csv", R_OK) == 0 }

  /// The folder of the running program, links followed.
  private static func programFolder() -> String? {
    #if os(Linux)
      return resolved("/proc/self/exe").map(parent)
    #else
      var size = UInt32(0)
      _ = _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { resolved(String(cString: $0.baseAddress!)).map(parent) }
    #endif
  }

  /// The folder of the library that holds this code, where that is not the program: a test bundle on macOS, a library
  /// that another language has loaded.
  private static func imageFolder() -> String? {
    #if canImport(Darwin)
      var info = Dl_info()
      guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return nil }
      return resolved(String(cString: name)).map(parent)
    #else
      return mappedFile(at: UInt(bitPattern: #dsohandle)).flatMap(resolved).map(parent)
    #endif
  }

  #if !canImport(Darwin)
    /// The file that the kernel has mapped at an address of this process.
    private static func mappedFile(at address: UInt) -> String? {
      guard let maps = fopen("/proc/self/maps", "r") else { return nil }
      defer { fclose(maps) }
      var buffer: UnsafeMutablePointer<CChar>?
      var capacity = 0
      defer { free(buffer) }
      while getline(&buffer, &capacity, maps) > 0, let line = buffer.map({ String(cString: $0) }) {
        let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] <= address, address < ends[1] else { continue }
        return line.firstIndex(of: "/").map { String(line[$0...].prefix { $0 != "\n" }) }
      }
      return nil
    }
  #endif

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder that a path lies in.
  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension AtlasError {
  fileprivate static func dataNotFound(_ description: String) -> AtlasError {
    AtlasError(code: .dataNotFound, description: description)
  }
}
