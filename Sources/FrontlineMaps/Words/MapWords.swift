internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineSupply
internal import FrontlineTime

/// The words of a map in the language of its names, where the table has that language; else in English.
struct MapWords: Sendable {
  /// The tag of the language of the words.
  let tag: String
  /// The language of the names alone; `nil`: words and names are in one.
  let ofNamesAlone: Language?
  private let column: Int

  /// - Parameter language: of the names; `nil`: the primary ones, which are in English spelling.
  init(_ language: Language?) {
    let found = language.map { MapPhrase.languages.firstIndex(of: $0.tag) } ?? 0
    ofNamesAlone = found == nil ? language : nil
    column = found ?? 0
    tag = MapPhrase.languages[column]
  }

  /// A phrase, with what is filled in.
  func callAsFunction(_ phrase: MapPhrase, _ values: String...) -> String { self(phrase, values) }

  /// A phrase, with what is filled in.
  func callAsFunction(_ phrase: MapPhrase, _ values: [String]) -> String {
    // A value that reads like a mark of a place stays as it is.
    var text = ""
    var rest = pattern(phrase)[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let number = Int(rest[rest.index(after: start)..<end]) ?? 0
      text += rest[..<start]
      if values.indices.contains(number) { text += values[number] }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// A phrase with its `{0}` and `{1}`, for a script to fill in.
  func pattern(_ phrase: MapPhrase) -> String {
    phrase.columns.indices.contains(column) ? phrase.columns[column] : phrase.rawValue
  }

  /// `29 October 2020`.
  func day(_ day: Day) -> String {
    let months = self(.months).split(separator: " ")
    return self(.day, "\(day.day)", String(months[day.month - 1]), "\(day.year)")
  }

  /// The months as they stand on an axis.
  var shortMonths: [String] { self(.shortMonths).split(separator: " ").map(String.init) }

  /// `20 km`, `500 m`; the figure alone for the half of a bar.
  func length(_ length: Length, half: Bool = false) -> String {
    let isLong = length.meters >= 1_000
    let value = SVGElement.number((isLong ? length.kilometers : length.meters) / (half ? 2 : 1))
    return half ? value : self(isLong ? .kilometers : .meters, value)
  }

  /// Why there is no front: the sentence itself in English, else what it comes to.
  func reason(_ sentence: String) -> String { column == 0 ? sentence : self(.noFront) }

  /// The rule in words.
  func rule(_ rule: Rule) -> String {
    switch rule {
    case .latest: self(.latest)
    case .majority: self(.majority)
    case .source(let id, let baseline): self(baseline ? .sourceAndBaseline : .source, "\(id)")
    case .trusted(let ids): self(.trusted, ids.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// What the state of a road means on a map that takes no side.
  func road(_ state: SupplyState) -> String {
    switch state {
    case .open: self(.roadOpen)
    case .contested: self(.roadContested)
    case .unknown: self(.roadUnknown)
    case .cut: self(.roadCut)
    case .notInUse: self(.roadUnused)
    }
  }

  /// What a kind of settlement is called.
  func kind(_ kind: Settlement.Kind) -> String {
    switch kind {
    case .city: self(.city)
    case .town: self(.town)
    case .village: self(.village)
    }
  }

  /// Minutes of arc as `39°30′N`; other languages than English write no letters, and a minus for south and west.
  func angle(minutes: Double, _ positive: String, _ negative: String) -> String {
    let whole = Int(minutes.magnitude.rounded())
    let rest = whole % 60
    let figure = "\(whole / 60)°" + (rest == 0 ? "" : "\(rest < 10 ? "0" : "")\(rest)′")
    if column == 0 { return figure + (minutes < 0 ? negative : positive) }
    return (minutes < 0 ? "−" : "") + figure
  }
}
