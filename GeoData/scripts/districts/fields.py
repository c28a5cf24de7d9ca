"""Signed distances to outlines, distances to settlements, and the bumps that keep a place at home."""

import numpy as np
import shapely
from scipy.spatial import cKDTree


def signed_distance(outline, points, reach):
    """Metres to the outline, negative inside; infinite further than `reach` from its box."""
    west, south, east, north = outline.bounds
    near = np.flatnonzero(
        (points[:, 0] > west - reach)
        & (points[:, 0] < east + reach)
        & (points[:, 1] > south - reach)
        & (points[:, 1] < north + reach)
    )
    some = shapely.points(points[near])
    shapely.prepare(outline)
    distance = shapely.distance(outline.boundary, some)
    distance[shapely.contains(outline, some)] *= -1
    result = np.full(len(points), np.inf)
    result[near] = distance
    return result


def distance_to_places(places, points, cap, softness=500.0):
    """A smoothed distance to the nearest of some places: the creases half-way between two of
    them are rounded. Never more than `cap`."""
    distance, _ = cKDTree(places).query(points, k=min(6, len(places)))
    distance = distance.reshape(len(points), -1)
    nearest = distance[:, 0]
    rounded = nearest - softness * np.log(
        np.sum(np.exp(-np.minimum(distance - nearest[:, None], 40 * softness) / softness), axis=1)
    )
    return np.minimum(np.maximum(rounded, 0), cap)


def bump(distance, radius):
    """One at the centre, nought from `radius` on, smooth between."""
    return np.where(distance < radius, (1 - (distance / radius) ** 2) ** 2, 0.0)


class Bumps:
    """Corrections around settlements, to be subtracted from a field so that it falls below
    nought (or below its rivals) at each of them."""

    def __init__(self, tree, points):
        self.tree, self.points = tree, points
        self.held = {}

    def add(self, field, settlement, place, amount, radius):
        """Lowers `field` around `place` by `amount`; the radius of a settlement never changes."""
        if settlement not in self.held:
            near = np.array(self.tree.query_ball_point(place, radius), dtype=int)
            away = np.sqrt(((self.points[near] - place) ** 2).sum(axis=1))
            self.held[settlement] = (near, bump(away, radius))
        near, shape = self.held[settlement]
        field[near] -= amount * shape
