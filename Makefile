# make run     the demonstration on http://127.0.0.1:8000/
# make test    everything that has to pass
# make score   how often the extractor is wrong on pages coded by hand; fails below the floor
# make lock    new versions of the libraries, with hashes
# make clean   away with what was made, the data in var/ excepted

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# make run is the demonstration; TRACKER_DEMO=0 make run is the same start for a real site.
TRACKER_DEMO ?= 1
# Two test processes: what CI has.
JOBS ?= 2

.PHONY: run test score check lint types templates ladder migrations test-sqlite test-postgresql format lock clean
.NOTPARALLEL:

run: $(VENV)/.run
	@TRACKER_DEMO=$(TRACKER_DEMO) exec $(BIN)/python -m tracker.start

test: check test-sqlite test-postgresql

check: lint types templates ladder migrations

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --output-format concise .

types: $(VENV)/.test
	$(BIN)/mypy

templates: $(VENV)/.test
	$(BIN)/djlint tracker --lint --quiet

ladder: $(VENV)/.test
	$(BIN)/lint-imports --no-logo

migrations: $(VENV)/.test
	$(BIN)/python manage.py makemigrations --check --dry-run

# One process for each database: everything, browser included, on SQLite in a file …
test-sqlite: $(VENV)/.test
	$(BIN)/python -m pytest -n $(JOBS)

# … and on a real PostgreSQL what a database can change.
test-postgresql: $(VENV)/.test
	$(BIN)/python -m tests.postgresql $(BIN)/python -m pytest -n $(JOBS) -m "not once and not browser" --ignore=tests/extraction

# The same floors as in the suite, with the figures; ../shared is scored too where it is at hand.
score: $(VENV)/.run
	$(BIN)/python manage.py score_extraction

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed and '$(PYTHON)' is not it: PYTHON=/path/to/python3.11 make $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "This Python has no venv; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
lock: $(VENV)/.test
	$(LOCK) --upgrade requirements.in --output-file requirements.txt
	$(LOCK) --upgrade requirements-dev.in --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) var/static .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
