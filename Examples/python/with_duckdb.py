"""Events by week and controller with DuckDB: with_duckdb.py events.parquet weeks.csv"""

import sys

import duckdb

import frontline as fl

events = duckdb.read_csv(sys.argv[1]) if sys.argv[1].endswith(".csv") else duckdb.read_parquet(sys.argv[1])
annotated = fl.annotate(events, fl.karabakh(), add=["controller", "front"])  # SQL reads it by this name
duckdb.sql(
    """
    select date_trunc('week', date)::date as week, coalesce(controller, '') as controller,
      count(*) as events, min(front_m) as nearest_m
    from annotated group by all order by all
    """
).write_csv(sys.argv[2])
