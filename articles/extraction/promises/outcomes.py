"""Clauses that say what has been done, with the figure and the day they hold for.

石墨化1号车间已建设完成 is an outcome; 深入学习, 高度重视 and other effort without a result are none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ..facts import ArticleText, DateFact, Facts, Outcome, Sentence
from ..telling.clauses import Clause, Located
from ..telling.tense import Reading
from ..weighing.chances import Weighed
from . import roles

_BY_NOW = re.compile(r"已(?<![而早自不]已)|目前")


def _is_compared(clause: Clause, date: DateFact) -> bool:
    """Whether a date only gives what a figure is compared with (比上年提高5个百分点)."""
    return date.start > clause.start and clause.words[: date.start - clause.start].endswith(
        ("比", "较", "比去年", "同")
    )


def _day(
    clause: Clause, sentence: Sentence, facts: Facts, dates: Located, reading: Reading, page_date: dt.date
) -> dt.date | None:
    """The last day that the clause holds for: 截至7月底 is 31 July; 目前 is the page's day."""
    for found in (clause.dates, dates.inside(sentence.start, clause.end)):
        days = [facts.dates[i].date_to for i in found if not _is_compared(clause, facts.dates[i])]
        known = [day for day in days if day is not None]
        if known:
            return min(max(known), page_date)
    if reading.holds_on:
        return reading.holds_on
    if reading.why == "目前" or _BY_NOW.search(clause.words):
        return page_date
    return None


def find(
    article: ArticleText, sentences: Sequence[Sentence], weighed: Iterable[Weighed], facts: Facts, *, page_date: dt.date
) -> list[Outcome]:
    """The outcomes of one article, in order."""
    dates = Located(facts.dates)
    outcomes = []
    for item in weighed:
        look, clause = item.look, item.look.clause
        if item.kind != "outcome":
            continue
        roles.assign(facts.quantities, clause.quantities, article.text, clause.start, clause.end, planned=False)
        seen = "figure" if clause.quantities else " ".join(["words", *item.reasons()])
        outcomes.append(
            Outcome(
                clause.start,
                clause.end,
                item.chance,
                f"{seen}: {look.reading.why or 'own mark'}",
                _day(clause, sentences[look.sentence], facts, dates, look.reading, page_date),
                list(clause.quantities),
            )
        )
    return outcomes
