#!/usr/bin/env bash
# A truce on 31 November begins on 1 December, and a day of a file is a time.
#
# Software: node-js-yaml 4.1.0+dfsg+~4.0.5-7 (Debian), PyYAML 6.0.4 (PyPI).
# Seen: js-yaml reads 2020-11-31 as 1 December 2020, midnight UTC, 2020-02-31 as 2 March, and 2020-11-10 25:61:00 as 11 November, 2:01;
#   2020-11-32 too is a date, 2 December. PyYAML has an error for each.
# Surprises: the form of a date is checked, and the day is not; a mistake in a file that people write by hand moves by a month
#   without a word.
# Right: an error.
# Source: YAML, timestamp language-independent type: of the form of ISO 8601, which has no such days.
# Frontline: reads no YAML, and refuses such a day in a table.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-js-yaml 4.1.0+dfsg+~4.0.5-7
pypi PyYAML==6.0.4

NODE_PATH=/usr/share/nodejs node >seen <<'JS'
const { load } = require("js-yaml");
console.log(...["2020-11-31", "2020-02-31", "2020-11-32", "2020-11-10 25:61:00"].map(day => load("day: " + day).day.toISOString().slice(0, 16)));
JS
python >>seen <<'PY'
import yaml

for day in ["2020-11-31", "2020-02-31", "2020-11-32", "2020-11-10 25:61:00"]:
    try:
        print(yaml.safe_load("day: " + day))
    except ValueError:
        print("refused", end=" ")
PY
cat seen; echo
[ "$(cat seen)" = "2020-12-01T00:00 2020-03-02T00:00 2020-12-02T00:00 2020-11-11T02:01
refused refused refused refused " ] || { echo "no longer so" >&2; exit 1; }
