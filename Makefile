# Everything is made from here: `make run` to see it, `make test` to check that it works.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DEV    := $(VENV)/.dev
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV     := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
SOURCES := plugin web tests bench docs

.DEFAULT_GOAL := help
.PHONY: help install run serve test test-slow check lint format types contracts translations browser postgres pictures bench lock clean

help:  ## What there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# What it takes to run, and nothing else. It is made anew whenever what it is made from has changed.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Askwell needs Python 3.11 or later; say which one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# The rest: what checks and measures.
$(DEV): $(READY) requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

install: $(READY)  ## Make the environment that it takes to run

run: $(READY)  ## Start the demo: a sandbox Google with a sample year, and the page
	@$(BIN)/askwell demo

serve: $(READY)  ## Start the page for your own accounts
	@$(BIN)/askwell serve

# The workers, and two hundred processes that the tests start, load the same modules: each is compiled once.
test test-slow: export PYTHONDONTWRITEBYTECODE =

test: $(DEV) browser postgres  ## Run every test but the long soaks and the further cases of what is alike
	$(BIN)/python -m pytest -n 2 --dist loadfile

test-slow: $(DEV) browser postgres  ## Run all: the long soaks and every case as well
	$(BIN)/python -m pytest -m "slow or not slow"

check: lint types contracts test  ## Everything that must hold before a commit

lint: $(DEV)  ## Style: ruff's whole catalogue, each exception with its reason
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

format: $(DEV)  ## Let ruff put the code in order
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

types: $(DEV)  ## Types: mypy, strict, tests too
	$(BIN)/mypy

contracts: $(DEV)  ## Which room may import which
	$(BIN)/lint-imports

translations: $(DEV)  ## Gather the page's messages and bring the catalogues up to date
	$(BIN)/python -m web.translations.gather

# A Chromium for the tests, best the one without windows, which takes a third of the time: Debian's, else the one that is
# there, else Playwright's.
browser: $(DEV)
	@if command -v chromium-headless-shell >/dev/null 2>&1; then :; \
	elif command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium-headless-shell >/dev/null 2>&1; then :; \
	elif command -v chromium chromium-browser google-chrome >/dev/null 2>&1; then :; \
	elif command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else $(BIN)/python -m playwright install chromium; fi

# A PostgreSQL for the tests, which start their own server from it. Without one, what needs it is skipped, and says so.
postgres:
	@if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1; then :; \
	elif command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null; \
	else echo "PostgreSQL is not installed: the store of a shared server is NOT TESTED (Debian: apt-get install postgresql)" >&2; fi

pictures: $(DEV) browser  ## Take the pictures of README and docs
	$(BIN)/python docs/pictures.py

bench: $(DEV)  ## Print the figures
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

lock:  ## Pin what pyproject.toml asks for, with hashes (needs uv)
	$(UV) --extra build --output-file requirements.lock pyproject.toml
	$(UV) --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:  ## Remove the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
