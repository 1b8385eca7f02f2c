"""From a page's text to its facts in plain JSON: the order of finders, and the way back to the page's own places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain
from typing import Any

from .days import dates
from .facts import ArticleText, DateFact, Facts, Outcome, Pledge, Quantity, Sentence
from .figures import quantities
from .naming import names
from .promises import outcomes, pledges
from .telling import tense, track
from .telling.clauses import Clause, Joiner, mark_times
from .text import sentences, split
from .weighing import chances, due, looking, settings

Json = dict[str, Any]
_EARLY = 6  # the last month in which most of a year is still to come


def look_at(article: ArticleText, parts: Sequence[Sentence], facts: Facts, *, page_date: dt.date) -> list[looking.Look]:
    """Every clause of the article's running text with the signs that it shows; `facts` holds its figures and dates."""
    return looking.look(article, parts, _hear(article, parts, facts, page_date), facts, page_date)


def read_article(
    article: ArticleText, *, page_date: dt.date, place: str | None, model: chances.Model | None = None
) -> Facts:
    """All facts of one article; every place is one of `article.text`. `model` weighs clauses instead of the one kept."""
    facts = find_plain_facts(article, page_date=page_date, place=place)
    parts = sentences.split(article)
    looks = look_at(article, parts, facts, page_date=page_date)
    weighed = chances.weigh(looks, model or chances.model())
    facts.pledges = pledges.find(article, parts, weighed, facts, place=place)
    facts.outcomes = outcomes.find(article, parts, chain(*weighed.values()), facts, page_date=page_date)
    return facts


def find_plain_facts(article: ArticleText, *, page_date: dt.date, place: str | None) -> Facts:
    """The figures, dates, people and bodies of one article, without its pledges and outcomes."""
    people, organizations = names.find(article, place=place)
    return Facts(
        quantities=quantities.find(article.text),
        dates=dates.find(article.text, page_date),
        people=people,
        organizations=organizations,
    )


def _hear(article: ArticleText, parts: Sequence[Sentence], facts: Facts, page_date: dt.date) -> list[settings.Heard]:
    """Each sentence's reading, and its clauses with their tense; titles and bylines have none."""
    joiner = Joiner(article.text, facts.quantities, facts.dates)

    def is_gone(clause: Clause) -> bool:
        return bool(clause.dates) and any(due.is_gone(facts.dates[i], article.text, page_date) for i in clause.dates)

    def is_to_come(clause: Clause) -> bool:
        date = due.date_of(clause, facts.dates, article.text, page_date) if clause.dates else None
        return date is not None and due.is_to_come(date, page_date)

    told = [joiner.join(part) if article.paragraphs[part.paragraph].kind == "body" else [] for part in parts]
    mark_times(list(chain(*told)))
    bent = tense.bent(list(chain(*told)), is_gone, is_to_come)
    heard: list[settings.Heard] = list(
        zip(track.read(article, parts, page_date=page_date, bent=bent), told, strict=True)
    )
    for reading, clauses in heard:
        tense.follow(clauses, reading, is_gone, is_to_come, is_early=page_date.month <= _EARLY)
    return heard


def extract(text: str, *, page_date: dt.date, place: str | None = None, model: chances.Model | None = None) -> Json:
    """The page's articles with their facts, as `{"articles": [...]}`; spans are code points of `text`.

    `model` weighs clauses instead of the one that is kept with the library.
    """
    articles = []
    grouped = 0
    for article in split.split(text):
        answer = _article(text, article, read_article(article, page_date=page_date, place=place, model=model))
        grouped = _number_on(answer["pledges"], grouped)
        articles.append(answer)
    return {"articles": articles}


def _number_on(found: Sequence[Json], before: int) -> int:
    """Numbers an article's groups on from those of the articles before it, so that a number means one group on the page."""
    highest = before
    for item in found:
        if item["group"] is not None:
            item["group"] += before
            highest = max(highest, item["group"])
    return highest


def _article(page: str, article: ArticleText, facts: Facts) -> Json:
    paper = _Paper(page, article)
    return {
        "headline": article.headline,
        "kicker": article.kicker,
        "byline": article.byline,
        "span": list(article.places.span(0, len(article.text))) if article.text else [0, 0],
        "continued": article.continued,
        "pledges": [paper.pledge(item) for item in facts.pledges],
        "outcomes": [paper.outcome(item) for item in facts.outcomes],
        "quantities": [paper.quantity(item) for item in facts.quantities],
        "dates": [paper.date(item) for item in facts.dates],
        "people": [
            {
                "name": p.name,
                "post": p.post,
                "organization": p.organization,
                "official": p.official,
                "span": paper.span(p.start, p.end),
            }
            for p in facts.people
        ],
        "organizations": [
            {"name": o.name, "kind": o.kind, "span": paper.span(o.start, o.end)} for o in facts.organizations
        ],
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


class _Paper:
    """Facts of one article in the places and words of the page as it was received."""

    def __init__(self, page: str, article: ArticleText) -> None:
        self.page, self.article = page, article

    def span(self, start: int, end: int) -> list[int]:
        return list(self.article.places.span(start, end))

    def printed(self, item: Quantity | DateFact | Pledge | Outcome) -> tuple[str, list[int]]:
        """What the page prints for a fact, less white space, and where it does."""
        start, end = self.article.places.span(item.start, item.end)
        return "".join(self.page[start:end].split()), [start, end]

    def quantity(self, item: Quantity) -> Json:
        words, span = self.printed(item)
        return {
            "text": words,
            "span": span,
            "value": item.value,
            "upper_value": item.upper_value,
            "unit": item.unit,
            "comparator": item.comparator,
            "per": item.per,
            "of": item.of,
            "role": item.role,
        }

    def date(self, item: DateFact) -> Json:
        words, span = self.printed(item)
        return {
            "text": words,
            "span": span,
            "date_from": _iso(item.date_from),
            "date_to": _iso(item.date_to),
            "precision": item.precision,
            "modality": item.modality,
        }

    def pledge(self, item: Pledge) -> Json:
        words, span = self.printed(item)
        return {
            "quote": words,
            "span": span,
            "score": item.score,
            "rule": item.rule,
            "group": item.group,
            "force": item.force,
            "owners": item.owners,
            "speaker": item.speaker,
            "project": item.project,
            "deadline": self.date(item.deadline) if item.deadline else None,
            "quantities": item.quantities,
        }

    def outcome(self, item: Outcome) -> Json:
        words, span = self.printed(item)
        return {
            "quote": words,
            "span": span,
            "score": item.score,
            "rule": item.rule,
            "as_of": _iso(item.as_of),
            "quantities": item.quantities,
        }
