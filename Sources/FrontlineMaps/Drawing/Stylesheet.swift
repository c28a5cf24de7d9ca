internal import FrontlineAtlas
internal import FrontlineFormats

/// The style sheet of a map: what each class looks like.
///
/// Colours are written out and not kept in custom properties, which programs that draw SVG outside a browser
/// do not read.
struct Stylesheet {
  let parties: Parties
  let theme: MapSettings.Theme

  /// The rules of all themes that the map can be seen in.
  var text: String {
    switch theme {
    case .light: shapes + colors(isDark: false)
    case .dark: shapes + colors(isDark: true)
    case .automatic:
      shapes + colors(isDark: false) + "@media (prefers-color-scheme:dark){\n\(colors(isDark: true))}\n"
    }
  }

  static let fonts = "'Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif"

  private var shapes: String {
    """
    .map{font-family:\(Self.fonts)}
    .land,.ground,.outside{stroke:none}
    .ground{fill-rule:evenodd}
    .band{fill:url(#hatch);fill-rule:evenodd}
    .haze{opacity:.45}
    .hatch{stroke-width:.9;opacity:.42}
    .district,.country,.graticule,.road,.road-case,.front,.front-case,.ring,.mark,.frame{fill:none}
    .district{stroke-width:.7}
    .country{stroke-width:1.6}
    .graticule{stroke-width:.6}
    .road{stroke-width:2;stroke-linejoin:round}
    .road.contested{stroke-dasharray:8 4}
    .road.unknown{stroke-dasharray:1.5 4}
    .road.cut{stroke-dasharray:3 3}
    .road-case{stroke-width:4;stroke-linejoin:round;opacity:.8}
    .front{stroke-width:2.6;stroke-linejoin:round}
    .front-case{stroke-width:5.4;stroke-linejoin:round;opacity:.75}
    .unused{display:none}
    .ring{stroke-width:1.8;stroke-dasharray:7 4}
    .mark{stroke-width:2.4}
    .frame{stroke-width:1}
    .locator-frame{fill:none;stroke-width:2}
    .locator .country{stroke-width:.8}
    .v{fill:none;stroke-linecap:round}
    .town{stroke-width:1.3}
    .city{stroke-width:2}
    .words text{paint-order:stroke;stroke-width:3.2;stroke-linejoin:round}
    .narrow text{stroke-width:6}
    .scale text{stroke:none}
    .place-name,.city-name{font-weight:600}
    .ring-name{font-style:italic}
    .country-name{text-anchor:middle;font-weight:400}
    .scale .card{opacity:.88}

    """
  }

  private func colors(isDark: Bool) -> String {
    let palette = Palette(parties, isDark: isDark)
    var rules: [(String, String)] = [
      (".page,.paper", "fill:\(palette.paper.hex)"),
      (".outside", "fill:\(palette.outside.hex)"),
      (".land,.haze,.scale .card", "fill:\(palette.land.hex)"),
      (".district", "stroke:\(palette.districtBorder.hex)"),
      (".country", "stroke:\(palette.countryBorder.hex)"),
      (".graticule", "stroke:\(palette.grid.hex)"),
      (".hatch", "stroke:\(palette.hatch.hex)"),
      (".front", "stroke:\(palette.front.hex)"),
      (".road-case,.front-case", "stroke:\(palette.land.hex)"),
      (".road", "stroke:\(palette.road.hex)"),
      (".road.cut", "stroke:\(palette.cut.hex)"),
      (".ring,.mark,.locator-frame", "stroke:\(palette.ring.hex)"),
      (".frame,.scale .bar-half", "stroke:\(palette.quietText.hex)"),
      (".scale .bar", "fill:\(palette.quietText.hex)"),
      (".scale .bar-half", "fill:\(palette.paper.hex)"),
      (".t", "stroke:\(palette.land.hex)"),
      (".city", "stroke:\(palette.text.hex)"),
      (".words text", "stroke:\(palette.land.hex);fill:\(palette.text.hex)"),
      (".words .country-name,.figures text,.quiet", "fill:\(palette.quietText.hex)"),
      (".words .ring-name,.words .place-name", "fill:\(palette.ring.hex)"),
      (".ink", "fill:\(palette.text.hex)"),
      (".news", "stroke:\(palette.news.hex)"),
      (".v.p\(parties.contested)", "stroke:\(palette.front.hex)"),
      (".t.p\(parties.contested)", "fill:\(palette.paper.hex);stroke:\(palette.front.hex)"),
      (".v.p\(parties.unknown)", "stroke:\(palette.quietText.hex);opacity:.6"),
      (".t.p\(parties.unknown)", "fill:\(palette.quietText.hex)"),
    ]
    for (number, color) in palette.grounds.enumerated() { rules.append((".g\(number)", "fill:\(color.hex)")) }
    for (number, color) in palette.places.enumerated() {
      rules.append((".v.p\(number)", "stroke:\(color.hex)"))
      rules.append((".t.p\(number)", "fill:\(color.hex)"))
      rules.append((".key.p\(number)", "color:\(color.hex)"))
    }
    return rules.map { "\($0){\($1)}\n" }.joined()
  }
}
