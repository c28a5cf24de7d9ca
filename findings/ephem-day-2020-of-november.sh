#!/usr/bin/env bash
# 10/11/2020 is 12 May of the year 16.
#
# Software: ephem 4.2.1 (PyPI).
# Seen: ephem.Date("10/11/2020") is 16/5/12, which is day 2020 of November of the year 10. "2020/11/31" is 1 December, and
#   "2020/13/1" is 1 January 2021. The sun sets on each of them.
# Surprises: neither order of day and month was meant, and none is taken: the year comes first, whatever its length, and
#   2020 is a day. For the light on a day of November the light of one in May is given.
# Right: an error: November has 30 days.
# Source: PyEphem, Dates: strings such as "1997/3/9 5:13". That days may be any number is said of numbers added to a date.
# Frontline: refuses 31 November, and a date that has two readings until `DateOrder` is given.
source "$(dirname "$0")/lib.sh"
pypi ephem==4.2.1

python <<'EOF'
import ephem

seen = {text: str(ephem.Date(text)).split()[0] for text in ("2020/11/10", "10/11/2020", "2020/11/31", "2020/13/1")}
place = ephem.Observer()
place.lat, place.lon, place.date = "39.76", "46.75", "10/11/2020"
print(seen, "| next sunset:", place.next_setting(ephem.Sun()))
assert list(seen.values()) == ["2020/11/10", "16/5/12", "2020/12/1", "2021/1/1"], "no longer so"
EOF
