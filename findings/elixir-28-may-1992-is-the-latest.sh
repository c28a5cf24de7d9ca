#!/usr/bin/env bash
# 28 May 1992 is later than 10 November 2020, and a village of which nobody knows the people has the most.
#
# Software: elixir 1.14.0.dfsg-2 (Debian).
# Seen: Enum.max of 28 May 1992 and 10 November 2020 is 28 May 1992, Enum.sort puts 1 January 2021 first and 28 May 1992 last, and with Date
#   as a second argument both are right. Of 28,000 people and nil, Enum.max is nil, and the text 700 is more than 28,000.
# Surprises: dates are records, and records are compared by their fields in the order of the alphabet: calendar, day, month, year. The greatest
#   day of the month wins, and for days of one month the answer is right. Any two values have an order, so that nothing fails.
# Right: 10 November 2020; 28,000, or an error.
# Source: Elixir, Kernel, structural comparison: dates are to be compared with Date.compare; Enum.max: "according to Erlang's term ordering".
# Frontline: days have one order, that of time, and an unknown value is none of them.
source "$(dirname "$0")/lib.sh"
debian elixir 1.14.0.dfsg-2

cat > latest.exs <<'ELIXIR'
days = [~D[2020-11-10], ~D[1992-05-28], ~D[2021-01-01]]
IO.puts Enum.join([Enum.max(days), Enum.join(Enum.sort(days), " "), Enum.max(days, Date),
  inspect(Enum.max([28000, nil, 700])), inspect(Enum.max([28000, "700"]))], " | ")
ELIXIR
elixir latest.exs >seen
cat seen
[ "$(cat seen)" = '1992-05-28 | 2021-01-01 2020-11-10 1992-05-28 | 2021-01-01 | nil | "700"' ] || { echo "no longer so" >&2; exit 1; }
