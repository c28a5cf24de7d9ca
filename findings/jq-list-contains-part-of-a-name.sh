#!/usr/bin/env bash
# A list of villages contains a village that is not in it.
#
# Software: jq 1.6-2.1+deb12u1 (Debian).
# Seen: ["Agdamli", "Susanlig"] | contains(["Agdam"]) is true; so is contains(["Agdam", "gda"]). index("Agdam") finds nothing,
#   and any(. == "Agdam") is false.
# Surprises: that a text contains a part of it is plain, and that a list contains an element too. For a list of texts both
#   are meant at once: its elements are compared by containing, not by being equal. Longer names are common among villages.
# Right: false; a list is asked for its elements.
# Source: jq manual, contains: an array contains another if all of its elements are contained in any of the first's; and a
#   string if it is a substring.
# Frontline: a name is one of the spellings of a place, or it is not.
source "$(dirname "$0")/lib.sh"
debian jq 1.6-2.1+deb12u1

asked() {
  jq --compact-output --null-input '["Agdamli", "Susanlig"] | '"$1"
}
seen="$(asked 'contains(["Agdam"])') $(asked 'contains(["Agdam", "gda"])') $(asked 'any(. == "Agdam")') $(asked 'index("Agdam")')"
printf 'contains, contains two parts, any equal, index: %s\n' "$seen"
[ "$seen" = 'true true false null' ] || { echo "no longer so" >&2; exit 1; }
