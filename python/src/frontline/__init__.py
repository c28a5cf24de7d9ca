"""Distances, front lines and control-change histories for tables, exact on WGS 84.

    >>> import frontline as fl
    >>> atlas = fl.karabakh()
    >>> print(atlas.distance("Shusha", "front", on="2020-10-29").text.splitlines()[0])
    23.2 ... 27.0 ... 30.4 km from Shusha to the front of 2020-10-29; by announcements, which lag the ground

Tables come in as whatever has ``__arrow_c_stream__`` (pyarrow, Polars, pandas, DuckDB, geopandas) and go out in kind:

    >>> import pyarrow as pa
    >>> events = pa.table({"latitude": [39.76, 39.86], "longitude": [46.75, 46.75], "date": ["2020-10-29"] * 2})
    >>> fl.annotate(events, atlas, add=["controller", "front"]).column("front_m").to_pylist()
    [26939.8, 28082.2]

Who *held* a place is always somebody's claim, with its source, and never a statement on who owns it.
"""

from ._answers import Answer, Atlas, Drawing, karabakh, open_atlas
from ._errors import FrontlineError, FrontlineWarning
from ._library import library_path, version
from ._questions import annotate, area, destination, distance, nearest, standing, within
from ._streams import Stream

__all__ = [
    "Answer",
    "Atlas",
    "Drawing",
    "FrontlineError",
    "FrontlineWarning",
    "Stream",
    "annotate",
    "area",
    "destination",
    "distance",
    "karabakh",
    "library_path",
    "nearest",
    "open_atlas",
    "standing",
    "version",
    "within",
]
__version__ = version()
