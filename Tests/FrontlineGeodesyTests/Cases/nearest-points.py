#!/usr/bin/env python3
"""Makes nearest-points.csv: positions, edges, and the nearest places on them, to 30 digits.

    pip install mpmath==1.4.1 geographiclib==2.1
    python3 nearest-points.py > nearest-points.csv
    python3 nearest-points.py 7 > others.csv          other cases of the same kinds, by a seed

Nothing of the library under test is used. A geodesic is taken from Bessel's two integrals over the auxiliary
sphere, by Gauss-Legendre quadrature and not by series; GeographicLib's Python only gives first guesses. The
nearest place is looked for among even steps along the edge, and the best ones are refined by Newton's method
until the slope of the distance is below 1e-25. Positions are rounded to 7 decimals before anything is measured.
"""
import random
import sys

from geographiclib.geodesic import Geodesic
from mpmath import mp, mpf

mp.dps = 40
A = mpf(6378137)
F = 1 / mpf("298.257223563")
B = A * (1 - F)
E2 = F * (2 - F)
DEGREE = mp.pi / 180


def gauss_legendre(n):
    """Nodes and weights on -1 ... 1."""
    rule = []
    for i in range(n):
        x = mp.cos(mp.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
        for _ in range(10):
            p, q = mpf(1), mpf(0)
            for k in range(n):
                p, q = ((2 * k + 1) * x * p - k * q) / (k + 1), p
            slope = n * (x * p - q) / (x * x - 1)
            x -= p / slope
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


NODES = gauss_legendre(48)


def integral(f, a, b, panels=1):
    total = mpf(0)
    for i in range(panels):
        lower, upper = a + (b - a) * i / panels, a + (b - a) * (i + 1) / panels
        middle, half = (lower + upper) / 2, (upper - lower) / 2
        total += half * sum(w * f(middle + half * x) for x, w in NODES)
    return total


def wrapped(degrees):
    return degrees - 360 * mp.floor((degrees + 180) / 360)


class Line:
    """A geodesic from a latitude, a longitude and an azimuth in degrees."""

    def __init__(self, latitude, longitude, azimuth):
        latitude = max(min(mpf(latitude), 90 - mpf("1e-32")), -90 + mpf("1e-32"))
        beta = mp.atan((1 - F) * mp.tan(latitude * DEGREE))
        alpha = mpf(azimuth) * DEGREE
        self.longitude = mpf(longitude)
        self.sin0 = mp.sin(alpha) * mp.cos(beta)
        self.cos0 = mp.hypot(mp.cos(alpha), mp.sin(alpha) * mp.sin(beta))
        self.sigma1 = mp.atan2(mp.sin(beta), mp.cos(alpha) * mp.cos(beta))
        self.omega1 = mp.atan2(self.sin0 * mp.sin(self.sigma1), mp.cos(self.sigma1))
        self.k2 = E2 / (1 - E2) * self.cos0**2

    def root(self, sigma):
        return mp.sqrt(1 + self.k2 * mp.sin(sigma) ** 2)

    def at(self, s):
        """Latitude, longitude and azimuth in degrees at s metres."""
        sigma = self.sigma1 + s / B
        for _ in range(8):
            rest = s - B * integral(self.root, self.sigma1, sigma)
            sigma += rest / (B * self.root(sigma))
            if abs(rest) < mpf("1e-25"):
                break
        lag = integral(lambda x: (2 - F) / (1 + (1 - F) * self.root(x)), self.sigma1, sigma)
        omega = mp.atan2(self.sin0 * mp.sin(sigma), mp.cos(sigma))
        longitude = self.longitude + (omega - self.omega1 - F * self.sin0 * lag) / DEGREE
        beta = mp.atan2(self.cos0 * mp.sin(sigma), mp.hypot(self.cos0 * mp.cos(sigma), self.sin0))
        latitude = mp.atan(mp.tan(beta) / (1 - F)) / DEGREE
        azimuth = mp.atan2(self.sin0, self.cos0 * mp.cos(sigma)) / DEGREE
        return latitude, wrapped(longitude), azimuth


def space(latitude, longitude):
    s, c = mp.sin(latitude * DEGREE), mp.cos(latitude * DEGREE)
    n = A / mp.sqrt(1 - E2 * s * s)
    return n * c * mp.cos(longitude * DEGREE), n * c * mp.sin(longitude * DEGREE), n * (1 - E2) * s


def frame(latitude, longitude):
    """The unit vectors to the north and to the east."""
    s, c = mp.sin(latitude * DEGREE), mp.cos(latitude * DEGREE)
    sl, cl = mp.sin(longitude * DEGREE), mp.cos(longitude * DEGREE)
    return (-s * cl, -s * sl, c), (-sl, cl, mpf(0))


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def inverse(a, b):
    """Distance, both azimuths, reduced length and scale at the end, of the shortest path."""
    guess = Geodesic.WGS84.Inverse(
        float(a[0]), float(a[1]), float(b[0]), float(b[1]), Geodesic.ALL)
    s, azimuth, reduced = mpf(guess["s12"]), mpf(guess["azi1"]), mpf(guess["m12"])
    if s == 0:
        return s, azimuth, azimuth, reduced, mpf(1)
    target = space(*map(mpf, b))
    for _ in range(30):
        latitude, longitude, end = Line(a[0], a[1], azimuth).at(s)
        off = [x - y for x, y in zip(target, space(latitude, longitude))]
        north, east = frame(latitude, longitude)
        c, d = mp.cos(end * DEGREE), mp.sin(end * DEGREE)
        along = c * dot(off, north) + d * dot(off, east)
        right = c * dot(off, east) - d * dot(off, north)
        s += along
        azimuth += right / reduced / DEGREE
        if abs(along) + abs(right) < mpf("1e-22"):
            break
    return s, azimuth, end, reduced, mpf(guess["M21"])


class GeodesicEdge:
    def __init__(self, a, b):
        self.a, self.b = a, b
        self.length, azimuth, *_ = inverse(a, b)
        self.line = Line(a[0], a[1], azimuth)
        self.rough = Geodesic.WGS84.Line(float(a[0]), float(a[1]), float(azimuth))

    def motion(self, t):
        latitude, longitude, azimuth = self.line.at(t * self.length)
        velocity = self.length * mp.cos(azimuth * DEGREE), self.length * mp.sin(azimuth * DEGREE)
        return (latitude, longitude), velocity, (mpf(0), mpf(0))

    def guess(self, t):
        position = self.rough.Position(t * float(self.length))
        return position["lat2"], position["lon2"]

    def along(self, t):
        return t * self.length


class StraightEdge:
    """Straight in longitude and latitude."""

    def __init__(self, a, b):
        self.a, self.b = a, b
        self.u, self.w = (mpf(b[0]) - mpf(a[0])) * DEGREE, (mpf(b[1]) - mpf(a[1])) * DEGREE
        self.length = self.along(mpf(1))

    def place(self, t):
        return mpf(self.a[0]) + t * self.u / DEGREE, mpf(self.a[1]) + t * self.w / DEGREE

    def radii(self, latitude):
        s, c = mp.sin(latitude * DEGREE), mp.cos(latitude * DEGREE)
        w2 = 1 - E2 * s * s
        meridian = A * (1 - E2) / (w2 * mp.sqrt(w2))
        return s, meridian, A * c / mp.sqrt(w2), 3 * meridian * E2 * s * c / w2

    def motion(self, t):
        place = self.place(t)
        s, m, p, change = self.radii(place[0])
        velocity = m * self.u, p * self.w
        turning = change * self.u**2 + p * s * self.w**2, -2 * m * s * self.u * self.w
        return place, velocity, turning

    def guess(self, t):
        return tuple(map(float, self.place(t)))

    def along(self, t):
        def speed(x):
            _, m, p, _ = self.radii(self.place(x)[0])
            return mp.hypot(m * self.u, p * self.w)

        return integral(speed, mpf(0), mpf(t), panels=1 + int(abs(self.u) + abs(self.w)) * 8)


def foot(edge, query, t):
    """Distance, and its first and second derivative along the edge."""
    place, v, a = edge.motion(t)
    s, _, end, reduced, scale = inverse(query, place)
    if s == 0:
        return s, mpf(0), mpf(1), place
    back = (end + 180) * DEGREE
    c, d = mp.cos(back), mp.sin(back)
    slope = -(v[0] * c + v[1] * d)
    bend = (v[0] * d - v[1] * c) ** 2 * scale / reduced - (a[0] * c + a[1] * d)
    return s, slope, bend, place


def nearest(edge, query):
    if edge.length == 0:
        return inverse(query, edge.a)[0], edge.a, mpf(0)
    steps = 200

    def rough(t):
        latitude, longitude = edge.guess(t)
        return Geodesic.WGS84.Inverse(*map(float, query), latitude, longitude, Geodesic.DISTANCE)["s12"]

    values = [rough(i / steps) for i in range(steps + 1)]
    found = [(inverse(query, end)[0], end, t) for t, end in ((mpf(0), edge.a), (mpf(1), edge.b))]
    dips = [i for i in range(1, steps) if values[i] <= values[i - 1] and values[i] <= values[i + 1]]
    dips += [i for i in (0, steps) if values[i] == min(values)]
    for i in sorted(dips, key=lambda i: values[i])[:2]:
        low, high = max(i - 1, 0) / steps, min(i + 1, steps) / steps
        for _ in range(60):  # golden section, to where doubles end
            one, two = high - (high - low) * 0.6180339887, low + (high - low) * 0.6180339887
            if rough(one) < rough(two):
                high = two
            else:
                low = one
        t = mpf((low + high) / 2)
        for _ in range(40):
            s, slope, bend, place = foot(edge, query, t)
            convexity = slope * slope + s * bend
            if convexity <= 0 or s < mpf("1e-15"):
                break
            step = -s * slope / convexity
            t += step
            if abs(step * edge.length) < mpf("1e-14"):
                break
        if 0 < t < 1:
            s, _, _, place = foot(edge, query, t)
            found.append((s, place, t))
    return min(found, key=lambda x: x[0])


# The cases: a kind with a sentence, and what it draws.

chance = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20201110)


