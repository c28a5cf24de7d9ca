internal import FrontlinePlatform

/// The sine and cosine of an angle in degrees, exact at the multiples of 90.
func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
  var quotient: Int32 = 0
  let radians = remquo(degrees, 90, &quotient) * (.pi / 180)
  let s = sin(radians)
  let c = cos(radians)
  switch quotient & 3 {
  case 0: return (s, c)
  case 1: return (c, 0 - s)
  case 2: return (0 - s, 0 - c)
  default: return (0 - c, s)
  }
}

/// The inverse hyperbolic tangent.
func inverseHyperbolicTangent(_ x: Double) -> Double { atanh(x) }

/// The sine of an angle in radians.
func sine(_ radians: Double) -> Double { sin(radians) }

/// The tangent of an angle in radians.
func tangent(_ radians: Double) -> Double { tan(radians) }

/// The angle in radians, -pi/2 ... pi/2, whose sine is `x`.
func arcSine(_ x: Double) -> Double { asin(x) }

/// The angle in radians, -pi ... pi, of the direction with this sine and cosine, which need no scaling.
func arcTangent(_ sine: Double, _ cosine: Double) -> Double { atan2(sine, cosine) }

/// An angle in radians turned into degrees.
func degrees(_ radians: Double) -> Double { radians * (180 / .pi) }
