"""The figures reached on the pages coded by hand do not fall below their floors."""

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest
from django.core.management import CommandError, call_command

from articles.extraction import measuring
from articles.management import coded
from articles.management.coded import Source
from articles.management.commands import score_extraction

HERE = Path(__file__).parent
GOLD = HERE / "coded" / "learnt" / "01_first_pages"
OWNERS = HERE / "coded" / "owners"
ROOT = HERE.parents[1]
DEMO = ROOT / "fixtures" / "pages"
MARKED = [*sorted(HERE.glob("coded/*/*/marked")), DEMO / "marked"]
LEARNT = [source for source in coded.sources() if source.is_learnt]
NEVER_LEARNT = [source for source in coded.sources() if not source.is_learnt and source.name != "newspaper page"]
FLOORS = HERE / "floors.json"
SHARED = Path(__file__).parents[3] / "shared" / "corpus" / "wuhai-2023-01" / "gold.json"


def floors(name: str) -> dict[str, dict[str, float]]:
    return json.loads(FLOORS.read_text("utf-8"))[name]


@pytest.mark.parametrize("source", LEARNT, ids=lambda source: source.name)
def test_what_rules_read_on_pages_learnt_from_stays_above_its_floors(source: Source) -> None:
    paths = coded.gold_files([source.folder])
    assert paths != []
    assert measuring.below(measuring.measure_all(paths), floors(source.name)) == []


@pytest.mark.parametrize("source", NEVER_LEARNT, ids=lambda source: source.name)
def test_pages_never_learnt_from_stay_above_their_floors(source: Source) -> None:
    paths = coded.gold_files([source.folder])
    assert paths != []
    assert not set(paths) & set(coded.learnt())
    assert measuring.below(measuring.measure_all(paths), floors(source.name)) == []


@pytest.mark.parametrize(
    ("folder", "wanted", "least"),
    [
        ("batch_50", 200, 0.93),
        ("batches_55_and_56", 420, 0.93),
        ("batch_67", 230, 0.91),
        ("batches_76_to_78", 780, 0.89),
    ],
)
def test_owners_stay_above_what_was_reached_on_texts_about_them(folder: str, wanted: int, least: float) -> None:
    owners = measuring.measure_all(coded.gold_files([OWNERS / folder])).tallies["pledge owners"]
    assert owners.wanted >= wanted
    assert owners.f1 >= least


def test_pages_left_out_stay_above_their_floors() -> None:
    assert measuring.below(measuring.measure_left_out(coded.learnt()), floors(score_extraction.LEFT_OUT)) == []


def test_a_page_left_out_is_weighed_by_the_others_alone() -> None:
    paths = coded.gold_files([GOLD])[:8]  # what eight pages teach each other is little
    seen, left_out = measuring.measure_all(paths), measuring.measure_left_out(paths)
    assert left_out.pages == seen.pages == len(paths)
    assert left_out.tallies["pledges, levels 1-2"].recall < seen.tallies["pledges, levels 1-2"].recall


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


def test_everything_that_is_scored_has_floors() -> None:
    names = {source.name for source in coded.sources()}
    assert set(json.loads(FLOORS.read_text("utf-8"))) == names | {score_extraction.LEFT_OUT}


@pytest.mark.parametrize(
    ("floor", "code"), [pytest.param(1.01, 1, id="below"), pytest.param(0.01, 0, id="control: above")]
)
def test_the_command_fails_below_a_floor(
    floor: float, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "floors.json"
    kept.write_text(json.dumps({str(DEMO): {"dates": {"recall": floor}}}), "utf-8")
    monkeypatch.setattr(score_extraction, "FLOORS", kept)
    assert exit_code(["manage.py", "score_extraction", str(DEMO)]) == code


def exit_code(argv: list[str]) -> int:
    """The code a shell would see."""
    try:
        score_extraction.Command().run_from_argv(argv)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def load_marking() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mark_gold", ROOT / "bench" / "mark_gold.py")
    assert spec is not None
    assert spec.loader is not None
    marking = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(marking)
    return marking


@pytest.mark.parametrize("marked", MARKED, ids=lambda folder: folder.parent.name)
def test_gold_files_match_their_marked_pages(marked: Path) -> None:
    convert = load_marking().convert
    for path in sorted(marked.glob("*.txt")):
        page, gold = convert(path.read_text("utf-8"), path.stem)
        beside = marked.parent / path.name
        assert beside.read_text("utf-8") == page
        assert json.loads(beside.with_suffix(".json").read_text("utf-8")) == gold


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="没有标注") as told:
        call_command("score_extraction", str(tmp_path))
    assert told.value.returncode == score_extraction.UNREADABLE
