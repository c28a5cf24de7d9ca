"""Rivals for ground: fields of which the lowest wins, tuned to official areas."""

import numpy as np
import shapely
from scipy.spatial import cKDTree

from fields import Bumps, distance_to_places, signed_distance

REACH = 20_000.0  # metres around an outline in which a district can win a point
CAP = 4_000.0  # metres beyond which a settlement has no say
COMPLETE = 25  # settlements from which on the list of a district counts as complete
SLOPE = 4.0  # by how much two rivals' fields part, for each metre across their border


def ground(inputs):
    """The whole ground by the outlines, without slits; Armenia; Azerbaijan."""
    outlines, borders = inputs.outlines, inputs.borders
    marzes = shapely.union_all([g for i, g in outlines.items() if i.endswith("-marz")])
    rayons = shapely.union_all([g for i, g in outlines.items() if not i.endswith("-marz")])
    small = [p for p in rayons.geoms if p.area < 1e8 and borders["armenia"].contains(p.centroid)]
    armenia = shapely.union_all(
        [borders["armenia"].difference(shapely.union_all(small)), *[p for p in marzes.geoms if p.area < 1e8]]
    )
    whole = shapely.union_all([marzes, rayons, *borders.values()])
    whole = whole.buffer(1500, join_style="mitre").buffer(-1500, join_style="mitre")
    whole = shapely.union_all([shapely.Polygon(p.exterior) for p in shapely.get_parts(whole)])
    return whole, armenia, rayons.difference(armenia).union(borders["nakhchivan"])


def rooms(points, home):
    """By how many metres a border keeps away from each settlement, if it can."""
    room = np.full(len(points), 250.0)
    for i, j in sorted(cKDTree(points).query_pairs(850)):
        if home[i] != home[j]:
            away = 0.3 * float(np.sqrt(((points[i] - points[j]) ** 2).sum()))
            room[i], room[j] = min(room[i], away), min(room[j], away)
    return room


def keep_below(field, points, settlements, room):
    """Lowers a signed distance below nought around the settlements that must lie inside."""
    bumps = Bumps(cKDTree(points), points)
    for _ in range(20):
        low = [s for s in settlements if field[s] > -room[s]]
        for s in low:
            amount = field[s] + 1.2 * room[s]
            bumps.add(field, s, points[s], amount, 2_000 + 2 * max(0.0, min(amount, 4_000.0)))
        if not low:
            return


class Rivals:
    """Fields over the points of a mesh, one for each name; the lowest wins a point."""

    def __init__(self, points, fields):
        self.points, self.names = points, list(fields)
        self.field = np.stack([fields[name] for name in self.names])
        self.near = [np.flatnonzero(np.isfinite(f)) for f in self.field]
        self.weight = np.zeros(len(self.names))

    def winners(self):
        best = np.full(len(self.points), np.inf)
        winner = np.zeros(len(self.points), dtype=int)
        for k, near in enumerate(self.near):
            value = self.field[k, near] + self.weight[k]
            lower = value < best[near]
            best[near[lower]] = value[lower]
            winner[near[lower]] = k
        return winner

    def values(self, number, at):
        """The field of one number at some points."""
        return self.field[number, at] + self.weight[number]

    def tune(self, home, room, ground, target, turns, shift):
        """Turns of weights towards the official areas, and of bumps that bring settlements home.

        `home` names the rival of each settlement (the first points), `ground` is the area of
        each point, nought where it does not count; no border moves by more than `shift` metres
        for the sake of an area."""
        number = {name: k for k, name in enumerate(self.names)}
        own = np.array([number.get(h, -1) for h in home])
        mine = np.flatnonzero(own >= 0)
        bumps = Bumps(cKDTree(self.points), self.points)
        for turn in range(turns):
            value = (self.field[:, mine] + self.weight[:, None]).astype(np.float64)
            at = np.arange(len(mine))
            held = value[own[mine], at]
            value[own[mine], at] = np.inf
            missing = held - value.min(axis=0) + SLOPE * room[mine]
            for s, lack in zip(mine[missing > 0], missing[missing > 0]):
                metres = lack / SLOPE
                if room[s] < 90:  # a rival's settlement stands beside it
                    radius = 800.0
                elif metres < 2_500:  # a tongue of ground that reaches it
                    radius = 2_000 + 1.2 * metres
                else:  # too far: a part of its own
                    radius = 1_500.0
                bumps.add(self.field[own[s]], int(s), self.points[s], 1.1 * lack, radius)
            gain = 0.4 if turn < 0.7 * turns else 0.1
            area = np.bincount(self.winners(), weights=ground, minlength=len(self.names))
            for name, wanted in target.items():
                k = number[name]
                step = gain * SLOPE * (area[k] - wanted) / (4.5 * np.sqrt(wanted))
                self.weight[k] = np.clip(self.weight[k] + step, -SLOPE * shift, SLOPE * shift)


def districts(inputs, points, names):
    """Rivals for the districts of one country: the distance to the outline of each, and to its
    settlements where its list of them is complete. One whose list is not takes the distance of
    the nearest other, so that the outlines alone decide."""
    outline = {i: signed_distance(inputs.outlines[i], points, REACH) for i in names}
    complete = [i for i in names if (inputs.home == i).sum() >= COMPLETE]
    places = {i: distance_to_places(inputs.points[inputs.home == i], points, CAP) for i in complete}
    nearest = np.minimum.reduce([np.full(len(points), CAP), *places.values()])
    return Rivals(points, {i: outline[i] + places.get(i, nearest) for i in names})

