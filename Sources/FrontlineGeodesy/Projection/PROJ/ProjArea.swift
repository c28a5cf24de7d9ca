internal import FrontlineGeometry

/// Areas as PROJ can take them. PROJ 9.1 calls itself without end where it compares an area that begins at 180 degrees,
/// or ends at -180, with another.
extension GeographicBox {
  /// This box as an area of interest: with a width, its west less than 180 and its east greater than -180. One of no
  /// width gets 0.0002 degrees about its meridian, on one side of the antimeridian.
  var projArea: GeographicBox {
    let margin = 0.000_1
    var (west, east) = (west == 180 ? -180 : west, east == -180 ? 180 : east)
    if longitudeSpan == 0 || abs(self.west) == 180 && abs(self.east) == 180 && longitudeSpan < 360 {
      let middle = self.west
      (west, east) = (max(middle - margin, -180), min(middle + margin, 180))
    }
    return GeographicBox(
      south: max(south == north ? south - margin : south, -90), west: west,
      north: min(south == north ? north + margin : north, 90), east: east)
  }
}

/// Whether well-known text names an area of use that begins at 180 degrees or ends at -180, at whatever depth.
func hasEndlessArea(_ wkt: String) -> Bool {
  wkt.matches(of: /BBOX\s*\[([^\]]*)\]/).contains { match in
    let sides = match.output.1.split(separator: ",").map { part in
      Double(part.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    }
    return sides.count == 4 && (sides[1] == 180 || sides[3] == -180)
  }
}
