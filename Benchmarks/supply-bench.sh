#!/usr/bin/env bash
# Measures ways and chokepoints of a made network of a million stretches, then asks networkx and igraph the same
# and compares the answers. With --all networkx is also asked for the smallest cut, which takes it minutes.
set -euo pipefail
cd "$(dirname "$0")"

venv=.build/supply-venv
[ -e "$venv/ready" ] || { ../scripts/venv "$venv" supply-requirements.txt && touch "$venv/ready"; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${SWIFT:-swift}" run -c release supply-bench "$folder"
"$venv/bin/python" supply-peers.py "$folder" "$@"
