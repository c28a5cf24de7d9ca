#!/usr/bin/env bash
# A village at 180 E is not within 30,000 km of Suva, and a search around it does not find what lies 1 km to the east.
#
# Software: redis-server 5:7.0.15-1~deb12u10 (Debian).
# Seen: Taveuni is set at 180, -16.8, and GEODIST from Suva is 222.7 km. GEOSEARCH of 300 km, and of 30,000 km, around Suva finds places at 179.99, -180 and -179.99 and
#   not Taveuni. Within 10 km of Taveuni it finds the one at 179.99 and neither the one at -180, which is 0 m away, nor that at -179.99; around -180 it finds these and not
#   Taveuni.
# Surprises: a longitude of 180 is accepted, given back, measured and never found but from itself. It is the last of the range that is said to be
#   valid, and borders that are cut at the antimeridian have their corners on it.
# Right: Taveuni, and from there all three; or an error for 180.
# Source: Redis, GEOADD: valid longitudes are from -180 to 180 degrees. GEOSEARCH: the members which are within the borders of the area.
# Frontline: 180 E and 180 W are one meridian.
source "$(dirname "$0")/lib.sh"
debian redis-server 5:7.0.15-1~deb12u10

redis-server --port 0 --unixsocket "$folder/socket" --save '' --daemonize yes >log
ask() { redis-cli -s "$folder/socket" "$@"; }
for _ in $(seq 100); do ask PING >answer 2>&1 && break; sleep 0.1; done
trap 'ask SHUTDOWN NOSAVE >/dev/null 2>&1; rm -rf "$folder"' EXIT
ask GEOADD fiji 178.44 -18.14 suva 180 -16.8 taveuni -180 -16.8 seam 179.99 -16.8 west -179.99 -16.8 east >log
{
  ask GEODIST fiji suva taveuni km
  for km in 300 30000; do ask GEOSEARCH fiji FROMMEMBER suva BYRADIUS "$km" km ASC; echo '|'; done
  for longitude in 180 -180; do ask GEOSEARCH fiji FROMLONLAT "$longitude" -16.8 BYRADIUS 10 km | sort; echo '|'; done
} | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "222.7233 suva west seam east | suva west seam east | taveuni west | east seam west | " ] || { echo "no longer so" >&2; exit 1; }
