#!/usr/bin/env bash
# A truce without an end ends at the moment at which it is saved, and a road that is "no" is open.
#
# Software: peewee 4.5.3 (PyPI), with SQLite.
# Seen: a TimestampField with null=True that is not given gets the present second; a DateTimeField of the same row gets None. A
#   BooleanField takes "no", "False" and "0" for true. An IntegerField takes "5.7" for 5, and a DateField keeps 10.11.2020 and
#   2020-11-31 as texts, and reads "1992" back as the number 1992.
# Surprises: what may be unknown is never unknown unless it is said to be, and then in one kind of column of time and not in the other.
# Right: None; an error for what is no such value.
# Source: peewee, fields: null=True allows NULL; TimestampField has a default of its own, where the other fields have none.
# Frontline: an end that is not written is open, and a truth value is one of a few words, or refused.
source "$(dirname "$0")/lib.sh"
pypi peewee==4.5.3

python <<'EOF'
from datetime import datetime
import peewee

class Truce(peewee.Model):
    ended = peewee.TimestampField(null=True)
    signed = peewee.DateTimeField(null=True)
    day = peewee.DateField(null=True)
    open = peewee.BooleanField(null=True)
    people = peewee.IntegerField(null=True)

database = peewee.SqliteDatabase(":memory:")
database.bind([Truce])
database.create_tables([Truce])

def saved(**values):
    return Truce.get_by_id(Truce.create(**values).id)

empty = saved()
age = abs((datetime.now() - empty.ended).total_seconds())
opened = [saved(open=text).open for text in ("no", "False", "0")]
people = saved(people="5.7").people
days = [saved(day=text).day for text in ("10.11.2020", "2020-11-31", "1992")]
print(age < 60, empty.signed, opened, people, days)
assert age < 60 and empty.signed is None and opened == [True, True, True], "no longer so"
assert people == 5 and days == ["10.11.2020", "2020-11-31", 1992], "no longer so"
EOF
