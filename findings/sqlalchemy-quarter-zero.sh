#!/usr/bin/env bash
# 10 November is in quarter 0, New Year 2021 in week 0, and 44 days are none.
#
# Software: SQLAlchemy 2.1.9 (PyPI), with SQLite.
# Seen: extract("quarter", day) is 0 for 10 November 2020, extract("week", day) is 45 for it and 0 for 1 January 2021, and the difference of
#   10 November and 27 September 2020 is 0. A time with the offset +04:00 in DateTime(timezone=True) is read back without it.
# Surprises: the words of the expression are those that PostgreSQL takes, where they give 4, 46, 53 and 44; a part that SQLite has no
#   sign for is cast to a number, which makes 0 of its letter, and days are subtracted by their years.
# Right: 4, 46, 53 and 44; or an error that SQLite has none.
# Source: SQLAlchemy, extract: EXTRACT as the database has it; ISO 8601: the first week of a year is that with
#   its first Thursday, so that 1 January 2021 is in week 53 of 2020.
# Frontline: counts days itself, and asks no database for it.
source "$(dirname "$0")/lib.sh"
pypi sqlalchemy==2.1.9

python <<'EOF'
from datetime import date, datetime, timedelta, timezone
import sqlalchemy as sql

def answer(expression):
    with sql.create_engine("sqlite://").begin() as connection:
        return connection.execute(sql.select(expression)).scalar()

def day(*parts):
    return sql.literal(date(*parts))

quarter, week = (answer(sql.extract(part, day(2020, 11, 10))) for part in ("quarter", "week"))
first = answer(sql.extract("week", day(2021, 1, 1)))
war = answer(day(2020, 11, 10) - day(2020, 9, 27))
moment = datetime(2020, 11, 10, 1, tzinfo=timezone(timedelta(hours=4)))
back = answer(sql.literal(moment, sql.DateTime(timezone=True)))
print(quarter, week, first, war, back)
assert (quarter, week, first, war) == (0, 45, 0, 0) and back == datetime(2020, 11, 10, 1), "no longer so"
EOF
