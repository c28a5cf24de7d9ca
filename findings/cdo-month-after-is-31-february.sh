#!/usr/bin/env bash
# A month after 31 January is 31 February, which is saved as 2 March, and is followed by 1 March.
#
# Software: cdo 2.1.1-1+deb12u1 (Debian).
# Seen: -shifttime,1month of 29, 30 and 31 January and 1 February 2020 is 29, 30 and 31 February and 1 March. Saved as NetCDF they are 29 February, 1, 2 and 1 March. A year after 29 February 2020 is 29
#   February 2021. The median of 1, 2, 3 and 4, by -timpctl,50, is 2.
# Surprises: the calendar of the file is the standard one, and what is printed and selected by day is not in it. Two steps of a saved file
#   are of one day and not in order, and no warning is given.
# Right: 29 February for all three, or an error; 28 February; 2.5.
# Source: CDO, shifttime: shifts all timesteps by the parameter. CF conventions: the standard calendar is the Gregorian one.
# Frontline: adds days, and no months.
source "$(dirname "$0")/lib.sh"
debian cdo 2.1.1-1+deb12u1

from() { echo "-settaxis,$1,12:00:00,1day"; }
{
  cdo -s -showdate -shifttime,1month "$(from 2020-01-29)" -for,1,4
  cdo -s -f nc -shifttime,1month "$(from 2020-01-29)" -for,1,4 saved.nc
  cdo -s -showdate saved.nc
  cdo -s -showdate -shifttime,1year "$(from 2020-02-29)" -for,1,1
  cdo -s -output -timpctl,50 -for,1,4 -timmin -for,1,4 -timmax -for,1,4
} | tr -s ' \n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = " 2020-02-29 2020-02-30 2020-02-31 2020-03-01 2020-02-29 2020-03-01 2020-03-02 2020-03-01 2021-02-29 2 " ] || { echo "no longer so" >&2; exit 1; }
