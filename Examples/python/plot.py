"""Draws the weeks that the other programs write: plot.py weeks.csv weeks.svg"""

import sys

import matplotlib
import pandas as pd

matplotlib.use("svg")
weeks = pd.read_csv(sys.argv[1], keep_default_na=False).pivot(index="week", columns="controller", values="events")
weeks = weeks.fillna(0).rename(columns={"": "no front"})
axes = weeks.plot.bar(stacked=True, figsize=(9, 4), title="Made-up events by week and controller")
axes.set_ylabel("events")
axes.figure.tight_layout()
axes.figure.savefig(sys.argv[2])
