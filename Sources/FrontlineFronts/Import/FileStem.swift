internal import FrontlineFormats

/// The name of a file without its folder and its endings: `2022-03-05` of `a/2022-03-05.geojson.gz`.
package func fileStem(_ path: String) -> String {
  var name = path.split(separator: "/").last.map(String.init) ?? path
  while let point = name.lastIndex(of: "."), point > name.startIndex {
    let ending = name[name.index(after: point)...]
    // In 10.03.2022_v2 the year is no ending.
    guard ending.first?.isLetter == true, ending.count <= 8,
      ending.allSatisfy({ $0.isLetter || $0.isNumber })
    else { break }
    name = String(name[..<point])
  }
  return name
}

/// The folders of a file, the outermost first.
func folders(of path: String) -> [Substring] { path.split(separator: "/").dropLast() }

/// How many of the folders of each file all files share.
func countOfSharedFolders(_ paths: [String]) -> Int {
  var shared = paths.first.map(folders) ?? []
  for path in paths.dropFirst() {
    shared = zip(shared, folders(of: path)).prefix { $0 == $1 }.map(\.0)
  }
  return shared.count
}

/// The name of what files make: that of the one file, or of the first; never a path.
package func nameOfSource(_ paths: [String]) -> String {
  guard let first = paths.first else { return "no file" }
  let stem = fileStem(first)
  return stem.isEmpty ? first : stem
}

/// Whether a file was captured before another, by the order of their names as people read them.
func isEarlierCapture(_ a: String, _ b: String) -> Bool {
  let (first, second) = (fileStem(a), fileStem(b))
  return first == second ? isBefore(a, b) : isBefore(first, second)
}
