"""The house's rules bite: each contract of the ladder is broken on purpose in a copy, and is seen to fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.once


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter's verdict on the packages in a folder."""
    script = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [str(script), "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The packages and the contracts, to be broken."""
    only_code = shutil.ignore_patterns("__pycache__", "static", "templates", "locale", "*.txt")
    for package in ("articles", "tracker"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=only_code)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_ladder_holds() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        pytest.param(
            "tracker/record/models/window.py", "import tracker.desk.models", "knows neither", id="record-desk"
        ),
        pytest.param(
            "tracker/record/models/window.py", "import articles.models", "knows neither", id="record-articles"
        ),
        pytest.param("tracker/integrity/policy.py", "import tracker.record.models", "rungs below", id="integrity-up"),
        pytest.param("articles/models/area.py", "import tracker.desk.models", "rungs below", id="articles-up"),
        pytest.param("tracker/desk/models/base.py", "import tracker.urls", "rungs below", id="desk-up"),
        pytest.param("articles/extraction/text/spans.py", "import django.db", "without Django", id="extraction-django"),
        pytest.param("articles/extraction/text/spans.py", "import socket", "without Django", id="extraction-network"),
        pytest.param("articles/extraction/text/spans.py", "import articles.models", "rungs below", id="extraction-up"),
        pytest.param(
            "articles/extraction/text/marks.py",
            "import articles.extraction.telling.tense",
            "stages follow",
            id="text-promises",
        ),
        pytest.param("tracker/middleware.py", "import tests", "never imports tests", id="code-tests"),
    ],
)
def test_control_a_broken_rule_is_seen(copy: Path, module: str, line: str, contract: str) -> None:
    path = copy / module
    path.write_text(path.read_text() + f"\n{line}\n")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout
    broken = [said for said in done.stdout.splitlines() if said.endswith("BROKEN")]
    assert any(contract in said for said in broken), done.stdout
