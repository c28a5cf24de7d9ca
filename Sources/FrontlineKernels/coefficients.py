#!/usr/bin/env python3
"""Prints `Coefficients.h`: every number that the kernels use, from the two that define WGS 84.

    python3 Sources/FrontlineKernels/coefficients.py > Sources/FrontlineKernels/Coefficients.h

With `--check` it compares with the header that is there instead, and fails where they differ. Needs mpmath.
Equations are those of C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013).
"""

import pathlib
import sys

from mpmath import asin, asinh, atan, atanh, binomial, chebyfit, cos, mp, mpf, pi, quad, sin, sqrt, taylor

mp.dps = 50

A = mpf(6378137)
F = 1 / mpf("298.257223563")
B = A * (1 - F)
E2 = F * (2 - F)
EP2 = E2 / (1 - E2)
ORDER = 6  # of the series, in y = e'^2 cos^2(alpha0) / 2
NEAR = mpf("0.0078")  # the greatest sin^2(sigma/2) of a near pair, with room for omega being more than lambda

lines = [
    "// Printed by coefficients.py; not to be edited. `make kernel-coefficients` checks that it is what is printed.",
    "#pragma once",
    "",
]


def number(x):
    return float(x).hex()


def constant(name, x, what):
    lines.append(f"/// {what}")
    lines.append(f"static const double {name} = {number(x)};  // {mp.nstr(x, 17)}")


def table(name, values, what):
    lines.append(f"/// {what}")
    lines.append(f"static const double {name}[{len(values)}] = {{")
    lines.extend(f"  {number(x)},  // {mp.nstr(x, 17)}" for x in values)
    lines.append("};")


def fit(f, end, count, at_zero):
    """Coefficients, constant first, of the polynomial that is nearest to f on 0 ... end (Chebyshev)."""
    safe = lambda x: f(x) if abs(x) > mpf(10) ** -20 else at_zero
    return list(reversed(chebyfit(safe, [0, end], count)))


constant("EQUATORIAL_RADIUS", A, "a in metres.")
constant("POLAR_RADIUS", B, "b = a (1 - f) in metres.")
constant("FLATTENING", F, "f.")
constant("ONE_MINUS_FLATTENING", 1 - F, "1 - f.")
constant("ECCENTRICITY_SQUARED", E2, "e^2 = f (2 - f).")
constant("SECOND_ECCENTRICITY_SQUARED", EP2, "e'^2 = e^2 / (1 - e^2), equation (4).")
constant("RADIANS_PER_DEGREE", pi / 180, "pi / 180.")
constant("DEGREES_PER_RADIAN", 180 / pi, "180 / pi.")
constant("PI_HIGH", mpf(float(pi)), "pi, rounded.")
constant("HALF_PI_HIGH", mpf(float(pi / 2)), "pi / 2, rounded.")
constant("HALF_PI_LOW", pi / 2 - mpf(float(pi / 2)), "What is left of pi / 2.")
constant("QUARTER_PI", pi / 4, "pi / 4.")
constant("TAN_EIGHTH_PI", sqrt(mpf(2)) - 1, "tan(pi / 8).")

quarter = (pi / 4) ** 2
table("SINE", fit(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, quarter, 6, -mpf(1) / 6),
      "(sin(r)/r - 1)/r^2 in z = r^2, |r| <= pi/4.")
table("COSINE", fit(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, quarter, 6, mpf(1) / 24),
      "(cos(r) - 1 + r^2/2)/r^4 in z = r^2, |r| <= pi/4.")
table("ARCTANGENT", fit(lambda z: (atan(sqrt(z)) / sqrt(z) - 1) / z, (sqrt(mpf(2)) - 1) ** 2, 11, -mpf(1) / 3),
      "(atan(x)/x - 1)/x^2 in z = x^2, x <= tan(pi/8).")
table("HYPERBOLIC_ARCTANGENT", fit(lambda z: (atanh(sqrt(z)) / sqrt(z) - 1) / z, sin(35 * pi / 180) ** 2, 16, mpf(1) / 3),
      "(artanh(x)/x - 1)/x^2 in z = x^2, x <= sin(35 degrees).")
table("REDUCTION", fit(lambda v: 1 / sqrt(1 - E2 * v), mpf(1), 7, mpf(1)),
      "1/sqrt(1 - e^2 v) in v = sin^2(latitude): cos(beta)/cos(latitude), by equation (6).")
table("ARC", fit(lambda q: asin(sqrt(q)) / (sqrt(q) * sqrt(1 - q)), NEAR, 7, mpf(1)),
      "sigma/sin(sigma) in q = sin^2(sigma/2), near pairs.")

