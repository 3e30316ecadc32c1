# `make run` starts the app, `make test` runs every test; both make .venv themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8050

.PHONY: run test quick lint bench check build docs screenshots chromium clean

run: $(VENV)/run.done
	PORT=$(PORT) $(BIN)/python app.py

# In a browser the tests run one by one: they measure times.
test: lint quick chromium
	$(BIN)/python -m pytest tests/browser

# One process for each core, so that each has to do with one thread of its own.
quick: export OMP_NUM_THREADS = 1
quick: $(VENV)/test.done
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore=tests/browser

lint: $(VENV)/test.done
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

bench: $(VENV)/test.done chromium
	$(BIN)/python -m tests.bench

check: $(VENV)/run.done
	$(BIN)/python -m bodymap check

build: $(VENV)/test.done
	$(BIN)/python -m bodymap build

screenshots: $(VENV)/test.done chromium
	$(BIN)/python -m tools.screenshots

# Counts and lists in README.md and docs/ are made from the tables.
docs: $(VENV)/test.done
	$(BIN)/python -m tools.docs

# The browser tests drive Debian's Chromium; it is installed where that is allowed.
chromium:
	@sh tools/find_chromium.sh

$(VENV)/run.done: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/test.done: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-dev.txt
	touch $@ $(VENV)/run.done

clean:
	rm -rf $(VENV) .build data/.build .pytest_cache .mypy_cache .ruff_cache
