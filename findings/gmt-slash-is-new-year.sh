#!/usr/bin/env bash
# 2020/11/10 is New Year, 2020-11-31 is nothing, and 10-11-2020 is a day of the year 10.
#
# Software: gmt 6.4.0+dfsg-2 (Debian).
# Seen: gmt convert -fi0T reads 2020-11-10 as it is, 2020/11/10 as 2020-01-01, and 10-11-2020 as 0010-11-20.
# Surprises: that an order is expected which the file does not have is to be known; but 31 November is not taken, so days
#   are looked at, and a text whose separators are others is read as far as its year, and the year gets a day.
# Right: 10 November, or not taken, as 31 November is.
# Source: GMT, FORMAT_DATE_IN: the order and the separators of dates, yyyy-mm-dd unless set.
# Frontline: reads 2020/11/10, refuses 31 November, and refuses a date that has two readings until `DateOrder` is given.
source "$(dirname "$0")/lib.sh"
debian gmt 6.4.0+dfsg-2

read_as() {
  printf '2020-01-02 0\n%s 0\n' "$1" | gmt convert -fi0T | sed -n 2p | cut -f 1 | cut -c -10
}
for text in 2020-11-10 2020/11/10 10-11-2020 2020-11-31; do
  printf '%s is read as %s\n' "$text" "$(read_as "$text")"
done
[[ "$(read_as 2020/11/10)" = 2020-01-01 && "$(read_as 10-11-2020)" = 0010-11-20 ]] || { echo "no longer so" >&2; exit 1; }
[[ "$(read_as 2020-11-10)" = 2020-11-10 && "$(read_as 2020-11-31)" = NaN ]] || { echo "no longer so" >&2; exit 1; }
