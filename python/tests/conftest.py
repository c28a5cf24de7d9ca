"""What the tests share: made events, and the command with which answers are compared."""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess

import pytest

COMMAND = os.environ.get("FRONTLINE_COMMAND", "")


def made_events(count: int, seed: int = 1) -> dict[str, list[object]]:
    """Events in and about the bundled conflict; some have no position or a day that is none."""
    random.seed(seed)
    events: dict[str, list[object]] = {"id": [], "latitude": [], "longitude": [], "date": []}
    for number in range(count):
        events["id"].append(f"event {number}")
        events["latitude"].append(round(random.uniform(38.4, 41.2), 5))
        events["longitude"].append(round(random.uniform(45.0, 48.5), 5))
        events["date"].append(f"2020-{random.choice((9, 10, 11)):02d}-{random.randint(1, 30):02d}")
    return events


def command(table: dict[str, list[object]], *arguments: str) -> list[dict[str, str]]:
    """The rows that ``frontline annotate`` writes of a table."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table)
    writer.writerows(zip(*table.values(), strict=True))
    run = subprocess.run(
        [COMMAND, "annotate", "-", *arguments], input=text.getvalue(), capture_output=True, text=True, check=True
    )
    return list(csv.DictReader(io.StringIO(run.stdout)))


needs_command = pytest.mark.skipif(not COMMAND, reason="FRONTLINE_COMMAND names no command to compare with")
