#!/usr/bin/env bash
# A village fell on the day for which somebody asked.
#
# Software: r-cran-data.table 1.14.8+dfsg-1 (Debian).
# Seen: who held Susa on 1 January 2000, of a table with a holder since 8 May 1992 and one since 8 November 2020, is A, since 1
#   January 2000; held[ask, on=.(place, since<=day)] and the join with roll=TRUE both say so. With x.since it is 8 May 1992.
# Surprises: the column has the name of the one in the table, and the values of the one in the question. A holder is right,
#   and the number of days since it took the place is always none.
# Right: 1992-05-08.
# Source: data.table, on: a column of a non-equi join is named after x; the prefix x. is there to ask for the columns of x.
# Frontline: answers with the claim, and the claim has its own days.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-data.table 1.14.8+dfsg-1

Rscript -e '
suppressMessages(library(data.table))
held <- data.table(place="Susa", since=as.IDate(c("1992-05-08", "2020-11-08")), holder=c("A", "B"))
ask <- data.table(place="Susa", day=as.IDate("2000-01-01"))
last <- held[ask, on=.(place, since<=day), mult="last"]
rolled <- held[ask, on=.(place, since=day), roll=TRUE]
own <- held[ask, on=.(place, since<=day), mult="last", x.since]
cat(last$holder, format(last$since), rolled$holder, format(rolled$since), format(own))' >seen
cat seen; echo
[ "$(cat seen)" = "A 2000-01-01 A 2000-01-01 1992-05-08" ] || { echo "no longer so" >&2; exit 1; }
