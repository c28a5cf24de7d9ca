internal import FrontlineAtlas
internal import FrontlineLedger

/// Who says what each column of a control table says, and under which license.
///
/// Source: Zhukov and Ayers, VIINA 2.0 (2023), README.md, sections "Territorial Control Data" and "Open Data Commons Open
/// Database License".
enum VIINASources {
  private static let license = "ODbL 1.0"
  private static let url = "https://github.com/zhukovyuri/VIINA"

  /// What columns hold, by the end of their name.
  private static let columns: [String: (name: String, note: String)] = [
    "wiki": ("Wikipedia, maps made by many", ""),
    "boost": (
      "Wikipedia with VIINA's reports of events",
      "Made of what status_wiki says, so the two are one voice where they agree."
    ),
    "dsm": ("DeepStateMap", "Drawn in Ukraine."),
    "isw": (
      "Institute for the Study of War", "Drawn in the United States; updated less often than the others."
    ),
  ]

  /// The source of a column, by its id: `viina-dsm` of `status_dsm`, `viina` of `status`.
  static func source(_ id: String, of files: String) -> Source {
    let column = id == "viina" ? "status" : "status_\(id.dropFirst(6))"
    let known = columns[String(id.dropFirst(6))]
    let note =
      id == "viina"
      ? "The majority of Wikipedia, Wikipedia with VIINA's reports, and DeepStateMap; DeepStateMap breaks ties."
      : known?.note ?? ""
    return Source(
      id: Source.ID(id),
      name: known.map { "\($0.name) (VIINA, column \(column))" } ?? "VIINA, column \(column)",
      kind: .analyst, citation: "VIINA control table: \(files)", url: url, license: license, note: note)
  }

  /// What an atlas made of the table says of its origin.
  static var provenance: Provenance {
    Provenance(
      name: "viina-control", title: "VIINA control table",
      licenses: [.init(title: license, url: "https://opendatacommons.org/licenses/odbl/1-0/")],
      origins: [.init(title: "Zhukov and Ayers, VIINA 2.0 (2023)", url: url)])
  }
}
