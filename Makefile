# Everything from a bare machine with Python 3.11+, pip, git and make. See resources/setup.
PYTHON ?= python3
BIN := .venv/bin
SETUP := PYTHONUTF8=1 $(PYTHON) -m resources.setup.environment
export PYTHONUTF8 := 1
export PIP_ROOT_USER_ACTION := ignore
export FILE

.PHONY: run test setup bench shots fuzz lock package package-test clean

run:
	@$(SETUP) run
	@$(BIN)/python -m resources.setup.run $${FILE:+"$$FILE"}

setup:
	@$(SETUP) run

test:
	@$(SETUP) test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	HYPOTHESIS_PROFILE=ci $(BIN)/python -m tests

bench:
	@$(SETUP) test
	@$(BIN)/python -m resources.setup.on_display $(BIN)/python -m tests.bench

shots:
	@$(SETUP) test
	@$(BIN)/python -m resources.setup.on_display $(BIN)/python -m tests.shots

# Opens 2,000 damaged files of each format; what is not borne is left in build/fuzz.
fuzz:
	@$(SETUP) test
	$(BIN)/python -m tests.fuzz

# dist/meipi and dist/meipi_VERSION_ARCHITECTURE.deb; see resources/package/README.md.
package:
	@PYTHONUTF8=1 $(PYTHON) -m resources.package

# The packaged program beside its sources; with ROOT, as root, also in the Debian that lies in that folder, made by debootstrap.
package-test: package
	@$(SETUP) test
	MEIPI_PACKAGED=dist/meipi/meipi $(BIN)/python -m pytest tests/packaged
	@test -z "$(ROOT)" || resources/package/try.sh "$(ROOT)"

# Renews the locks to what is newest within the bounds of pyproject.toml.
lock:
	@$(PYTHON) -m resources.setup.lock

clean:
	rm -rf .venv build dist resources/i18n/*.qm
