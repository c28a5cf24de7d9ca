#!/usr/bin/env bash
# A pointer steps back and writes: optimized, the old byte stays, and what is written behind it is there.
#
# Software: Swift 6.3.1 (swift.org), x86-64.
# Seen: bytes are copied by a pointer that moves on; at a question mark it steps back by one, writes "\u" over what was
#   there, and moves on by two. "a~?b" becomes "a\ub" without optimization and "a~ub" with -O.
# Surprises: the loop is plain, each address was written before and lies within what was allocated, and no check of
#   exclusive access or of addresses says a word. Tests, which are built without optimization, see nothing of it.
# Right: a\ub, as without optimization.
# Source: The Swift standard library: a store to pointee is what the next load from that address yields.
# Frontline: had it in the release build alone: JSON with a control character from U+0080 on was not UTF-8. A fuzzer built
#   with -O found it; nothing steps back over what it wrote any more.
source "$(dirname "$0")/lib.sh"
swiftc --version 2>&1 | sed -n 's/.*Swift version \([0-9.]*\).*/with Swift \1/p' | head -n 1

cat >seen.swift <<'SWIFT'
@inline(never) func copy(_ bytes: [UInt8], to start: UnsafeMutablePointer<UInt8>) -> Int {
  var p = start
  for byte in bytes {
    if byte == UInt8(ascii: "?") {
      p -= 1
      p.pointee = UInt8(ascii: "\\")
      p[1] = UInt8(ascii: "u")
      p += 2
    } else {
      p.pointee = byte
      p += 1
    }
  }
  return p - start
}

let start = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
let count = copy(Array("a~?b".utf8), to: start)
print(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
SWIFT
plain=$(swiftc -Onone seen.swift -o plain && ./plain)
fast=$(swiftc -O seen.swift -o fast && ./fast)
echo "plain: $plain | optimized: $fast"
[ "$plain" = 'a\ub' ] && [ "$fast" = 'a~ub' ] || { echo "no longer so" >&2; exit 1; }
