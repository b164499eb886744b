# The commands of this project. `make report` and `make test` are all a newcomer needs.

PYTHON3 ?= python3
NCMS := .venv/bin/ncms
PYTEST := .venv/bin/python -m pytest -n logical --maxprocesses 4

.DEFAULT_GOAL := help
.PHONY: help setup report test test-full accept check plan serve bench lint lock quarto clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 18

setup:
	@$(PYTHON3) scripts/setup.py

report: setup  ## check the data, execute the notebooks, render the book into _book/
	@$(NCMS) build

test: setup  ## run the quick suite: every behaviour, what takes minutes on a sample
	@$(PYTEST) --dist loadfile --no-loadscope-reorder

test-full: test  ## run the quick suite, then the cases that it leaves out
	@$(PYTEST) --dist load --full -m full

accept: report  ## take today's key numbers for the expected ones, and show which moved
	@NCMS_TEST_BOOK=_book .venv/bin/python -m pytest -q tests/test_numbers.py -k expected --accept
	@git --no-pager diff --unified=0 -- tests/expected_key_numbers.csv

check: setup  ## validate every input, run nothing
	@$(NCMS) check

plan: setup  ## say which notebooks would run, and why
	@$(NCMS) plan

serve: setup  ## show _book/ in a browser, from this machine only
	@$(NCMS) serve

bench: setup  ## time builds and the search for duplicates; BASE=REV adds an older commit
	@.venv/bin/python scripts/bench.py $(if $(BASE),--against $(BASE))
	@.venv/bin/python scripts/bench_scale.py $(if $(BASE),--against $(BASE))
	@.venv/bin/python scripts/bench_duplicates.py

lint: setup  ## check the style of code and notebooks
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy

lock:  ## write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --output-file requirements.lock

quarto: setup  ## add Quarto to .venv, where its download can be reached
	@.venv/bin/python scripts/quarto.py

clean:  ## remove what a build leaves, keep .venv
	rm -rf build _book _variables.yml .quarto
