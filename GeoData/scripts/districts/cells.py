"""The cell of every point of the mesh: its country, district, province and side of the old oblast."""

import numpy as np
import shapely

import labels
from fields import distance_to_places, signed_distance

# Published areas of what was held in 1994-2020, and of Kalbajar in its borders before 1992.
HELD = {"aghdam-rayon": 842e6, "fuzuli-rayon": 462e6}
OLD_KALBAJAR = 1936e6
# Small cities without an official figure keep a size: Khankendi that of the province of
# Stepanakert, the other two that of their outlines.
SMALL = {"khankendi-city": 29e6, "shaki-city": 29e6, "lankaran-city": 14e6}
OUTSIDE, AZERBAIJAN, ARMENIA = -1, 0, 1


class Cells:
    def __init__(self, inputs, mesh, outside, armenia, azerbaijan, room):
        self.inputs, self.mesh, self.outside = inputs, mesh, outside
        self.n = len(inputs.points)
        self._countries(armenia, azerbaijan, room)
        self._districts(room)
        self._provinces(room)

    def _countries(self, armenia, azerbaijan, room):
        points, n = self.mesh.points, self.n
        marz = np.array([h.endswith("-marz") for h in self.inputs.home])
        side = (signed_distance(armenia, points, np.inf) - signed_distance(azerbaijan, points, np.inf)) / 2
        for sign, wanted in ((1, marz), (-1, ~marz), (1, marz)):
            field = sign * side
            labels.keep_below(field, points, np.flatnonzero(wanted), room)
            side = sign * field
        self.side = side
        country = np.where(self.outside > 0, OUTSIDE, np.where(side < 0, ARMENIA, AZERBAIJAN))
        piece = self.mesh.pieces(country)
        size = np.bincount(piece, weights=self.mesh.ground)
        lived_in = np.bincount(piece[:n], minlength=len(size)) > 0
        for p in np.flatnonzero((size < 3e6) & ~lived_in & (size > 0)):
            inside = np.flatnonzero(piece == p)
            near = self._neighbours(inside)
            country[inside] = ARMENIA if country[inside[0]] == AZERBAIJAN and (country[near] == ARMENIA).any() else OUTSIDE
        self.country = country

    def _neighbours(self, inside):
        member = np.zeros(len(self.mesh.points), dtype=bool)
        member[inside] = True
        edges = self.mesh.edges[member[self.mesh.edges[:, 0]] ^ member[self.mesh.edges[:, 1]]]
        return np.unique(edges[~member[edges]])

    def _districts(self, room):
        inputs, mesh, n = self.inputs, self.mesh, self.n
        ids = list(inputs.outlines)
        self.rivals = {}
        self.names = []
        self.district = np.full(len(mesh.points), -1)
        for country, names in (
            (AZERBAIJAN, [i for i in ids if not i.endswith("-marz")]),
            (ARMENIA, [i for i in ids if i.endswith("-marz")]),
        ):
            rivals = labels.districts(inputs, mesh.points, names)
            target = {i: a for i, a in {**SMALL, **inputs.target}.items() if i in names}
            inside = self.country == country
            rivals.tune(inputs.home, room, mesh.ground * inside, target, 300, 4_000.0)
            self.district[inside] = len(self.names) + rivals.winners()[inside]
            self.rivals[country] = (len(self.names), rivals)
            self.names += names
        self.number = {name: k for k, name in enumerate(self.names)}
        self.district[:n] = [self.number[h] for h in inputs.home]
        self._join_pieces()

    def _join_pieces(self):
        """Gives stray pieces without a settlement to a neighbour, unless the outline has them and they are
        no splinter."""
        inputs, mesh = self.inputs, self.mesh
        piece = mesh.pieces(self.district)
        size = np.bincount(piece, weights=mesh.ground)
        lived_in = np.bincount(piece[: self.n], minlength=len(size)) > 0
        owner = np.full(len(size), -1)
        owner[piece] = self.district
        largest = {k: np.argmax(np.where(owner == k, size, 0)) for k in range(len(self.names))}
        self.apart = []
        for p in np.flatnonzero((owner >= 0) & (size > 0)):
            k = owner[p]
            if largest[k] == p:
                continue
            inside = np.flatnonzero(piece == p)
            at = mesh.points[inside]
            own = shapely.contains_xy(inputs.outlines[self.names[k]], at[:, 0], at[:, 1]).mean() > 0.5
            if not lived_in[p] and not (own and size[p] > 10e6):
                near = self._neighbours(inside)
                near = near[self.country[near] == self.country[inside[0]]]
                if len(near):
                    found, count = np.unique(self.district[near], return_counts=True)
                    self.district[inside] = found[np.argmax(count)]
                    continue
            held = [inputs.settlements[s]["id"] for s in np.flatnonzero(piece[: self.n] == p)]
            self.apart.append((self.names[k], float(size[p]), held))

    def _provinces(self, room):
        """Within each district: ground held in 2020 and not, then by province, then the oblast."""
        inputs, mesh = self.inputs, self.mesh
        held = np.where(inputs.province == "", "free", "held")
        oblast = np.where(inputs.oblast, "in", "out")
        self.province = np.full(len(mesh.points), -1)
        self.oblast = np.zeros(len(mesh.points), dtype=bool)
        self.provinces = sorted(set(inputs.province) - {""})
        self.inner = {}
        for name in sorted(set(inputs.home[inputs.province != ""])):
            k = self.number[name]
            inside = np.flatnonzero(self.district == k)
            lines = []
            line = self._split(name, inside, held, {"held": HELD[name]} if name in HELD else {}, room, 500.0)
            lines.append(line)
            inside = inside[line.label[inside] == line.rivals.names.index("held")]
            target = {"shahumyan-province": OLD_KALBAJAR} if name == "kalbajar-rayon" else {}
            line = self._split(name, inside, inputs.province, target, room, 1_500.0)
            lines.append(line)
            self.province[inside] = [self.provinces.index(line.rivals.names[w]) for w in line.label[inside]]
            if name == "aghdam-rayon":
                line = self._split(name, inside, oblast, {}, room, 0.0)
                lines.append(line)
                self.oblast[inside] = line.label[inside] == line.rivals.names.index("in")
            elif name in ("kalbajar-rayon", "tartar-rayon"):
                self.oblast[inside] = self.province[inside] == self.provinces.index("martakert-province")
            else:
                self.oblast[inside] = inputs.oblast[inputs.home == name].all()
            self.inner[k] = lines

    def _split(self, name, inside, group, target, room, shift):
        here = self.inputs.home == name
        if "held" not in set(group):
            group = np.where(self.inputs.province == "", "", group)
            here = here & (group != "")
        used = np.where(here, group, "")
        rivals = labels.Rivals(self.mesh.points, self._fields(inside, used))
        ground = np.zeros(len(self.mesh.points))
        ground[inside] = self.mesh.ground[inside]
        rivals.tune(used, np.minimum(room, 250.0), ground, target, 60, shift)
        label = rivals.winners()
        number = {g: k for k, g in enumerate(rivals.names)}
        for s in np.flatnonzero(used != ""):
            label[s] = number[used[s]]
        return _Line(rivals, label)

    def _fields(self, inside, used):
        fields = {}
        for name in sorted(set(used) - {""}):
            field = np.full(len(self.mesh.points), 1e9)
            field[inside] = distance_to_places(self.inputs.points[used == name], self.mesh.points[inside], 1e9)
            fields[name] = field
        return fields

    def codes(self):
        """One number for each cell, and the cells in the order of their numbers."""
        keys = np.column_stack([self.district, self.province, self.oblast.astype(int)])
        keys[self.district < 0] = -1
        cells, code = np.unique(keys, axis=0, return_inverse=True)
        return code.reshape(-1), cells

    def crossing(self, p, q):
        """Where a line between two cells crosses the edges from p to q, as a share of the way."""
        share = np.full(len(p), 0.5)

        def set_share(rows, at_p, at_q):
            with np.errstate(invalid="ignore", divide="ignore"):
                t = at_p / (at_p - at_q)
            good = np.isfinite(t) & (at_p * at_q < 0)
            share[rows[good]] = t[good]

        a, b = self.district[p], self.district[q]
        rows = np.flatnonzero((self.country[p] == OUTSIDE) | (self.country[q] == OUTSIDE))
        set_share(rows, self.outside[p[rows]], self.outside[q[rows]])
        abroad = (self.country[p] != self.country[q]) & (self.country[p] != OUTSIDE) & (self.country[q] != OUTSIDE)
        rows = np.flatnonzero(abroad)
        set_share(rows, self.side[p[rows]], self.side[q[rows]])
        for country, (first, rivals) in self.rivals.items():
            rows = np.flatnonzero((self.country[p] == country) & (self.country[q] == country) & (a != b))
            i, j = a[rows] - first, b[rows] - first
            set_share(
                rows,
                rivals.values(i, p[rows]) - rivals.values(j, p[rows]),
                rivals.values(i, q[rows]) - rivals.values(j, q[rows]),
            )
        for k, lines in self.inner.items():
            for line in lines:
                rows = np.flatnonzero((a == k) & (b == k) & (line.label[p] != line.label[q]) & (share == 0.5))
                i, j = line.label[p[rows]], line.label[q[rows]]
                set_share(
                    rows,
                    line.rivals.values(i, p[rows]) - line.rivals.values(j, p[rows]),
                    line.rivals.values(i, q[rows]) - line.rivals.values(j, q[rows]),
                )
        return np.clip(share, 0.15, 0.85)


class _Line:
    def __init__(self, rivals, label):
        self.rivals, self.label = rivals, label
