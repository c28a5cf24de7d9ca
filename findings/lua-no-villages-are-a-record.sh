#!/usr/bin/env bash
# A list of no villages is a record, and village 12345678901234567 is village 12345678901235000.
#
# Software: lua-cjson 2.1.0+dfsg-2.2 with lua5.4 5.4.4-3+deb12u1 (Debian).
# Seen: read and written, {"features":[]} is {"features":{}}, while [] of one value stays a list; {"id":12345678901234567} is
#   {"id":1.2345678901235e+16}, {"id":123456789012345} is {"id":1.2345678901234e+14}, and [1.0] is [1].
# Surprises: the map on which nothing is left is not GeoJSON any more, and only that one. A number has 14 digits when it is written and 16
#   when it is read, so that an identifier of 15 digits, which every double holds, is another one.
# Right: what was read: RFC 7946, 3.3: the value of features is an array; RFC 8259, 6: integers up to 2^53 agree exactly.
# Source: Lua CJSON, encode_number_precision: 14 digits unless said; empty tables are encoded as objects.
# Frontline: an empty list is a list; identifiers are texts.
source "$(dirname "$0")/lib.sh"
debian lua5.4 5.4.4-3+deb12u1
debian lua-cjson 2.1.0+dfsg-2.2

cat > lists.lua <<'LUA'
local cjson = require "cjson"
for _, text in ipairs { '{"features":[]}', '{"features":[1]}', '{"id":12345678901234567}', '{"id":123456789012345}', '[1.0]' } do
  io.write(cjson.encode(cjson.decode(text)), " ")
end
LUA
lua5.4 lists.lua >seen
cat seen; echo
[ "$(cat seen)" = '{"features":{}} {"features":[1]} {"id":1.2345678901235e+16} {"id":1.2345678901234e+14} [1] ' ] || { echo "no longer so" >&2; exit 1; }
