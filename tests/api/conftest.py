"""A small published world, and how to ask for it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.record_rows import Record, small_world


@pytest.fixture
def world(db: None) -> Record:
    return small_world()


@pytest.fixture
def ask(client: Client) -> Any:
    """`ask("pledges/", status="met")`: the answer."""

    def get(path: str, **query: str) -> Any:
        return client.get(path if path.startswith("http") else f"/api/v1/{path}", query)

    return get


@pytest.fixture
def titles(ask: Any) -> Any:
    """The titles that a list of pledges answers."""

    def found(**query: str) -> list[str]:
        answer = ask("pledges/", **query)
        assert answer.status_code == 200, answer.content.decode()
        return [row["title"] for row in answer.json()["results"]]

    return found
