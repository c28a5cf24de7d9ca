#!/usr/bin/env bash
# What fell from 27 September to 10 November 2020 is what fell in 2020, once dates may be given in words.
#
# Software: Whoosh 2.7.4 (PyPI).
# Seen: with DateParserPlugin, fell:[2020-09-27 to 2020-11-10] finds what fell on 5 January, 20 November and 1 December as well, and so does
#   fell:[2020-11-08 to 2020-11-08]; without it, each finds the one that fell on 8 November. fell:2020-11-08, [20200927 to 20201110] and
#   ['27 sep 2020' to '10 nov 2020'] are right with it.
# Surprises: of a day with hyphens inside a range the year is read and the rest left, while the same day alone is read whole. What is added to read
#   more ways to write a day reads one less, the one of ISO 8601, and the query is answered.
# Right: the one of 8 November, by each of the ways.
# Source: Whoosh, Parsing date queries: the plugin reads dates of many forms in fields of dates, and in ranges of them.
# Frontline: a day is the same day alone and in a span, and what is left of it is refused.
source "$(dirname "$0")/lib.sh"
pypi Whoosh==2.7.4

cat > search.py <<'PY'
from datetime import datetime
from whoosh.fields import Schema, TEXT, DATETIME
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser
from whoosh.qparser.dateparse import DateParserPlugin
schema = Schema(name=TEXT(stored=True), fell=DATETIME)
index = RamStorage().create_index(schema)
with index.writer() as writer:
    for name, day in ("Shusha", (11, 8)), ("Agdam", (11, 20)), ("Lachin", (12, 1)), ("Horadiz", (1, 5)):
        writer.add_document(name=name, fell=datetime(2020, *day))
words = QueryParser("name", schema)
words.add_plugin(DateParserPlugin(datetime(2023, 6, 15)))
with index.searcher() as searcher:
    for query in ("[2020-09-27 to 2020-11-10]", "[2020-11-08 to 2020-11-08]", "2020-11-08", "[20200927 to 20201110]"):
        for parser in (QueryParser("name", schema), words):
            print(len(searcher.search(parser.parse("fell:" + query))), end=" ")
    print(len(searcher.search(words.parse("fell:['27 sep 2020' to '10 nov 2020']"))))
PY
python search.py >seen
cat seen
[ "$(cat seen)" = "1 4 1 4 1 1 1 1 1" ] || { echo "no longer so" >&2; exit 1; }
