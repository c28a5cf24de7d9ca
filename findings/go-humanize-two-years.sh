#!/usr/bin/env bash
# 540 days ago is two years ago, and 59 days ago is a month ago.
#
# Software: golang-github-dustin-go-humanize-dev 1.0.0-3 (Debian).
# Seen: RelTime of 59 days is "1 month ago", of 60 "2 months ago", of 359 "11 months ago", of 360 "1 year ago", of 539 "1 year ago", and
#   of 540 "2 years ago"; of 13 days "1 week ago". 1079 days are 2 years and 1095 are 3.
# Surprises: a year has twelve months of 30 days, and a year and a half is rounded up where every other length is cut off. The
#   count from two years on is cut off again.
# Right: 1 year; 1 month or 2; an even treatment.
# Source: go-humanize, RelTime: formats a time into a relative string; the limits are in defaultMagnitudes.
# Frontline: writes the count of days.
source "$(dirname "$0")/lib.sh"
debian golang-go
debian golang-github-dustin-go-humanize-dev 1.0.0-3

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/dustin/go-humanize"
)

func main() {
	first := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, days := range []int{13, 59, 60, 359, 360, 539, 540, 1079, 1095} {
		fmt.Print(humanize.RelTime(first, first.AddDate(0, 0, days), "ago", "later"), " | ")
	}
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen
[ "$(cat seen)" = "1 week ago | 1 month ago | 2 months ago | 11 months ago | 1 year ago | 1 year ago | 2 years ago | 2 years ago | 3 years ago | " ] || { echo "no longer so" >&2; exit 1; }
