"""The API's handbook is whole and true: every parameter, ordering and refusal stands in it, and its examples answer."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.test import Client

from tests.conftest import ROOT
from tests.record_rows import Record
from tracker.record.api import answers, schema, views
from tracker.record.api.rendering import EXTRAS
from tracker.record.lists import LISTS

TEXT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", TEXT, re.S | re.M))
EXAMPLES = re.findall(r"curl 'http://127\.0\.0\.1:8000([^']+)'", TEXT)


def section_of(name: str) -> str:
    return next(body for title, body in SECTIONS.items() if name in title.split(", "))


def words_of(text: str) -> set[str]:
    return {word for quoted in re.findall(r"`([^`]+)`", text) for word in re.split(r"[ ,]+", quoted)}


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_every_filter_and_ordering_of_a_list_is_told_in_its_section(listed: object) -> None:
    told = words_of(section_of(listed.name))  # type: ignore[attr-defined]
    assert set(listed.filters.names()) - told == set()  # type: ignore[attr-defined]
    assert set(listed.orderings) - told == set()  # type: ignore[attr-defined]


def test_every_parameter_of_all_lists_is_told() -> None:
    assert set(views.LIST_PARAMETERS) - words_of(SECTIONS["Every list"]) == set()


def test_every_key_that_the_api_adds_is_told() -> None:
    added = {key for extras in EXTRAS.values() for key in extras}
    assert added - words_of(SECTIONS["What a row says"]) == set()


def test_every_refusal_is_told_and_no_other() -> None:
    sources = [Path(str(module.__file__)) for module in (answers, views, schema)]
    sources += [ROOT / "tracker" / "record" / f"{name}.py" for name in ("parameters", "lists", "cursors")]
    sources.append(ROOT / "tracker" / "errors.py")
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    raised = set(re.findall(r'(?:code=|\b[0-9]{3},\s+)"([a-z_]+)"', text))
    assert raised == set(re.findall(r"^\| [0-9]{3} \| `([a-z_]+)`", SECTIONS["Refusals"], re.M))


def test_limits_are_as_told() -> None:
    assert f"1 to {views.LARGEST_PAGE}, {views.PAGE_SIZE} where" in TEXT
    assert f"at most {views.CSV_ROWS:,} rows" in TEXT
    assert answers.LONGEST_QUERY == 2 * 1024
    assert f"kept for {answers.MAX_AGE} seconds" in TEXT


def test_the_examples_answer(world: Record, client: Client) -> None:
    assert len(EXAMPLES) >= 5
    for example in EXAMPLES:
        answer = client.get(example)
        assert answer.status_code == 200, example
    for block in re.findall(r"```json\n(.*?)\n```", TEXT, re.S):
        json.loads(block)


def test_control_a_filter_that_is_not_told_is_missed() -> None:
    assert {"colour"} - words_of(section_of("pledges")) == {"colour"}
