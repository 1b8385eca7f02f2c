"""docs/method.md says what the code says: every status and pace, with its words and its rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.record.vocabulary import PACES, STATUSES, Term

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "method.md").read_text("utf-8")
SCORED = sorted(
    {
        kind
        for kinds in json.loads((ROOT / "tests/extraction/floors.json").read_text("utf-8")).values()
        for kind in kinds
    }
)


@pytest.mark.parametrize("term", [*STATUSES, *PACES], ids=lambda term: term.code)
def test_the_method_page_defines_every_status_and_pace_in_the_code_s_words(term: Term) -> None:
    line = next((line for line in PAGE.splitlines() if line.startswith(f"| `{term.code}` |")), "")
    assert [word for word in (term.zh, term.en, term.rule_en, term.evidence_en) if word not in line] == []


def test_the_method_page_defines_nothing_else() -> None:
    codes = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")}
    assert codes == {*STATUSES.codes, *PACES.codes}


@pytest.mark.parametrize("kind", SCORED)
def test_the_method_page_shows_the_figures_of_every_kind_that_has_a_floor(kind: str) -> None:
    heads = [line for line in PAGE.splitlines() if line.startswith(("| batch |", "| pages |")) and f" {kind} |" in line]
    assert len(heads) == 2  # at first sight, and today
