"""Areas and files for the tests of ingest; everything is made up: 甲市, 乙区, 张某."""

from __future__ import annotations

import datetime as dt

import pytest

from articles import reference
from articles.ingest.intake import ingest_file
from articles.ingest.masthead import Masthead
from articles.ingest.sandbox import Sandbox
from articles.models import Area

from .stub_worker import command

AT = dt.datetime(2023, 1, 18, 9, 0, tzinfo=dt.UTC)
PAGE = """甲市重点项目
2023年甲市将建设项目3个。
张某说，去年已建成项目3个。

乙区教育
乙区将新建学校3个。
乙区将招聘教师。
"""


@pytest.fixture
def area(db):
    row = Area(code="990100", name="甲市", level="prefecture")
    reference.add(row=row)
    return row


@pytest.fixture
def masthead(area):
    return Masthead(newspaper="甲市日报", published_on=dt.date(2023, 1, 17), area=area, page="第二版")


@pytest.fixture(scope="session")
def sandbox():
    with Sandbox(command=command()) as sandbox:
        yield sandbox


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def document(page, masthead, sandbox):
    """The page above, ingested: two articles, three pledges, one outcome."""
    return ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT).document
