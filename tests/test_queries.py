"""A list makes the same few queries for one row, twenty and a hundred; and public answers read the record alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.record_rows import (
    Record,
    deadline_body,
    id_of,
    metric_body,
    observation_body,
    small_world,
    status_body,
)
from tracker.desk.models import Pledge as DraftPledge
from tracker.record.lists import LISTS

pytestmark = pytest.mark.django_db

SIZES = (1, 20, 100)
MOST_OF_A_LIST = 4
MOST_OF_A_PAGE = 12
PAGES = ("", "pledges/", "departments/", "officials/", "projects/", "areas/", "articles/", "topics/", "changes.atom")


def grow(record: Record, count: int, *, done: int = 0) -> None:
    """A record of `count` rows on every list."""
    for number in range(done, count):
        area = record.area(f"99{number // 99 + 10:02}{number % 99 + 1:02}", f"甲{number}区")
        body = record.department(f"甲{number}局", area=area)
        official = record.official(f"张{number}", "局长", body)
        project = record.project(f"工程{number}", area)
        article = record.article(f"报道{number}", area)
        value, status = (
            observation_body(f"值{number}", "1", "2023-03-31"),
            status_body(f"态{number}", "in_progress", "2023-04-01"),
        )
        metric = metric_body(f"投资{number}", "100", "元", observations=[value], latest=value, share="0.01")
        record.pledge(
            f"修路{number}", area=area, article=article, owner=body, responsible=official, project=project, updates=[status],
            status=status, metrics=[metric], deadline=deadline_body("2023-12-31"),
        )  # fmt: skip


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
        answer.getvalue()
    assert answer.status_code == 200, address
    return len(queries)


def test_lists_and_pages_make_the_same_queries_for_1_20_and_100_rows(client: Client) -> None:
    lists = [f"/api/v1/{listed.name}/?page_size=100" for listed in LISTS]
    lists += [
        "/api/v1/pledges/?page_size=100&q=修路&area=990000&status=in_progress&pace=due_unchecked&as_of=2024-12-31"
    ]
    tables = [f"/api/v1/{listed.name}.csv" for listed in LISTS]
    pages = [f"/{language}{page}" for language in ("", "en/") for page in PAGES]
    record, told = Record(), {}
    done = 0
    for size in SIZES:
        grow(record, size, done=done)
        done = size
        told[size] = {address: queries_of(client, address) for address in (*lists, *tables, *pages)}
    assert told[1] == told[20] == told[100]
    assert max(told[100][address] for address in (*lists, *tables)) <= MOST_OF_A_LIST
    assert max(told[100][address] for address in pages) <= MOST_OF_A_PAGE


def test_details_make_few_queries_whatever_the_size_of_the_row(client: Client) -> None:
    record = Record()
    grow(record, 1)
    area = {"code": "991001", "name": "甲0区", "name_en": ""}
    figures = [metric_body(f"指标{number}", "1", "个") for number in range(50)]
    record.pledge("大工程", area=area, metrics=figures)
    for title in ("修路0", "大工程"):
        assert queries_of(client, f"/api/v1/pledges/{id_of(title)}/") == 2
        assert queries_of(client, f"/pledges/{id_of(title)}/") <= MOST_OF_A_PAGE


@contextmanager
def record_only() -> Iterator[None]:
    """A database that may be read, and of which only the record."""
    if connection.vendor == "sqlite":
        allowed = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT)

        def judge(action: int, table: str | None, *_: Any) -> int:
            reads = action == sqlite3.SQLITE_READ and str(table).startswith(("record_", "sqlite_"))
            # FTS5 opens its own tables, and asks which version they are.
            search = action in (
                sqlite3.SQLITE_PRAGMA,
                sqlite3.SQLITE_UPDATE,
                sqlite3.SQLITE_INSERT,
                sqlite3.SQLITE_DELETE,
            ) and "search" in str(table)
            return (
                sqlite3.SQLITE_OK
                if reads or search or action in allowed or table == "data_version"
                else sqlite3.SQLITE_DENY
            )

        connection.connection.set_authorizer(judge)
        try:
            yield
        finally:
            connection.connection.set_authorizer(None)
        return
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name.startswith("record_")]
        cursor.execute("CREATE ROLE record_reader")
        cursor.execute(f"GRANT SELECT ON {', '.join(tables)} TO record_reader")
        cursor.execute("SET LOCAL ROLE record_reader")
        yield
        cursor.execute("RESET ROLE")


def test_the_public_side_works_for_a_role_that_may_read_the_record_only(client: Client) -> None:
    small_world()
    schools = id_of("新建学校20所")
    addresses = [f"/api/v1/{listed.name}/" for listed in LISTS]
    addresses += [
        "/api/v1/pledges/?q=学校",
        "/api/v1/pledges.csv",
        f"/api/v1/pledges/{schools}/releases/",
        "/api/v1/schema",
    ]
    addresses += [*(f"/{page}" for page in PAGES), f"/pledges/{schools}/", "/pledges/?q=学校"]
    with record_only():
        for address in addresses:
            queries_of(client, address)


def test_control_that_role_may_not_read_the_desk() -> None:
    with record_only(), pytest.raises(DatabaseError), transaction.atomic():
        DraftPledge.objects.count()
