"""Lists: each filter, each ordering, pages that stay one list."""

from __future__ import annotations

from typing import Any

import pytest

from tests.record_rows import Record, deadline_body, id_of
from tracker.record.lists import LISTS

SCHOOLS, PLANT, ROAD = "新建学校20所", "丁厂扩建投产", "改造公路5G基站2421.2公里"
ALL = {SCHOOLS, PLANT, ROAD}
AREA = {"code": "990100", "name": "甲市", "name_en": ""}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param({}, ALL, id="everything-public"),
        pytest.param({"area": "990100"}, {SCHOOLS, PLANT}, id="area-with-its-parts"),
        pytest.param({"area": "990102"}, {PLANT}, id="area-part"),
        pytest.param({"area": "100000"}, ALL, id="the-country"),
        pytest.param({"area": "970000"}, set(), id="an-area-nobody-knows"),
        pytest.param({"department": id_of("甲市教育局")}, {SCHOOLS}, id="lead"),
        pytest.param({"department": id_of("乙区卫生局")}, set(), id="partner-of-the-first-version-only"),
        pytest.param(
            {"department": id_of("乙区卫生局"), "as_of": "2023-01-01T17:30:00+08:00"}, {SCHOOLS}, id="partner-then"
        ),
        pytest.param({"department": id_of("张某")}, set(), id="an-official-is-no-department"),
        pytest.param({"department": id_of("没有")}, set(), id="nobody"),
        pytest.param({"official": id_of("张某"), "as_of": "2023-01-01T17:30:00+08:00"}, {SCHOOLS}, id="official"),
        pytest.param({"project": id_of("丁厂扩建")}, {PLANT}, id="project"),
        pytest.param({"article": id_of("甲市今年要办十件实事")}, {SCHOOLS, PLANT}, id="article"),
        pytest.param({"topic": "education"}, {SCHOOLS}, id="topic"),
        pytest.param({"force": "will"}, ALL, id="force"),
        pytest.param({"force": "ensure"}, set(), id="another-force"),
        pytest.param({"status": "in_progress"}, {ROAD}, id="status"),
        pytest.param({"status": "in_progress,not_assessed"}, ALL, id="several-statuses"),
        pytest.param({"status": " in_progress , met "}, {ROAD}, id="blanks-around-commas"),
        pytest.param({"status": ""}, ALL, id="an-empty-field-of-a-form"),
        pytest.param({"pace": "due_unchecked"}, {SCHOOLS, PLANT}, id="pace-today"),
        pytest.param({"pace": "due_unchecked", "as_of": "2023-07-01"}, {PLANT}, id="pace-then"),
        pytest.param({"due_before": "2023-06-30"}, {PLANT}, id="due-on-the-day-is-not-after-it"),
        pytest.param({"due_before": "2023-06-29"}, set(), id="due-before"),
        pytest.param({"due_after": "2023-07-01"}, {SCHOOLS}, id="due-after"),
        pytest.param({"due_after": "2023-06-30", "due_before": "2023-12-31"}, {SCHOOLS, PLANT}, id="both-ends-count"),
        pytest.param({"made_after": "2023-02-01"}, {ROAD}, id="made-after"),
        pytest.param({"made_before": "2023-01-17"}, {SCHOOLS}, id="made-before"),
        pytest.param({"q": "学校"}, {SCHOOLS}, id="title"),
        pytest.param({"q": "學校"}, {SCHOOLS}, id="traditional"),
        pytest.param({"q": "schools"}, {SCHOOLS}, id="english-title"),
        pytest.param({"q": "体育馆"}, set(), id="withdrawn"),
        pytest.param({"updated_since": "2023-01-01T19:30:00+08:00"}, {SCHOOLS}, id="corrected-since"),
        pytest.param({"updated_since": "2023-01-01"}, ALL, id="since-a-day"),
        pytest.param({"updated_since": "2030-01-01"}, set(), id="since-the-future"),
        pytest.param({"as_of": "2022-12-31"}, set(), id="before-the-first-release"),
        pytest.param({"as_of": "2023-01-01T20:30:00+08:00"}, ALL, id="as-of-a-moment"),
    ],
)
def test_pledges_are_filtered(world: Record, titles: Any, query: dict[str, str], expected: set[str]) -> None:
    found = titles(**query)
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("path", "query", "count"),
    [
        pytest.param("metrics/", {}, 4, id="metrics"),
        pytest.param("metrics/", {"unit": "元"}, 3, id="metrics-by-unit"),
        pytest.param("metrics/", {"pledge": id_of(SCHOOLS)}, 1, id="metrics-of-a-pledge"),
        pytest.param("metrics/", {"role": "baseline"}, 0, id="metrics-by-role"),
        pytest.param("metrics/", {"area": "990100"}, 4, id="metrics-of-an-area"),
        pytest.param("updates/", {}, 3, id="updates"),
        pytest.param("updates/", {"kind": "check,observation"}, 2, id="updates-by-kind"),
        pytest.param("updates/", {"status": "in_progress"}, 1, id="updates-by-status"),
        pytest.param("updates/", {"pledge": id_of(ROAD)}, 2, id="updates-of-a-pledge"),
        pytest.param(
            "updates/", {"happened_after": "2023-05-01", "happened_before": "2023-05-31"}, 1, id="updates-by-day"
        ),
        pytest.param("departments/", {}, 2, id="departments"),
        pytest.param("departments/", {"q": "教育"}, 1, id="departments-by-name"),
        pytest.param("departments/", {"q": "%"}, 0, id="a-percent-sign-is-no-wildcard"),
        pytest.param("departments/", {"area": "990102"}, 1, id="departments-of-an-area"),
        pytest.param("officials/", {}, 1, id="officials"),
        pytest.param("officials/", {"q": "張某"}, 1, id="officials-in-traditional"),
        pytest.param("projects/", {}, 1, id="projects"),
        pytest.param("areas/", {}, 3, id="areas"),
        pytest.param("areas/", {"area": "990000"}, 2, id="areas-inside"),
        pytest.param("articles/", {}, 2, id="articles"),
        pytest.param("articles/", {"published_after": "2023-01-18"}, 1, id="articles-after"),
        pytest.param("articles/", {"published_before": "2023-01-17"}, 1, id="articles-before"),
        pytest.param("departments/", {"as_of": "2022-01-01"}, 0, id="cards-before-the-first-release"),
    ],
)
def test_other_lists_are_filtered(world: Record, ask: Any, path: str, query: dict[str, str], count: int) -> None:
    assert len(ask(path, **query).json()["results"]) == count


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        pytest.param("", [ROAD, PLANT, SCHOOLS], id="the-newest-first"),
        pytest.param("made_on", [SCHOOLS, PLANT, ROAD], id="made-on"),
        pytest.param("due_on", [PLANT, SCHOOLS, ROAD], id="without-deadline-last"),
        pytest.param("-due_on", [SCHOOLS, PLANT, ROAD], id="without-deadline-last-downwards-too"),
        pytest.param("released_at", [PLANT, ROAD, SCHOOLS], id="released"),
        pytest.param("-released_at", [SCHOOLS, ROAD, PLANT], id="newly-released-first"),
    ],
)
def test_pledges_are_ordered(world: Record, titles: Any, ordering: str, expected: list[str]) -> None:
    assert titles(ordering=ordering) == expected


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_every_ordering_of_every_list_can_be_walked_both_ways(world: Record, ask: Any, listed: Any) -> None:
    for ordering in listed.orderings:
        forwards = walk(ask, f"{listed.name}/", "next", ordering=ordering, page_size="1")
        whole = [row["id"] for row in ask(f"{listed.name}/", ordering=ordering, page_size="100").json()["results"]]
        assert [row["id"] for page in forwards for row in page["results"]] == whole
        backwards = [forwards[-1]]
        while address := backwards[-1]["previous"]:
            backwards.append(ask(address).json())
        assert [row["id"] for page in backwards for row in page["results"]] == whole[::-1]
        assert backwards[-1]["next"] is not None or len(whole) < 2


