#!/usr/bin/env bash
# From 1600 to 2020 292 years go by, and a truce without a day was 292 years ago.
#
# Software: golang-go 2:1.19~1 (Debian), its standard library.
# Seen: 1 January 2020 less 1 January 1600, with Sub, is 106,751 days, and so is 1 January 2020 less 1 January of the year 1, the day of a time
#   that was never set. From 1 January 1728 to 2020 it is 106,651 days. 1 January 1600 and that length is 10 April 1892.
# Surprises: a time reaches over billions of years, and the length between two of them over 292; a longer one is cut to that without an error.
#   The time that is not known is not far away, but as far as the eighteenth century, where there are events.
# Right: 153,402 and 737,424 days.
# Source: Go, time.Sub: a result that exceeds what a Duration can hold is the largest or smallest Duration; a Duration is nanoseconds in 64 bits.
# Frontline: counts days between two days, over millions of years, and what has no day has no length.
source "$(dirname "$0")/lib.sh"
debian golang-go 2:1.19~1

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"
)

func main() {
	year := func(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }
	for _, first := range []time.Time{year(1600), {}, year(1728)} {
		fmt.Print(int(year(2020).Sub(first).Hours()/24), " ", (year(2020).Unix()-first.Unix())/86400, " | ")
	}
	fmt.Print(year(1600).Add(year(2020).Sub(year(1600))).Format("2006-01-02"))
}
GO
GO111MODULE=off GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen; echo
[ "$(cat seen)" = "106751 153402 | 106751 737424 | 106651 106651 | 1892-04-10" ] || { echo "no longer so" >&2; exit 1; }
