#!/usr/bin/env bash
# Districts 101 and 205 are districts 0 and 1 once a third is added, and district 010 is still 010.
#
# Software: php8.2-cli 8.2.36-1~deb12u1 (Debian).
# Seen: array_merge of names by the codes "101", "205" and "010" with one by "307" has the keys 0, 1, "010" and 2.
# Surprises: the codes are texts when they are written. A text of digits becomes a number as a key, and numbers are counted
#   anew, but for those with a leading zero, which stay texts. The operator + keeps all of them.
# Right: four names by four codes.
# Source: PHP, array_merge: numeric keys are renumbered; arrays: strings of decimal integers are cast to int.
# Frontline: ids are kept as what they were, number or text.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli 8.2.36-1~deb12u1

cat > merge.php <<'EOF'
<?php
$names = ['101' => 'Agdam', '205' => 'Shushi', '010' => 'Lachin'];
echo json_encode(array_merge($names, ['307' => 'Hadrut'])), ' | ', json_encode($names + ['307' => 'Hadrut']);
EOF
php merge.php >seen
cat seen; echo
[ "$(cat seen)" = '{"0":"Agdam","1":"Shushi","010":"Lachin","2":"Hadrut"} | {"101":"Agdam","205":"Shushi","010":"Lachin","307":"Hadrut"}' ] ||
  { echo "no longer so" >&2; exit 1; }
