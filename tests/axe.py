"""axe-core, the checker of accessibility, brought by npm into the user's cache; the repository holds none of it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PACKAGE = "axe-core@4.10.3"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "elchi" / PACKAGE
SERIOUS = ("serious", "critical")


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The script of axe-core; the tests that need it are skipped where npm cannot bring it."""
    script = CACHE / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        npm = shutil.which("npm")
        if not npm:
            pytest.skip("no npm, which brings axe-core: install it (apt install npm)")
        CACHE.mkdir(parents=True, exist_ok=True)
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--prefix", str(CACHE)]
        run = subprocess.run([npm, "install", *options, PACKAGE], capture_output=True, text=True, timeout=120)
        if run.returncode or not script.exists():
            pytest.skip(f"npm could not install {PACKAGE}: {run.stderr.strip()[-200:]}")
    return script.read_text(encoding="utf-8")


@pytest.fixture
def axe(axe_source: str) -> Callable[[Any], list[str]]:
    """What axe-core finds of serious mistakes on a page that is open: rule and element, one a line."""

    def run(visited: Any) -> list[str]:
        visited.page.evaluate(axe_source)
        found = visited.page.evaluate(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
        )
        return [
            f"{rule['id']}: {node['html'][:120]}"
            for rule in found
            if rule["impact"] in SERIOUS
            for node in rule["nodes"]
        ]

    return run
