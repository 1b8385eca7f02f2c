"""Learns the weights of clauses from pages coded by hand: the same pages give the same weights, in seconds."""

from __future__ import annotations

import datetime as dt
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .extract import find_plain_facts, look_at
from .scoring import ALLOWED, COVERED, RIGHT, SLACK
from .text import sentences, split
from .weighing import chances, checks
from .weighing.chances import KINDS, Kind, Weights
from .weighing.signs import Signs

ROUNDS = 12
STEP = 0.3  # AdaGrad's first step
# What pages made up to be learnt from teach of pledges holds less on real ones than what they teach of outcomes.
RIDGE: Mapping[Kind, float] = {"pledge": 14.0, "outcome": 3.0}
SCALE_RIDGE = 4.0
RARE = 3  # what fewer clauses show is left out
# Pages that tell the facts of real ones anew are nearest to what is read.
REAL, NEAREST = Path("fixtures/pages"), 4
# Pages made up to be coded are dense with pledges: real ones have so many times more wishes (不断提升服务水平) beside them.
WISHES = 2
CONCRETE = frozenset((1, 2))
LEFT = 9

PARTS = 4  # into which pages are dealt to see what the others teach of them


class Row(NamedTuple):
    """What a clause shows, whether it is what was looked for, and how many times it counts."""

    shown: Mapping[str, float]
    good: bool
    worth: int


class Example(NamedTuple):
    """A clause and what coders made of it."""

    words: str
    signs: Signs
    level: int  # of the pledge, 0 for none
    outcome: int  # 1 for an outcome, 0 for none, LEFT for one that may be found or left


class Page(NamedTuple):
    """The clauses of one page's articles, in order."""

    name: str
    clauses: list[Example]
    worth: int  # how many times it counts

    @property
    def part(self) -> int:
        """The part that the page is dealt into, whatever other pages there are."""
        return zlib.crc32(self.name.encode()) % PARTS


Coded = Sequence[tuple[frozenset[int], int]]  # the places of each fact on the page, blanks left out, and its code


