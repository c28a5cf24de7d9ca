#!/usr/bin/env bash
# In the polar night the sun rises at 23:45:04 and sets at midnight, and so it does on the longest day.
#
# Software: golang-github-kelvins-sunrisesunset-dev 1.0-3 with golang-go (Debian).
# Seen: GetSunriseSunset at 70 N 25 E is 23:45:04 and 00:00:00 for 21 December and for 21 June, without an error. In Fiji with an offset of
#   0, as for UTC, the sun rises at 00:00:00; with 12 it rises at 05:25:34. In Honolulu with 0 it sets at 23:59:59.
# Surprises: a sun that does not rise has a time at which it does, and the same as one that does not set. The function returns an
#   error, and has none for these. A time outside of the day is moved to its edge.
# Right: an error, or a word that there is none; 17:25:34 of the day before; 05:13 of the next day.
# Source: sunrisesunset, GetSunriseSunset: calculates the sunrise and sunset, and returns an error.
# Frontline: has days, and no times of the sun.
source "$(dirname "$0")/lib.sh"
debian golang-go
debian golang-github-kelvins-sunrisesunset-dev 1.0-3

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/kelvins/sunrisesunset"
)

func main() {
	show := func(latitude, longitude, offset float64, month time.Month, day int) {
		rise, set, err := sunrisesunset.GetSunriseSunset(latitude, longitude, offset, time.Date(2020, month, day, 0, 0, 0, 0, time.UTC))
		fmt.Print(rise.Format("15:04:05"), " ", set.Format("15:04:05"), " ", err, " | ")
	}
	show(70, 25, 1, 12, 21)
	show(70, 25, 1, 6, 21)
	show(-17.7, 178, 0, 11, 10)
	show(-17.7, 178, 12, 11, 10)
	show(21.3, -157.8, 0, 6, 10)
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen; echo
[ "$(cat seen)" = "23:45:04 00:00:00 <nil> | 23:45:04 00:00:00 <nil> | 00:00:00 06:18:22 <nil> | 05:25:34 18:18:21 <nil> | 15:48:35 23:59:59 <nil> | " ] ||
  { echo "no longer so" >&2; exit 1; }