def anywhere():
    return mp.asin(2 * mpf(chance.random()) - 1) / DEGREE, mpf(chance.uniform(-180, 180))


def away(place, metres, azimuth=None):
    end = Geodesic.WGS84.Direct(
        float(place[0]), float(place[1]), chance.uniform(0, 360) if azimuth is None else azimuth, metres)
    return end["lat2"], end["lon2"]


def around(center, metres):
    return tuple(away(center, metres * chance.random()) for _ in range(3))


def caucasus():
    return chance.uniform(38.5, 41), chance.uniform(45, 48)


def polar(spread=3):
    return chance.choice((-1, 1)) * (90 - abs(chance.gauss(0, spread))), chance.uniform(-180, 180)


def near_antipode():
    a = anywhere()
    b = -float(a[0]) + chance.gauss(0, 0.3), float(wrapped(a[1] + 180 + chance.gauss(0, 0.3)))
    return anywhere(), a, (max(min(b[0], 90), -90), b[1])


def near_pole_of_circle():
    a = anywhere()
    azimuth, length = chance.uniform(0, 360), chance.uniform(5e6, 1.8e7)
    line = Geodesic.WGS84.Line(float(a[0]), float(a[1]), azimuth)
    middle, end = line.Position(length / 2), line.Position(length)
    query = away((middle["lat2"], middle["lon2"]), 1e7 + chance.gauss(0, 2e4), middle["azi2"] + 90)
    return query, a, (end["lat2"], end["lon2"])


