"""CSV: opens in Excel as Chinese, runs nothing, and is the same rows as the JSON."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.test import Client

from tests.record_rows import Record, id_of
from tracker.record.api import views
from tracker.record.api.tables import TABLES, safe_cell

AREA = {"code": "990100", "name": "甲市", "name_en": ""}


def rows_of(answer: Any) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    text = b"".join(answer.streaming_content).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize(
    ("address", "accept"),
    [("/api/v1/pledges.csv", ""), ("/api/v1/pledges/?format=csv", ""), ("/api/v1/pledges/", "text/csv, */*;q=0.1")],
)
def test_csv_is_asked_for_in_three_ways(world: Record, client: Client, address: str, accept: str) -> None:
    answer = client.get(address, headers={"accept": accept})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="pledges-')
    rows = rows_of(answer)
    assert [row["承诺事项"] for row in rows] == ["改造公路5G基站2421.2公里", "丁厂扩建投产", "新建学校20所"]
    assert rows[1] | {"地区": "乙区", "项目": "丁厂扩建", "至迟": "2023-06-30", "状态": "尚未核查", "状态代码": "not_assessed",
                      "序时进度": "到期待核", "原文": "将丁厂扩建投产"} == rows[1]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_every_list_has_a_table_of_the_same_rows(world: Record, client: Client, ask: Any, name: str) -> None:
    rows = rows_of(client.get(f"/api/v1/{name}.csv"))
    told = ask(f"{name}/", page_size="100").json()["results"]
    assert [next(iter(row.values())) for row in rows] == [row["id"] for row in told]
    assert all(row["版本"] for row in rows)


def test_filters_hold_for_csv_too(world: Record, client: Client) -> None:
    assert len(rows_of(client.get("/api/v1/pledges.csv?topic=education"))) == 1
    assert client.get("/api/v1/pledges.csv?topics=education").status_code == 400


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1+1", "'-1+1"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"), ("\x00=1", "'=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"),
        (" =1", "' =1"), ("\u3000=1", "'\u3000=1"), ("-5.2", "-5.2"), ("-5.2\n", "'-5.2\n"), ("-٣", "'-٣"),
        ("修路=好", "修路=好"), (0, "0"), (None, ""), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_a_formula_in_a_title_is_kept_in_json_and_disarmed_in_csv(db: None, client: Client, ask: Any) -> None:
    title = '＝HYPERLINK("http://a","b")'
    Record().pledge(title, area=AREA)
    assert ask("pledges/").json()["results"][0]["title"] == title
    assert rows_of(client.get("/api/v1/pledges.csv"))[0]["承诺事项"] == f"'{title}"


def test_a_long_table_is_cut_and_says_where_it_goes_on(world: Record, client: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(views, "CSV_ROWS", 2)
    monkeypatch.setattr(views, "CSV_PIECE", 1)
    first = client.get("/api/v1/pledges.csv")
    rows, link = rows_of(first), first.headers["Link"]
    assert link.endswith('>; rel="next"')
    second = client.get(link.split(">")[0][1:])
    assert "Link" not in second.headers
    told = [row["编号"] for row in rows + rows_of(second)]
    assert told == [id_of(title) for title in ("改造公路5G基站2421.2公里", "丁厂扩建投产", "新建学校20所")]
