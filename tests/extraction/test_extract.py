"""The whole way: spans, quotes, the same answer twice, and the pairs of the national reports."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from articles.extraction.extract import extract

GOLD = Path(__file__).parent / "coded" / "learnt" / "01_first_pages"
NATIONAL = Path(__file__).parents[3] / "shared" / "corpus" / "national"
KINDS = ("pledges", "outcomes", "quantities", "dates", "people", "organizations")


def check_places(page: str, answer: dict) -> None:
    for article in answer["articles"]:
        for kind in KINDS:
            for fact in article[kind]:
                start, end = fact["span"]
                assert 0 <= start < end <= len(page)
                words = fact.get("quote") or fact.get("text")
                if words is not None:
                    assert words == "".join(page[start:end].split())
        for fact in [*article["pledges"], *article["outcomes"]]:
            assert all(0 <= i < len(article["quantities"]) for i in fact["quantities"])


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_every_quote_stands_at_its_place_and_twice_the_same(path: Path) -> None:
    page = path.read_text("utf-8")
    first = extract(page, page_date=dt.date(2023, 1, 17), place="甲市")
    check_places(page, first)
    assert extract(page, page_date=dt.date(2023, 1, 17), place="甲市") == first
    assert json.loads(json.dumps(first)) == first


@pytest.mark.skipif(
    not NATIONAL.is_dir() and os.environ.get("CI") != "true", reason="the national reports are not at hand"
)
def test_targets_and_outcomes_of_the_national_reports_are_found() -> None:
    answers: dict[str, tuple[str, dict]] = {}
    missed = []
    for pair in json.loads((NATIONAL / "followups.json").read_text("utf-8")):
        for side, kind in (("target", "pledges"), ("outcome", "outcomes")):
            source, quote = pair[side]["source"], pair[side]["quote"]
            if source not in answers:
                page = (NATIONAL / source).read_text("utf-8")
                answers[source] = (page, extract(page, page_date=dt.date(int(source[:4]), 3, 5), place=None))
            page, answer = answers[source]
            start = page.index(quote)
            spans = [fact["span"] for article in answer["articles"] for fact in article[kind]]
            if not any(min(e, start + len(quote)) - max(s, start) >= 0.7 * len(quote) for s, e in spans):
                missed.append((source, quote))
    assert missed == []