def beside_line():
    a = anywhere()
    azimuth, length = chance.uniform(0, 360), 10 ** chance.uniform(2, 6)
    line = Geodesic.WGS84.Line(float(a[0]), float(a[1]), azimuth)
    middle, end = line.Position(length * chance.random()), line.Position(length)
    return away((middle["lat2"], middle["lon2"]), 10 ** chance.uniform(-1, 2)), a, (end["lat2"], end["lon2"])


def pacific():
    latitude = chance.uniform(-75, 75)
    return tuple(
        (latitude + chance.uniform(-1, 1), float(wrapped(mpf(180 + chance.uniform(-2, 2))))) for _ in range(3))


def zero():
    a = anywhere()
    return away(a, 1e5 * chance.random()), a, a


def vertex():
    a = anywhere()
    return a, a, away(a, 1e5 * chance.random())


def over_pole():
    longitude = chance.uniform(-180, 0)
    return anywhere(), (chance.uniform(-20, 80), longitude), (chance.uniform(-20, 80), longitude + 180)


def parallel():
    latitude = chance.uniform(-85, 85)
    return anywhere(), (latitude, chance.uniform(-180, 180)), (latitude, chance.uniform(-180, 180))


GEODESIC = [
    ("regional", "Up to 50 km, in and around Karabakh.", 25, lambda: around(caucasus(), 5e4)),
    ("continental", "Up to 2,000 km.", 20, lambda: around(anywhere(), 2e6)),
    ("global", "Anywhere to anywhere.", 20, lambda: (anywhere(), anywhere(), anywhere())),
    ("polar", "Around the poles.", 15, lambda: around(polar(), 4e5)),
    ("antimeridian", "Across 180 degrees.", 12, pacific),
    ("zero-length", "An edge from a place to itself.", 6, zero),
    ("at-vertex", "Asked from an end of the edge.", 6, vertex),
    ("beside", "Asked from 0.1 to 100 m beside the edge.", 12, beside_line),
    ("nearly-antipodal", "Ends some 30 km from being antipodal.", 12, near_antipode),
    ("pole-of-circle", "Asked from a quarter of the Earth aside, where several dips are nearly as deep.", 15,
     near_pole_of_circle),
    ("over-pole", "Along a meridian, over a pole.", 8, over_pole),
    ("small", "Up to 1 m.", 8, lambda: around(anywhere(), 1)),
]
STRAIGHT = [
    ("regional", "Up to 50 km, in and around Karabakh.", 20, lambda: around(caucasus(), 5e4)),
    ("continental", "Up to 2,000 km.", 12, lambda: around(anywhere(), 2e6)),
    ("global", "Anywhere to anywhere, never across 180 degrees.", 15, lambda: (anywhere(), anywhere(), anywhere())),
    ("polar", "Around the poles.", 12, lambda: around(polar(), 4e5)),
    ("antimeridian", "The long way round.", 8, pacific),
    ("parallel", "Along a parallel.", 8, parallel),
    ("small", "Up to 1 m.", 5, lambda: around(anywhere(), 1)),
]


