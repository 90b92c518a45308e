# What one does with Sightline, each as one word. Every recipe line can be typed by hand.

PYTHON ?= python3
PIP = .venv/bin/python -m pip --disable-pip-version-check --no-input
RUN = .venv/bin
SERVE ?= 1
ARGS ?=
JOBS ?= 2

.PHONY: help demo install front-end browser test quick check fix docs bench judge spark lock stop

help:
	@echo "make demo      install everything, build a small invented authority, serve the site"
	@echo "make test      install everything, run every test, browser tests included"
	@echo "make check     what CI runs, changing nothing: style, layers, types, migrations, docs"
	@echo "make fix       format, sort, and write the generated reference again"
	@echo "make quick     the tests that need no browser (ARGS go to pytest)"
	@echo "make docs      write docs/reference from the definitions"
	@echo "make bench     measure, and print figures and ratios (NAMES says which, BIG=1 the big ones, KEEP=1 keeps)"
	@echo "make judge     let the sector's own validator judge returns we wrote (ARGS: --children 1000)"
	@echo "make spark     install Spark as well (it needs Java 17), and try every duty on it"
	@echo "make lock      write requirements.lock and requirements-spark.lock from pyproject.toml"
	@echo "make stop      stop the embedded database of this folder"

demo: install front-end
	$(RUN)/sightline demo $(if $(filter 0,$(SERVE)),--no-serve) $(ARGS)

test: install front-end browser
	$(RUN)/pytest -n $(JOBS) -m "not spark" $(ARGS)

quick: install
	$(RUN)/pytest -q --reuse-db -m "not browser and not spark" $(ARGS)

check: install
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/lint-imports
	$(RUN)/mypy
	$(RUN)/python -m django makemigrations --check --dry-run --settings sightline.settings
	$(RUN)/python -m sightline.duties.reference --check
	$(RUN)/python -m sightline.duties.sets.build --check
	$(RUN)/python -m sightline.indicators.build --check
	$(RUN)/python -m sightline.indicators.reference --check
	$(RUN)/python -m sightline.returns.reference --check
	$(RUN)/python -m sightline.inspection.reference --check
	$(RUN)/python -m sightline.web.reference --check
	$(RUN)/python -m tests.failings --check

fix: install
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .
	$(MAKE) docs

docs: install
	$(RUN)/python -m sightline.duties.reference
	$(RUN)/python -m sightline.duties.sets.build
	$(RUN)/python -m sightline.indicators.build
	$(RUN)/python -m sightline.indicators.reference
	$(RUN)/python -m sightline.returns.reference
	$(RUN)/python -m sightline.inspection.reference
	$(RUN)/python -m sightline.web.reference
	$(RUN)/python -m tests.failings

bench: install
	$(RUN)/python -m benchmarks $(NAMES) $(if $(BIG),--big) $(if $(KEEP),--keep)

judge: install
	$(RUN)/python -m judges $(ARGS)
	$(RUN)/python -m judges.agreement

# Spark is slow to start and slow on few rows, so its tests are by themselves.
spark: .venv/spark-installed
	$(RUN)/pytest -q -m spark tests/spec/test_engines_on_spark.py $(ARGS)

.venv/spark-installed: .venv/installed requirements-spark.lock
	$(PIP) install --quiet --require-hashes -r requirements-spark.lock
	@touch $@

stop:
	$(RUN)/sightline stop

# Set-up. The stamp is older than what it was made from only when that has changed, so a second
# run installs nothing.

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Sightline needs Python 3.11 or later. Say which with: make demo PYTHON=python3.12"; exit 2; }
	test -x .venv/bin/pip || $(PYTHON) -m venv .venv
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

front-end: install
	@$(RUN)/python -m sightline.web.front_end

# A browser for the tests: the one of this machine, else the distribution's, else Playwright's.
browser: install
	@$(RUN)/python -m tests.chromium

lock:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --disable-pip-version-check pip-tools
	.venv/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --extra test \
		--build-deps-for editable --output-file requirements.lock pyproject.toml
	.venv/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --extra spark \
		--constraint requirements.lock --output-file requirements-spark.lock pyproject.toml
