#!/usr/bin/env bash
# Half a second before 1970 is half a second after it, and 12:00:00.9 on 9 May 1945 is before 12:00.
#
# Software: erlang-base 1:25.2.3+dfsg-1+deb12u4 (Debian).
# Seen: calendar:system_time_to_rfc3339 of -500 milliseconds is 1970-01-01T00:00:00.500Z, and of -1500 1969-12-31T23:59:59.500Z. rfc3339_to_system_time of
#   1945-05-09T12:00:00.9Z is 900 ms less than that of 12:00:00Z, and of 1970-01-01T00:00:00.5Z 500. string:to_float of "39,76" is 39.76, of "39" an error.
# Surprises: the part of a second is added to the size of the number, whatever its sign. Moments since 1970 are right, and those before it
#   that are written and read again by it stay as they are, so that only another reader sees up to two seconds, and the order of events turned.
# Right: 1969-12-31T23:59:59.500Z, 1969-12-31T23:59:58.500Z; 900 ms more.
# Source: RFC 3339: time-secfrac is a part of the second that it stands behind.
# Frontline: counts days, and a moment before 1970 is one as any other.
source "$(dirname "$0")/lib.sh"
debian erlang-base 1:25.2.3+dfsg-1+deb12u4

cat > moments.erl <<'ERLANG'
-module(moments).
-export([main/0]).
main() ->
  Unit = {unit, millisecond},
  Read = fun(Text) -> calendar:rfc3339_to_system_time(Text, [Unit]) end,
  [io:format("~s ", [calendar:system_time_to_rfc3339(Time, [Unit, {offset, "Z"}])]) || Time <- [-500, -1500, 500]],
  Noon = Read("1945-05-09T12:00:00Z"),
  io:format("~p ~p ~p ", [Read("1945-05-09T12:00:00.9Z") - Noon, Read("1945-05-09T12:00:01Z") - Noon, Read("1970-01-01T00:00:00.5Z")]),
  io:format("~p ~p", [string:to_float("39,76"), string:to_float("39")]).
ERLANG
erlc moments.erl
erl -noshell -run moments main -run init stop >seen
cat seen; echo
[ "$(cat seen)" = "1970-01-01T00:00:00.500Z 1969-12-31T23:59:59.500Z 1970-01-01T00:00:00.500Z -900 1000 500 {39.76,[]} {error,no_float}" ] || { echo "no longer so" >&2; exit 1; }
