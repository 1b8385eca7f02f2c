"""What is typed about a page: what is understood, what is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.ingest.errors import IntakeError
from articles.ingest.masthead import read_day, read_masthead

TODAY = dt.date(2023, 2, 1)
GIVEN = {
    "newspaper": "甲市日报",
    "date": "2023-01-17",
    "area": "990100",
    "page": "第二版",
    "date_basis": "printed",
    "url": "",
}


@pytest.mark.parametrize(
    "words",
    [
        "2023-01-17",
        "2023-1-17",
        "2023/1/17",
        "2023.01.17",
        "2023年1月17日",
        "２０２３年１月１７日",
        " 2023年 1月 17日 ",
    ],
)
def test_read_day_understands(words):
    assert read_day(words, today=TODAY) == dt.date(2023, 1, 17)


@pytest.mark.parametrize(
    "words",
    ["2023-02-29", "2023-13-01", "2023年2月30日", "0000-01-01", "1899-12-31", "2023-02-02", "9999-12-31", "昨天", "", "1月17日",
     "20230117", "2023-01-17T00:00", "٢٠٢٣-٠١-١٧", "2023-01-17\n2023-01-18"],
)  # fmt: skip
def test_read_day_refuses(words):
    with pytest.raises(IntakeError):
        read_day(words, today=TODAY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("newspaper", " "),
        ("newspaper", "长" * 81),
        ("newspaper", "甲\u202e市"),
        ("page", "版" * 41),
        ("area", "150399"),
        ("area", "甲市"),
        ("url", "ftp://a.example/"),
        ("url", "javascript:alert(1)"),
        ("url", "https://a.example/" + "a" * 500),
    ],
)
def test_read_masthead_refuses(area, name, value):
    with pytest.raises(IntakeError):
        read_masthead(**GIVEN | {name: value}, today=TODAY)


def test_read_masthead_reads(area):
    head = read_masthead(**GIVEN, today=TODAY)
    assert (head.newspaper, head.published_on, head.area) == ("甲市日报", dt.date(2023, 1, 17), area)
