"""Questions to columns. Each takes a table and gives one of the same kind, with columns added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ._answers import Atlas
from ._errors import FrontlineError
from ._streams import run

Words = str | Sequence[str]


def _folder(atlas: Atlas | None) -> str | None:
    if atlas is None or isinstance(atlas, Atlas):
        return None if atlas is None else str(atlas.folder)
    raise FrontlineError(f"The atlas is a {type(atlas).__name__}; open one with karabakh() or open_atlas(folder).")


def _shape(shape: Any) -> Any:
    """Well-known text of whatever has it (Shapely), GeoJSON of whatever is it."""
    if isinstance(shape, (list, tuple)):
        return [_shape(each) for each in shape]
    if hasattr(shape, "wkt"):
        return shape.wkt
    if hasattr(shape, "__geo_interface__"):
        return shape.__geo_interface__
    return shape


def _ask(function: str, given: dict[str, Any]) -> Any:
    """Asks a question with the arguments that a function of the same name was given: its options have their names."""
    table, options = given["table"], {name: value for name, value in given.items() if name != "table"}
    if "atlas" in options:
        options["atlas"] = _folder(options["atlas"])
    for name in options.keys() & {"lines", "shape"}:
        options[name] = _shape(options[name])
    if not isinstance(options.get("add"), (str, type(None))):
        options["add"] = list(options["add"])
    return run(function, table, options)


def annotate(
    table: Any,
    atlas: Atlas,
    *,
    add: Words = ("controller", "front", "nearest", "district"),
    latitude: str | None = None,
    longitude: str | None = None,
    geometry: str | None = None,
    date: str | None = None,
    on: str | None = None,
    time_zone: str | None = None,
    date_order: str | None = None,
    rule: str | None = None,
    baseline: bool | None = None,
    known_on: str | None = None,
    pockets: str | None = None,
    area: str | None = None,
    fronts: str | None = None,
    names: str | None = None,
    cores: int | None = None,
    keep: bool | None = None,
) -> Any:
    """Adds to each event how it lies to the front of its day: what ``frontline annotate`` adds.

    ``add`` is any of ``controller``, ``front``, ``bounds``, ``nearest``, ``district``, ``locality``, ``utm``, ``mgrs``.
    Columns of positions and days are found by their names, or by the extension type of GeoArrow; those of text are read
    as the command reads them. Times with a zone need ``time_zone`` (``+04:00``, ``UTC``), for a day depends on it. A row
    that cannot be read has its reason in ``reject_reason``.

    >>> import frontline as fl, pyarrow as pa
    >>> events = pa.table({"lat": [39.76, 99.0], "lon": [46.75, 46.75], "day": ["2020-10-29"] * 2})
    >>> for row in fl.annotate(events, fl.karabakh(), add="controller").to_pylist():
    ...     print(row["controller"], row["reject_reason"])
    armenian None
    None column "lat": Latitude 99.0 is outside -90 ... 90; the axes may be swapped.
    """
    return _ask("annotate", locals())


def distance(
    table: Any,
    to: str | None = None,
    atlas: Atlas | None = None,
    *,
    add: Words | None = None,
    latitude: str | None = None,
    longitude: str | None = None,
    geometry: str | None = None,
    to_latitude: str | None = None,
    to_longitude: str | None = None,
    to_geometry: str | None = None,
    keep: bool | None = None,
) -> Any:
    """The length of the shortest path on WGS 84, in meters, within 15 nm: to one place, or to another position in the row.

    ``to`` is a position ("39.75, 46.75", MGRS, UTM) or, with an atlas, the name of a place. ``add`` is any of
    ``distance``, ``azimuth`` (at the start) and ``arrival`` (at the end), in degrees clockwise from north.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"latitude": [39.7537], "longitude": [46.7465]})
    >>> fl.distance(table, "39.8153, 46.7519").column("distance_m")[0].as_py()
    6855.10...
    """
    return _ask("distance", locals())


def nearest(
    table: Any,
    lines: Any = None,
    atlas: Atlas | None = None,
    *,
    add: Words | None = None,
    edges: str | None = None,
    latitude: str | None = None,
    longitude: str | None = None,
    geometry: str | None = None,
    keep: bool | None = None,
) -> Any:
    """The nearest point of lines, exact on WGS 84: of given ones (well-known text, GeoJSON, Shapely), or of the routes of
    an atlas.

    ``add`` is any of ``distance``, ``line`` (its number, or the id of the route), ``point``, ``azimuth``, ``along`` and
    ``side``. ``edges`` of given lines are ``planar`` (straight in longitude and latitude, as GeoJSON has them) or
    ``geodesic``.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"latitude": [39.7537], "longitude": [46.7465]})
    >>> road = "LINESTRING (46.2 39.75, 46.93 39.99)"
    >>> fl.nearest(table, road, edges="geodesic").column("nearest_line_m")[0].as_py()
    18046.8169...
    """
    return _ask("nearest", locals())


def within(
    table: Any,
    radius_m: float = 0,
    of: str | None = None,
    atlas: Atlas | None = None,
    *,
    shape: Any = None,
    edges: str | None = None,
    latitude: str | None = None,
    longitude: str | None = None,
    geometry: str | None = None,
    keep: bool | None = None,
) -> Any:
    """Whether each row lies within a distance of a place, route or district of an atlas, or of a given shape.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"latitude": [39.7537, 40.5], "longitude": [46.7465, 46.7465]})
    >>> fl.within(table, 10_000, "Stepanakert", fl.karabakh()).column("within").to_pylist()
    [True, False]
    """
    return _ask("within", locals())


def destination(
    table: Any,
    azimuth: float | str | None = None,
    distance_m: float | str | None = None,
    *,
    latitude: str | None = None,
    longitude: str | None = None,
    geometry: str | None = None,
    keep: bool | None = None,
) -> Any:
    """Where one gets from each row, going straight on: numbers, or the names of columns.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"latitude": [39.7537], "longitude": [46.7465]})
    >>> fl.destination(table, 90, 5_000).column("destination_longitude")[0].as_py()
    46.80484...
    """
    return _ask("destination", locals())


def area(table: Any, *, geometry: str | None = None, edges: str | None = None, keep: bool | None = None) -> Any:
    """The area of the polygon of each row in square meters, and the length of its border, on WGS 84.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"shape": ["POLYGON ((46 39, 47 39, 47 40, 46 40, 46 39))"]})
    >>> round(fl.area(table, geometry="shape").column("area_m2")[0].as_py() / 1e6, 3)
    9549.52
    """
    return _ask("area", locals())


def standing(
    table: Any,
    atlas: Atlas,
    *,
    id: str | None = None,
    kind: str | None = None,
    date: str | None = None,
    on: str | None = None,
    time_zone: str | None = None,
    date_order: str | None = None,
    rule: str | None = None,
    baseline: bool | None = None,
    known_on: str | None = None,
    keep: bool | None = None,
) -> Any:
    """Who held the settlement (or ``kind``: district, area, route) of each id on its day: held, contested or unknown.

    >>> import frontline as fl, pyarrow as pa
    >>> table = pa.table({"id": ["shusha", "shusha"], "date": ["2020-10-29", "2020-11-09"]})
    >>> fl.standing(table, fl.karabakh()).column("held_by").to_pylist()
    ['armenian-forces', 'azerbaijan']
    """
    return _ask("standing", locals())
