"""Where no view answers: JSON under /api/, a page elsewhere, with an id for the log and not a word of what broke."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.test import Client

SECRET = "SELECT secret FROM /srv/house"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, client: Client) -> Client:
    """A client of a site in which every question breaks."""

    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("tracker.record.api.answers.stand_now", fail)
    monkeypatch.setattr("tracker.record.pages.freshness.stand_now", fail)
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("path", ["/api/v1/pledges/", "/api/v1/pledges.csv", "/api/v1/no-such-list/?format=csv"])
def test_an_error_under_the_api_is_json_with_the_id_in_the_log(
    db: None, broken: Client, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = broken.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/json")
    error = answer.json()["error"]
    assert error["code"] == "server_error"
    assert error["request_id"] == answer["X-Request-ID"]
    assert error["request_id"] in error["message"]
    assert error["request_id"] in error["message_en"]
    assert answer["Cache-Control"] == "no-store"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "secret" not in answer.content.decode()
    # Control: it did break, and the log knows how.
    assert SECRET in caplog.text


@pytest.mark.parametrize("path", ["/", "/en/", "/pledges/"])
def test_an_error_elsewhere_is_a_page_with_the_id(db: None, broken: Client, path: str) -> None:
    answer = broken.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/html; charset=utf-8")
    assert answer["X-Request-ID"] in answer.content.decode()
    assert "secret" not in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/en/pledges/", "/api/v1/pledges/", "/admin/", "/no-such-page/"])
def test_a_foreign_host_name_is_refused_and_breaks_nothing(db: None, client: Client, path: str) -> None:
    answer = client.get(path, headers={"host": "tracker.evil.example"})
    assert answer.status_code == 400
    assert "does not answer" in answer.content.decode()
    assert "evil" not in answer.content.decode()


@pytest.mark.parametrize("path", ["/api/", "/api/v2/pledges/", "/api/v1/no-such-list/"])
def test_what_is_no_address_of_the_api_is_a_json_404(db: None, client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_a_browser_that_asks_for_an_icon_is_led_to_it(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"]) == (302, "/static/tracker/favicon.svg")
