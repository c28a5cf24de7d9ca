#!/usr/bin/env bash
# A column that walks a meter a day walks a thousand, by the version of another library.
#
# Software: traja 25.0.1, pandas 3.1.1 (PyPI).
# Seen: of a track with a time of each day, get_derivatives has 86.4 seconds to a day, and speeds a thousand times too high; with the
#   times cast to datetime64[ns] it has 86,400.
# Surprises: nothing of the track and the code has changed. pandas keeps times that it reads in microseconds since version 3, and the
#   whole numbers below them are still taken for nanoseconds. Length and angles are right beside it.
# Right: 86,400 seconds.
# Source: pandas 3.0, what's new: the default resolution of times is microseconds; traja, get_derivatives: displacement_time is in seconds.
# Frontline: a time has its unit in its type.
source "$(dirname "$0")/lib.sh"
pypi traja==25.0.1 pandas==3.1.1 scikit-learn==1.9.1

python <<'EOF'
import pandas, traja

days = pandas.Series(pandas.to_datetime(["2020-11-10", "2020-11-11", "2020-11-12"]))

def derived(times):
    track = traja.TrajaDataFrame({"x": [0, 1, 2], "y": [0, 0, 0], "time": times})
    last = traja.get_derivatives(track).iloc[-1]
    return round(float(last["displacement_time"]), 3), round(float(last["speed"]) * 86400, 3)

seen = derived(days), derived(days.astype("datetime64[ns]"))
print(days.dtype, *seen)
assert seen == ((172.8, 1000), (172800, 1)), "no longer so"
EOF
