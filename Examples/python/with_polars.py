"""Events by week and controller with Polars: with_polars.py events.parquet weeks.csv"""

import sys

import polars as pl

import frontline as fl

path = sys.argv[1]
events = pl.read_csv(path, try_parse_dates=True) if path.endswith(".csv") else pl.read_parquet(path)
weeks = (
    fl.annotate(events, fl.karabakh(), add=["controller", "front"])
    .group_by(pl.col("date").dt.truncate("1w").alias("week"), pl.col("controller").fill_null(""))
    .agg(pl.len().alias("events"), pl.col("front_m").min().alias("nearest_m"))
    .sort("week", "controller")
)
weeks.write_csv(sys.argv[2])
