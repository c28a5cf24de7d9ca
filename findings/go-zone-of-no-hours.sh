#!/usr/bin/env bash
# Noon in Baku, written with its zone and read with it, is four in the afternoon there, and so is noon at GMT+4.
#
# Software: golang-go 2:1.19~1 (Debian), its standard library, with tzdata.
# Seen: noon of 10 November 2020 in Asia/Baku is written by the format "2006-01-02 15:04 MST" as "2020-11-10 12:00 +04", and read by it as
#   12:00 UTC, with a zone that is called "+04". "12:00 MSK", "12:00 AZT" and "12:00 EST" are 12:00 UTC as well, and "12:00 GMT+4" is
#   16:00 at GMT+4.
# Surprises: a zone that is not that of the machine is a name with an offset of zero, and a name that is a number too. What is printed of
#   the time that was read is the text that was written, so that nobody sees the four hours.
# Right: 08:00 UTC, or an error.
# Source: Go, time.Parse: an abbreviation that is unknown in the location is a made-up location with that name and a zero offset; use
#   a layout with a numeric offset.
# Frontline: refuses 12:00 MSK as not understood, and takes the day of 12:00 +04 as it is written.
source "$(dirname "$0")/lib.sh"
debian golang-go 2:1.19~1
debian tzdata

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"
)

func main() {
	const form = "2006-01-02 15:04 MST"
	baku, _ := time.LoadLocation("Asia/Baku")
	texts := []string{time.Date(2020, 11, 10, 12, 0, 0, 0, baku).Format(form)}
	for _, zone := range []string{"MSK", "AZT", "EST", "GMT+4"} {
		texts = append(texts, "2020-11-10 12:00 "+zone)
	}
	for _, text := range texts {
		moment, err := time.Parse(form, text)
		fmt.Print(text, " = ", moment.UTC().Format("15:04"), " = ", moment.Format("15:04 MST"), " ", err, " | ")
	}
}
GO
TZ=UTC GO111MODULE=off GOCACHE="$PWD/cache" GOFLAGS= go run main.go | sed 's/2020-11-10 //g; s/ <nil>//g' >seen
cat seen; echo
[ "$(cat seen)" = "12:00 +04 = 12:00 = 12:00 +04 | 12:00 MSK = 12:00 = 12:00 MSK | 12:00 AZT = 12:00 = 12:00 AZT | 12:00 EST = 12:00 = 12:00 EST | 12:00 GMT+4 = 12:00 = 16:00 GMT+4 | " ] ||
  { echo "no longer so" >&2; exit 1; }
