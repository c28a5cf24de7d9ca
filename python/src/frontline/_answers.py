"""Atlases, and the answers to questions of people."""

from __future__ import annotations

import html
import json
import os
import warnings
from pathlib import Path
from typing import Any

from ._errors import FrontlineError, FrontlineWarning
from ._library import ask


class Answer(dict[str, Any]):
    """An answer as a dictionary, the same as ``--format json`` of the command.

    ``text`` is the answer for people, ``features`` a GeoJSON feature collection where it has a place on a map. A
    notebook shows the text.
    """

    def __init__(self, found: dict[str, Any]) -> None:
        answer = found["answer"]
        super().__init__(answer if isinstance(answer, dict) else {"answers": answer})
        self.text: str = found["text"]
        self.features: dict[str, Any] | None = found["features"]
        self.notes: list[str] = found["notes"]

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(self.text)}</pre>"


class Drawing(str):
    """A map (SVG) or the page of a story (HTML) as text; a notebook shows it."""

    def _repr_html_(self) -> str:
        if self.startswith("<svg") or self.startswith("<?xml"):
            return str(self[self.index("<svg") :])
        return f'<iframe srcdoc="{html.escape(self)}" style="width:100%;height:640px;border:0"></iframe>'

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes it to a file."""
        Path(path).write_text(self, encoding="utf-8")


class Atlas:
    """One data set: places, districts, routes, claims, sources. It is opened once and kept by the library.

    The methods are the commands of ``frontline``; options that all of them take are ``names`` (a language), ``rule``
    (``latest``, ``majority``, ``source:ID``, ``trusted:ID,ID``), ``baseline``, ``known_on`` (a day), ``pockets``
    (``keep``, ``drop``), ``exact``, ``date_order`` and ``why``.

    >>> import frontline as fl
    >>> atlas = fl.karabakh()
    >>> atlas.place("Shushi")["district"]
    'shusha-rayon'
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)
        if not (self.folder / "settlements.csv").exists():
            raise FrontlineError(f"{self.folder} is no data package: it has no settlements.csv.", 66)

    def __repr__(self) -> str:
        return f"Atlas({str(self.folder)!r})"

    def _found(self, question: str, options: dict[str, Any]) -> dict[str, Any]:
        given = {name: value for name, value in options.items() if value is not None}
        text = ask(json.dumps({"atlas": str(self.folder), "question": question, **given}).encode())
        found: dict[str, Any] = json.loads(text)
        for note in found["notes"]:
            warnings.warn(note, FrontlineWarning, stacklevel=4)
        return found

    def _ask(self, question: str, options: dict[str, Any]) -> Answer:
        return Answer(self._found(question, options))

    def distance(self, start: str, end: str, *, on: str | None = None, **options: Any) -> Answer:
        """How far one place is from another, or from the front of a day (``end="front"``).

        >>> import frontline as fl
        >>> fl.karabakh().distance("Shusha", "Stepanakert")["distance_m"]
        6400.183638
        """
        return self._ask("distance", {"from": start, "to": end, "on": on, **options})

    def within(self, radius: str, place: str, **options: Any) -> Answer:
        """The settlements within a distance of a place, nearest first: ``within("5 km", "Shusha")``."""
        return self._ask("within", {"radius": radius, "place": place, **options})

    def nearest(self, place: str, count: int = 5, **options: Any) -> Answer:
        """The settlements nearest to a place."""
        return self._ask("nearest", {"place": place, "count": str(count), **options})

    def place(self, place: str, **options: Any) -> Answer:
        """What is known of a place: its names, position, district."""
        return self._ask("place", {"place": place, **options})

    def control(self, place: str, during: str | None = None, **options: Any) -> Answer:
        """Who held a place on a day, or when (without one), and according to whom.

        >>> import frontline as fl
        >>> print(fl.karabakh().control("Shusha", "2020-11-09").text.splitlines()[0])
        Shusha on 2020-11-09: held by Azerbaijan
        """
        return self._ask("control", {"place": place, "during": during, **options})

    def share(self, district: str, on: str, **options: Any) -> Answer:
        """How much of a district each side held on a day."""
        return self._ask("share", {"district": district, "on": on, **options})

    def front(self, on: str, **options: Any) -> Answer:
        """The front of a day: its length, and as ``features`` its lines."""
        return self._ask("front", {"on": on, **options})

    def movement(self, days: str, **options: Any) -> Answer:
        """How the front moved from one day to another: ``movement("2020-09-27/2020-10-29")``."""
        return self._ask("movement", {"days": days, **options})

    def approach(self, place: str, days: str, **options: Any) -> Answer:
        """How far the front was from a place, day by day."""
        return self._ask("approach", {"place": place, "days": days, **options})

    def check(self, sentence: str, on: str | None = None, **options: Any) -> Answer:
        """What the data say of a sentence: supported, plausible, contradicted, ..."""
        return self._ask("check", {"text": sentence, "on": on, **options})

    def locate(self, phrase: str, on: str | None = None, **options: Any) -> Answer:
        """The ground that a phrase such as "12 km north-east of Fuzuli" stands for."""
        return self._ask("locate", {"phrase": phrase, "on": on, **options})

    def describe(self, position: str, **options: Any) -> Answer:
        """The words for a position: "14 km NNE of Shusha"."""
        return self._ask("describe", {"position": position, **options})

    def map(self, days: str, *, area: str | None = None, place: str | None = None, **options: Any) -> Drawing:
        """Who held what on a day as SVG; of several days (``2020-09-26/2020-12-02``) a page with a slider."""
        found = self._found("map", {"days": days, "area": area, "place": place, **options})
        return Drawing(found.get("svg") or found["html"])


def open_atlas(folder: str | os.PathLike[str]) -> Atlas:
    """The atlas of a data package, such as ``frontline import`` writes."""
    return Atlas(folder)


def karabakh() -> Atlas:
    """The bundled atlas: the Nagorno-Karabakh conflict, 1991-2023; or that of the variable FRONTLINE_DATA."""
    return Atlas(os.environ.get("FRONTLINE_DATA") or Path(__file__).parent / "data" / "karabakh")
