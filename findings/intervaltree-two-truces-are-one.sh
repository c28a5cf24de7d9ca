#!/usr/bin/env bash
# Two truces of the same days and sides are one, and two that follow each other are never one.
#
# Software: intervaltree 3.2.1 (PyPI).
# Seen: a tree of (1, 5, "A"), (1, 5, "A") and (5, 9, "A") has two intervals. merge_overlaps leaves 1 to 5 and 5 to 9 apart, and
#   with strict=False makes 1 to 9 of them; overlap(4, 4), a moment within the first, finds nothing, and tree[4] finds it.
# Surprises: a tree is a set, so that equal rows of a table are one row, by what is kept beside them: with a list there it
#   does not work at all. To be strict is to leave apart what touches, in half-open intervals, which meet without a gap.
# Right: three intervals; one moment has one answer.
# Source: intervaltree, README: intervals are half-open, and a tree is set-like; merge_overlaps: strict is True unless said.
# Frontline: claims are rows, each by itself, and an interval of days has its last day.
source "$(dirname "$0")/lib.sh"
pypi intervaltree==3.2.1

python <<'EOF'
from intervaltree import IntervalTree

tree = IntervalTree.from_tuples([(1, 5, "A"), (1, 5, "A"), (5, 9, "A")])
def merged(**options):
    copy = IntervalTree.from_tuples([(1, 5), (5, 9)])
    copy.merge_overlaps(**options)
    return [(interval.begin, interval.end) for interval in sorted(copy)]

seen = len(tree), merged(), merged(strict=False), len(tree.overlap(4, 4)), len(tree[4])
print(*seen)
assert seen == (2, [(1, 5), (5, 9)], [(1, 9)], 0, 1), "no longer so"
EOF
