#!/usr/bin/env bash
# "Sun 10.11.2020" is 15 November.
#
# Software: pendulum 3.3.0, arrow 1.4.0 (PyPI).
# Seen: from_format with "ddd DD.MM.YYYY" takes the 10th, a Tuesday, to the day of its week that has the written name: Mon is
#   the 9th, Sun the 15th. arrow and Python's strptime have the 10th for all seven.
# Surprises: a slip in a weekday, which is what sources have it for, changes a day that is written in full, by up to six
#   days; one would expect an error, or the weekday to be passed over.
# Right: an error; a date and a weekday that do not fit are two statements.
# Source: pendulum, String formatting, tokens: ddd is the name of the day; how it is weighed against DD is not said.
# Frontline: refuses "Mon 10.11.2020": that day was a Tuesday.
source "$(dirname "$0")/lib.sh"
pypi pendulum==3.3.0 arrow==1.4.0

python <<'EOF'
from datetime import datetime

import arrow
import pendulum

names = "Mon Tue Wed Thu Fri Sat Sun".split()
texts = [f"{name} 10.11.2020" for name in names]
seen = [pendulum.from_format(text, "ddd DD.MM.YYYY").day for text in texts]
others = {arrow.get(text, "ddd DD.MM.YYYY").day for text in texts}
others |= {datetime.strptime(text, "%a %d.%m.%Y").day for text in texts}
print(dict(zip(texts, seen)), "| arrow and Python:", others)
assert seen == [9, 10, 11, 12, 13, 14, 15] and others == {10}, "no longer so"
EOF
