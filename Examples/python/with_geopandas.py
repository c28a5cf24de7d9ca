"""Events by week and controller with geopandas: with_geopandas.py events.parquet weeks.csv

Reads GeoParquet, or a table with columns of latitude and longitude. Points go through as GeoArrow.
"""

import sys

import geopandas
import pandas as pd

import frontline as fl

try:
    events = geopandas.read_parquet(sys.argv[1])
except ValueError:
    table = pd.read_parquet(sys.argv[1])
    points = geopandas.points_from_xy(table.pop("longitude"), table.pop("latitude"))
    events = geopandas.GeoDataFrame(table, geometry=points, crs="OGC:CRS84")
annotated = fl.annotate(events, fl.karabakh(), add=["controller", "front"])
days = pd.to_datetime(annotated["date"])
annotated["week"] = (days - pd.to_timedelta(days.dt.day_of_week, unit="D")).dt.date
annotated["controller"] = annotated["controller"].fillna("")
weeks = annotated.groupby(["week", "controller"]).agg(events=("id", "size"), nearest_m=("front_m", "min"))
weeks.to_csv(sys.argv[2])
