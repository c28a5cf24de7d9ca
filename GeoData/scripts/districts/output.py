"""From lines to features: polygons by layer, checks, the file, and the table of areas."""

import json

import numpy as np
import pyproj
import shapely

from inputs import PACKAGE, ROOT, to_degrees

DIGITS = 5  # of a degree: about a metre
_geod = pyproj.Geod(ellps="WGS84")
NAKHCHIVAN = [
    "babek-rayon", "julfa-rayon", "kangarli-rayon", "nakhchivan-city",
    "ordubad-rayon", "sadarak-rayon", "shahbuz-rayon", "sharur-rayon",
]  # fmt: skip


def square_kilometres(shape):
    return abs(_geod.geometry_area_perimeter(shape)[0]) / 1e6


def _layers(cells, keys):
    """For each feature with an outline: which cells it is made of."""
    district, province, oblast = keys[:, 0], keys[:, 1], keys[:, 2] == 1
    layers = {}
    for k, name in enumerate(cells.names):
        layers[name] = district == k
    for k, name in enumerate(cells.provinces):
        layers[name] = province == k
    marz = np.array([d >= 0 and cells.names[d].endswith("-marz") for d in district])
    layers["armenia"] = marz
    layers["azerbaijan"] = (district >= 0) & ~marz
    layers["nkao"] = (district >= 0) & oblast
    layers["nakhchivan"] = np.isin(district, [cells.number[i] for i in NAKHCHIVAN])
    return layers


def build(inputs, cells, keys, lines, vertices):
    """The shape of each feature. All layers are put together from the same lines."""
    degrees = np.round(to_degrees(vertices), DIGITS)
    result = {}
    for name, member in _layers(cells, keys).items():
        chosen = [shapely.LineString(degrees[arc]) for arc, (a, b) in lines if member[a] != member[b]]
        shape = shapely.orient_polygons(shapely.build_area(shapely.MultiLineString(chosen)))
        parts = sorted(shapely.get_parts(shape), key=lambda p: (-p.area, p.bounds))
        result[name] = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    return result


def check(inputs, result):
    """Stops where a shape is not valid, a layer has a gap or an overlap, or a settlement is out."""
    layer = {a["id"]: a["layer"] for a in inputs.attributes}
    for name, shape in result.items():
        assert shape.is_valid, f"{name}: {shapely.is_valid_reason(shape)}"
    for wanted in ("rayon", "marz", "province", "country", "area"):
        shapes = [s for i, s in result.items() if layer[i] == wanted]
        assert shapely.coverage_is_valid(shapes), f"{wanted}: shapes overlap or leave a gap"
    both = [s for i, s in result.items() if layer[i] in ("rayon", "marz")]
    assert shapely.coverage_is_valid(both), "rayons and marzes overlap or leave a gap"
    for country, kind in (("azerbaijan", "rayon"), ("armenia", "marz")):
        union = shapely.coverage_union_all([s for i, s in result.items() if layer[i] == kind])
        assert union.symmetric_difference(result[country]).area == 0, f"{country} is not the union of its districts"
    for s in inputs.settlements:
        at = shapely.Point(float(s["longitude"]), float(s["latitude"]))
        for home in filter(None, (s["district"], s["province"])):
            assert result[home].contains(at), f"{s['id']} lies outside {home}"


def _number(text):
    value = float(text)
    return int(value) if value == int(value) else value


def _properties(a):
    alternatives = [x.split("|") for x in a["area_alternatives"].split(";") if x]
    return {
        "id": a["id"], "layer": a["layer"], "name": a["name"],
        "name_az": a["name_az"] or None, "name_hy": a["name_hy"] or None,
        "name_hy_latn": a["name_hy_latn"] or None, "name_ru": a["name_ru"] or None,
        "other_names": [x for x in a["other_names"].split(";") if x], "kind": a["kind"],
        "official_area_km2": _number(a["official_area_km2"]) if a["official_area_km2"] else None,
        "official_area_source": a["official_area_source"] or None,
        "area_alternatives": [{"area_km2": _number(v), "source": s} for v, s in alternatives],
        "center_settlement": a["center_settlement"] or None,
        "source": "compiler", "note": a["note"] or None,
    }  # fmt: skip


def write(inputs, result):
    """One feature a line, so that a change can be read."""
    lines = []
    for a in inputs.attributes:
        shape = result.get(a["id"])
        geometry = None
        if shape is not None:
            geometry = shapely.geometry.mapping(shape)
            geometry = {"type": geometry["type"], "coordinates": geometry["coordinates"]}
        feature = {"type": "Feature", "id": a["id"], "properties": _properties(a), "geometry": geometry}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (PACKAGE / "districts.geojson").write_text(text, encoding="utf-8")


BEGIN, END = "<!-- areas: made by scripts/derive_districts.py -->\n", "<!-- end of areas -->\n"


def write_table(inputs, cells, result):
    """Our area beside the official one, in GeoData/README.md."""
    rows = ["| district | ours, km2 | official, km2 | difference, % | also published, km2 |", "| --- | ---: | ---: | ---: | --- |"]
    for a in inputs.attributes:
        ours = square_kilometres(result[a["id"]]) if a["id"] in result else None
        official = float(a["official_area_km2"]) if a["official_area_km2"] else None
        difference = f"{100 * (ours / official - 1):+.1f}" if ours and official else ""
        also = ", ".join(x.split("|")[0] for x in a["area_alternatives"].split(";") if x)
        rows.append(
            f"| `{a['id']}` | {f'{ours:,.0f}' if ours else 'no outline'} | {f'{official:,.0f}' if official else ''} | {difference} | {also} |"
        )
    rows += ["", "Parts that are cut off from the rest of their district, with the settlements that they hold:", ""]
    for name, size, held in sorted(cells.apart):
        rows.append(f"- `{name}`, {size / 1e6:,.1f} km2: {', '.join(f'`{h}`' for h in held) or 'none (in the outlines too)'}")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    if BEGIN in text:
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        readme.write_text(before + BEGIN + "\n" + "\n".join(rows) + "\n\n" + END + after, encoding="utf-8")
