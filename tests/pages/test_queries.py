"""A page makes the same number of queries for one row and for a hundred."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.record_rows import Record, deadline_body, id_of, metric_body

EXPECTED = {
    "/": 10, "/pledges/": 5, "/pledges/?q=学校&status=not_assessed": 5, "/departments/": 4, "/officials/": 4,
    "/projects/": 4, "/areas/": 4, "/articles/": 4, "/topics/": 3, "/corrections/": 2, "/changes.atom": 2,
    "/areas/990100/": 6, f"/departments/{id_of('甲市教育局')}/": 7, f"/articles/{id_of('十件实事')}/": 6,
    f"/officials/{id_of('张某')}/": 6, f"/projects/{id_of('丁厂扩建')}/": 7, f"/pledges/{id_of('新建学校0所')}/": 4,
}  # fmt: skip


def world_of(size: int) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    bureau, article = record.department("甲市教育局", area=area), record.article("十件实事", area)
    official, project = record.official("张某", "局长", bureau), record.project("丁厂扩建", area)
    for place in range(size):
        title = f"新建学校{place}所"
        record.department(f"第{place}局", area=area)
        record.area(f"9901{place % 99 + 1:02d}", f"第{place}区")
        record.pledge(
            title, area=area, article=article, owner=bureau, responsible=official, project=project,
            deadline=deadline_body("2023-12-31"), metrics=[metric_body(f"学校{place}", "20", "所")],
        )  # fmt: skip


@pytest.mark.parametrize("size", [1, 20, 100])
def test_queries_do_not_grow_with_rows(size: int, db: None, client: Any) -> None:
    world_of(size)
    made = {}
    for path in EXPECTED:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        made[path] = len(queries)
    assert made == EXPECTED


def test_a_repeat_costs_one_lookup(db: None, client: Any) -> None:
    world_of(1)
    for path in EXPECTED:
        etag = client.get(path).headers["ETag"]
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path, headers={"If-None-Match": etag}).status_code == 304
        assert len(queries) == 1, path
