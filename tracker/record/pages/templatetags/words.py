"""Filters that turn codes, days, figures and addresses into the words of the page."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.record.pages import wording
from tracker.record.vocabulary import (
    CHECK_RESULTS,
    CLASSIFICATIONS,
    FORCES,
    METRIC_ROLES,
    ORIGINS,
    PACES,
    PASS_RULES,
    STATUSES,
    TOPICS,
    Term,
    Vocabulary,
)

register = template.Library()

TONES: Final = {
    "met": "good", "partly_met": "good", "ahead": "good", "on_pace": "good",
    "in_progress": "under-way", "ongoing": "under-way", "replaced": "under-way",
    "stalled": "wait", "behind": "wait", "due_unchecked": "wait", "data_due": "wait",
    "not_met": "bad", "dropped": "bad", "far_behind": "bad", "overdue": "bad",
}  # fmt: skip


@register.filter
def tone(code: str) -> str:
    """The colour family of a status or pace; shape and word tell them apart without it."""
    return TONES.get(code, "unknown")


def _term_filter(name: str, vocabulary: Vocabulary) -> None:
    def term(code: str) -> Term:
        return vocabulary[code]

    register.filter(name, term)


for _name, _vocabulary in (
    ("status", STATUSES),
    ("pace", PACES),
    ("force", FORCES),
    ("origin", ORIGINS),
    ("check_result", CHECK_RESULTS),
    ("topic", TOPICS),
    ("classification", CLASSIFICATIONS),
    ("metric_role", METRIC_ROLES),
    ("pass_rule", PASS_RULES),
):
    _term_filter(_name, _vocabulary)

register.filter("day", wording.day)
register.filter("deadline", wording.deadline)
register.filter("figure", wording.figure)
register.filter("computed_share", wording.computed_share)


@register.filter
def observed(observation: Any, unit: str) -> str:
    """An observed value in words, in the unit of its metric."""
    return wording.observed(observation, unit)


@register.filter
def called(value: Any) -> str:
    """The name of a body, project or area in the language of the page."""
    return wording.chosen(value["name"], value.get("name_en", "")) if value else ""


@register.filter
def titled(value: Any) -> str:
    """A pledge's title in the language of the page."""
    return wording.chosen(value["title"], value["title_en"])


@register.filter
def name_lang(value: Any) -> str:
    """The language that `called` and `titled` answer in: Chinese where an English page has no English words."""
    has_english = value.get("name_en") or value.get("title_en")
    return "en" if wording.in_english() and has_english else "zh-Hans"


@register.filter
def web_address(url: str) -> str:
    """The address if it may be linked (http or https), else empty."""
    return url if urlsplit(url).scheme in ("http", "https") else ""


@register.filter
def host(url: str) -> str:
    """The host of an address, for the reader to see where a link leads."""
    return urlsplit(url).hostname or ""


@register.filter
def source(article: Any) -> str:
    """The source line: 《乌海日报》2023年1月17日第二版（日期为编辑推定）."""
    names = {"paper": article["newspaper"], "day": wording.day(article["published_on"]), "page": article["page"]}
    line = _("《%(paper)s》%(day)s %(page)s") % names
    basis = _("日期为编辑推定") if article["date_basis"] == "inferred" else _("日期为版面所印")
    return _("%(line)s（%(basis)s）") % {"line": line.strip(), "basis": basis}


@register.filter
def summary(update: Any) -> str:
    """What a status update says, in the language of the page where it says it in both."""
    return wording.chosen(update["summary"], update["summary_en"])


@register.filter
def change_title(change: Any) -> str:
    """The title of a changed pledge; its id where no version of it stands in the record."""
    return wording.chosen(change.title, change.title_en) or change.public_id


@register.filter
def change_lang(change: Any) -> str:
    return "en" if wording.in_english() and change.title_en else "zh-Hans"


@register.filter
def release_kind(kind: str) -> str:
    """What a release did: 发布, 更正, 撤下, 依法删除."""
    words = {"publish": _("发布"), "correct": _("更正"), "withdraw": _("撤下"), "redact": _("依法删除")}
    return words[kind]


@register.filter
def kind_title(kind: str) -> str:
    """The heading of a list of cards."""
    words = {
        "department": _("单位"),
        "company": _("企业"),
        "official": _("责任人"),
        "project": _("项目"),
        "area": _("地区"),
        "article": _("报道"),
    }
    return words[kind]


@register.filter
def kind_lede(kind: str) -> str:
    """What a list of cards holds, in a sentence."""
    words = {
        "department": _("牵头或配合承诺事项的党政机关和部门。"),
        "official": _("对承诺负责或作出表述的公职人员；承诺随职务走。"),
        "project": _("承诺中点名的工程和项目。"),
        "area": _("数字含下辖地区。"),
        "article": _("承诺所出的报道，最新的在前。"),
    }
    return words[kind]


@register.filter
def role_title(role: str) -> str:
    """The heading of the pledges in which a card has this part."""
    words = {
        "lead": _("牵头的承诺"),
        "partner": _("配合的承诺"),
        "responsible": _("负责的承诺"),
        "speaker": _("由其表述的承诺"),
        "project": _("这个项目的承诺"),
        "source": _("出自这篇报道的承诺"),
        "area": _("本地区及下辖地区的承诺"),
    }
    return words[role]


@register.filter
def card_name(card: Any) -> str:
    """The name of a card; an article without a headline is called by its paper and day."""
    if card["kind"] == "article":
        return card["headline"] or _("（无标题）%(source)s") % {"source": source(card)}
    return wording.chosen(card["name"], card["name_en"])


@register.filter
def card_lang(card: Any) -> str:
    return name_lang(card)


@register.simple_tag
def page_lang() -> str:
    """The language of the page for the lang attribute: zh-Hans or en."""
    return "en" if (get_language() or "").startswith("en") else "zh-Hans"
