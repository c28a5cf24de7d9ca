"""Events by week and controller with pandas: with_pandas.py events.csv weeks.csv"""

import sys

import pandas as pd

import frontline as fl

path = sys.argv[1]
events = pd.read_csv(path) if path.endswith(".csv") else pd.read_parquet(path)
annotated = fl.annotate(events, fl.karabakh(), add=["controller", "front"])
days = pd.to_datetime(annotated["date"])
annotated["week"] = (days - pd.to_timedelta(days.dt.day_of_week, unit="D")).dt.date
annotated["controller"] = annotated["controller"].fillna("")
weeks = annotated.groupby(["week", "controller"]).agg(events=("id", "size"), nearest_m=("front_m", "min"))
weeks.to_csv(sys.argv[2])
