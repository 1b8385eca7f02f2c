"""What changed from one published version of a pledge to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tracker.record.vocabulary import FORCES, STATUSES, TOPICS

from . import wording


@dataclass(frozen=True, slots=True)
class Change:
    """One difference in words; `before` is empty for what is new, `after` for what is gone."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Version:
    """One line of a pledge's history: its release, and what it changed."""

    number: int
    released_at: Any
    release: Any
    changes: tuple[Change, ...]
    is_first: bool


def versions_of(rows: list[Any], releases: list[Any]) -> list[Version]:
    """Every version, the newest first. `rows` are record rows with parsed `body`, `releases` lines of the log."""
    by_number = {release["number"]: release for release in releases}
    versions, before = [], None
    for row in sorted(rows, key=lambda row: row["number"]):
        found = tuple(changes(before, row["body"])) if before else ()
        versions.append(Version(row["number"], row["released_at"], by_number.get(row["number"]), found, before is None))
        before = row["body"]
    return versions[::-1]


def changes(old: Any, new: Any) -> Iterator[Change]:
    """What a reader should know of the step from `old` to `new`."""
    yield from _plain_changes(old, new)
    yield from _figure_changes(old, new)
    yield from _list_changes(_("进展数据"), _observations(old), _observations(new))
    yield from _list_changes(_("完成时限"), _deadlines(old), _deadlines(new))
    yield from _milestone_changes(old, new)
    yield from _list_changes(_("核查"), _checks(old), _checks(new))
    yield from _list_changes(_("出处"), _quotes(old), _quotes(new))


def _plain_changes(old: Any, new: Any) -> Iterator[Change]:
    before, after = _facts(old), _facts(new)
    yield from (Change(what, before[what], after[what]) for what in after if before[what] != after[what])


def _name(value: Any) -> str:
    return wording.chosen(value["name"], value.get("name_en", "")) if value else ""


def _facts(body: Any) -> dict[str, str]:
    """The plain facts of a pledge in words, under the names they go by on the page."""
    return {
        pgettext("一", "承诺事项"): body["title"],
        _("状态"): STATUSES[body["status"]["status"] if body["status"] else "not_assessed"].label,
        _("牵头单位"): _name(body["owner"]),
        _("配合单位"): _("、").join(_name(partner) for partner in body["partners"]),
        pgettext("一", "责任人"): _name(body["responsible"]),
        _("表述人"): _name(body["speaker"]),
        pgettext("一", "项目"): _name(body["project"]),
        _("力度"): FORCES[body["force"]].label,
        pgettext("一", "领域"): TOPICS[body["topic"]].label,
    }


def _figure_changes(old: Any, new: Any) -> Iterator[Change]:
    before = {metric["id"]: metric for metric in old["metrics"]}
    after = {metric["id"]: metric for metric in new["metrics"]}
    for key in [*after, *(key for key in before if key not in after)]:
        either = after.get(key) or before[key]
        words = [wording.figure(found[key]) if key in found else "" for found in (before, after)]
        if words[0] != words[1]:
            yield Change(_("指标：%(name)s") % {"name": either["indicator"]}, words[0], words[1])


def _milestone_changes(old: Any, new: Any) -> Iterator[Change]:
    before = {step["order"]: step for step in old["milestones"]}
    for step in new["milestones"]:
        was = before.get(step["order"])
        if was is None:
            yield Change(pgettext("一", "节点"), "", step["words"])
        elif was["done_on"] != step["done_on"]:
            yield Change(
                _("节点完成日：%(words)s") % {"words": step["words"]},
                wording.day(was["done_on"]),
                wording.day(step["done_on"]),
            )


def _list_changes(what: str, old: list[str], new: list[str]) -> Iterator[Change]:
    yield from (Change(what, "", words) for words in new if words not in old)
    yield from (Change(what, words, "") for words in old if words not in new)


def _observations(body: Any) -> list[str]:
    return [
        _("%(indicator)s %(value)s（截至 %(day)s）")
        % {
            "indicator": metric["indicator"],
            "value": wording.observed(observation, metric["unit"]),
            "day": wording.day(observation["on_day"]),
        }
        for metric in body["metrics"]
        for observation in metric["observations"]
    ]


def _deadlines(body: Any) -> list[str]:
    return [wording.deadline(item) for item in body["deadlines"]]


def _checks(body: Any) -> list[str]:
    return [wording.day(check["checked_on"]) for check in body["checks"]]


def _quotes(body: Any) -> list[str]:
    return [item["quote"] for item in body["evidence"]]
