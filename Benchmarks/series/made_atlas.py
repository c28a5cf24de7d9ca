"""Makes the atlas of a war that never was, as a data package: places over a country-sized box, and a line between two
or three parties that moves from day to day.

    python3 made_atlas.py FOLDER [--places N] [--days D] [--changing PERCENT] [--unknown PERCENT] [--parties 2|3] [--seed S]

So many percent of the places change hands each day, those first that lie farthest on the wrong side of the line; of the
places, so many percent become unknown each day, and are known again three to thirty days later. The same arguments
give the same bytes.
"""

import argparse
import datetime
import json
import math
import pathlib
import random

SOUTH, NORTH, WEST, EAST = 45.0, 52.0, 23.0, 39.0
FIRST = datetime.date(2022, 2, 24)
PARTIES = [("ochre", "Ochre", "#E69F00"), ("indigo", "Indigo", "#332288"), ("teal", "Teal", "#117733")]
SYLLABLES = "ba be bo da de du ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo za ze zo".split()


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--places", type=int, default=33_000)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--changing", type=float, default=0.3)
    parser.add_argument("--unknown", type=float, default=0)
    parser.add_argument("--parties", type=int, choices=(2, 3), default=2)
    parser.add_argument("--seed", type=int, default=17)
    return parser.parse_args()


def text(fields):
    return ",".join(fields) + "\n"


class War:
    def __init__(self, wanted):
        self.random = random.Random(wanted.seed)
        self.count = wanted.places
        self.parties = wanted.parties
        draw = self.random.uniform
        self.longitudes = [round(draw(WEST, EAST), 5) for _ in range(self.count)]
        self.latitudes = [round(draw(SOUTH, NORTH), 5) for _ in range(self.count)]
        self.rows = [int((latitude - SOUTH) * 100) for latitude in self.latitudes]
        # A third party holds what lies east of the line and south of 47 degrees.
        self.waves = [(draw(0.1, 0.5), draw(0.5, 3), draw(0, 6), draw(20, 90)) for _ in range(5)]
        lines = self.lines(0)
        self.states = [self.wanted(place, lines)[0] for place in range(self.count)]
        # For each place the spans: party, first day, last day.
        self.spans = [[[state, 0, None]] for state in self.states]
        self.back = {}

    def lines(self, day):
        """The longitude of the line on a day, for each hundredth of a degree from the south."""
        turns = [(size, number, phase + 2 * math.pi * day / period) for size, number, phase, period in self.waves]
        return [
            35 + sum(size * math.sin(number * (SOUTH + row / 100) + phase) for size, number, phase in turns)
            for row in range(int((NORTH - SOUTH) * 100) + 1)
        ]

    def wanted(self, place, lines):
        """Who should hold a place, and how far it lies from the line, in degrees."""
        away = self.longitudes[place] - lines[self.rows[place]]
        if away < 0:
            return 0, away
        if self.parties == 3 and self.latitudes[place] < 47:
            return 2, away
        return 1, away

    def pass_to(self, place, state, day):
        spans = self.spans[place]
        if spans[-1][2] is None:
            spans[-1][2] = day - 1
        if state is not None:
            spans.append([state, day, None])
        self.states[place] = state

    def live(self, days, changing, unknown):
        changed = [round(self.count * changing / 100 * day) for day in range(days)]
        lost = [round(self.count * unknown / 100 * day) for day in range(days)]
        for day in range(1, days):
            lines = self.lines(day)
            judged = [(self.wanted(place, lines), place) for place in range(self.count)]
            for place in self.back.pop(day, []):
                self.pass_to(place, judged[place][0][0], day)
            places = [
                (party != self.states[place], abs(away) if party != self.states[place] else -abs(away), place)
                for (party, away), place in judged
                if self.states[place] is not None and self.spans[place][-1][1] < day
            ]
            wrong = sorted((item for item in places if item[0]), key=lambda item: (-item[1], item[2]))
            want = changed[day] - changed[day - 1]
            chosen = [item[2] for item in wrong[:want]]
            if len(chosen) < want:
                # The line stands still: places near it change hands.
                near = sorted((item for item in places if not item[0]), key=lambda item: (-item[1], item[2]))
                near = near[: 3 * (want - len(chosen))]
                chosen += [item[2] for item in self.random.sample(near, min(len(near), want - len(chosen)))]
            taken = set(chosen)
            for place in chosen:
                self.pass_to(place, (self.states[place] + 1) % self.parties, day)
            known = [place for _, _, place in places if place not in taken]
            for place in self.random.sample(known, min(len(known), lost[day] - lost[day - 1])):
                self.pass_to(place, None, day)
                self.back.setdefault(day + self.random.randint(3, 30), []).append(place)


