"""The figures reached on the pages coded by hand do not fall below their floors."""

import importlib.util
import json
import os
from pathlib import Path

import pytest

from articles.extraction import measuring

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FLOORS = HERE / "floors.json"
SHARED = Path(__file__).parents[3] / "shared" / "corpus" / "wuhai-2023-01" / "gold.json"


def floors(name: str) -> dict[str, dict[str, float]]:
    return json.loads(FLOORS.read_text("utf-8"))[name]


def test_the_made_up_pages_stay_above_their_floors() -> None:
    assert measuring.below(measuring.measure_all(measuring.gold_files([GOLD])), floors("made-up pages")) == []


@pytest.mark.skipif(not SHARED.is_file() and os.environ.get("CI") != "true", reason="the newspaper page is not at hand")
def test_the_newspaper_page_stays_above_its_floors() -> None:
    assert measuring.below(measuring.measure(SHARED), floors("newspaper page")) == []


def test_a_fall_is_reported() -> None:
    report = measuring.measure(GOLD / "news_opening_2023.json")
    assert measuring.below(report, {"outcomes": {"precision": 1.01}}) != []
    assert measuring.below(report, {"a kind nobody scores": {"recall": 0.5}}) != []


def test_floors_only_rise() -> None:
    report = measuring.measure(GOLD / "project_2021.json")
    lifted = measuring.raised(report, {"pledges, level 1": {"recall": 2.0}, "outcomes": {"recall": 0.0}})
    assert lifted["pledges, level 1"]["recall"] == 2.0
    assert lifted["outcomes"]["recall"] > 0


def test_gold_files_match_their_marked_pages() -> None:
    spec = importlib.util.spec_from_file_location("mark_gold", HERE.parents[1] / "bench" / "mark_gold.py")
    assert spec is not None
    assert spec.loader is not None
    marking = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(marking)
    for path in sorted((GOLD / "marked").glob("*.txt")):
        page, gold = marking.convert(path.read_text("utf-8"), path.stem)
        assert (GOLD / path.name).read_text("utf-8") == page
        assert json.loads((GOLD / path.name).with_suffix(".json").read_text("utf-8")) == gold
