#!/usr/bin/env bash
# 40,000 days have 5 of them, a year and a quarter has two tenths, and a twentieth of a day is none.
#
# Software: golang-github-rickb777-date-dev 1.20.1-1 (Debian).
# Seen: period.Parse("P3000D") has 3000 days, P4000D has 12 and is P10Y11M12.7D, and P40000D has 5; P1.25Y is P1.2Y, and P0.05D is P0D.
#   From 1 January 1900 to 1 March 2020 Between() has P120Y2M, and from 31 January to 1 March 2020 P30D.
# Surprises: a number of days that does not fit into 16 bits, in tenths, is turned into years and months of a mean length, and
#   Days() gives what is left. Hundredths are cut off. No error is returned, and the flag for an exact length is elsewhere.
# Right: 4000 and 40000; 1.25 years; an error for what cannot be held.
# Source: date/period, Parse: of the form of ISO 8601; Days gets "the whole number of days in the period".
# Frontline: a length is a count of days.
source "$(dirname "$0")/lib.sh"
debian golang-go
debian golang-github-rickb777-date-dev 1.20.1-1

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/rickb777/date/period"
)

func main() {
	for _, text := range []string{"P3000D", "P4000D", "P40000D", "P1.25Y", "P0.05D"} {
		parsed, _ := period.Parse(text)
		fmt.Print(parsed, " ", parsed.Days(), " | ")
	}
	day := func(year, month, day int) time.Time { return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC) }
	fmt.Println(period.Between(day(1900, 1, 1), day(2020, 3, 1)), period.Between(day(2020, 1, 31), day(2020, 3, 1)))
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen
[ "$(cat seen)" = "P3000D 3000 | P10Y11M12.7D 12 | P109Y6M5.9D 5 | P1.2Y 0 | P0D 0 | P120Y2M P30D" ] || { echo "no longer so" >&2; exit 1; }
