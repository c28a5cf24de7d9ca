#!/usr/bin/env bash
# November 2020 is 31 October, 31 November is 1 December, and day 366 of 2021 is New Year 2022.
#
# Software: swi-prolog-nox 9.0.4+dfsg-2 (Debian).
# Seen: parse_time of 2020-11 is 31 October 2020, of 2020-01 31 December 2019, of 2020-11-31 1 December 2020 and of 2021-366 1 January 2022. A
#   month 13 and an hour 25 are refused, and 2020-315 and 2020-W46-2 are 10 November.
# Surprises: a month without a day gets day 0, which is the last day of the month before. The claim is then one of another month and, for
#   January, of another year. Days are not checked, while months and hours are.
# Right: the month from its first day on, or a refusal; ISO 8601: 2020-11 is a month of reduced precision, and November has 30 days.
# Source: SWI-Prolog, parse_time/2: reads ISO 8601; its grammar has a rule of its own for a year and a month.
# Frontline: a month is the span of its days; a day that its month or year does not have is refused.
source "$(dirname "$0")/lib.sh"
debian swi-prolog-nox 9.0.4+dfsg-2

cat > months.pl <<'PROLOG'
:- forall(member(Text, ['2020-11', '2020-01', '2020-11-31', '2021-366', '2020-13-10', '2020-11-10T25:00:00', '2020-315', '2020-W46-2']),
     ( parse_time(Text, Time) -> format_time(current_output, '%F ', Time) ; write('refused ') )).
:- halt.
PROLOG
swipl -q months.pl >seen
cat seen; echo
[ "$(cat seen)" = "2020-10-31 2019-12-31 2020-12-01 2022-01-01 refused refused 2020-11-10 2020-11-10 " ] || { echo "no longer so" >&2; exit 1; }
