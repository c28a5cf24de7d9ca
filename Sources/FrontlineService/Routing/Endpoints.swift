internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

/// All that can be asked of the service.
struct Endpoints {
  let all: [Endpoint]

  init(_ atlas: Atlas, _ collections: AtlasCollections, _ settings: ServiceSettings) throws {
    let about = ServiceAbout(atlas, settings)
    let crss = SheetCRS.all(for: atlas.box)
    let examples = ServiceExamples(atlas)
    var endpoints =
      CollectionEndpoints(
        atlas: atlas, about: about, collections: collections, crss: crss, examples: examples
      ).all
    endpoints += AnswerEndpoints(atlas, examples).all
    endpoints += TileEndpoints(atlas, about, examples).all
    endpoints += MapEndpoints(atlas, about, collections, settings, examples).all
    endpoints += AssetEndpoints(settings: settings).all
    let description = OpenAPIDocument(about: about, endpoints: endpoints + LandingEndpoints.templates(about))
    endpoints +=
      LandingEndpoints(
        about: about, collections: collections, description: description,
        map: MapPage(atlas, about, collections, settings, examples)
      ).all
    all = endpoints
  }
}

/// What the service says of itself and its data.
struct ServiceAbout: Sendable {
  let title: String
  let attribution: String
  let dataVersion: String
  let version: String
  let box: [Double]?
  let licenses: [(title: String, url: String)]

  init(_ atlas: Atlas, _ settings: ServiceSettings) {
    let provenance = atlas.provenance
    title =
      provenance.title.isEmpty ? (provenance.name.isEmpty ? "An atlas" : provenance.name) : provenance.title
    attribution = provenance.attribution
    dataVersion = provenance.version
    version = settings.version
    box = atlas.box.map { [$0.west, $0.south, $0.east, $0.north] }
    licenses = provenance.licenses.map { ($0.title, $0.url) }
  }

  static let neutrality =
    "A record of what was claimed and known. Who held a place is always somebody's claim, with its source, and no statement on who owns it. What is traced from announcements lags the ground. No live feeds, no positions of units, no targeting."
}