distance = taylor(lambda u: sqrt(1 + u), 0, ORDER)  # the integrand of equation (7), u = k^2 sin^2(sigma)
longitude = [F * c for c in taylor(lambda u: (2 - F) / (1 + (1 - F) * sqrt(1 + u)), 0, ORDER)]  # of (8), with f
table("LONGITUDE_INTEGRAND", longitude[:6], "f times the integrand of (8), in u = k^2 sin^2(sigma).")


def multiple(c, l):
    """Of the integral over an arc of sum c_j u^j, u = y (1 - cos 2s): what stands with y^l cos(2 l sigma_m)
    sin(l sigma) / l, or with sigma for l = 0, in powers of y.

    (1 - cos x)^j = 2^-j (C(2j, j) + 2 sum_l (-1)^l C(2j, j - l) cos(l x)).
    """
    return [
        c[j] * mpf(2) ** -j * (binomial(2 * j, j) if l == 0 else 2 * (-1) ** l * binomial(2 * j, j - l) / l)
        for j in range(l, ORDER + 1)
    ]


def series(name, c, what):
    lines.append(f"/// {what}: row l is the factor of y^l cos(2 l sigma_m) sin(l sigma), by powers of y.")
    lines.append(f"static const double {name}[{ORDER}][{ORDER + 1}] = {{")
    for l in range(ORDER):
        lines.append("  {")
        lines.extend(f"    {number(x)},  // {mp.nstr(x, 17)}" for x in multiple(c, l))
        lines.append("  },")
    lines.append("};")


series("DISTANCE", distance, "s/b, equation (7)")
series("LONGITUDE", longitude, "(omega - lambda)/sin(alpha0), equation (8)")

# Areas, section 6. c is the radius of the sphere with the surface of the ellipsoid, equation (60).
e = sqrt(E2)
AUTHALIC_SQUARED = A**2 / 2 + B**2 / 2 * atanh(e) / e
constant("AUTHALIC_RADIUS_SQUARED", AUTHALIC_SQUARED, "c^2 in square metres, equation (60).")


def t(x):
    return x + sqrt(1 / x + 1) * asinh(sqrt(x))


def divided(x):
    """(t(e'^2) - t(x)) / (e'^2 - x), of the integrand of equation (63)."""
    return (t(EP2) - t(x)) / (EP2 - x)


divided_c = fit(divided, EP2 * (1 - mpf(10) ** -12), ORDER, (t(EP2) - 1) / EP2)


def odd_multiple(c, l):
    """Of the integral over an arc of cos(alpha0) sin(s) sum c_j u^j, u = y (1 - cos 2s): what stands with
    y^l cos(alpha0) sin((2l + 1) sigma_m) 2 sin((2l + 1) sigma / 2), in powers of y.

    sin s (1 - cos 2s)^j has (g_l - g_(l+1)) / 2 sines of (2l + 1) s, with g_l those of cos(2 l s) in the power, and
    g_0 twice.
    """

    def g(j, l):
        return mpf(2) ** -j * 2 * (-1) ** l * binomial(2 * j, j - l) if l <= j else mpf(0)

    return [c[j] * (g(j, l) - g(j, l + 1)) / 2 / (2 * l + 1) for j in range(l, len(c))]


lines.append("/// The area of an edge less c^2 times the turn of its azimuth, equations (59) and (63), by its factor")
lines.append("/// sin(alpha0) 2 sin(sigma/2) cos(alpha0) sin(sigma_m) in square metres: row l is the factor of y^l")
lines.append("/// sin((2l + 1) sigma_m) sin((2l + 1) sigma / 2), each over that of l = 0, by powers of y.")
lines.append(f"static const double AREA[{ORDER}][{ORDER}] = {{")
for l in range(ORDER):
    lines.append("  {")
    lines.extend(f"    {number(x)},  // {mp.nstr(x, 17)}" for x in (-E2 * A**2 / 2 * m for m in odd_multiple(divided_c, l)))
    lines.append("  },")
lines.append("};")


def authalic(sine):
    """The area of a sector of one radian of longitude from the equator to a latitude (Snyder 1987, 3-12)."""
    return A**2 * (1 - E2) / 2 * (sine / (1 - E2 * sine**2) + atanh(e * sine) / e)


# It is odd in the latitude and even about the pole, so a sum of sines of odd multiples.
table("SECTOR", [4 / pi * quad(lambda x: authalic(sin(x)) * sin((2 * k + 1) * x), [0, pi / 4, pi / 2]) / (2 * k + 1)
                 for k in range(6)],
      "Of the area of a sector of one radian from the equator to a latitude in square metres, as a sum of sines of\n"
      "/// odd multiples m of the latitude: the factor of each, over m.")

text = "\n".join(lines) + "\n"
if "--check" in sys.argv:
    header = pathlib.Path(__file__).with_name("Coefficients.h")
    if header.read_text() != text:
        sys.exit(f"{header} is not what {__file__} prints; print it anew.")
else:
    print(text, end="")
