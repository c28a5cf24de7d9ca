internal import FrontlineFormats

/// What `datapackage.json` says: the data set's name, version and licenses, its files, and the columns of its
/// tables (Frictionless Data Package, version 1).
struct PackageDescriptor {
  var provenance = Provenance()
  /// The paths of all files that it lists.
  var files: [String] = []
  /// The columns of each file that has a schema, by path.
  var fields: [String: [String]] = [:]

  static let fileName = "datapackage.json"
}

extension PackageReader {
  /// Reads the descriptor where there is one, and notes each file that it lists and that is missing.
  ///
  /// The files that the atlas reads are noted when they are read.
  func readDescriptor() {
    guard !isForeign(PackageDescriptor.fileName), exists(PackageDescriptor.fileName) else { return }
    let root: JSONValue
    do {
      root = try JSONValue(.file(path(PackageDescriptor.fileName)))
    } catch {
      sink.add(error, file: PackageDescriptor.fileName)
      return
    }
    guard root.object != nil else {
      sink.add(
        PackageFault(file: PackageDescriptor.fileName, message: "It is \(root.kind); an object is needed."))
      return
    }
    func text(_ value: JSONValue?, _ key: String) -> String { value?[key]?.string ?? "" }
    func references(_ key: String, title keys: [String]) -> [Provenance.Reference] {
      (root[key]?.array ?? []).compactMap { item in
        guard let title = keys.lazy.map({ text(item, $0) }).first(where: { !$0.isEmpty }) else { return nil }
        return Provenance.Reference(title: title, url: text(item, "path"))
      }
    }
    descriptor.provenance = Provenance(
      name: text(root, "name"), title: text(root, "title"), version: text(root, "version"),
      licenses: references("licenses", title: ["name", "title"]),
      origins: references("sources", title: ["title"]))
    records.provenance = descriptor.provenance
    if let value = root[AtlasConventions.member] {
      let (conventions, faults) = AtlasConventions.reading(value)
      records.conventions = conventions
      for fault in faults { noteConvention(fault.member, fault.message) }
    }
    let read = Set(PackageFile.allCases.map(\.rawValue))
    for resource in root["resources"]?.array ?? [] {
      guard let file = resource["path"]?.string else { continue }
      descriptor.files.append(file)
      let columns = (resource["schema"]?["fields"]?.array ?? []).compactMap { $0["name"]?.string }
      if !columns.isEmpty { descriptor.fields[file] = columns }
      if !read.contains(file), !file.contains("://"), !exists(file) {
        sink.add(PackageFault(file: file, message: absence(of: file)))
      }
    }
  }
}
