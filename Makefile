# Every target works as the first command after a clone: it makes the virtual environment that it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench bench-reading bench-scale bench-delivery unseen chaos replicas same-months fuzz audit-deps lock clean

demo: $(READY)  ## play April 2025 in the embedded world; the results are left in demo-out/
	$(BIN)/tyndau demo

test: lint  ## lint, types and every test
	$(BIN)/python -m pytest -n auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)  ## speed and memory, as ratios within one run
	$(BIN)/python -m benchmarks

bench-reading: $(READY)  ## precision and recall of reading and matching, on the labelled corpus; writes docs/reading.md
	$(BIN)/python -m benchmarks.reading

bench-scale: $(READY)  ## 20 and 2,000 sources read by 1, 2 and 4 replicas on a PostgreSQL of its own; about ten minutes
	$(BIN)/python -m benchmarks.scale

bench-delivery: $(READY)  ## ten thousand notices to five hundred chats, at the rates that Telegram allows
	$(BIN)/python -m benchmarks.delivering

unseen: $(READY)  ## an unseen month judged in seconds: MONTH=2021-11 SEED=n SCALE=1 WRITING=hostile for another one
	$(BIN)/python -m tests.otherworld.offline $(or $(MONTH),2025-04) $(or $(SEED),1) $(or $(SCALE),0.25) $(or $(WRITING),people)

chaos: $(READY)  ## a year of virtual days with kills and faults; SEED=n another year, DAYS=n a shorter one
	$(BIN)/python -m benchmarks.chaos $(if $(SEED),--seed $(SEED)) $(if $(DAYS),--days $(DAYS))

replicas: $(READY)  ## three replicas on a PostgreSQL, two killed and one frozen, RUNS=n times (20); SEED=n one of them
	$(BIN)/python -m benchmarks.replicas $(if $(RUNS),--runs $(RUNS)) $(if $(SEED),--seed $(SEED) --runs 1)

same-months: $(READY)  ## April 2025 and November 2021 whole, on SQLite and on PostgreSQL, and moved: the same JSON; half an hour
	$(BIN)/python -m benchmarks.same_months

fuzz: $(READY)  ## a hundred thousand hostile inputs at every entrance; SEED=n repeats a run, COUNT=n changes how many
	$(BIN)/python -m tests.fuzz.run $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT))

audit-deps: $(READY)  ## known vulnerabilities of the pinned packages; says so where their data cannot be reached
	@test -x $(VENV)/audit/bin/pip-audit || { $(PYTHON) -m venv $(VENV)/audit; $(VENV)/audit/bin/python -m pip install -q --disable-pip-version-check pip-audit || true; }
	@$(BIN)/python -m benchmarks.audit_deps $(VENV)/audit/bin/python

lock: $(READY)  ## make requirements.txt anew from pyproject.toml
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-annotate --no-header --upgrade --extra dev pyproject.toml -o requirements.txt

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "tyndau needs Python 3.11 or newer; say which with make PYTHON=..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:
	rm -rf $(VENV) demo-out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
