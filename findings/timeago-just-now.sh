#!/usr/bin/env bash
# 27.09.2020 is just now, and 1992 is 56 years before 2026.
#
# Software: node-timeago.js 4.0.2-7 (Debian).
# Seen: on 1 January 2026 format() of "27.09.2020" and of "nonsense" is "just now", of "1992" and "20201110" "56 years ago", and of
#   "2020-11-10" "5 years ago". 364 days are 11 months, and 725 days one year.
# Surprises: what is no date is the present, and a text of digits is a count of milliseconds from 1970. On a page the oldest news
#   look like the newest.
# Right: an error, 34 years and 5 years; 12 months, or a year; nearly two.
# Source: timeago.js, README: formats a Date, a timestamp or a string of one.
# Frontline: writes the day itself.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-timeago.js 4.0.2-7

NODE_PATH=/usr/share/nodejs TZ=UTC node >seen <<'JS'
const { format } = require("timeago.js");
const seen = (day, now) => format(day, "en_US", { relativeDate: new Date(now) });
const texts = ["27.09.2020", "nonsense", "1992", "20201110", "2020-11-10"].map(day => seen(day, "2026-01-01"));
const lengths = [364, 725].map(days => seen(new Date("2020-01-01"), Date.parse("2020-01-01") + days * 86400000));
console.log(texts.concat(lengths).join(" | "));
JS
cat seen
[ "$(cat seen)" = "just now | just now | 56 years ago | 56 years ago | 5 years ago | 11 months ago | 1 year ago" ] ||
  { echo "no longer so" >&2; exit 1; }
