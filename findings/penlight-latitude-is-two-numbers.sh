#!/usr/bin/env bash
# A latitude of 39,75 is the two numbers 39 and 75, and a village in a district is two villages.
#
# Software: lua-penlight 1.13.1-3 with lua5.4 5.4.4-3+deb12u1 (Debian).
# Seen: config.read() of a file has a list of 39 and 75 for latitude=39,75; one of Susa and Qarabag for place=Susa, Qarabag, and the text Susa
#   for place=Susa; 10 for district=010, 1000 for block=1e3, and 16 for code=0x10. In a table of data.read(), a cell without people is 0.
# Surprises: what kind of thing a setting is hangs on whether there is a comma in it, and what works for one village breaks, or walks over two,
#   for the next. The numbers of districts are those of others.
# Right: texts, or numbers where they are asked for.
# Source: Penlight, config.read: convert_numbers and list_delim, which are on unless said; data.read: fields are numbers where they can be.
# Frontline: a setting is what its name says, and 010 is a text.
source "$(dirname "$0")/lib.sh"
debian lua5.4 5.4.4-3+deb12u1
debian lua-penlight 1.13.1-3

printf 'latitude=39,75\nplace=Susa, Qarabag\nvillage=Susa\ndistrict=010\nblock=1e3\ncode=0x10\n' >settings
printf 'name,people\nSusa,4000\nAgdam,\n' >table.csv
cat > settings.lua <<'LUA'
local settings, write = require("pl.config").read("settings"), require("pl.pretty").write
for _, name in ipairs { "latitude", "place", "village", "district", "block", "code" } do io.write(write(settings[name], ""), " ") end
io.write(write(require("pl.data").read("table.csv", { csv = true })[2], ""))
LUA
lua5.4 settings.lua >seen
cat seen; echo
[ "$(cat seen)" = '{39,75} {"Susa","Qarabag"} "Susa" 10 1000 16 {"Agdam",0}' ] || { echo "no longer so" >&2; exit 1; }
