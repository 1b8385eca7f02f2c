"""The stretches of an article that stand around a pledge's quotes, and how much of it may be shown in all.

Where a newspaper does not let its full text be shown, the passages of all published pledges together stay under a set
share of the article: first they are drawn narrower, down to the bare quotes; beyond that publishing refuses.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

from articles.models import Article
from tracker.desk.models import Evidence
from tracker.desk.permissions import RefusedError
from tracker.record.bodies import PassageBody
from tracker.record.models import Pledge as PublishedPledge

SHARE: Final = Decimal("0.30")
"""The share of an article's characters that passages may show, all published pledges together."""

REACHES: Final = (120, 40, 0)
_SENTENCE_END: Final = re.compile(r"[。！？!?；;]|\n\s*\n")
Span = tuple[int, int]


class PassagesTooLongError(RefusedError):
    """The article would be shown beyond its set share. Cite fewer or shorter words, or get the newspaper's consent."""


def passages_of(evidence: Sequence[Evidence], *, own_ids: Collection[str]) -> list[PassageBody]:
    """The passages of a pledge's evidence, article by article; raises PassagesTooLongError beyond the share.

    `own_ids` are the ids of the pledge and of those merged into it, whose earlier passages do not count against it.
    """
    by_article: dict[Article, list[Evidence]] = {}
    for item in evidence:
        if item.article is not None:
            by_article.setdefault(item.article, []).append(item)
    return [
        _passage(article, span, quoted)
        for article, quoted in by_article.items()
        for span in _allowed_spans(article, quoted, own_ids=own_ids)
    ]


def around(text: str, span: Span, reach: int) -> Span:
    """`span` widened to the ends of its sentence, by at most `reach` characters either side."""
    start, end = span
    low, high = max(0, start - reach), min(len(text), end + reach)
    before = [found.end() for found in _SENTENCE_END.finditer(text, low, start)]
    after = _SENTENCE_END.search(text, max(start, end - 1), high)
    left, right = (before[-1] if before else low), (after.end() if after else high)
    # A passage neither begins nor ends with blanks, and never loses a character of the quote.
    while left < start and text[left].isspace():
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, max(right, end)


def union(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _allowed_spans(article: Article, quoted: Sequence[Evidence], *, own_ids: Collection[str]) -> list[Span]:
    quotes = [(item.start, item.end) for item in quoted if item.start is not None and item.end is not None]
    if article.document.newspaper.shows_full_text:
        return union(around(article.text, quote, REACHES[0]) for quote in quotes)
    shown = shown_spans(article.public_id, without=own_ids)
    for reach in REACHES:
        spans = union(around(article.text, quote, reach) for quote in quotes)
        if sum(end - start for start, end in union([*shown, *spans])) <= SHARE * len(article.text):
            return spans
    raise PassagesTooLongError(
        _(
            "《%(headline)s》已展示的段落加上这些引文超过全文的 %(share)s%%：请引用更短的原文，或由系统管理员确认该报可展示全文。"
        )
        % {"headline": article, "share": int(SHARE * 100)}
    )


def shown_spans(article_id: str, *, without: Collection[str]) -> list[Span]:
    """The places of an article that the current passages of other published pledges show."""
    bodies = (
        PublishedPledge.objects.current()
        .filter(parties__kind="article", parties__public_id=article_id)
        .exclude(public_id__in=without)
        .values_list("body", flat=True)
    )
    return [
        (passage["start"], passage["end"])
        for body in bodies
        for passage in json.loads(body)["passages"]
        if passage["article"] == article_id
    ]


def _passage(article: Article, span: Span, quoted: Sequence[Evidence]) -> PassageBody:
    start, end = span
    return {
        "article": article.public_id,
        "start": start,
        "end": end,
        "text": article.text[start:end],
        "quotes": [
            {"evidence": item.public_id, "start": item.start - start, "end": item.end - start}
            for item in quoted
            if item.start is not None and item.end is not None and start <= item.start and item.end <= end
        ],
    }
