#!/usr/bin/env bash
# A village of one is a village of 1.5 people, the mean of one and two is one, and 39.745, to two decimals, is 40.
#
# Software: virtuoso-opensource-7-bin 7.2.5.1+dfsg1-0.3 (Debian).
# Seen: of 1, 2 and 3 in a column of whole numbers, p = 1.5 finds 1, p >= 1.5 all three, p < 1.5 none, and p between 1.5 and 3 all. avg of 1 and 2 is 1. round(39.745, 2) is 40. A month after 31 January 2020 is 2 March, as is a
#   month before 31 March. In SPARQL, of 1, 2, 2.5 and "2", a text, AVG is 1.375 and SUM 5.5; x > 1.5 finds the text, and x = 2 does not.
# Surprises: the number of the question is cut to the type of the column, so that = and >= find what is less. A mean has the type of its column, and
#   in the other language that the server speaks a text is left out of the sum and counted in the mean.
# Right: none, 2 and 3, 1, 2 and 3; 1.5; 39.75 or 39.74; 29 February; an error, or a mean of 1.83.
# Source: SQL: values of different numeric types are compared by their values. SPARQL 1.1: AVG is the sum divided by the count, and a sum with a text is an error.
# Frontline: compares counts as numbers, whatever is asked.
source "$(dirname "$0")/lib.sh"
debian virtuoso-opensource-7-bin 7.2.5.1+dfsg1-0.3

cat > server.ini <<INI
[Database]
DatabaseFile = $folder/data.db
ErrorLogFile = $folder/errors.log
LockFile = $folder/lock
TransactionFile = $folder/transactions
xa_persistent_file = $folder/pending
[Parameters]
ServerPort = 21111
NumberOfBuffers = 2000
MaxDirtyBuffers = 1000
INI
cat > questions.sql <<'SQL'
create table villages (p integer);
insert into villages values (1);
insert into villages values (2);
insert into villages values (3);
select count(*) from villages where p = 1.5;
select count(*) from villages where p >= 1.5;
select count(*) from villages where p < 1.5;
select count(*) from villages where p between 1.5 and 3;
select avg(p), round(39.745, 2) from villages where p < 3;
select dateadd('month', 1, stringdate('2020-01-31')), dateadd('month', -1, stringdate('2020-03-31'));
SPARQL INSERT INTO <http://example.org/g> { <http://example.org/a> <http://example.org/p> 1, 2, 2.5, "2" };
SPARQL SELECT (avg(?x) as ?a) (sum(?x) as ?s) FROM <http://example.org/g> { ?v <http://example.org/p> ?x };
SPARQL SELECT (count(?x) as ?c) FROM <http://example.org/g> { ?v <http://example.org/p> ?x FILTER (?x > 1.5) };
SPARQL SELECT (count(?x) as ?c) FROM <http://example.org/g> { ?v <http://example.org/p> ?x FILTER (?x = 2) };
shutdown;
SQL
virtuoso-t +configfile server.ini +wait >log 2>&1
isql-vt 21111 dba dba questions.sql VERBOSE=OFF BANNER=OFF PROMPT=OFF ERRORS=STDOUT 2>&1 | tr -s ' \n' '  ' >seen
cat seen; echo
[ "$(cat seen)" = "1 3 0 3 1 40 2020.3.2 0:0.0 0 2020.3.2 0:0.0 0 1.375 5.5 3 1 " ] || { echo "no longer so" >&2; exit 1; }
