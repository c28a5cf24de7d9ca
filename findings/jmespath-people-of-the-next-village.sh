#!/usr/bin/env bash
# Agdam has the 700 people of Hadrut, since its own are not known.
#
# Software: jmespath 1.1.0 (PyPI).
# Seen: of four villages, the third with people: null, [*].name is four names and [*].people three numbers, so that side by side the third
#   has the number of the fourth. length([*].people) is 3, and so it is for a village without the field. [?people] has the village of 0
#   people, and leaves out the one of unknown.
# Surprises: in jq and in JSONPath the two lists are of one length; here a null is dropped from a list of single values, and kept in one
#   of several: [*].[name, people] has it.
# Right: four values, with null among them, for who needs columns; [*].[name, people] for who knows.
# Source: JMESPath specification, wildcard expressions: a null result is omitted from the collected list.
# Frontline: writes tables with a cell for each value, empty where it is unknown.
source "$(dirname "$0")/lib.sh"
pypi jmespath==1.1.0

python <<'EOF'
import jmespath

villages = [{"name": "Susa", "people": 5000}, {"name": "Lacin", "people": 0}, {"name": "Agdam", "people": None}, {"name": "Hadrut", "people": 700}]

def ask(query):
    return jmespath.search(query, villages)

columns = dict(zip(ask("[*].name"), ask("[*].people")))
seen = len(ask("[*].name")), ask("length([*].people)"), ask("[?people].name"), ask("[*].[name, people]")[2]
print(columns, *seen)
assert columns == {"Susa": 5000, "Lacin": 0, "Agdam": 700}, "no longer so"
assert seen == (4, 3, ["Susa", "Lacin", "Hadrut"], ["Agdam", None]), "no longer so"
EOF