def name(place):
    syllables, number = [], place
    for _ in range(3):
        number, rest = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[rest])
    return "".join(syllables).capitalize() + (f" {number}" if number else "")


def kind(place):
    return "city" if place % 700 == 0 else "town" if place % 60 == 0 else "village"


def field(name, kind="string"):
    return {"name": name, "type": kind}


def write(folder, war, days, wanted):
    folder.mkdir(parents=True, exist_ok=True)

    def table(name, header, rows):
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            file.write(text(header))
            file.writelines(text(row) for row in rows)
        numbers = {"latitude", "longitude", "coordinate_uncertainty_m"}
        fields = [field(column, "number" if column in numbers else "string") for column in header]
        return {
            "name": name, "path": f"{name}.csv", "profile": "tabular-data-resource", "format": "csv",
            "encoding": "utf-8", "schema": {"fields": fields},
        }

    def date(day):
        return (FIRST + datetime.timedelta(day)).isoformat()

    def claims():
        for place, spans in enumerate(war.spans):
            # A span whose successor follows at once needs no end, unless the place is unknown at some time.
            ends = any(
                span[2] is not None and (number + 1 == len(spans) or spans[number + 1][1] != span[2] + 1)
                for number, span in enumerate(spans)
            )
            for number, (state, start, end) in enumerate(spans):
                party = PARTIES[state][0]
                yield (
                    start, [f"p{place}-{number}", "settlement", f"p{place}", party, "asserted", date(start),
                            date(end) if ends and end is not None else "", date(start), "chronicle", f"report {place}", "", "", ""])

    resources = [
        table(
            "settlements",
            ["id", "name", "kind", "latitude", "longitude", "coordinate_uncertainty_m", "source"],
            ([f"p{place}", name(place), kind(place), f"{war.latitudes[place]:.5f}", f"{war.longitudes[place]:.5f}",
              "100", "chronicle"] for place in range(war.count))),
        table(
            "parties", ["id", "name", "side", "color"],
            ([id, title, id, color] for id, title, color in PARTIES[: war.parties])),
        table("sources", ["id", "name", "kind"], [["chronicle", "Made chronicle", "secondary"]]),
        table(
            "claims",
            ["id", "subject_kind", "subject", "party", "stance", "valid_from", "valid_to", "reported", "source",
             "citation", "note", "corrects", "derived_from"],
            (row for _, row in sorted(claims(), key=lambda item: item[0]))),
    ]
    descriptor = {
        "profile": "data-package", "name": "made-war", "title": "A war that never was", "version": "1.0.0",
        "description": f"Made by made_atlas.py: {wanted.places} places, {days} days, {wanted.changing} % changing a day, "
        f"{wanted.unknown} % becoming unknown a day, seed {wanted.seed}.",
        "licenses": [{"name": "CC-BY-4.0"}], "resources": resources,
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=1) + "\n", encoding="utf-8")


def main():
    wanted = arguments()
    war = War(wanted)
    war.live(wanted.days, wanted.changing, wanted.unknown)
    write(wanted.folder, war, wanted.days, wanted)


main()
