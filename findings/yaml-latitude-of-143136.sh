#!/usr/bin/env bash
# A latitude of 39:45:36 is 143136, and district 010 is district 8.
#
# Software: PyYAML 6.0.4, ruamel.yaml 0.19.1 (PyPI).
# Seen: PyYAML reads 39:45:36 as the number 143136, 46:45 as 2805 and 46:75 as a text; 010 as 8 and 018 as the text "018"; and
#   1e3, a number in JSON, as the text "1e3". ruamel.yaml reads 39:45:36 as a text, 010 as 10, 018 as 18 and 1e3 as 1000.
# Surprises: numbers of base sixty and of base eight were in YAML 1.1, which the most used library still reads. A list of
#   positions or of codes has two types, by the digits in it.
# Right: YAML 1.2, of 2009: texts, and 10, 18 and 1000.
# Source: YAML 1.1, int: base 60 and octal; YAML 1.2, 10.3.2 (core schema), and 1.3: JSON is a subset.
# Frontline: reads no YAML; a written position is read as one, and a code is a text.
source "$(dirname "$0")/lib.sh"
pypi PyYAML==6.0.4 ruamel.yaml==0.19.1

python <<'EOF'
import yaml
from ruamel.yaml import YAML

text = "[39:45:36, 46:45, 46:75, 010, 018, 1e3]"
seen, other = yaml.safe_load(text), YAML(typ="safe").load(text)
print("PyYAML", seen, "| ruamel.yaml", other)
assert seen == [143136, 2805, "46:75", 8, "018", "1e3"], "no longer so"
assert other == ["39:45:36", "46:45", "46:75", 10, 18, 1000], "no longer so"
EOF
