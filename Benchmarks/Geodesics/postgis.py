"""PostGIS on the sphere and spheroid of its geography type: a worker of `bench.py`.

    postgis.py nearest|events FOLDER OUTPUT

FRONTLINE_POSTGIS says how to reach the database, as libpq takes it. Where the server is on this machine its own
processor time is counted, else the time that passes. The line is asked whole, which is faster than its edges by KNN.
"""
import os
import sys
import time

import numpy as np
import psycopg

from worker import days, pairs, serve

work, folder, output = sys.argv[1:]
database = psycopg.connect(os.environ["FRONTLINE_POSTGIS"], autocommit=True)
ask = database.execute
ask("SET max_parallel_workers_per_gather = 0")
ask("SET jit = off")
process = f"/proc/{ask('SELECT pg_backend_pid()').fetchone()[0]}"


def is_here():
    try:
        return "postgres" in open(f"{process}/comm").read()
    except OSError:
        return False


def clock():
    if not is_here():
        return time.monotonic()
    user, system = open(f"{process}/stat").read().rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def point(latitude, longitude):
    return f"POINT({longitude!r} {latitude!r})"


def ring_text(points):
    return "LINESTRING(" + ",".join(f"{longitude!r} {latitude!r}" for latitude, longitude in points.tolist()) + ")"


def copy(table, rows):
    with database.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as to:
        for row in rows:
            to.write_row(row)
    ask(f"ANALYZE {table}")


def nearest():
    ask("CREATE TEMP TABLE line (shape geography)")
    ask("INSERT INTO line VALUES (%s::geography)", [ring_text(pairs(f"{folder}/line.f64"))])
    ask("CREATE TEMP TABLE query (number int, place geography)")
    queries = pairs(f"{folder}/queries.f64").tolist()
    copy("query", ((number, point(*query)) for number, query in enumerate(queries)))
    question = "SELECT ST_Distance(shape, place) FROM query, line ORDER BY number"
    return lambda: [row[0] for row in ask(question)], len(queries)


def events():
    rings, places, members = days(folder)
    rings, members = rings[:4], members[:4]  # the rate is that of a day, and these take seconds
    ask("CREATE TEMP TABLE front (day int, line geography, ground geometry)")
    for day, ring in enumerate(rings):
        shape = ring_text(ring)
        ask("INSERT INTO front VALUES (%s, %s::geography, ST_MakePolygon(%s::geometry))", [day, shape, shape])
    ask("CREATE TEMP TABLE event (number int, day int, place geography, flat geometry)")
    places_of = places.tolist()
    copy("event", (
        (number, day, point(*places_of[number]), point(*places_of[number]))
        for day, some in enumerate(members) for number in some.tolist()))
    question = (
        "SELECT number, ST_Distance(line, place) * CASE WHEN ST_Contains(ground, flat) THEN -1 ELSE 1 END"
        " FROM event JOIN front USING (day) ORDER BY day")
    signed = np.full(len(places), np.nan)  # of days that were not asked for

    def answer():
        for number, meters in ask(question):
            signed[number] = meters
        return signed

    return answer, sum(map(len, members))


serve(*{"nearest": nearest, "events": events}[work](), output, clock)
