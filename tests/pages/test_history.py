"""What changed between two versions."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from tests.record_rows import check_body, deadline_body, metric_body, observation_body, pledge_body, status_body
from tracker.record.pages.history import changes, versions_of

AREA = {"code": "990100", "name": "甲市", "name_en": ""}
OWNER = {"id": "x", "name": "甲市教育局", "name_en": "", "classification": "department"}
FIRST = deadline_body("2023-12-31")
LATER = {**deadline_body("2024-06-30"), "precision": "half"}
TARGET = metric_body("新建学校", "20", "所")
SEEN = observation_body("半年", "8", "2023-06-30")


def body(**told: Any) -> dict[str, Any]:
    return pledge_body("新建学校20所", area=AREA, metrics=told.pop("metrics", [TARGET]), **told)


CASES = [
    ("nothing", {}, {}, []),
    ("a status", {}, {"status": status_body("s", "met", "2023-12-01")}, [("状态", "尚未核查", "已完成")]),
    ("a figure", {}, {"metrics": [{**TARGET, "value": "25", "printed": "25所"}]}, [("指标：新建学校", "20所", "25所")]),
    ("a figure gone", {}, {"metrics": []}, [("指标：新建学校", "20所", "")]),
    ("a value", {}, {"metrics": [{**TARGET, "observations": [SEEN]}]}, [("进展数据", "", "新建学校 8（截至 2023年6月30日）")]),
    ("a deadline put off leaves the first", {"deadlines": [FIRST]}, {"deadlines": [FIRST, LATER]}, [("完成时限", "", "2024年上半年末前（至迟6月30日）")]),
    ("an owner found", {}, {"owner": OWNER}, [("牵头单位", "", "甲市教育局")]),
    ("a check", {}, {"checks": [check_body("c", "2023-08-01")]}, [("核查", "", "2023年8月1日")]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "old", "new", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_version_says_what_changed(why: str, old: Any, new: Any, expected: Any) -> None:
    with translation.override("zh-hans"):
        found = [(change.what, change.before, change.after) for change in changes(body(**old), body(**new))]
    assert found == expected


def test_the_newest_version_comes_first_and_the_first_changes_nothing() -> None:
    rows = [{"number": number, "released_at": number, "body": body()} for number in (1, 2)]
    found = versions_of(rows, [{"number": 2, "kind": "correct"}])
    assert [(version.number, version.is_first, version.release) for version in found] == [
        (2, False, {"number": 2, "kind": "correct"}),
        (1, True, None),
    ]
