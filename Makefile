# Frontline. `make` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# What those who depend on the library leave out, unless they ask for it.
TRAITS := --traits GeoPackage,GDAL
# A target imports what Package.swift declares for it, and nothing else.
DECLARED := --explicit-target-dependency-import-check error
VENV := .build/lint-venv
FRICTIONLESS := $(VENV)/bin/frictionless
DATA_VENV := .build/data-venv
READERS_VENV := .build/readers-venv

COMMA := ,

# The release program, and the mark of its build: a build that finds nothing to do may compile all the same after one of
# another product, so make looks itself whether a source or the program is newer.
PROGRAM := .build/release/frontline
BUILT := .build/frontline.built
$(BUILT): Package.swift $(shell find Sources GeoData) $(or $(wildcard $(PROGRAM)),no-program) | setup
	$(SWIFT) build -c release $(TRAITS) --product frontline
	@touch $@

.DEFAULT_GOAL := help
.PHONY: no-program help setup demo serve check-service dist check-dist check-faults check-kills check-offline check-packages check-story qgis-picture test lint format docs gallery doc-examples sbom bench bench-quick bench-areas bench-growth bench-series bench-service fuzz fuzz-localities fuzz-statements verify-geodesics verify-area verify-projection verify-nearest sanitize sanitize-kernels check-arm64 check-areas check-readers wheel check-python check-leaks check-spark kernel-coefficients data findings install uninstall clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-19s %s\n", $$1, $$2 }'

setup: ## install what is missing (PROJ, GEOS, SQLite, GDAL), with apt or brew
	@scripts/setup

demo: setup $(BUILT) ## build in release, run the example queries, and make the page of the war of 2020
	$(SWIFT) build -c release $(TRAITS) --product distance-queries
	@scripts/demo

# The rules of accessibility that pages are held to, out of a pinned wheel.
AXE := .build/axe/axe.min.js
AXE_LIBRARY := scripts/wheel-files scripts/requirements-axe.txt $(dir $(AXE)) axe_playwright_python/$(notdir $(AXE))
check-story: demo ## drive the page of the demo in headless Chromium, and hold it to the rules of axe-core
	@scripts/setup story
	@$(AXE_LIBRARY)
	@AXE=$(AXE) scripts/check-story .build/demo/story.html .build/demo/pictures

# The server is built apart: its packages take longer to build than the rest of the tool. GDAL stays out of it.
SERVICE := $(SWIFT) build -c release --traits GeoPackage,Service --scratch-path .build/service --product frontline
SERVICE_PROGRAM := .build/service/release/frontline
SERVICE_VENV := .build/service-venv
MAP_LIBRARY := .build/map-library
PORT ?= 8080
serve: setup ## build the server, and serve the bundled atlas at PORT (8080) with its map
	@scripts/map-library $(MAP_LIBRARY)
	$(SERVICE)
	$(SERVICE_PROGRAM) serve --port $(PORT) --assets $(MAP_LIBRARY)

check-service: setup $(SERVICE_VENV)/ready ## build the server, and read it with GDAL, QGIS, OWSLib, schemathesis, Chromium and slow clients
	@scripts/setup story
	@scripts/setup clients
	@scripts/map-library $(MAP_LIBRARY)
	@$(AXE_LIBRARY)
	$(SERVICE)
	@AXE=$(AXE) $(SERVICE_VENV)/bin/python scripts/check-service $(SERVICE_PROGRAM) $(MAP_LIBRARY)

qgis-picture: setup $(BUILT) ## open what `export` writes with Debian's QGIS, and draw the picture of the article on it
	@scripts/setup qgis
	scripts/qgis-picture .build/release/frontline docs/qgis.png

check-readers: setup $(READERS_VENV)/ready ## read what `export` writes with ogr2ogr and pyogrio, and compare
	$(SWIFT) build $(TRAITS) $(DECLARED) --product frontline
	$(READERS_VENV)/bin/python scripts/check-readers .build/debug/frontline

