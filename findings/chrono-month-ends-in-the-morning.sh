#!/usr/bin/env bash
# A month after midnight is 10:29:06 in the morning, and a month after 31 January is 31 February.
#
# Software: g++-12 12.2.0-14+deb12u1 (Debian), its standard library.
# Seen: sys_days of 31 January 2020 plus months{1} is 1 March, 10:29:06; year_month_day of it plus months{1} is 31 February,
#   which is 2 March once it is a count of days. months{12} is years{1}, and months{1} is not days{30}.
# Surprises: one addition has two meanings, by the type of the day; the compiler takes both. A month is the twelfth part of a
#   mean year, of 365.2425 days, and a day becomes a time of day.
# Right: 29 February, or an error; a day stays a day.
# Source: ISO C++ 20, [time.syn]: months is duration of ratio_divide<years::period, ratio<12>>; [time.cal.ymd.nonmembers]:
#   the result need not be ok().
# Frontline: adds days to days; a `Day` cannot be made of 31 February.
source "$(dirname "$0")/lib.sh"
debian g++-12 12.2.0-14+deb12u1

cat > months.cpp <<'EOF'
#include <chrono>
#include <iostream>

int main() {
  using namespace std::chrono;
  auto print = [](year_month_day day) {
    std::cout << int(day.year()) << '-' << unsigned(day.month()) << '-' << unsigned(day.day()) << ' ';
  };
  year_month_day day = 2020y / January / 31;
  auto moment = sys_days{day} + months{1};
  hh_mm_ss time{moment - floor<days>(moment)};
  print(floor<days>(moment));
  std::cout << time.hours().count() << ':' << time.minutes().count() << ':' << time.seconds().count() << " | ";
  print(day + months{1});
  print(sys_days{day + months{1}});
  std::cout << "| " << (months{12} == years{1}) << (months{1} == days{30});
}
EOF
g++-12 -std=c++20 months.cpp -o months
./months >seen
cat seen; echo
[ "$(cat seen)" = "2020-3-1 10:29:6 | 2020-2-31 2020-3-2 | 10" ] || { echo "no longer so" >&2; exit 1; }
