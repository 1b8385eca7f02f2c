"""The child's answer checked and given types: nothing is stored that does not stand in the text as it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Any

from .sandbox import ExtractionError

Json = dict[str, Any]
KINDS = {"pledges": "pledge", "outcomes": "outcome"}
# What matching wants to know of an article beside its candidates.
FACTS = ("people", "organizations", "dates")
LARGEST_SMALL = 32_767  # groups and positions are stored as small integers


class AnswerError(ExtractionError):
    """Extraction claims what the text does not bear out: a fault of a finder, to be reported."""

    def __init__(self, claim: str) -> None:
        super().__init__(f"识别结果有误：{claim}")


@dataclass(frozen=True, slots=True)
class FoundCandidate:
    """A pledge or an outcome; `body` is the extractor's JSON with its quantities written out. Places are the document's."""

    kind: str
    start: int
    end: int
    quote: str
    group: int | None
    score: Decimal
    rule: str
    body: Json


@dataclass(slots=True)
class FoundArticle:
    """An article with all that was found in it. Places are the document's."""

    start: int
    end: int
    headline: str = ""
    kicker: str = ""
    byline: str = ""
    is_continued: bool = False
    candidates: list[FoundCandidate] = field(default_factory=list)
    facts: dict[str, list[Json]] = field(default_factory=lambda: {name: [] for name in FACTS})


def read_answer(answer: Json, text: str) -> list[FoundArticle]:
    """The articles in the order of the text. Raises AnswerError for an answer that `text` does not bear out."""
    if len(_list(answer, "articles")) > LARGEST_SMALL:
        raise AnswerError("报道过多；请按版面拆开")
    articles = sorted((_article(item, text) for item in _list(answer, "articles")), key=lambda article: article.start)
    for before, after in pairwise(articles):
        if after.start < before.end:
            raise AnswerError(f"报道互相重叠（{before.end} 与 {after.start}）")
    return articles


def _article(item: Any, text: str) -> FoundArticle:
    start, end = _span(item, 0, len(text))
    quantities = _list(item, "quantities")
    article = FoundArticle(
        start,
        end,
        headline=_words(item, "headline"),
        kicker=_words(item, "kicker"),
        byline=_words(item, "byline"),
        is_continued=item.get("continued") is True,
        facts={name: _list(item, name) for name in FACTS},
    )
    for name, kind in KINDS.items():
        article.candidates += [_candidate(found, kind, quantities) for found in _list(item, name)]
    for found in [*(c.body for c in article.candidates), *article.facts.values()]:
        for place in placed(found):
            _check_words(place, *_span(place, start, end), text)
    return article


def _candidate(item: Any, kind: str, quantities: list[Any]) -> FoundCandidate:
    score, rule, quote = (_get(item, name) for name in ("score", "rule", "quote"))
    # Outcomes stand alone: only pledges are grouped.
    group = item.get("group")
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise AnswerError(f"可信度须在 0 与 1 之间：{score!r}")
    if group is not None and (type(group) is not int or not 0 <= group <= LARGEST_SMALL):
        raise AnswerError(f"分组不是序号：{group!r}")
    if not isinstance(rule, str) or not isinstance(quote, str) or not quote:
        raise AnswerError("缺少规则或引文")
    indexes = _list(item, "quantities")
    if any(type(index) is not int or not 0 <= index < len(quantities) for index in indexes):
        raise AnswerError(f"数量序号越界：{indexes!r}")
    start, end = item["span"] if _is_pair(item.get("span")) else (0, 0)
    # Group and score stand in columns of their own: they may shift while the words stay the same proposal.
    body = {name: value for name, value in item.items() if name not in ("group", "score")}
    body["quantities"] = [quantities[index] for index in indexes]
    return FoundCandidate(kind, start, end, quote, group, Decimal(str(round(score, 3))), rule[:80], body)


def placed(value: Any) -> Iterator[Json]:
    """Every object with a place in `value`, itself and nested ones."""
    if isinstance(value, dict):
        if "span" in value:
            yield value
        for part in value.values():
            yield from placed(part)
    elif isinstance(value, list):
        for part in value:
            yield from placed(part)


def _check_words(place: Json, start: int, end: int, text: str) -> None:
    for name in ("quote", "text"):
        if name in place and _bare(str(place[name])) != _bare(text[start:end]):
            raise AnswerError(f"{start}–{end} 处的原文不是“{str(place[name])[:40]}”")


def _bare(words: str) -> str:
    return "".join(words.split())


def _span(item: Any, first: int, last: int) -> tuple[int, int]:
    span = _get(item, "span")
    if not _is_pair(span) or not first <= span[0] < span[1] <= last:
        raise AnswerError(f"位置越界：{str(span)[:40]}")
    return span[0], span[1]


def _is_pair(span: Any) -> bool:
    return isinstance(span, list) and len(span) == 2 and all(type(place) is int for place in span)


def _get(item: Any, name: str) -> Any:
    if not isinstance(item, dict) or name not in item:
        raise AnswerError(f"缺少 {name}")
    return item[name]


def _list(item: Any, name: str) -> list[Any]:
    found = _get(item, name)
    if not isinstance(found, list):
        raise AnswerError(f"{name} 不是列表")
    return found


def _words(item: Any, name: str) -> str:
    found = _get(item, name)
    if found is not None and not isinstance(found, str):
        raise AnswerError(f"{name} 不是文字")
    return found or ""
