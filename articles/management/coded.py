"""The pages coded by hand: where they lie in a checkout of the project, and which of them the weights are learnt from.

A gold file is a JSON file with `source` (the page beside it), `reference_date` and `jurisdiction`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_ROOT = Path(__file__).resolve().parents[2]
_CODED = _ROOT / "tests/extraction/coded"
_DEMONSTRATION = _ROOT / "fixtures/pages"
_NEWSPAPER = _ROOT.parent / "shared/corpus/wuhai-2023-01"


class Source(NamedTuple):
    """A folder of pages that is measured by itself, and the name that its floors go by."""

    name: str
    folder: Path  # may be absent
    is_learnt: bool  # the weights of clauses are learnt from it: only what rules read says how well it is read


def _folders(part: str) -> list[Path]:
    return sorted(path for path in (_CODED / part).glob("[!.]*") if path.is_dir())


def sources() -> list[Source]:
    """What is measured: the pages learnt from, those never learnt from, the demonstration's, and the newspaper page."""
    taught = [Source(folder.name, folder, is_learnt=True) for folder in _folders("learnt")]
    measured = [Source(folder.name, folder, is_learnt=False) for folder in _folders("measured")]
    return [
        *taught,
        Source("demonstration", _DEMONSTRATION, is_learnt=True),
        *measured,
        Source("newspaper page", _NEWSPAPER, is_learnt=False),
    ]


def gold_files(folders: Iterable[Path]) -> list[Path]:
    """The gold files in and below the folders, in the order of their paths; none in a folder that is not there."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            if (
                isinstance(gold, dict)
                and isinstance(gold.get("source"), str)
                and "reference_date" in gold
                and (path.parent / gold["source"]).is_file()
            ):
                found.append(path)
    return found


def learnt() -> list[Path]:
    """The gold files that the weights of clauses are learnt from."""
    return gold_files(source.folder for source in sources() if source.is_learnt)
