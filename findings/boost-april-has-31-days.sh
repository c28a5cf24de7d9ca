#!/usr/bin/env bash
# A month after 30 April is 31 May, and a month after 29 April is the 29th.
#
# Software: libboost-dev 1.74.0.3 with g++ (Debian).
# Seen: date(2020, 4, 30) + months(1) is 31 May; from 29 April it is 29 May; from 28 February 2019 it is 31 March, and from 28
#   February 2020 it is 28 March.
# Surprises: the last day of a month is the last of every month, so that a day that is given goes to another number, and a
#   truce from the 30th to the 30th is a day longer. Other libraries shorten a day that is not there, and lengthen none.
# Right: 30 May, as with java.time, dateutil, DuckDB and PostgreSQL.
# Source: Boost.Date_Time, Snap to end of month: from the last day of a month the result is the last day of another.
# Frontline: adds days, and no months.
source "$(dirname "$0")/lib.sh"
debian g++
debian libboost-dev 1.74.0.3

cat > months.cpp <<'EOF'
#include <boost/date_time/gregorian/gregorian.hpp>
#include <iostream>

int main() {
  using namespace boost::gregorian;
  for (auto day : {date(2020, 4, 30), date(2020, 4, 29), date(2019, 2, 28), date(2020, 2, 28)})
    std::cout << to_iso_extended_string(day + months(1)) << ' ';
}
EOF
g++ months.cpp -o months
./months >seen
cat seen; echo
[ "$(cat seen)" = "2020-05-31 2020-05-29 2019-03-31 2020-03-28 " ] || { echo "no longer so" >&2; exit 1; }