def walk(ask: Any, path: str, way: str, **query: str) -> list[dict[str, Any]]:
    """Every page from the first on."""
    pages = [ask(path, **query).json()]
    while address := pages[-1][way]:
        pages.append(ask(address).json())
    return pages


@pytest.mark.django_db
def test_a_list_stays_one_list_while_publishing_goes_on(ask: Any) -> None:
    record = Record()
    for number in range(6):
        record.pledge(f"事项{number}", area=AREA, made_on=f"2023-01-1{number}")
    first = ask("pledges/", page_size="2").json()
    # Between two pages: one changes its place, one goes, one comes, one changes its pace.
    record.pledge("事项0", area=AREA, made_on="2023-03-01")
    record.withdraw(id_of("事项1"), reason="有误")
    record.pledge("事项9", area=AREA, made_on="2023-01-11")
    record.pledge("事项2", area=AREA, made_on="2023-01-12", deadline=deadline_body("2023-01-31"))
    rest = walk(ask, first["next"], "next")
    told = [row["title"] for page in [first, *rest] for row in page["results"]]
    assert told == [f"事项{number}" for number in (5, 4, 3, 2, 1, 0)]
    assert {page["as_of"]["release"] for page in rest} == {6}
    assert [row["pace"] for page in rest for row in page["results"] if row["title"] == "事项2"] == ["not_applicable"]
    # Control: a fresh list tells the news.
    assert ask("pledges/").json()["results"][0]["title"] == "事项0"


@pytest.mark.parametrize(
    ("size", "status", "count"),
    [
        ("1", 200, 1),
        ("100", 200, 3),
        ("", 200, 3),
        ("0", 400, 0),
        ("101", 400, 0),
        ("-1", 400, 0),
        ("二", 400, 0),
        ("٣", 400, 0),
    ],
)
def test_page_size_said_is_page_size_served(world: Record, ask: Any, size: str, status: int, count: int) -> None:
    answer = ask("pledges/", page_size=size)
    assert answer.status_code == status
    assert len(answer.json().get("results", [])) == count


def test_rows_carry_their_pace_version_and_moment(world: Record, ask: Any) -> None:
    row = next(row for row in ask("pledges/").json()["results"] if row["title"] == SCHOOLS)
    assert (row["pace"], row["version"], row["number"]) == ("due_unchecked", 2, 2)
    assert row["released_at"] == "2023-01-01T12:00:00.000000Z"
    kinds = {row["kind"] for row in ask("updates/").json()["results"]}
    assert kinds == {"status", "observation", "check"}


def test_companies_are_listed_nowhere(world: Record, ask: Any) -> None:
    world.card("company", id_of("戊公司"), "戊公司", {"id": id_of("戊公司"), "kind": "company", "name": "戊公司"})
    names = [row["name"] for path in ("departments/", "projects/", "areas/") for row in ask(path).json()["results"]]
    assert "戊公司" not in names
    assert ask(f"departments/{id_of('戊公司')}/").status_code == 404
