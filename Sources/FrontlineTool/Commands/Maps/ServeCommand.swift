import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineInterchange
import FrontlineServer

/// `frontline serve --port 8080`
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve an atlas over HTTP: a map, OGC API, tiles and every answer.",
    discussion: """
      QGIS, GDAL, Python and browsers read it; /api says what there is. It only answers: nothing can be written \
      through it. SIGHUP opens the atlas anew, SIGTERM ends it when what is in flight is answered. A build without \
      the trait Service has no server; "make serve" makes one.
      """,
    examples: [
      "frontline serve --port 8081",
      "frontline serve my-atlas --base-url https://example.org/war --cors",
    ])

  @Argument(
    help: ArgumentHelp(
      "A folder of a data package, or a GeoPackage; without it the bundled atlas.", valueName: "atlas"),
    completion: .file())
  var atlas: String?

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen at; 0 takes a free one.", valueName: "port"))
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "The address at which readers see the service, behind a proxy: https://example.org/war.",
      valueName: "url"))
  var baseUrl: String?

  @Flag(help: "Let pages of other origins read it (CORS).")
  var cors = false

  @Option(
    help: ArgumentHelp(
      "A folder with maplibre-gl.js and maplibre-gl.css; without them the page shows pictures.",
      valueName: "folder"), completion: .directory)
  var assets: String?

  func run() throws {
    guard Server.isBuiltIn else { throw Failure.usage(Server.absence) }
    guard (0...65_535).contains(port) else {
      throw Failure.usage("--port is \(port); ports go from 0 to 65535.")
    }
    var options = ServerOptions()
    options.host = host
    options.port = port
    options.base = try baseUrl.map(Self.base)
    options.allowsOrigins = cors
    options.version = FrontlineCommand.configuration.version
    options.assets = try files()
    options.onListening = { Terminal.complain("frontline: serving at \($0)") }
    let path = atlas
    do {
      try Server.run(options) {
        try path.map { try Atlas(opening: $0) } ?? Surroundings.process.bundledAtlas()
      }
    } catch let error as ServerError {
      throw Failure.usage(error.description)
    }
  }

  /// An address without a slash at its end.
  private static func base(_ text: String) throws -> String {
    let rest = ["http://", "https://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/", !text.contains(where: { "?#\"<> ".contains($0) })
    else {
      throw Failure.usage("--base-url \(text) is no address; write it as https://example.org/war.")
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// The files of `--assets`.
  private func files() throws -> [String: [UInt8]] {
    guard let assets else { return [:] }
    var files: [String: [UInt8]] = [:]
    for name in ["maplibre-gl.js", "maplibre-gl.css"] {
      files[name] = try ByteSource.file("\(assets)/\(name)").all()
    }
    return files
  }
}
