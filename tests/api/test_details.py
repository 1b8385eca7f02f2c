"""Details: what stands, what stood, what has gone and where to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.record_rows import Record, id_of

SCHOOLS = id_of("新建学校20所")


@pytest.mark.parametrize(
    "path",
    [
        f"pledges/{SCHOOLS}/", f"metrics/{id_of('新建学校')}/", f"updates/{id_of('公路开工')}/",
        f"departments/{id_of('甲市教育局')}/", f"officials/{id_of('张某')}/", f"projects/{id_of('丁厂扩建')}/",
        "areas/990102/", f"articles/{id_of('甲市今年要办十件实事')}/",
    ],
)  # fmt: skip
def test_a_detail_is_the_row_of_the_list(world: Record, ask: Any, path: str) -> None:
    answer = ask(path)
    assert answer.status_code == 200
    listed = ask(path.split("/")[0] + "/", page_size="100").json()["results"]
    assert answer.json() in listed


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        pytest.param(f"pledges/{id_of('没有')}/", 404, "not_found", id="unknown"),
        pytest.param(f"pledges/{id_of('甲市教育局')}/", 404, "not_found", id="an-id-of-another-kind"),
        pytest.param(f"departments/{SCHOOLS}/", 404, "not_found", id="a-pledge-is-no-department"),
        pytest.param("pledges/1/", 404, "not_found", id="a-number-is-no-id"),
        pytest.param("areas/970000/", 404, "not_found", id="unknown-area"),
        pytest.param(f"pledges/{id_of('修建体育馆')}/", 410, "withdrawn", id="withdrawn"),
        pytest.param(f"pledges/{id_of('新建中小学20所')}/", 301, "moved", id="merged"),
        pytest.param(f"pledges/{SCHOOLS}/releases", 301, "moved", id="without-its-slash"),
        pytest.param(f"pledges/{id_of('没有')}/releases/", 404, "not_found", id="releases-of-nothing"),
        pytest.param(f"pledges/{id_of('甲市教育局')}/releases/", 404, "not_found", id="releases-of-a-department"),
    ],
)
def test_what_is_not_there_says_why(world: Record, ask: Any, path: str, status: int, code: str) -> None:
    answer = ask(path)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["code"] == code
    assert error["message"]
    assert error["message_en"]


def test_a_withdrawn_pledge_tells_its_reason_and_when_and_stays_citable(world: Record, ask: Any) -> None:
    gone = id_of("修建体育馆")
    error = ask(f"pledges/{gone}/").json()["error"]
    assert error["reason"] == "原文引用有误"
    assert error["withdrawn_at"].startswith("2023-01-0")
    told = [release["released_at"] for release in ask(f"pledges/{gone}/releases/").json()["results"]]
    assert ask(f"pledges/{gone}/", as_of=told[1]).json()["title"] == "修建体育馆"
    assert ask(f"pledges/{gone}/", as_of=told[0]).status_code == 410
    assert ask(f"pledges/{gone}/", as_of="2022-12-31").status_code == 404


def test_a_merged_pledge_leads_to_the_one_it_became(world: Record, ask: Any) -> None:
    answer = ask(f"pledges/{id_of('新建中小学20所')}/")
    assert answer.headers["Location"] == f"http://testserver/api/v1/pledges/{SCHOOLS}/"


def test_figures_of_a_withdrawn_pledge_go_with_it(world: Record, ask: Any) -> None:
    metric = id_of("新建学校")
    world.withdraw(SCHOOLS, reason="重复")
    assert ask(f"metrics/{metric}/").json()["error"]["reason"] == "重复"


def test_past_versions(world: Record, ask: Any) -> None:
    releases = ask(f"pledges/{SCHOOLS}/releases/").json()["results"]
    assert [(release["number"], release["kind"]) for release in releases] == [(2, "correct"), (1, "publish")]
    first = ask(f"pledges/{SCHOOLS}/", as_of=releases[1]["released_at"]).json()
    assert (first["version"], first["title_en"], len(first["partners"])) == (1, "", 1)
    assert ask(f"pledges/{SCHOOLS}/").json()["title_en"] == "Twenty schools"
    then = ask(f"pledges/{SCHOOLS}/releases/", as_of=releases[1]["released_at"]).json()["results"]
    assert [release["number"] for release in then] == [1]


def test_releases_come_in_pages(world: Record, ask: Any) -> None:
    first = ask(f"pledges/{SCHOOLS}/releases/", page_size="1").json()
    second = ask(first["next"]).json()
    assert [page["results"][0]["number"] for page in (first, second)] == [2, 1]
    assert ask(second["previous"]).json()["results"] == first["results"]
