"""docs/method.md says what the code says: every status and pace, with its words and its rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.record.vocabulary import PACES, STATUSES, Term

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "method.md").read_text("utf-8")


@pytest.mark.parametrize("term", [*STATUSES, *PACES], ids=lambda term: term.code)
def test_the_method_page_defines_every_status_and_pace_in_the_code_s_words(term: Term) -> None:
    line = next((line for line in PAGE.splitlines() if line.startswith(f"| `{term.code}` |")), "")
    assert [word for word in (term.zh, term.en, term.rule_en, term.evidence_en) if word not in line] == []


def test_the_method_page_defines_nothing_else() -> None:
    codes = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")}
    assert codes == {*STATUSES.codes, *PACES.codes}
