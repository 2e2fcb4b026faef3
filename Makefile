# make run: see what Elchi does. make test: check all of it. Both set up .venv first, and only when something changed.

BIN := .venv/bin
export PYTHON

.PHONY: run test lock clean

run: .venv/.installed
	@$(BIN)/python examples/demo.py

test: .venv/.installed
	@sh tools/chromium.sh
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -rs

.venv/.installed: requirements.lock setup.cfg pyproject.toml tools/venv.sh
	@sh tools/venv.sh

# Pin anew what setup.cfg asks for: the packages that Elchi runs with, the tools that test it and what builds it.
lock: .venv/.installed
	$(BIN)/pip install -q pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile -q --upgrade --extra web --extra test \
		--build-deps-for editable --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--output-file requirements.lock setup.cfg

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis examples/out
