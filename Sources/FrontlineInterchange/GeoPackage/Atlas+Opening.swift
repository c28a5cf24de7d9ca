package import FrontlineAtlas

extension Atlas {
  /// The atlas of a data package, or, where the name ends in `.gpkg`, of a GeoPackage.
  package init(opening path: String) throws {
    guard path.lowercased().hasSuffix(".gpkg"), !isFolder(path) else {
      try self.init(contentsOf: path)
      return
    }
    #if GeoPackage
      try self.init(geoPackage: path)
    #else
      throw InterchangeError.geoPackageIsOff(path)
    #endif
  }
}
