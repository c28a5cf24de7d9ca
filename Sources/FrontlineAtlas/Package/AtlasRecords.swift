/// The records of a data set before they are an atlas.
struct AtlasRecords {
  var provenance = Provenance()
  var conventions = AtlasConventions()
  var settlements: [Settlement] = []
  var districts: [District] = []
  var routes: [SupplyRoute] = []
  var parties: [Party] = []
  var sources: [Source] = []
  var statements: [Statement] = []
}