check-areas: setup $(READERS_VENV)/ready ## compare areas by day with pyproj, to a part in 10^9
	$(SWIFT) build $(TRAITS) $(DECLARED) --product frontline
	$(READERS_VENV)/bin/python scripts/check-areas .build/debug/frontline

wheel: setup ## make the wheel of the Python package, with the library and the bundled data: .build/wheel
	@scripts/wheel

check-python: setup wheel $(BUILT) ## install the wheel into clean environments; tests, examples and recipes with five libraries
	@scripts/check-python

check-leaks: setup wheel ## drop streams half read under valgrind, and look what is left
	@scripts/setup leaks
	@scripts/check-leaks

ROWS ?= 20000000
check-spark: setup wheel $(BUILT) ## annotate ROWS made events (20,000,000) with Spark: local, a cluster of two workers, Connect, pipe
	@scripts/setup spark
	@scripts/check-spark $(ROWS)

test: setup ## build and run the tests
	$(SWIFT) test $(TRAITS) $(DECLARED)

lint: $(FRICTIONLESS) kernel-coefficients ## check the formatting of the code, the drawing of the modules and the data package
	@scripts/architecture --check
	@scripts/check-dependencies
	@scripts/check-traps
	@scripts/check-tests
	@scripts/version --check
	@scripts/check-links
	@scripts/public-surface --check
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Fuzz GeoData Examples Benchmarks/Sources Benchmarks/Package.swift
	$(FRICTIONLESS) validate GeoData/karabakh/datapackage.json

format: ## format the code in place
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Fuzz GeoData Examples Benchmarks/Sources Benchmarks/Package.swift

docs: setup ## build the documentation into .build/docs, as one site whose links are checked
	@scripts/docs .build/docs

gallery: setup ## draw the pictures of the documentation's gallery into .build/gallery
	$(SWIFT) build $(TRAITS) $(DECLARED) --product frontline
	@scripts/gallery .build/debug/frontline .build/gallery

doc-examples: setup ## compile and run the examples of the documentation, compare their answers
	@scripts/doc-examples

RESULTS := $(CURDIR)/Benchmarks/RESULTS.md
BENCH := cd Benchmarks && ./section "$(RESULTS)"

bench: ## run all benchmarks beside their peers; writes Benchmarks/RESULTS.md
	@scripts/setup peers
	@scripts/venv .build/bench-venv Benchmarks/geojson/requirements.txt
	cd Benchmarks && $(SWIFT) build -c release
	Benchmarks/geodesics all "$(RESULTS)"
	@[ "$$(uname)" != Linux ] || { $(BENCH) "Allocations" ./allocations .build/geodesics; }
	$(call KERNEL_PROGRAM,-O2,areas) $$(pkg-config --cflags --libs proj) -lm -o .build/areas
	$(BENCH) "Areas and projections by the kernels" ../.build/areas
	$(BENCH) "Long lines" .build/release/frontline-bench lines
	$(BENCH) "Opening the bundled atlas" .build/release/frontline-bench atlas
	$(BENCH) "Annotation" ./annotate
	cd Benchmarks && .build/release/ledger-bench results/ledger.md
	@printf '\n## Ledger\n\nQuestions to the ledger beside SQLite stand in [results/ledger.md](results/ledger.md).\n' >>"$(RESULTS)"
	$(BENCH) "Phrases" .build/release/locality-bench
	.build/bench-venv/bin/python Benchmarks/geojson/compare.py Benchmarks/.build/release/geojson-bench 5 "$(RESULTS)"
	$(BENCH) "Supply" ./supply-bench.sh

bench-areas: setup ## areas of polygons and UTM by the kernels of each level, beside PROJ
	@mkdir -p .build
	@$(call KERNEL_PROGRAM,-O2,areas) $$(pkg-config --cflags --libs proj) -lm -o .build/areas
	.build/areas

bench-quick: ## distances, nearest points and events beside PROJ, GeographicLib and Shapely
	@scripts/setup bench
	Benchmarks/geodesics

