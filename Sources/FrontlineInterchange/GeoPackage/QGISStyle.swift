#if GeoPackage
  internal import FrontlineAtlas
  internal import FrontlineFormats

  /// How QGIS shows a layer, as QML: one colour a value, and the settings of the time slider.
  struct QGISStyle {
    let layer: Layer
    /// The values of the column that colours are for.
    let values: [String]
    /// The colour of a party or side, as `#rrggbb`.
    let colors: [String: String]
    /// The columns of the time slider; `nil`: it has none.
    let time: TimeColumns?

    // Expressions, for QGIS hands a comparison of the columns themselves to SQLite, which compares them as texts
    // with a moment and so finds a day to begin a day too early. An end that is not there is open.
    private static func moment(_ column: String, open: String) -> String {
      xmlEscaped("coalesce(to_datetime(\"\(column)\"), make_datetime(\(open), 0, 0, 0))")
    }

    var text: String {
      var lines = ["<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"]
      lines.append("<qgis version=\"3.22\" styleCategories=\"Symbology|Temporal\">")
      if let time {
        lines.append(
          """
            <temporal enabled="1" mode="4" limitMode="0" startField="\(xmlEscaped(time.start))" endField="\(xmlEscaped(time.end))" durationField="" \
          durationUnit="days" fixedDuration="0" accumulate="0" \
          startExpression="\(Self.moment(time.start, open: "1, 1, 1"))" \
          endExpression="\(Self.moment(time.end, open: "9999, 12, 31"))">
              <fixedRange><start></start><end></end></fixedRange>
            </temporal>
          """)
      }
      if let column = layer.colorColumn, !values.isEmpty {
        lines.append(
          "  <renderer-v2 type=\"categorizedSymbol\" attr=\"\(xmlEscaped(column))\" enableorderby=\"0\">")
        lines.append("    <categories>")
        for (number, value) in values.enumerated() {
          let text = xmlEscaped(value)
          lines.append(
            "      <category symbol=\"\(number)\" value=\"\(text)\" label=\"\(text)\" render=\"true\"/>")
        }
        lines.append("      <category symbol=\"\(values.count)\" value=\"\" label=\"\" render=\"true\"/>")
        lines.append("    </categories>")
        lines.append("    <symbols>")
        // Kinds of places in the colors of parties would look held.
        let saysHolders = colors.isEmpty || values.contains { colors[$0] != nil }
        let chosen = DistinctColors.colors(of: values.map { ($0, $0) }, given: colors)
        for (number, value) in values.enumerated() {
          let own = chosen[value].flatMap(Color.init(hex:)) ?? .unknown
          lines.append(
            symbol(number, color: saysHolders ? own : Self.neutral, size: Self.sizes[value] ?? Self.usualSize)
          )
        }
        lines.append(symbol(values.count, color: .unknown))
        lines.append("    </symbols>")
      } else {
        lines.append("  <renderer-v2 type=\"singleSymbol\" enableorderby=\"0\">")
        lines.append("    <symbols>")
        // A front has its days, a road has none.
        let isFront = layer.shape == .line && time != nil
        lines.append(symbol(0, color: isFront ? Color(0) : Self.neutral, isFilled: false))
        lines.append("    </symbols>")
      }
      lines.append("  </renderer-v2>")
      lines.append("</qgis>")
      return lines.joined(separator: "\n") + "\n"
    }

    /// The color of what nobody holds: districts, roads, kinds of places.
    private static let neutral = Color(0x6E6E6E)
    /// The sizes of points by the kind of place, in millimeters.
    private static let sizes = ["city": 3.2, "town": 2.4, "village": 1.6]
    private static let usualSize = 2.0

    private func symbol(
      _ number: Int, color: Color, size: Double = usualSize, isFilled: Bool = true
    ) -> String {
      let rgb = color.parts
      let full = "\(rgb.map(String.init).joined(separator: ",")),255"
      let type: String
      let kind: String
      let properties: [(String, String)]
      switch layer.shape {
      case .line:
        (type, kind) = ("line", "SimpleLine")
        properties = [
          ("line_color", full), ("line_width", time == nil ? "0.4" : "0.66"), ("line_width_unit", "MM"),
        ]
      case .polygon:
        (type, kind) = ("fill", "SimpleFill")
        properties = [
          ("color", "\(rgb.map(String.init).joined(separator: ",")),90"),
          ("style", isFilled ? "solid" : "no"),
          ("outline_color", full), ("outline_style", "solid"), ("outline_width", "0.26"),
        ]
      default:
        (type, kind) = ("marker", "SimpleMarker")
        properties = [
          ("name", "circle"), ("color", full), ("size", "\(size)"), ("size_unit", "MM"),
          ("outline_color", "255,255,255,255"), ("outline_width", "0.2"),
        ]
      }
      let lines = properties.map { "          <prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }
      return """
              <symbol name="\(number)" type="\(type)" alpha="1" clip_to_extent="1" force_rhr="0">
                <layer class="\(kind)" enabled="1" locked="0" pass="0">
        \(lines.joined(separator: "\n"))
                </layer>
              </symbol>
        """
    }
  }
#endif
