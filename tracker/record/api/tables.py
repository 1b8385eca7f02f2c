"""The columns of each list as a spreadsheet opens them: Chinese headers, and no cell that could run as a formula."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from tracker.record.standpoint import HOME
from tracker.record.vocabulary import (
    CHECK_RESULTS,
    CLASSIFICATIONS,
    COMPARATORS,
    FORCES,
    METRIC_ROLES,
    PACES,
    STATUSES,
    TOPICS,
)

# What Excel, WPS and LibreOffice take for the beginning of a formula, full-width forms included.
_FORMULA: Final = re.compile(r"[\s\x00]*[=+\-@＝＋－＠\t\r\n\x00]")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")

Row = Mapping[str, Any]
"""A row's JSON (`body`, parsed) with its columns beside."""
Column = tuple[str, Callable[[Row], Any]]


def lines(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[bytes]:
    """The table as UTF-8 with a mark that tells Excel so, header first, one piece a row."""
    writer = csv.writer(_Pieces())
    yield codecs.BOM_UTF8 + writer.writerow([header for header, _ in columns])
    for row in rows:
        yield writer.writerow([safe_cell(read(row)) for _, read in columns])


def safe_cell(value: Any) -> str:
    """A cell that no spreadsheet runs: =1+1 gets an apostrophe before it, -5.2 stays a number."""
    text = "" if value is None else str(value)
    if _FORMULA.match(text) and not _NUMBER.match(text):
        text = "'" + text
    return text.replace("\x00", "")


class _Pieces:
    def write(self, text: str) -> bytes:
        return text.encode("utf-8", "replace")


def _name(row: Row, key: str) -> str:
    return row[key]["name"] if row[key] else ""


def _quotes(row: Row) -> str:
    return " … ".join(item["quote"] for item in row["evidence"] if item["purpose"] == "commitment")


def _sources(row: Row) -> str:
    found = [item["article"] for item in row["evidence"] if item["purpose"] == "commitment" and item["article"]]
    return "；".join(dict.fromkeys(f"{a['newspaper']} {a['published_on']} {a['page']}".strip() for a in found))


def _figures(row: Row) -> str:
    return "；".join(f"{metric['indicator']} {metric['printed']}".strip() for metric in row["metrics"])


def _latest(row: Row) -> str:
    found = [metric for metric in row["metrics"] if metric["latest"]]
    return "；".join(f"{m['indicator']} {m['latest']['printed']}（截至{m['latest']['on_day']}）" for m in found)


def _deadline(row: Row, key: str) -> str:
    return row["deadline"][key] if row["deadline"] else ""


def _released(row: Row) -> str:
    moment: dt.datetime = row["released_at"]
    return moment.astimezone(HOME).isoformat(timespec="seconds")


def _plain(header: str, key: str) -> Column:
    return header, lambda row: row.get(key)


_VERSION: Final[tuple[Column, ...]] = (("版本", lambda row: row["version"]), ("发布时间", _released))
_AREA: Final[tuple[Column, ...]] = (
    ("行政区划代码", lambda row: row["area"]["code"] if row["area"] else ""),
    ("地区", lambda row: _name(row, "area")),
)

PLEDGES: Final[tuple[Column, ...]] = (
    _plain("编号", "id"),
    _plain("承诺事项", "title"),
    _plain("英文标题", "title_en"),
    *_AREA,
    ("牵头单位", lambda row: _name(row, "owner")),
    ("配合单位", lambda row: "；".join(partner["name"] for partner in row["partners"])),
    ("责任人", lambda row: _name(row, "responsible")),
    ("表述人", lambda row: _name(row, "speaker")),
    ("项目", lambda row: _name(row, "project")),
    ("领域", lambda row: TOPICS[row["topic"]].zh),
    ("力度", lambda row: FORCES[row["force"]].zh),
    _plain("作出日期", "made_on"),
    ("指标与目标值", _figures),
    ("最新值（截至）", _latest),
    ("完成时限", lambda row: _deadline(row, "printed")),
    ("至迟", lambda row: _deadline(row, "due_on")),
    ("状态", lambda row: STATUSES[row["status_code"]].zh),
    ("状态代码", lambda row: row["status_code"]),
    ("状态日期", lambda row: row["status"]["happened_on"] if row["status"] else ""),
    ("序时进度", lambda row: PACES[row["pace"]].zh),
    _plain("最近核查", "last_checked_on"),
    ("原文", _quotes),
    ("出处", _sources),
    *_VERSION,
)
METRICS: Final[tuple[Column, ...]] = (
    _plain("编号", "id"),
    _plain("承诺事项编号", "pledge"),
    _plain("行政区划代码", "area_code"),
    ("性质", lambda row: METRIC_ROLES[row["role"]].zh),
    _plain("指标", "indicator"),
    ("比较", lambda row: COMPARATORS[row["comparator"]].zh),
    _plain("目标值", "value"),
    _plain("上限值", "upper_value"),
    _plain("单位", "unit"),
    _plain("每", "per"),
    _plain("原文数字", "printed"),
    _plain("其中", "part_of"),
    _plain("调整自", "revises"),
    ("最新值", lambda row: row["latest"]["value"] if row["latest"] else ""),
    ("截至", lambda row: row["latest"]["on_day"] if row["latest"] else ""),
    _plain("完成比例", "share"),
    *_VERSION,
)
_KINDS: Final = {"status": "状态", "observation": "数据", "check": "核查"}
UPDATES: Final[tuple[Column, ...]] = (
    _plain("编号", "id"),
    _plain("承诺事项编号", "pledge"),
    _plain("行政区划代码", "area_code"),
    ("种类", lambda row: _KINDS[row["kind"]]),
    ("日期", lambda row: row["happened_on"]),
    ("状态", lambda row: STATUSES[row["status"]].zh if row["kind"] == "status" else ""),
    _plain("摘要", "summary"),
    ("数值", lambda row: row["value"] if row["kind"] == "observation" else ""),
    ("原文数字", lambda row: row["printed"] if row["kind"] == "observation" else ""),
    ("核查结果", lambda row: CHECK_RESULTS[row["result"]].zh if row["kind"] == "check" else ""),
    _plain("查过的来源", "places"),
    _plain("录入时间", "recorded_at"),
    *_VERSION,
)
_CARD: Final[tuple[Column, ...]] = (_plain("编号", "id"), _plain("名称", "name"), _plain("英文名称", "name_en"))
_OTHER_NAMES: Final[Column] = ("其他名称", lambda row: "；".join(row["other_names"]))
DEPARTMENTS: Final[tuple[Column, ...]] = (
    *_CARD,
    _OTHER_NAMES,
    ("类别", lambda row: CLASSIFICATIONS[row["classification"]].zh),
    ("上级单位", lambda row: _name(row, "parent")),
    *_AREA,
    *_VERSION,
)
OFFICIALS: Final[tuple[Column, ...]] = (
    *_CARD,
    _OTHER_NAMES,
    ("职务", lambda row: "；".join(f"{post['organization']['name']}{post['role']}" for post in row["memberships"])),
    *_AREA,
    *_VERSION,
)
PROJECTS: Final[tuple[Column, ...]] = (
    *_CARD,
    _OTHER_NAMES,
    ("项目单位", lambda row: _name(row, "owner")),
    ("所属项目", lambda row: _name(row, "parent")),
    *_AREA,
    *_VERSION,
)
AREAS: Final[tuple[Column, ...]] = (
    _plain("行政区划代码", "code"),
    *_CARD[1:],
    _plain("级别", "level"),
    ("上级", lambda row: _name(row, "parent")),
    *_VERSION,
)
ARTICLES: Final[tuple[Column, ...]] = (
    _plain("编号", "id"),
    _plain("标题", "headline"),
    _plain("引题", "kicker"),
    _plain("报纸", "newspaper"),
    _plain("见报日期", "published_on"),
    _plain("版", "page"),
    *_AREA,
    _plain("网址", "url"),
    *_VERSION,
)

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "pledges": PLEDGES, "metrics": METRICS, "updates": UPDATES, "departments": DEPARTMENTS,
    "officials": OFFICIALS, "projects": PROJECTS, "areas": AREAS, "articles": ARTICLES,
}  # fmt: skip