bench-growth: setup $(BUILT) ## how the time and memory of every command and reader grow; fails where it is faster than it may be
	@scripts/bench-growth .build/release/frontline

bench-series: ## fronts and story of a war of 1,000 days and 33,000 places, beside commit e8bbf46; adds to Benchmarks/RESULTS.md
	@scripts/setup bench
	$(BENCH) "A whole war" series/bench

# pygeoapi and tipg need Python 3.12: PEERS_PYTHON=FILE names it where it has another name.
PEERS_PYTHON ?= python3.12
SERVICE_PEERS := .build/service-peers
bench-service: setup $(SERVICE_PEERS)/ready ## the server beside pygeoapi and tipg on PostGIS; writes Benchmarks/results/service.md
	@scripts/setup peers
	@scripts/setup load
	$(SERVICE)
	Benchmarks/service/bench $(SERVICE_PROGRAM) $(SERVICE_PEERS) > $(SERVICE_PEERS)/service.md
	@mv $(SERVICE_PEERS)/service.md Benchmarks/results/service.md

KERNELS := Sources/FrontlineKernels
# $(call KERNEL_PROGRAM,FLAGS,NAME): Benchmarks/Geodesics/NAME.c with the kernels
KERNEL_PROGRAM = clang $(1) -I$(KERNELS)/include Benchmarks/Geodesics/$(2).c $(KERNELS)/*.c

verify-geodesics: setup ## ten million pairs through the kernels, beside PROJ and long double
	@mkdir -p .build
	$(call KERNEL_PROGRAM,-O2,verify) $$(pkg-config --cflags --libs proj) -lm -lpthread -o .build/verify-geodesics
	.build/verify-geodesics

verify-area: setup ## two million edges through the kernels of areas, beside PROJ and long double
	@mkdir -p .build
	$(call KERNEL_PROGRAM,-O2,verify-area) $$(pkg-config --cflags --libs proj) -lm -lpthread -o .build/verify-area
	.build/verify-area

verify-projection: setup ## two million positions through the kernels of transverse Mercator, beside PROJ and long double
	@mkdir -p .build
	$(call KERNEL_PROGRAM,-O2,verify-projection) $$(pkg-config --cflags --libs proj) -lm -o .build/verify-projection
	.build/verify-projection

verify-nearest: setup ## 50,000 nearest points on lines of all kinds, against every edge in long double
	cd Benchmarks && $(SWIFT) run -c release frontline-bench verify

SANITIZERS ?= address thread
sanitize: setup sanitize-kernels ## run the tests under the sanitizers of SANITIZERS (address thread), and the kernels under undefined too
	@for sanitizer in $(SANITIZERS); do \
	  $(SWIFT) test $(TRAITS) --sanitize $$sanitizer --scratch-path .build-$$sanitizer || exit 1; \
	done

SANITIZED := -O1 -g -fsanitize=address$(COMMA)undefined -fno-sanitize-recover=all
sanitize-kernels: ## run the kernels of every level, and plain C, under the sanitizers
	@mkdir -p .build
	@for plain in '' -DFRONTLINE_PLAIN; do \
	  $(call KERNEL_PROGRAM,$(SANITIZED) $$plain,check) -lm -o .build/sanitize-kernels 2>.build/sanitize-kernels.log \
	    || { cat .build/sanitize-kernels.log; exit 1; }; \
	  .build/sanitize-kernels || exit 1; \
	done

check-arm64: ## build the kernels for arm64 and run them in QEMU
	@scripts/setup arm64
	@mkdir -p .build
	$(call KERNEL_PROGRAM,--target=aarch64-linux-gnu -O2 -static,check) -lm -o .build/check-kernels-arm64
	@if [ "$$(uname -m)" = aarch64 ]; then .build/check-kernels-arm64; else qemu-aarch64 .build/check-kernels-arm64; fi

kernel-coefficients: $(FRICTIONLESS) ## check that the printed coefficients of the kernels are those kept
	$(VENV)/bin/python Sources/FrontlineKernels/coefficients.py --check

PACKAGES ?= 400
check-packages: setup ## make PACKAGES data packages (400), and ask every command of those that validate passes
	FRONTLINE_PACKAGES=$(PACKAGES) $(SWIFT) test $(TRAITS) --filter MadePackageTests

KILLS ?= 50
check-kills: setup $(BUILT) ## end every writer KILLS times (50) at random moments, and look what is lost or left
	@scripts/check-kills .build/release/frontline $(KILLS)

check-faults: setup $(BUILT) ## let calls of the system fail in every writer and reader, one at a time, and look what is lost or left
	@scripts/check-faults .build/release/frontline

check-offline: setup $(BUILT) ## run the commands without a network, and look for names of this machine in what they say and write
	@scripts/check-offline .build/release/frontline

TIME ?= 60
fuzz: setup ## feed every reader, led by coverage, for TIME seconds each (60); TARGETS="wkt kml" for some
	@scripts/fuzz $(TIME) $(TARGETS)

fuzz-localities: ## feed made texts to the reader of phrases for ten minutes
	@scripts/setup
	cd Benchmarks && $(SWIFT) run -c release locality-bench fuzz 600

fuzz-statements: ## feed made texts to the reader of statements for ten minutes
	@scripts/setup
	cd Benchmarks && $(SWIFT) run -c release statement-bench fuzz 600

data: $(DATA_VENV)/ready ## derive the districts anew; fails where the result differs from what is kept
	$(DATA_VENV)/bin/python GeoData/scripts/derive_districts.py
	git diff --exit-code -- GeoData/karabakh GeoData/README.md

findings: ## show what surprised us about others' software; fails where it is no longer so
	@failed=; for finding in $(filter-out findings/lib.sh,$(wildcard findings/*.sh)); do \
	  printf '\n%s\n' "$$finding"; $$finding || failed="$$failed $$finding"; \
	done; [ -z "$$failed" ] || { printf '\nfailed:%s\n' "$$failed" >&2; exit 1; }

install: setup $(BUILT) ## install the tool, its data, manual and completions below PREFIX (/usr/local)
	@DESTDIR="$(DESTDIR)" scripts/install "$(PREFIX)"

uninstall: ## remove what `make install` put below PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/frontline" "$(DESTDIR)$(PREFIX)"/share/man/man1/frontline*.1
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/frontline"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_frontline"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/frontline.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/frontline"

dist: setup ## make a tarball and, on Debian, a package that need no Swift, in .build/packages
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/dist $(TRAITS) --product frontline
	@scripts/dist .build/packages

sbom: setup $(BUILT) ## say what a release is made of, as SPDX in .build/SBOM.spdx.json, and compare packaging/NOTICE with it
	@scripts/sbom --check
	@scripts/sbom .build/release/frontline -o .build/SBOM.spdx.json

check-dist: dist ## install the package in a bare Debian root, ask it, and remove it (as root, with debootstrap)
	@scripts/setup dist
	@scripts/check-dist .build/packages

clean: ## remove the build products
	rm -rf .build .build-* Benchmarks/.build

$(FRICTIONLESS): scripts/requirements-lint.txt
	@scripts/venv $(VENV) scripts/requirements-lint.txt
	@touch $@

$(READERS_VENV)/ready: scripts/requirements-readers.txt
	@scripts/venv $(READERS_VENV) scripts/requirements-readers.txt
	@touch $@

$(SERVICE_VENV)/ready: scripts/requirements-service.txt
	@scripts/venv $(SERVICE_VENV) scripts/requirements-service.txt
	@touch $@

$(SERVICE_PEERS)/ready: Benchmarks/service/requirements.txt
	@PYTHON=$(PEERS_PYTHON) scripts/venv $(SERVICE_PEERS) $<
	@touch $@

$(DATA_VENV)/ready: GeoData/scripts/requirements.txt
	@scripts/venv $(DATA_VENV) GeoData/scripts/requirements.txt
	@touch $@
