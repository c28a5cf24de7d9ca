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
        let colors = DistinctColors.colors(of: values.map { ($0, $0) }, given: colors)
        for (number, value) in values.enumerated() {
          lines.append(symbol(number, color: colors[value].flatMap(Color.init(hex:)) ?? .unknown))
        }
        lines.append(symbol(values.count, color: .unknown))
        lines.append("    </symbols>")
      } else {
        lines.append("  <renderer-v2 type=\"singleSymbol\" enableorderby=\"0\">")
        lines.append("    <symbols>")
        lines.append(symbol(0, color: layer.shape == .line ? Color(0) : .unknown))
        lines.append("    </symbols>")
      }
      lines.append("  </renderer-v2>")
      lines.append("</qgis>")
      return lines.joined(separator: "\n") + "\n"
    }

    private func symbol(_ number: Int, color: Color) -> String {
      let rgb = color.parts
      let full = "\(rgb.map(String.init).joined(separator: ",")),255"
      let type: String
      let kind: String
      let properties: [(String, String)]
      switch layer.shape {
      case .line:
        (type, kind) = ("line", "SimpleLine")
        properties = [("line_color", full), ("line_width", "0.66"), ("line_width_unit", "MM")]
      case .polygon:
        (type, kind) = ("fill", "SimpleFill")
        properties = [
          ("color", "\(rgb.map(String.init).joined(separator: ",")),90"), ("style", "solid"),
          ("outline_color", full), ("outline_style", "solid"), ("outline_width", "0.26"),
        ]
      default:
        (type, kind) = ("marker", "SimpleMarker")
        properties = [
          ("name", "circle"), ("color", full), ("size", "2"), ("size_unit", "MM"),
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
