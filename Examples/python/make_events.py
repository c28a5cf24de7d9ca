"""Makes events at random places and days of the autumn of 2020: make_events.py COUNT FILE (.parquet or .csv).

They are made up and say nothing of what happened; they are there to be annotated.
"""

import sys

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet


def events(count: int) -> pa.Table:
    random = np.random.default_rng(7)
    first = np.datetime64("2020-09-01")
    return pa.table(
        {
            "id": pa.array(np.arange(count)),
            "latitude": np.round(random.uniform(38.7, 40.9, count), 5),
            "longitude": np.round(random.uniform(45.3, 48.2, count), 5),
            "date": pa.array(first + random.integers(0, 91, count)),
        }
    )


if __name__ == "__main__":
    table, path = events(int(sys.argv[1])), sys.argv[2]
    if path.endswith(".csv"):
        pyarrow.csv.write_csv(table, path, pyarrow.csv.WriteOptions(quoting_style="none"))
    else:
        pyarrow.parquet.write_table(table, path)
