# make help lists the targets. Each is one line of `python -m ...`, which can be typed without make too;
# what make adds is .venv, made and kept up to date by tools/venv.py before anything else.

# The Python that .venv is made of: CPython 3.11 or newer.
PYTHON ?= python3
# The Pythons that run the examples in `make test` and `make verify`: 3.11,3.15, or found, or all;
# empty: the one of .venv.
PYTHONS ?=
# Handed to pytest: make test PYTEST_ARGS="-k spawn"
PYTEST_ARGS ?=

VENV = .venv/bin/python
LOCK = uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
       --no-emit-index-url --no-header --no-annotate --extra docs --extra pytest

.DEFAULT_GOAL := help
.PHONY: help html serve pdf epub zip test verify matrix record lint bench audit clean lock docs-venv dev-venv
# Two targets at once would set up .venv at once.
.NOTPARALLEL:

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

html: docs-venv  ## run the examples that changed, then build the site: build/html/index.html
	@$(VENV) -m mpdocs build html

serve: docs-venv  ## show the site on this machine, rebuilt at every change
	@$(VENV) -m mpdocs serve

pdf: docs-venv  ## one PDF with both languages, and one of each (needs xelatex, latexmk, rsvg-convert)
	@$(VENV) -m mpdocs build pdf --each

epub: docs-venv  ## one EPUB with both languages, and one of each
	@$(VENV) -m mpdocs build epub --each

zip: docs-venv  ## the site as one zip, to read without a server
	@$(VENV) -m mpdocs build htmlzip

test: dev-venv  ## prove everything: examples under fork, spawn, forkserver; pages; tools; site
	@$(VENV) -m pytest -n auto $(if $(PYTHONS),--python $(PYTHONS)) $(PYTEST_ARGS)

verify: docs-venv  ## run the examples and write what is proven to verified/
	@$(VENV) -m mpdocs verify $(if $(PYTHONS),--python $(PYTHONS))

matrix: docs-venv  ## verify, on every supported Python that is installed
	@$(VENV) -m mpdocs matrix

record: docs-venv  ## record the timelines of the scripts that changed
	@$(VENV) -m mpdocs record --all

bench: docs-venv  ## measure what the harness costs beside the bare scripts
	@$(VENV) -m mpdocs bench

audit: docs-venv  ## what Lighthouse says of the pages, against the bar (needs npm and Chromium)
	@$(VENV) -m mpdocs audit

lint: dev-venv  ## formatting, lint and types of the Python code
	@$(VENV) -m ruff format --check .
	@$(VENV) -m ruff check .
	@$(VENV) -m mypy

lock:  ## resolve the dependencies of pyproject.toml anew (needs uv and npm)
	$(LOCK) --upgrade --group dev -o requirements/dev.txt
	$(LOCK) --group build -c requirements/dev.txt -o requirements/docs.txt
	cd requirements/npm && npm install --package-lock-only --omit-lockfile-registry-resolved \
	    --ignore-scripts --no-audit --no-fund

clean:  ## remove what was built; .venv stays
	@rm -rf build .pytest_cache .mypy_cache .ruff_cache

docs-venv:
	@$(PYTHON) tools/venv.py docs

dev-venv:
	@$(PYTHON) tools/venv.py dev
