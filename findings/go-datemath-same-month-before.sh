#!/usr/bin/env bash
# A month before 31 October is 1 October, and a month after 31 January is 2 March; the language is that of a server, which has other days.
#
# Software: golang-github-timberio-go-datemath-dev 0.1.0+git20200323.74ddef6-3 (Debian).
# Seen: 2020-10-31||-1M is 1 October 2020, 2020-01-31||+1M is 2 March, 2020-02-29||+1y is 1 March 2021, and 19920508 is 1 January
#   1970, 5:32. 2020-10-31||-1M/M is 1 October too.
# Surprises: a day that the month does not have is counted on into the next one, so that the month before is the same month, and
#   a query for last month asks for this one, on the 31st alone.
# Right: 30 September, 29 February and 28 February: Elasticsearch, whose language it is, adds months with java.time.
# Source: go-datemath: "any datemath expression that is valid for Elasticsearch should evaluate in the same way here".
# Frontline: adds days, and no months.
source "$(dirname "$0")/lib.sh"
debian golang-go
debian golang-github-timberio-go-datemath-dev 0.1.0+git20200323.74ddef6-3

cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/timberio/go-datemath"
)

func main() {
	for _, text := range []string{"2020-10-31||-1M", "2020-10-31||-1M/M", "2020-01-31||+1M", "2020-02-29||+1y", "19920508"} {
		moment, err := datemath.ParseAndEvaluate(text)
		if err != nil {
			panic(err)
		}
		fmt.Print(moment.Format("2006-01-02T15:04 "))
	}
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/cache" GOFLAGS= go run main.go >seen
cat seen
[ "$(cat seen)" = "2020-10-01T00:00 2020-10-01T00:00 2020-03-02T00:00 2021-03-01T00:00 1970-01-01T05:32 " ] || { echo "no longer so" >&2; exit 1; }
