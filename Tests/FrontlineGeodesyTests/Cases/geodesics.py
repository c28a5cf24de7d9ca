#!/usr/bin/env python3
"""Makes geodesics.csv: the shortest paths between two positions, to 25 digits.

    pip install mpmath==1.4.1 geographiclib==2.1
    python3 geodesics.py > geodesics.csv

Nothing of the library under test is used. A geodesic is taken from Bessel's two integrals over the auxiliary
sphere, by Gauss-Legendre quadrature and not by series; its azimuth is found by the secant method from that of
GeographicLib's Python, until the longitude is right to 1e-28. The kinds are those of GeographicLib's test set.
"""
import random

from geographiclib.geodesic import Geodesic
from mpmath import mp, mpf

mp.dps = 40
A = mpf(6378137)
F = 1 / mpf("298.257223563")
EP2 = F * (2 - F) / (1 - F) ** 2
DEGREE = mp.pi / 180
TINY = mpf(10) ** -60  # the cosine of the latitude at a pole, so that it stays on its meridian
NODES = 40


def gauss_legendre(n):
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


RULE = gauss_legendre(NODES)


def reduced(latitude):
    s, c = (1 - F) * mp.sin(latitude * DEGREE), mp.cos(latitude * DEGREE)
    if abs(latitude) == 90:
        c = TINY
    r = mp.hypot(s, c)
    return s / r, c / r


def walk(a, b, alpha):
    """From the reduced latitude a < 0 at the azimuth alpha to b, -a or nearer to the equator: longitude, length,
    azimuth there."""
    sine0, north = mp.sin(alpha) * a[1], mp.cos(alpha) * a[1]
    arrive = mp.sqrt(north**2 + (a[0] - b[0]) * (a[0] + b[0]))
    k2 = EP2 * (a[0] ** 2 + north**2)
    start, end = mp.atan2(a[0], north), mp.atan2(b[0], arrive)
    omega = mp.atan2(sine0 * b[0], arrive) - mp.atan2(sine0 * a[0], north)
    half, middle, length, lag = (end - start) / 2, (start + end) / 2, mpf(0), mpf(0)
    for x, w in RULE:
        root = mp.sqrt(1 + k2 * mp.sin(middle + half * x) ** 2)
        length += w * half * root
        lag += w * half * (2 - F) / (1 + (1 - F) * root)
    return omega - F * sine0 * lag, A * (1 - F) * length, mp.atan2(sine0, arrive)


def inverse(lat1, lon1, lat2, lon2):
    """Length and azimuths in degrees."""
    longitude = (mpf(lon2) - mpf(lon1)) % 360
    longitude = longitude - 360 if longitude > 180 else longitude
    guess = Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)
    a, b = reduced(mpf(lat1)), reduced(mpf(lat2))
    swap = abs(a[0]) < abs(b[0])
    first = 180 - guess["azi2"] if swap else guess["azi1"]
    if swap:
        a, b = b, a
    flip = a[0] > 0
    if flip:
        a, b, first = (-a[0], a[1]), (-b[0], b[1]), 180 - first
    if a[0] == 0:
        a = (-TINY, mpf(1))
        if abs(longitude) <= 180 * (1 - F):
            return A * abs(longitude) * DEGREE, *[mpf(90 if longitude > 0 else -90)] * 2
    goal, alpha = abs(longitude) * DEGREE, abs((mpf(first) + 180) % 360 - 180) * DEGREE
    if longitude == 0 or longitude == 180:
        alpha = mpf(0) if longitude == 0 else mp.pi
        _, length, arrival = walk(a, b, alpha)
    else:
        before, miss_before = alpha * (1 - mpf(10) ** -12), None
        miss_before = walk(a, b, before)[0] - goal
        for _ in range(60):
            reached, length, arrival = walk(a, b, alpha)
            miss = reached - goal
            if abs(miss) < mpf(10) ** -28 or miss == miss_before:
                break
            alpha, before, miss_before = alpha - miss * (alpha - before) / (miss - miss_before), alpha, miss
        assert abs(miss) < mpf(10) ** -26, (lat1, lon1, lat2, lon2)
    ends = [alpha / DEGREE, arrival / DEGREE]
    if swap != flip:
        ends = [180 - x for x in ends]
    if swap:
        ends.reverse()
    return length, *[x if longitude >= 0 else -x for x in ends]


def pairs():
    number = random.Random(2013).uniform

    def position():
        return round(number(-90, 90), 7), round(number(-180, 180), 7)

    def beside(a, degrees):
        return (max(-90, min(90, round(a[0] + number(-degrees, degrees), 12))),
                max(-180, min(180, round(a[1] + number(-degrees, degrees), 12))))

    for kind in ("anywhere", "short", "tiny", "meridional", "equatorial", "polar", "nearly antipodal", "antimeridian",
                 "parallel"):
        for _ in range(20):
            a, b = position(), position()
            if kind == "short":
                b = beside(a, number(0, 5))
            elif kind == "tiny":
                b = beside(a, 1e-8)
            elif kind == "meridional":
                b = (b[0], a[1])
            elif kind == "equatorial":
                a, b = (0.0, a[1]), (0.0, b[1])
            elif kind == "polar":
                a = (number(0, 1) < 0.5 and 90.0 or -90.0, a[1])
            elif kind == "nearly antipodal":
                b = beside((-a[0], a[1] + 180 if a[1] < 0 else a[1] - 180), number(0, 1))
            elif kind == "antimeridian":
                a, b = (a[0], round(number(179, 180), 7)), (beside(a, 1)[0], round(number(-180, -179), 7))
            elif kind == "parallel":
                b = (a[0], b[1])
            yield kind, *a, *b


def main():
    print("# Shortest paths. Made by: python3 geodesics.py > geodesics.csv")
    print("# (mpmath 1.4.1, geographiclib 2.1); see there. Azimuths are those of the path, at both ends.")
    print("kind,latitude1,longitude1,latitude2,longitude2,distance_m,azimuth1,azimuth2")
    for kind, *ends in pairs():
        length, first, second = inverse(*ends)
        print(kind, *ends, mp.nstr(length, 25), mp.nstr(first, 20), mp.nstr(second, 20), sep=",")


main()
