internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineLedger

/// The colours of a map: a quiet base, and tints of the parties' own colours.
struct Palette: Sendable {
  let paper: Color
  let text: Color
  let quietText: Color
  let line: Color
  let outside: Color
  let land: Color
  let districtBorder: Color
  let countryBorder: Color
  let grid: Color
  let hatch: Color
  let front: Color
  let road: Color
  let cut: Color
  let ring: Color
  let news: Color
  /// The ground of each side, in the order of the parties.
  let grounds: [Color]
  /// The places of each party.
  let places: [Color]

  init(_ parties: Parties, isDark: Bool) {
    let colors = parties.colors
    let ink = isDark ? Color(0xFFFFFF) : Color(0x000000)
    places = colors.map { $0.mixed(isDark ? 0.25 : 0.22, of: ink) }
    let back = isDark ? Color(0x161A1F) : Color(0xFFFFFF)
    grounds = parties.sides.map { side in
      let first = parties.list.firstIndex { $0.side == side }!
      return colors[first].mixed(isDark ? 0.62 : 0.66, of: back)
    }
    paper = isDark ? Color(0x0F1216) : Color(0xFFFFFF)
    text = isDark ? Color(0xE8EAED) : Color(0x1B1F24)
    quietText = isDark ? Color(0xB2B9C1) : Color(0x434A52)
    line = isDark ? Color(0x363D46) : Color(0xD5D8DC)
    outside = isDark ? Color(0x1A1E24) : Color(0xEBEDEE)
    land = isDark ? Color(0x242A31) : Color(0xF8F7F4)
    districtBorder = isDark ? Color(0x59626D) : Color(0xA9A89F)
    countryBorder = isDark ? Color(0x98A1AB) : Color(0x62645F)
    grid = isDark ? Color(0x3C4650) : Color(0xCBD3D8)
    hatch = isDark ? Color(0xD5DAE0) : Color(0x3D3A36)
    front = isDark ? Color(0xFFFFFF) : Color(0x111111)
    road = isDark ? Color(0xD8CDB8) : Color(0x5A4A32)
    cut = isDark ? Color(0xFF8A80) : Color(0xB3001B)
    ring = isDark ? Color(0xF48FD0) : Color(0x9C1B74)
    news = isDark ? Color(0xFFE066) : Color(0x111111)
  }
}

/// The parties of an atlas and their sides, numbered in the order of the data.
struct Parties: Sendable {
  let list: [Party]
  let sides: [Party.Side]
  let colors: [Color]

  /// - Parameter colors: in place of those of the atlas, as `#rrggbb`; what is no such color counts as none.
  init(_ atlas: Atlas, colors: [Party.ID: String] = [:]) {
    list = atlas.parties
    let usual = atlas.partyColors
    self.colors = list.map { party in
      colors[party.id].flatMap(Color.init(hex:)) ?? usual[party.id].flatMap(Color.init(hex:)) ?? .unknown
    }
    var sides: [Party.Side] = []
    for party in list where !sides.contains(party.side) { sides.append(party.side) }
    self.sides = sides
  }

  /// What a place is drawn as: a party's number, then contested, then unknown.
  func number(of state: Standing.State) -> Int {
    switch state {
    case .held(let id): list.firstIndex { $0.id == id } ?? unknown
    case .contested: contested
    case .unknown: unknown
    }
  }

  var contested: Int { list.count }
  var unknown: Int { list.count + 1 }

  /// The name of a party in a language; the primary one where there is none in it.
  static func name(of party: Party, in language: Language?) -> String {
    language.flatMap { party.names[$0] } ?? party.name
  }

  /// The name of a side: that of its first party.
  func name(of side: Party.Side, in language: Language?) -> String {
    list.first { $0.side == side }.map { Self.name(of: $0, in: language) } ?? side.rawValue
  }
}
