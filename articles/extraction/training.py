"""Learns the weights of clauses from pages coded by hand: the same pages give the same weights, in seconds."""

from __future__ import annotations

import datetime as dt
import json
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from .extract import read_article
from .promises import chances
from .promises.pledges import Weighed
from .text import split

PAGES = (Path("tests/extraction"), Path("fixtures/pages"))  # coded by hand, from the root of the repository
ROUNDS = 30
STEP = 0.3  # AdaGrad's first step
RIDGE = 3.0
# Pages made up to be coded are dense with pledges: real ones have so many times more wishes (不断提升服务水平) beside them.
WISHES = 2
RARE = 2  # what fewer clauses show is left out
CONCRETE = frozenset((1, 2))

Row = tuple[tuple[str, ...], bool]


class Example(NamedTuple):
    """A weighed clause and the level that coders gave it: 0 for no pledge."""

    weighed: Weighed
    level: int


def examples(path: Path) -> list[Example]:
    """The clauses of one page as the finder of pledges weighs them, each with its level."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_bytes().decode("utf-8-sig")
    levels = _levels(page, gold["pledges"])
    visible = [i for i, char in enumerate(page) if not char.isspace()]
    found = []
    for article in split.split(page):
        weighed: list[Weighed] = []
        read_article(
            article,
            page_date=dt.date.fromisoformat(gold["reference_date"]),
            place=gold.get("jurisdiction"),
            weighed=weighed,
        )
        for item in weighed:
            start, end = article.places.span(item.clause.start, item.clause.end)
            inside = visible[bisect_left(visible, start) : bisect_left(visible, end)]
            found.append(Example(item, Counter(levels.get(i, 0) for i in inside).most_common(1)[0][0]))
    return found


def _levels(page: str, pledges: Sequence[dict]) -> dict[int, int]:
    return {i: pledge["level"] for pledge in pledges for i in range(*pledge["span"])}


def rows(found: Sequence[Example]) -> list[Row]:
    """What is learnt from: grams and signs of each clause, and whether it commits to something that can be checked."""
    data = []
    for item, level in found:
        row = ((*chances.grams(item.clause.words), *chances.keys(item.signs)), level in CONCRETE)
        data += [row] * (WISHES if item.signs.check == "wish" and level not in CONCRETE else 1)
    return data


def learn(data: Sequence[Row]) -> dict[str, dict[str, int]]:
    """Weights in thousandths, by logistic regression with a ridge, in the order of the rows."""
    seen = Counter(key for features, _ in data for key in dict.fromkeys(features))
    number = {key: i for i, key in enumerate(sorted(key for key, count in seen.items() if count >= RARE))}
    vectors = [(sorted(Counter(number[k] for k in f if k in number).items()), good) for f, good in data]
    weights, slopes = [0.0] * len(number), [1e-6] * len(number)
    ridge = [0.0] * len(number)  # RIDGE in all, shared out among the rows that show a key
    for vector, _ in vectors:
        for i, _count in vector:
            ridge[i] += 1.0
    ridge = [RIDGE / count for count in ridge]
    for _ in range(ROUNDS):
        for vector, good in vectors:
            odds = sum(weights[i] * count for i, count in vector)
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - good
            for i, count in vector:
                slope = error * count + ridge[i] * weights[i]
                slopes[i] += slope * slope
                weights[i] -= STEP * slope / math.sqrt(slopes[i])
    kept = {key: round(weights[i] * chances.UNIT) for key, i in number.items()}
    return {
        "grams": {key: weight for key, weight in kept.items() if len(key) <= 2 and weight},
        "signs": {key: weight for key, weight in kept.items() if len(key) > 2 and weight},
    }
