import FrontlineAnswers
import FrontlineFormats
import FrontlineMaps
import FrontlinePlatform

/// A map as PNG or PDF, by the programs that draw SVG: librsvg's `rsvg-convert`, or Chromium.
///
/// A PNG is drawn at twice its size; both are drawn whole, and put in its place whole or not at all. A signal ends the program that draws, and
/// this one when the folder that it drew in is gone.
struct Picture {
  private let map: Map
  private let form: MapFormat

  /// - Parameter form: PNG or PDF.
  init(of map: Map, as form: MapFormat) {
    self.map = map
    self.form = form
  }

  /// Draws it.
  func bytes() throws -> [UInt8] {
    let programs = ["rsvg-convert", "chromium", "chromium-browser", "google-chrome"]
    guard let program = programs.lazy.compactMap(OtherPrograms.find).first else {
      throw Failure(
        status: .unavailable,
        description:
          "A \(form.rawValue.uppercased()) is drawn by rsvg-convert or Chromium, and neither is on the path; install librsvg2-bin, or write .svg."
      )
    }
    return try drawn(by: program)
  }

  private func drawn(by program: String) throws -> [UInt8] {
    let parent = Terminal.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let folder = try ScratchFolder(in: parent)
    try AtomicFile.write(map.svg(), to: folder.path + "/map.svg")
    // Chromium prints pages: one of the size of the map, and nothing else on it.
    try AtomicFile.write(
      """
      <!doctype html><style>@page{size:\(map.width)px \(map.height)px;margin:0}body{margin:0}img{display:block}</style>\
      <img src="map.svg" alt="">
      """, to: folder.path + "/map.html")
    Interrupts.hold()
    let status = OtherPrograms.run([program] + arguments(of: program, folder.path))
    Interrupts.resume { folder.remove() }
    let drawing = "\(folder.path)/map.\(form.rawValue)"
    guard status == 0, let bytes = try? ByteSource.file(drawing).all(), !bytes.isEmpty else {
      throw Failure(
        status: .software, description: "\(program) could not draw the map; it ended with status \(status).")
    }
    return bytes
  }

  private func arguments(of program: String, _ folder: String) -> [String] {
    let drawing = "\(folder)/map.\(form.rawValue)"
    if program.hasSuffix("rsvg-convert") {
      return (form == .pdf ? ["--format", "pdf"] : ["--zoom", "2"]) + [
        "--output", drawing, folder + "/map.svg",
      ]
    }
    let address = "file://\(Self.escaped(folder))"
    return ["--headless", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=\(folder)/profile"]
      + (form == .pdf
        ? ["--no-pdf-header-footer", "--print-to-pdf=\(drawing)", "\(address)/map.html"]
        : [
          "--force-device-scale-factor=2", "--window-size=\(map.width),\(map.height)",
          "--screenshot=\(drawing)",
          "\(address)/map.svg",
        ]) + (geteuid() == 0 ? ["--no-sandbox"] : [])  // Chromium refuses its sandbox to the superuser
  }

  /// A path as it stands in an address.
  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789/-._~".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      text += isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + digits
    }
  }
}
