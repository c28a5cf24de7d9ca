#!/usr/bin/env bash
# A village with two names has the people of the row before, 10/11/2020 the month before, and a blank cell has none.
#
# Software: gfortran 4:12.2.0-3, GNU Fortran 12.2.0 (Debian).
# Seen: of the rows "Lachin, 4000", "Susa/Shushi, 9000", "Zod,, 7" and "Agdam, 28,000", read with read(row, *) into a name and a count, the counts are 4000, 4000, 4000 and 28, and each status is 0. Of 10/11/2020, read into three numbers,
#   the first is 10 and the others stay. "2*39.5" is 39.5 twice, and "tango" is true. By (f5.2), 397 is 3.97, five blanks are 0 and 1-3 is 0.00001.
# Surprises: a slash ends the row and an empty cell skips a value, and what is not read keeps what it had from the row before. The status says
#   that all is well, and a row with a number that cannot be read has another one.
# Right: an error, or unknown.
# Source: Fortran 2018, list-directed input: a slash terminates the statement, a null value leaves the variable as it is, r*c is r times c.
# Frontline: a cell is its own, whatever stands in the row before.
source "$(dirname "$0")/lib.sh"
debian gfortran 4:12.2.0-3

cat > rows.f90 <<'FORTRAN'
program rows
  character(40) :: row(4) = [character(40) :: "Lachin, 4000", "Susa/Shushi, 9000", "Zod,, 7", "Agdam, 28,000"], cell
  character(20) :: name
  integer :: people, at, status, day(3)
  real(8) :: pair(2), number
  logical :: open
  do at = 1, 4
    read (row(at), *, iostat=status) name, people
    write (*, '(a, 2(1x, i0))', advance="no") trim(name), people, status
    write (*, '(a)', advance="no") " | "
  end do
  day = 9
  cell = "10/11/2020"
  read (cell, *, iostat=status) day
  write (*, '(4(i0, 1x), a)', advance="no") day, status, "| "
  cell = "2*39.5"
  read (cell, *) pair
  cell = "tango"
  read (cell, *) open
  write (*, '(2(f4.1, 1x), l1, a)', advance="no") pair, open, " |"
  do at = 1, 3
    cell = merge("  397", merge("     ", "  1-3", at == 2), at == 1)
    read (cell, '(f5.2)') number
    write (*, '(f8.5)', advance="no") number
  end do
end program
FORTRAN
gfortran rows.f90 -o rows
./rows >seen
cat seen; echo
[ "$(cat seen)" = "Lachin 4000 0 | Susa 4000 0 | Zod 4000 0 | Agdam 28 0 | 10 9 9 0 | 39.5 39.5 T | 3.97000 0.00000 0.00001" ] || { echo "no longer so" >&2; exit 1; }