def main():
    print("# Nearest places on single edges. Made by: python3 nearest-points.py > nearest-points.csv")
    print("# (mpmath 1.4.1, geographiclib 2.1); see there. Distances are good to 1e-12 m.")
    print("id,kind,edge,point_lat,point_lon,a_lat,a_lon,b_lat,b_lon,distance_m,foot_lat,foot_lon,along_m")
    count = 0
    for rule, edge_type, kinds in (("geodesic", GeodesicEdge, GEODESIC), ("lonlat", StraightEdge, STRAIGHT)):
        for kind, sentence, rows, draw in kinds:
            for _ in range(rows):
                query, a, b = (
                    tuple(mpf(float(f"{float(x):.7f}")) for x in place) for place in draw())
                edge = edge_type(a, b)
                distance, place, t = nearest(edge, query)
                count += 1
                cells = [f"{count:03}", kind, rule]
                cells += [f"{float(x):.7f}" for place in (query, a, b) for x in place]
                cells += [mp.nstr(distance, 18, strip_zeros=False, min_fixed=-30, max_fixed=30)]
                cells += [f"{float(x):.11f}" for x in (place[0], wrapped(place[1]))]
                cells += [f"{float(edge.along(t)):.6f}"]
                print(",".join(cells), flush=True)
    print(f"{count} rows", file=sys.stderr)


main()
