"""How the API answers: refusals that help, caches that stay true, no cookie, no other method, no page for browsers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.record_rows import Record, id_of

SCHOOLS = id_of("新建学校20所")


@pytest.mark.parametrize(
    ("path", "query", "parameter", "known"),
    [
        pytest.param("pledges/", {"statu": "met"}, "statu", "status", id="misspelt"),
        pytest.param("pledges/", {"status__in": "met"}, "status__in", "status", id="lookup"),
        pytest.param("pledges/", {"owner__note": "a"}, "owner__note", "department", id="relation"),
        pytest.param("pledges/", {"status[]": "met"}, "status[]", "status", id="array"),
        pytest.param("pledges/", {"status": "finished"}, "status", "met", id="value"),
        pytest.param("pledges/", {"pace": "met"}, "pace", "ahead", id="code-of-another-vocabulary"),
        pytest.param("pledges/", {"ordering": "title"}, "ordering", "-made_on", id="ordering"),
        pytest.param("pledges/", {"ordering": "-made_on,due_on"}, "ordering", "due_on", id="two-orderings"),
        pytest.param("pledges/", {"format": "api"}, "format", "csv", id="browsable"),
        pytest.param("updates/", {"kind": "note"}, "kind", "check", id="kind"),
        pytest.param("pledges/" + SCHOOLS + "/", {"expand": "metrics"}, "expand", "as_of", id="detail"),
        pytest.param("pledges/" + SCHOOLS + "/releases/", {"kind": "a"}, "kind", "as_of", id="releases"),
        pytest.param("pledges.csv", {"page_size": "3"}, "page_size", "status", id="csv-has-no-pages"),
    ],
)
def test_a_bad_parameter_is_a_400_that_names_what_is_known(
    world: Record, ask: Any, path: str, query: dict[str, str], parameter: str, known: str
) -> None:
    answer = ask(path, **query)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["parameter"] == parameter
    assert known in error["known"]
    assert known in error["message"]
    assert known in error["message_en"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"area": "乌海"}, "area"), ({"area": "1503"}, "area"), ({"department": "1"}, "department"),
        ({"due_before": "2023-02-30"}, "due_before"), ({"due_before": "明天"}, "due_before"),
        ({"updated_since": "2023-01-01T00:00"}, "updated_since"), ({"as_of": "2099-01-01"}, "as_of"),
        ({"as_of": "2023-01-01T00:00:00"}, "as_of"), ({"cursor": "abc"}, "cursor"), ({"q": "？"}, "q"),
        ({"q": "字" * 101}, "q"), ({"page_size": "1000"}, "page_size"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_read_is_a_400_that_says_what_to_write(
    world: Record, ask: Any, query: dict[str, str], parameter: str
) -> None:
    answer = ask("pledges/", **query)
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (400, parameter)


def test_a_parameter_given_twice_is_refused(world: Record, client: Client) -> None:
    answer = client.get("/api/v1/pledges/?status=met&status=dropped")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "repeated_parameter")


def test_a_cursor_belongs_to_its_ordering_and_its_record(world: Record, ask: Any) -> None:
    cursor = ask("pledges/", page_size="1").json()["next"].split("cursor=")[1].split("&")[0]
    assert ask("pledges/", cursor=cursor).status_code == 200
    assert ask("pledges/", cursor=cursor, ordering="due_on").json()["error"]["code"] == "bad_cursor"
    assert ask("areas/", cursor=cursor).json()["error"]["code"] == "bad_cursor"


@pytest.mark.parametrize("accept", ["text/html", "image/png", "*/*", "", "application/xml;q=0.1", "nonsense"])
def test_whatever_is_accepted_the_answer_is_json(world: Record, client: Client, accept: str) -> None:
    answer = client.get("/api/v1/pledges/", headers={"accept": accept})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["pledges/", f"pledges/{SCHOOLS}/", "schema", "", "nothing/"])
def test_other_methods_are_refused(world: Record, client: Client, method: str, path: str) -> None:
    answer = getattr(client, method)(f"/api/v1/{path}")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.headers["Cache-Control"] == "no-store"


def test_options_tell_browsers_what_is_allowed_and_nothing_of_the_rows(world: Record, client: Client) -> None:
    answer = client.options("/api/v1/pledges/")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_a_body(world: Record, client: Client) -> None:
    for path in ("pledges/", "pledges.csv", f"pledges/{SCHOOLS}/", "nothing"):
        get, head = client.get(f"/api/v1/{path}"), client.head(f"/api/v1/{path}")
        assert head.status_code == get.status_code
        assert (b"".join(head) if head.streaming else head.content) == b""
        differing = {k for k in get.headers if get.headers[k] != head.headers.get(k)}
        assert differing <= {"Content-Length"}


@pytest.mark.parametrize("path", ["pledges/", f"pledges/{SCHOOLS}/", "pledges.csv", "schema", "", "areas/990100/"])
def test_a_repeated_question_costs_one_lookup(world: Record, client: Client, path: str) -> None:
    etag = client.get(f"/api/v1/{path}").headers["ETag"]
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/api/v1/{path}", headers={"if-none-match": f'"other", W/{etag}'})
    assert (answer.status_code, answer.content, len(queries)) == (304, b"", 1)
    assert answer.headers["ETag"] == etag
    assert answer.headers["Cache-Control"] == "public, max-age=60"


def test_the_etag_changes_with_release_day_build_address_and_format(
    world: Record, client: Client, settings: Any
) -> None:
    def etag(address: str = "pledges/", **headers: str) -> str:
        return str(client.get(f"/api/v1/{address}", headers=headers).headers["ETag"])

    seen = [etag(), etag("pledges/?status=met"), etag("pledges/", accept="text/csv"), etag("pledges.csv")]
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(days=1)):
        seen.append(etag())
    settings.BUILD = "another"
    seen.append(etag())
    world.pledge("架桥", area={"code": "990100", "name": "甲市", "name_en": ""})
    seen.append(etag())
    assert len(set(seen)) == len(seen)


def test_refusals_have_no_etag_so_that_none_becomes_a_304(world: Record, client: Client) -> None:
    for path in ("pledges/?a=1", f"pledges/{id_of('没有')}/", "nothing"):
        assert "ETag" not in client.get(f"/api/v1/{path}").headers


@pytest.mark.parametrize("path", ["pledges/", "pledges/?a=1", "nothing", "schema", f"pledges/{SCHOOLS}/"])
def test_answers_are_public_short_lived_and_set_no_cookie(world: Record, client: Client, path: str) -> None:
    client.cookies["sessionid"] = "a" * 32
    answer = client.get(f"/api/v1/{path}")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Vary"] == "Accept"
    assert not answer.cookies


def test_the_index_leads_to_every_list(world: Record, ask: Any) -> None:
    addresses = ask("").json()
    assert len(addresses) == 9
    for address in addresses.values():
        assert ask(address).status_code == 200


def test_an_address_without_its_slash_leads_to_the_one_with_it(world: Record, ask: Any) -> None:
    assert ask("pledges", status="met").headers["Location"] == "http://testserver/api/v1/pledges/?status=met"


def test_a_read_that_is_cut_off_is_a_503_that_nobody_keeps(
    world: Record, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*args: Any, **kwargs: Any) -> Any:
        raise OperationalError("canceling statement due to statement timeout")

    monkeypatch.setattr("tracker.record.api.views.page_of", slow)
    answer = client.get("/api/v1/pledges/")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "busy")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Retry-After"] == "10"
    assert b"statement" not in answer.content
