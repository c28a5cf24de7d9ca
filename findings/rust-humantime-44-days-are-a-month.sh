#!/usr/bin/env bash
# 44 days are a month, 13 days, 13 hours, 26 minutes and 24 seconds.
#
# Software: librust-humantime-dev 2.1.0-1+b1 with rustc 1.63.0+dfsg1-2 (Debian).
# Seen: format_duration of 44 days is "1month 13days 13h 26m 24s", and that of 365 days "11months 30days 3h 50m 24s"; 1M is
#   2,630,016 seconds, and 1m is 60; 12 months are "1year 43m 12s".
# Surprises: a month is 30.44 days and a year 365.25 of them, so that whole days are never whole again. A year of 365 days has no year in it. The
#   form is one for people to read, and nobody would read 44 days out of it.
# Right: 44days, 365days.
# Source: humantime: months are 30.44 days, years 365.25 days; format_duration: "formats duration into a human-readable string".
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian rustc 1.63.0+dfsg1-2
debian cargo
debian librust-humantime-dev 2.1.0-1+b1

cat > main.rs <<'RUST'
fn main() {
    for text in ["44 days", "365 days", "1M", "1m", "12 months", "1 year"] {
        let duration = humantime::parse_duration(text).unwrap();
        print!("{} {} | ", duration.as_secs(), humantime::format_duration(duration));
    }
}
RUST
rust humantime >seen
cat seen; echo
[ "$(cat seen)" = "3801600 1month 13days 13h 26m 24s | 31536000 11months 30days 3h 50m 24s | 2630016 1month | 60 1m | 31560192 1year 43m 12s | 31557600 1year | " ] || { echo "no longer so" >&2; exit 1; }