def read(path: Path) -> Page:
    """The examples that one page coded by hand gives."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_bytes().decode("utf-8-sig")
    page_date = dt.date.fromisoformat(gold["reference_date"])

    def places(start: int, end: int) -> frozenset[int]:
        return frozenset(i for i in range(start, end) if not page[i].isspace())

    levels = [(places(*pledge["span"]), pledge["level"]) for pledge in gold["pledges"]]
    done = [(places(*fact["span"]), LEFT if fact.get("optional") else 1) for fact in gold["outcomes"]]
    found = []
    for article in split.split(page):
        facts = find_plain_facts(article, page_date=page_date, place=gold.get("jurisdiction"))
        for look in look_at(article, sentences.split(article), facts, page_date=page_date):
            own = places(*article.places.span(look.clause.start, look.clause.end))
            found.append(Example(look.clause.words, look.signs, _code(own, levels), _code(own, done)))
    return Page(path.stem, found, NEAREST if path.parent.parts[-2:] == REAL.parts else 1)


def _code(own: frozenset[int], coded: Coded) -> int:
    """The code of what a clause holds nearly all of, or of what covers half of the clause, as `scoring` matches them."""
    shared = [(len(own & fact), len(fact), code) for fact, code in coded if own & fact]
    held = [code for both, size, code in shared if both >= COVERED * size and len(own) <= max(ALLOWED, SLACK * size)]
    if held:
        return min(held)
    if sum(both for both, _, _ in shared) < RIGHT * len(own):
        return 0
    return max(shared)[2]


Judged = tuple[Page, list[complex]]  # a page with the odds of its clauses, as pages of other parts teach them


def _row(page: Page, item: Example, shown: Mapping[str, float], kind: Kind) -> Iterator[Row]:
    """A clause as an example of a kind; none where coders left open what it is."""
    if kind == "pledge":
        is_wish = item.signs.matter.check == checks.NONE and item.level not in CONCRETE
        yield Row(shown, item.level in CONCRETE, page.worth * (WISHES if is_wish else 1))
    elif item.outcome != LEFT:
        yield Row(shown, bool(item.outcome), page.worth)


def _rows(pages: Iterable[Page], kind: Kind) -> list[Row]:
    """What weights of grams and signs are learnt from: each clause by itself."""
    return [
        row
        for page in pages
        for item in page.clauses
        for row in _row(page, item, Counter((*chances.grams(item.words), *item.signs.keys())), kind)
    ]


def _rows_of_odds(judged: Iterable[Judged], kind: Kind) -> list[Row]:
    """What a scale is learnt from: the odds of each clause as other pages give them, and whether it is right to find it."""
    data: list[Row] = []
    for page, odds in judged:
        for item, both in zip(page.clauses, odds, strict=True):
            own, code = (both.real, item.level) if kind == "pledge" else (both.imag, item.outcome)
            data.append(Row(chances.measured(own), code != 0, page.worth))
    return data


def _learn_clauses(pages: Sequence[Page]) -> dict[Kind, Weights]:
    learnt = {kind: learn(_rows(pages, kind), RIDGE[kind]) for kind in KINDS}
    return {
        kind: {
            "grams": {key: weight for key, weight in weights.items() if len(key) <= 2},
            "signs": {key: weight for key, weight in weights.items() if len(key) > 2},
        }
        for kind, weights in learnt.items()
    }


def _judge(pages: Iterable[Page], weights: Mapping[Kind, Weights]) -> list[Judged]:
    model = chances.Model(weights)
    return [(page, [model.odds_of(item.words, item.signs) for item in page.clauses]) for page in pages]


def _scaled(weights: Mapping[Kind, Weights], judged: Sequence[Judged]) -> dict[Kind, Weights]:
    """The weights, with what their odds are worth as seen on pages that others were learnt from."""
    return {kind: {**weights[kind], "scale": learn(_rows_of_odds(judged, kind), SCALE_RIDGE)} for kind in KINDS}


def _parts(pages: Sequence[Page]) -> Iterator[tuple[list[Page], list[Page]]]:
    """The pages of each part, and all others."""
    for part in range(PARTS):
        yield [page for page in pages if page.part == part], [page for page in pages if page.part != part]


def learn_all(pages: Sequence[Page]) -> dict[Kind, Weights]:
    """The weights as they are kept."""
    unseen = [item for part, others in _parts(pages) for item in _judge(part, _learn_clauses(others))]
    return _scaled(_learn_clauses(pages), unseen)


def learn_left_out(pages: Sequence[Page]) -> list[dict[Kind, Weights]]:
    """For each part, the weights that the pages of the other parts teach."""
    weights = [_learn_clauses(others) for _, others in _parts(pages)]
    unseen = [_judge(part, taught) for (part, _), taught in zip(_parts(pages), weights, strict=True)]
    return [
        _scaled(taught, [item for at, judged in enumerate(unseen) if at != own for item in judged])
        for own, taught in enumerate(weights)
    ]


def learn(data: Sequence[Row], strength: float) -> dict[str, int]:
    """Weights in thousandths, by logistic regression with a ridge of such strength, in the order of the rows."""
    seen = Counter(key for row in data for key in row.shown)
    number = {key: i for i, key in enumerate(sorted(key for key, count in seen.items() if count >= RARE))}
    vectors = [
        (sorted((number[key], value) for key, value in row.shown.items() if key in number), row.good, row.worth)
        for row in data
    ]
    ridge = [strength / seen[key] for key in number]  # so much in all, shared out among the rows that show a key
    weights, slopes = [0.0] * len(number), [1e-6] * len(number)
    for _ in range(ROUNDS):
        for vector, good, worth in vectors:
            odds = sum([weights[i] * value for i, value in vector])
            error = worth * (1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - good)
            for i, value in vector:
                slope = error * value + ridge[i] * weights[i]
                slopes[i] += slope * slope
                weights[i] -= STEP * slope / math.sqrt(slopes[i])
    kept = {key: round(weights[i] * chances.UNIT) for key, i in number.items()}
    return {key: weight for key, weight in kept.items() if weight}
