# Shared by the findings: a folder that goes away, packages of pinned versions, and Python among them.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# pypi NAME==VERSION...: makes a Python environment with these packages.
pypi() {
  python3 -m venv venv
  venv/bin/pip install --quiet --disable-pip-version-check --no-cache-dir --no-compile "$@"
  printf 'with %s\n' "$*"
}

# debian NAME [VERSION]: installs a Debian package where it is missing, and stops at any other version.
debian() {
  local version as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  dpkg-query --show "$1" >/dev/null 2>&1 || {
    "${as_root[@]}" apt-get update
    "${as_root[@]}" apt-get install --yes --no-install-recommends "$1"
  } >/dev/null 2>&1
  version=$(dpkg-query --show --showformat '${Version}' "$1")
  printf 'with %s %s\n' "$1" "$version"
  [ "$version" = "${2:-$version}" ] || { printf '%s is at %s, and this was seen at %s\n' "$1" "$version" "$2" >&2; exit 1; }
}

# The Python of the environment; warnings stay off, so that what is printed is what was found.
python() {
  venv/bin/python -W ignore "$@"
}

# Answers the SQL of standard input in a PostGIS database of its own, which is then gone.
postgis() {
  pg_virtualenv -t psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --output answer \
    --command 'CREATE EXTENSION postgis' --file - >log 2>&1 || { cat log >&2; return 1; }
  cat answer
}

# Answers the SQL of standard input, which goes INTO OUTFILE 'answer', in a MariaDB of its own, which is then gone.
mariadb() {
  mkdir data
  mariadbd --no-defaults --user="$(id -un)" --datadir="$PWD/data" --bootstrap >log 2>&1 || { cat log >&2; return 1; }
  cat data/answer
}

# rust NAME...: builds main.rs with these crates of Debian and its compiler, and runs it.
rust() {
  mkdir src .cargo
  mv main.rs src/
  printf '[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "/usr/share/cargo/registry"\n' >.cargo/config.toml
  printf '[package]\nname = "seen"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\n' >Cargo.toml
  printf '%s = "*"\n' "$@" >>Cargo.toml
  CARGO_HOME=$PWD/cargo RUSTC=/usr/bin/rustc /usr/bin/cargo run --quiet --offline
}
