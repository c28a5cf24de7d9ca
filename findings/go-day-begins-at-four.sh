#!/usr/bin/env bash
# One in the morning of 10 November, cut to its day, is four in the morning of 9 November.
#
# Software: golang-go 2:1.19~1 (Debian), its standard library.
# Seen: 10 November 2020, 01:00 at +04:00, has Truncate(24 * time.Hour) of 9 November, 04:00 at +04:00, and Round(24 * time.Hour) of 04:00 on
#   the 10th. A week, Truncate(7 * 24 * time.Hour), begins on Monday, at 04:00. In UTC all are midnights.
# Surprises: the time knows its zone, writes it, and is cut at days of UTC. Tests in UTC pass, and elsewhere the events of the first
#   hours are on the day before: 01:00 and 05:00 of one day have two days.
# Right: 10 November, 00:00 at +04:00.
# Source: Go, time.Truncate: works on the time as a duration since the zero time; it does not work on the presentation of the time.
# Frontline: the day of a moment is the one that is written.
source "$(dirname "$0")/lib.sh"
debian golang-go 2:1.19~1

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"
)

func main() {
	day := 24 * time.Hour
	for _, zone := range []*time.Location{time.FixedZone("", 4*3600), time.UTC} {
		moment := time.Date(2020, 11, 10, 1, 0, 0, 0, zone)
		for _, cut := range []time.Time{moment, moment.Truncate(day), moment.Round(day), moment.Truncate(7 * day)} {
			fmt.Print(cut.Format("02T15:04Z07:00"), " ")
		}
	}
}
GO
GO111MODULE=off GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen; echo
[ "$(cat seen)" = "10T01:00+04:00 09T04:00+04:00 10T04:00+04:00 09T04:00+04:00 10T01:00Z 10T00:00Z 10T00:00Z 09T00:00Z " ] ||
  { echo "no longer so" >&2; exit 1; }
