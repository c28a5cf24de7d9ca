#!/usr/bin/env bash
# Half past twelve is 30 December of the year 0, and 10.11.2020 is 11 October.
#
# Software: golang-github-araddon-dateparse-dev 0.0~git20210429.6b43995-3 (Debian).
# Seen: ParseAny("12:30") is 30 December of the year 0, "2014.5" 1 May 2014, "5.8.92" 8 May 1992, 10.11.2020 and 10.11.20 are 11
#   October 2020, and "31.03.1992" is an error. "Mon 10 Nov 2020", a Tuesday, is 10 November.
# Surprises: a package that is asked to find out the form by itself takes a time for a day, and a number with a point for a month.
#   Dates with points, which nobody writes month-first, are read that way unless an option is set.
# Right: an error for a time without a day; 10 November.
# Source: dateparse, README: "parse many date strings without knowing format in advance"; dots are among its examples of both kinds.
# Frontline: reads ISO 8601, and another form where it is asked for.
source "$(dirname "$0")/lib.sh"
debian golang-go
debian golang-github-araddon-dateparse-dev 0.0~git20210429.6b43995-3

cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/araddon/dateparse"
)

func main() {
	for _, text := range []string{"12:30", "2014.5", "5.8.92", "10.11.2020", "10.11.20", "31.03.1992", "Mon 10 Nov 2020"} {
		if day, err := dateparse.ParseAny(text); err == nil {
			fmt.Print(day.Format("2006-01-02 "))
		} else {
			fmt.Print("refused ")
		}
	}
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen
[ "$(cat seen)" = "0000-12-30 2014-05-01 1992-05-08 2020-10-11 2020-10-11 refused 2020-11-10 " ] || { echo "no longer so" >&2; exit 1; }
