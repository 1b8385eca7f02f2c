"""A small published world, and how a reader asks for its pages."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client

from tests.record_rows import Record, small_world


@pytest.fixture
def world(db: None) -> Record:
    return small_world()


@pytest.fixture
def read(client: Client) -> Any:
    """`read("/pledges/", status="met")`: the answer."""

    def get(path: str, **query: str) -> Any:
        return client.get(path, query)

    return get


def words_of(response: Any) -> str:
    """What a reader reads of a page, in one line."""
    body = re.sub(r"<head>.*?</head>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.fixture
def words() -> Any:
    return words_of
