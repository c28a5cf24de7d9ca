#!/usr/bin/env bash
# A village in the hole of a district is drawn on white ground and is in the district.
#
# Software: matplotlib 3.11.2 (PyPI).
# Seen: a path of a square and, the other way round, of a hole in its middle is drawn with a white hole. contains_point and contains_points of the middle
#   are true, and so is contains_point of the patch that was drawn, by which a click is answered.
# Surprises: what is drawn and what is asked are one path. The drawing fills by the way the rings turn, and the question has a rule of
#   its own, by which every ring adds ground.
# Right: false, as drawn.
# Source: matplotlib, the gallery's donut: a path with an inner ring of the other direction has a hole. Path.contains_point: whether the area enclosed by the
#   path contains the point.
# Frontline: a hole is no part of a region, drawn and asked.
source "$(dirname "$0")/lib.sh"
pypi matplotlib==3.11.2 numpy==2.4.6

cat > hole.py <<'PY'
import numpy
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
border, hole = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], [(4, 4), (4, 6), (6, 6), (6, 4), (4, 4)]
path = Path.make_compound_path(Path(border, closed=True), Path(hole, closed=True))
figure = Figure(figsize=(1, 1), dpi=100)
canvas = FigureCanvasAgg(figure)
axes = figure.add_axes((0, 0, 1, 1), xlim=(0, 10), ylim=(0, 10))
axes.axis("off")
patch = axes.add_patch(PathPatch(path, color="black"))
canvas.draw()
drawn = numpy.asarray(canvas.buffer_rgba())
for place in ((5, 5), (2, 2), (12, 5)):
    x, y = int(place[0] * 10), int(place[1] * 10)
    color = "off" if x > 99 else "white" if drawn[99 - y, x, 0] else "black"
    print(color, path.contains_point(place), path.contains_points([place])[0], patch.contains_point(axes.transData.transform(place)), end=" | ")
PY
python hole.py >seen
cat seen; echo
[ "$(cat seen)" = "white True True True | black True True True | off False False False | " ] || { echo "no longer so" >&2; exit 1; }
