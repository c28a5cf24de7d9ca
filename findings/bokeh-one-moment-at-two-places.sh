#!/usr/bin/env bash
# Ten in the morning in Stepanakert is drawn at ten and at six, by the kind of the list.
#
# Software: bokeh 3.9.2, plotly 7.1.0, pandas 3.1.1 (PyPI).
# Seen: for an axis of time bokeh writes a datetime of 10:00+04:00 as 10:00 UTC, and a pandas Timestamp of the same moment as 06:00 UTC; a
#   date in a list is a text. plotly writes a list and an index of pandas with their offset, and a column of pandas without it, so
#   that one column in UTC and in local time lies four hours apart.
# Surprises: two tables of one moment, one read with pandas and one with the standard library, are drawn side by side with four hours
#   between them; each kind alone looks right.
# Right: one place on the axis.
# Source: Python, datetime: 10:00+04:00 and 06:00+00:00 are equal; bokeh, DatetimeAxis: milliseconds since the epoch.
# Frontline: draws days, and a day is one of the place.
source "$(dirname "$0")/lib.sh"
pypi bokeh==3.9.2 plotly==7.1.0 pandas==3.1.1

python <<'EOF'
import json
from datetime import datetime, timedelta, timezone
import pandas
from bokeh.core.serialization import Serializer
from plotly import graph_objects

def hour(milliseconds):
    return datetime.fromtimestamp(milliseconds / 1000, timezone.utc).hour

def written(moments):
    return json.loads(graph_objects.Figure(graph_objects.Scatter(x=moments)).to_json())["data"][0]["x"][0]

moment = datetime(2020, 11, 10, 10, tzinfo=timezone(timedelta(hours=4)))
column = pandas.Series([moment])
bokeh = [hour(Serializer().encode([value])[0]) for value in (moment, pandas.Timestamp(moment), moment.astimezone(timezone.utc))]
plotly = [written(values)[11:16] for values in (column, column.dt.tz_convert("UTC"))], written([moment])[11:]
print(bokeh, *plotly)
assert bokeh == [10, 6, 6] and plotly == (["10:00", "06:00"], "10:00:00+04:00"), "no longer so"
EOF
