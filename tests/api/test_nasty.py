"""Nasty values in every place of an address: an answer, never a failure."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, quote_from_bytes

import pytest
from django.test import Client

from tests.record_rows import Record, id_of
from tracker.record.api.views import LIST_PARAMETERS
from tracker.record.lists import LISTS

NASTY = {
    "nul": "\x00", "nul-inside": "a\x00b", "line-end": "a\r\nSet-Cookie: a=b", "tab": "\t", "blank": " ", "quote": "'",
    "quotes": '"', "backslash": "\\", "percent": "%", "percents": "%25%00", "like": "%_", "dunder": "__", "lookup": "a__in",
    "comma": ",", "commas": ",,,,", "semicolon": "a;b", "star": "*", "fts": '"a" OR b NEAR(c)', "fts-column": "tokens:a",
    "tsquery": "a & !b | (c <-> d:*)", "sql": "'; DROP TABLE record_pledge; --", "25-digits": "9" * 25, "minus": "-1",
    "minus-25": "-" + "9" * 25, "nan": "NaN", "inf": "1e999999999", "float": "1.5", "zero": "0", "huge-year": "99999-01-01",
    "no-day": "2023-02-30", "day-0": "0000-00-00", "last-day": "9999-12-31", "first-day": "0001-01-01",
    "last-moment": "9999-12-31T23:59:59-12:00", "first-moment": "0001-01-01T00:00:00+14:00", "offset": "2023-01-01T00:00:00+99:99",
    "full-width": "２０２３", "arabic": "٢٠٢٣", "bidi": "\u202e\u2066", "zero-width": "\u200b\ufeff", "emoji": "👨‍👩‍👧",
    "beyond": "\U0010ffff", "han-beyond": "𠮷", "expander": "\ufdfa" * 40, "combining": "a" + "\u0301" * 60, "markup": "<script>",
    "template": "{{ 7*7 }}", "path": "../../etc/passwd", "json": '{"a": [1]}', "list": "[1,2]", "true": "true", "none": "None",
    "long": "字" * 200, "word": "学校", "many-terms": "字 " * 30,
}  # fmt: skip
RAW = {"bad-utf8": b"\xff\xfe", "cut-utf8": b"\xe4\xb9", "surrogate": b"\xed\xa0\x80", "overlong": b"\xc0\x80"}
ENCODED = {name: quote(value, safe="") for name, value in NASTY.items()} | {
    name: quote_from_bytes(value, safe="") for name, value in RAW.items()
}

WORST = (
    "nul",
    "like",
    "25-digits",
    "first-moment",
    "last-day",
    "full-width",
    "long",
    "bad-utf8",
    "surrogate",
    "many-terms",
)


@pytest.fixture
def get(world: Record, client: Client) -> Any:
    """The status of an address, whose answer is a JSON refusal where it is not good."""

    def status(address: str, **headers: str) -> int:
        answer = client.get(address, headers=headers)
        assert answer.status_code < 500, address
        if answer.status_code >= 400:
            error = answer.json()["error"]
            assert error["message"]
            assert error["message_en"]
        else:
            answer.getvalue()
        return answer.status_code

    return status


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_nasty_values_of_every_parameter(get: Any, listed: Any) -> None:
    # Every value at every parameter of pledges; elsewhere those that ever broke something.
    values = ENCODED if listed.name == "pledges" else {name: ENCODED[name] for name in WORST}
    names = (*listed.filters.names(), *LIST_PARAMETERS)
    for name in names:
        for value in values.values():
            get(f"/api/v1/{listed.name}/?{name}={value}")


@pytest.mark.parametrize("place", ["{}=1", "q={}&{}=1", "{}", "={}", "q[]={}", "q[a]={}", "q.a={}", "q=1&q={}"])
def test_nasty_names_and_shapes_of_parameters(get: Any, place: str) -> None:
    for value in ENCODED.values():
        assert get(f"/api/v1/pledges/?{place.replace('{}', value)}") in (200, 400, 414)


@pytest.mark.parametrize(
    "path", ["{}", "{}/", "pledges/{}", "pledges/{}/", "areas/{}/", "pledges/{}/releases/", "{}.csv"]
)
def test_nasty_paths(get: Any, path: str) -> None:
    for value in ENCODED.values():
        get(f"/api/v1/{path.replace('{}', value)}")


@pytest.mark.parametrize(
    "header", ["accept", "if-none-match", "if-modified-since", "accept-language", "range", "cookie"]
)
def test_nasty_headers(get: Any, header: str) -> None:
    for value in NASTY.values():
        if value.isascii():
            assert get("/api/v1/pledges/", **{header: value}) in (200, 304)


def cursors() -> Iterator[Any]:
    """What a forged cursor may hold."""
    good = [17, "2023-07-01", "-made_on", "2023-01-18", id_of("丁厂扩建投产"), 0]
    yield from ([], {}, None, 1, "a", [good], good[:5], [*good, 1], [[]] * 6, [{}] * 6, [None] * 6)
    bad: tuple[Any, ...] = (
        None,
        -1,
        1e999,
        10**30,
        True,
        [],
        {},
        "",
        "\x00",
        "\ud800",
        "9999-12-31",
        "10000-01-01",
        "a" * 400,
        "NaN",
    )
    for place in range(6):
        for value in bad:
            yield [*good[:place], value, *good[place + 1 :]]


@pytest.mark.parametrize("ordering", ["-made_on", "due_on", "-released_at"])
def test_forged_cursors(get: Any, ordering: str) -> None:
    for facts in cursors():
        text = base64.urlsafe_b64encode(json.dumps(facts).encode()).decode()
        assert get(f"/api/v1/pledges/?ordering={ordering}&cursor={quote(text)}") in (200, 400)


@pytest.mark.parametrize("key", ["\x00", "\ud800", "NaN", "Infinity", "1e400", "9" * 300, "1e-400", "a", "", "甲"])
@pytest.mark.parametrize("path", ["metrics/?ordering=value", "areas/?ordering=code", "departments/?ordering=name"])
def test_forged_keys_of_other_kinds(get: Any, path: str, key: str) -> None:
    facts = [17, "2023-07-01", path.split("=")[1], key, "990100", 0]
    text = base64.urlsafe_b64encode(json.dumps(facts).encode()).decode().rstrip("=")
    assert get(f"/api/v1/{path}&cursor={quote(text)}") in (200, 400)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("q=" + "a" * 2046, 400, id="2-kib-too-long-a-word"),
        pytest.param("q=" + "a" * 2047, 414, id="over-2-kib"),
        pytest.param("q=" + "a" * 10_000, 414, id="10-kb"),
        pytest.param("a&" * 1023, 400, id="a-thousand-names"),
        pytest.param("&" * 2048, 400, id="two-thousand-nothings"),
        pytest.param("q=" + quote("字 " * 21), 400, id="21-terms"),
        pytest.param("status=" + ",".join(["met"] * 20), 200, id="the-same-code-20-times"),
    ],
)
def test_long_queries(get: Any, query: str, status: int) -> None:
    assert get(f"/api/v1/pledges/?{query}") == status


def test_nasty_words_stay_what_they_are(world: Record, client: Client) -> None:
    title = '<script>"&\u202e' + "'%_\\"
    world.pledge(title, area={"code": "990100", "name": "甲市", "name_en": ""})
    assert client.get(f"/api/v1/pledges/{id_of(title)}/").json()["title"] == title
    # No sniffing either: the answer says what it is.
    assert client.get("/api/v1/pledges/").headers["X-Content-Type-Options"] == "nosniff"
