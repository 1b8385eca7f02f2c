"""The schema is valid and true: every answer fits it, every parameter it names works."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import jsonschema
import pytest
from django.test import Client
from django.urls import get_resolver
from openapi_spec_validator import validate

from tests.desk.world import AT, make_world
from tests.record_rows import Record, id_of
from tracker.desk import curation, publishing
from tracker.desk.models import Membership, Official, Pledge
from tracker.record.api.schema import COMPONENTS, document
from tracker.record.lists import LISTS

ROWS = {
    "pledges": id_of("新建学校20所"), "metrics": id_of("新建学校"), "updates": id_of("公路开工"),
    "departments": id_of("甲市教育局"), "officials": id_of("张某"), "projects": id_of("丁厂扩建"), "areas": "990102",
    "articles": id_of("甲市今年要办十件实事"),
}  # fmt: skip
VALUES = {
    "area": "990100", "department": ROWS["departments"], "official": ROWS["officials"], "project": ROWS["projects"],
    "article": ROWS["articles"], "pledge": ROWS["pledges"], "q": "学校", "unit": "元", "as_of": "2023-06-01",
    "updated_since": "2023-01-01", "page_size": "2", "format": "json",
}  # fmt: skip
OPERATIONS = [(path, operation["get"]) for path, operation in document()["paths"].items()]


def fits(answer: Any, schema: dict[str, Any]) -> None:
    """Nothing, where the answer is what the schema says."""
    checker = jsonschema.Draft202012Validator(
        {**schema, "components": document()["components"]}, format_checker=jsonschema.FormatChecker()
    )
    checker.validate(answer)


def test_the_document_is_valid_openapi_3_1(db: None, client: Client) -> None:
    served = client.get("/api/v1/schema").json()
    validate(served)
    assert served["openapi"].startswith("3.1")
    assert json.loads(json.dumps(document())) == served


def test_every_address_of_the_api_is_described() -> None:
    api = next(entry for entry in get_resolver().url_patterns if getattr(entry, "namespace", None) == "api")
    routes = {re.sub(r"<\w+:(\w+)>", r"{\1}", f"/{api.pattern}{entry.pattern}") for entry in api.url_patterns}
    assert routes - {path for path, _ in OPERATIONS} == {"/api/v1/schema", "/api/v1/^"}


@pytest.mark.parametrize(("path", "operation"), OPERATIONS, ids=[path for path, _ in OPERATIONS])
def test_every_answer_fits_the_schema(world: Record, client: Client, path: str, operation: dict[str, Any]) -> None:
    name = path.split("/")[3].removesuffix(".csv")
    answer = client.get(path.format(public_id=ROWS.get(name, "")))
    assert answer.status_code == 200
    media_type = answer.headers["Content-Type"].split(";")[0]
    schema = operation["responses"]["200"]["content"][media_type]["schema"]
    fits(json.loads(answer.content) if media_type == "application/json" else b"".join(answer).decode(), schema)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("pledges/?a=1", 400), (f"pledges/{id_of('没有')}/", 404), (f"pledges/{id_of('修建体育馆')}/", 410),
        (f"pledges/{id_of('新建中小学20所')}/", 301), ("pledges/?q=" + "a" * 2100, 414),
    ],
)  # fmt: skip
def test_every_refusal_fits_the_schema_and_is_declared(world: Record, client: Client, path: str, status: int) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status
    fits(answer.json(), {"$ref": "#/components/schemas/Error"})
    kind = "/api/v1/pledges/" if "?" in path else "/api/v1/pledges/{public_id}/"
    assert str(status) in document()["paths"][kind]["get"]["responses"]


def test_control_an_answer_with_one_key_more_does_not_fit(world: Record, client: Client) -> None:
    row = client.get(f"/api/v1/pledges/{ROWS['pledges']}/").json()
    fits(row, {"$ref": "#/components/schemas/Pledge"})
    with pytest.raises(jsonschema.ValidationError):
        fits(row | {"note": ""}, {"$ref": "#/components/schemas/Pledge"})
    with pytest.raises(jsonschema.ValidationError):
        fits({key: value for key, value in row.items() if key != "pace"}, {"$ref": "#/components/schemas/Pledge"})


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_every_declared_parameter_works(world: Record, client: Client, listed: Any) -> None:
    operation = document()["paths"][f"/api/v1/{listed.name}/"]["get"]
    for parameter in operation["parameters"]:
        for value in values_of(parameter):
            answer = client.get(f"/api/v1/{listed.name}/", {parameter["name"]: value})
            assert answer.status_code == 200, (parameter["name"], value, answer.content.decode())


def values_of(parameter: dict[str, Any]) -> list[str]:
    """Values that the schema allows."""
    schema = parameter["schema"]
    if parameter["name"] == "cursor":
        return []
    if schema["type"] == "array":
        return [*schema["items"]["enum"], ",".join(schema["items"]["enum"])]
    if schema.get("enum"):
        return list(schema["enum"])
    return ["2023-06-30"] if schema.get("format") == "date" else [VALUES[parameter["name"]]]


def test_schema_names_exactly_the_parameters_that_are_known(client: Client, db: None) -> None:
    for listed in LISTS:
        declared = {p["name"] for p in document()["paths"][f"/api/v1/{listed.name}/"]["get"]["parameters"]}
        known = client.get(f"/api/v1/{listed.name}/?no_such=1").json()["error"]["known"]
        assert set(known) == declared


def test_what_publishing_writes_fits_the_schema(db: None, client: Client) -> None:
    made = make_world()
    official = curation.create(row=Official(name="张某", area=made.area), by=made.editor, at=AT)
    bureau = made.organization("乙区教育局")
    curation.create(row=Membership(official=official, organization=bureau, role="局长"), by=made.editor, at=AT)
    pledge = made.pledge(owner=bureau, responsible=official)
    curation.record_status(
        pledge=pledge, status="in_progress", happened_on=dt.date(2023, 7, 31), summary="有进展", by=made.editor, at=AT,
        candidate=made.outcome(),
    )  # fmt: skip
    curation.check(
        pledge=pledge, checked_on=AT.date(), places="甲市政府网站", result="nothing_found", by=made.editor, at=AT
    )
    publishing.publish(pledge=Pledge.objects.get(pk=pledge.pk), by=made.publisher, at=AT)
    for listed in LISTS:
        rows = client.get(f"/api/v1/{listed.name}/?page_size=100").json()["results"]
        assert rows or listed.name == "projects"
        for row in rows:
            fits(row, {"$ref": f"#/components/schemas/{COMPONENTS[listed.name]}"})
            assert client.get(f"/api/v1/{listed.name}/{row['id']}/").json() == row
