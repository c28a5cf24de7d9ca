#!/usr/bin/env bash
# Shusha 5 is 1 May 2001, and 30 February is 1 March.
#
# Software: nodejs 20.20.2 (Debian), whose V8 is also that of Chromium.
# Seen: new Date("Shusha 5") is 1 May 2001, "Susa (town) 3" 1 March 2001, "District 38" 1 January 2038 and "Road -1"
#   1 January 2001; "2020-02-30" is 1 March 2020, "House 7, 1993" is no date, and "12" is 1 December 2001.
# Surprises: words that are no months are passed over, and a lone number is a month, or else a year. Libraries that find the
#   dates in a table by trying, for a chart's axis, find them in names.
# Right: no date (NaN) for what is no date.
# Source: ECMA-262, Date.parse: unrecognized texts and impossible dates give NaN; other forms are the engine's own.
# Frontline: refuses each of them.
source "$(dirname "$0")/lib.sh"
debian nodejs

TZ=UTC node >seen <<'EOF'
const read = text => { const date = new Date(text); return isNaN(date) ? "none" : date.toISOString().slice(0, 10) };
console.log(["Shusha 5", "Susa (town) 3", "District 38", "Road -1", "2020-02-30", "House 7, 1993", "12"].map(read).join(" "));
EOF
cat seen
[ "$(cat seen)" = "2001-05-01 2001-03-01 2038-01-01 2001-01-01 2020-03-01 none 2001-12-01" ] || { echo "no longer so" >&2; exit 1; }
