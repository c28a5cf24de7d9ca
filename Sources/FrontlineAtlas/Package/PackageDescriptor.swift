/// What `datapackage.json` says: the data set's name, version and licences, and the columns of its tables.
struct PackageDescriptor {
  var provenance = Provenance()
  /// The columns of each file that the descriptor lists, by path; none for a file without a schema.
  var fields: [String: [String]] = [:]
}
