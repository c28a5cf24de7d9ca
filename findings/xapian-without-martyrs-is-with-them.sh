#!/usr/bin/env bash
# A search without martyrs finds the martyrs, one from 30,000 to 1,000 people finds nobody, and 31 November is a day.
#
# Software: python3-xapian 1.4.22-1 (Debian).
# Seen: of Susa, Seven Martyrs and Martyr, the query "-martyr" finds the two with the word, and "susa -martyr" finds Susa. "p:30000..1000" and 20201231..20201131 find
#   nothing, with no error, and "p:4,000..30,000" is one. 20201131..20201231 is a range of days from 31 November on.
# Surprises: a minus that has nothing before it is no minus, and what was to be left out is all that is found. A range that is turned round is empty, and
#   a day that no month has is the end of one.
# Right: Susa, or an error, as "NOT martyr" is one; errors.
# Source: Xapian, query syntax: the minus requires that the term is not in the results. FLAG_PURE_NOT allows queries such as NOT apples.
# Frontline: a question with a part that is not read is refused.
source "$(dirname "$0")/lib.sh"
debian python3-xapian 1.4.22-1

cat > search.py <<'PY'
import xapian
villages = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
terms = xapian.TermGenerator()
terms.set_stemmer(xapian.Stem("en"))
for name, people, day in (("Susa", 4000, "20201108"), ("Seven Martyrs", 300, "20201201"), ("Martyr", 28000, "20200927")):
    document = xapian.Document()
    terms.set_document(document)
    terms.index_text(name)
    document.set_data(name)
    document.add_value(0, day)
    document.add_value(1, xapian.sortable_serialise(people))
    villages.add_document(document)
for text in ("-martyr", "susa -martyr", "NOT martyr", "p:1000..30000", "p:30000..1000", "p:4,000..30,000", "20201131..20201231", "20201231..20201131"):
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(parser.STEM_SOME)
    days, counts = xapian.DateRangeProcessor(0), xapian.NumberRangeProcessor(1, "p:")
    parser.add_rangeprocessor(days)
    parser.add_rangeprocessor(counts)
    try:
        search = xapian.Enquire(villages)
        search.set_query(parser.parse_query(text))
        print(*sorted(match.document.get_data().decode() for match in search.get_mset(0, 10)), sep=", ", end=" | ")
    except xapian.QueryParserError:
        print("error", end=" | ")
PY
/usr/bin/python3 search.py >seen
cat seen; echo
[ "$(cat seen)" = "Martyr, Seven Martyrs | Susa | error | Martyr, Susa |  | error | Seven Martyrs |  | " ] || { echo "no longer so" >&2; exit 1; }
