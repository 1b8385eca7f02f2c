"""Learns the weights of clauses from pages coded by hand: the same pages give the same weights, in seconds."""

from __future__ import annotations

import datetime as dt
import json
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .extract import read_article
from .facts import ArticleText
from .promises import chances
from .promises.chances import Weights
from .promises.signs import Looked, Weighed
from .text import split

PAGES = (Path("tests/extraction"), Path("fixtures/pages"))  # coded by hand, from the root of the repository
ROUNDS = 30
STEP = 0.3  # AdaGrad's first step
RIDGE = 3.0
# Pages made up to be coded are dense with pledges: real ones have so many times more wishes (不断提升服务水平) beside them.
WISHES = 2
RARE = 2  # what fewer clauses show is left out
CONCRETE = frozenset((1, 2))
LEFT = 9

Row = tuple[tuple[str, ...], bool]


class Example(NamedTuple):
    """A weighed clause and what coders made of it: a pledge's level or 1 for an outcome, 0 for neither."""

    weighed: Weighed
    level: int


class Page(NamedTuple):
    """The clauses of one page as the finders of pledges and of outcomes weigh them."""

    pledges: list[Example]
    outcomes: list[Example]


def read(path: Path) -> Page:
    """The examples that one page coded by hand gives; outcomes that may be found or left are no examples."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_bytes().decode("utf-8-sig")
    levels = {i: pledge["level"] for pledge in gold["pledges"] for i in range(*pledge["span"])}
    done = {i: LEFT if fact.get("optional") else 1 for fact in gold["outcomes"] for i in range(*fact["span"])}
    visible = [i for i, char in enumerate(page) if not char.isspace()]
    found = Page([], [])

    def compare(article: ArticleText, weighed: Sequence[Weighed], coded: Mapping[int, int]) -> list[Example]:
        examples = []
        for item in weighed:
            start, end = article.places.span(item.clause.start, item.clause.end)
            inside = visible[bisect_left(visible, start) : bisect_left(visible, end)]
            examples.append(Example(item, Counter(coded.get(i, 0) for i in inside).most_common(1)[0][0]))
        return examples

    for article in split.split(page):
        looked = Looked()
        page_date = dt.date.fromisoformat(gold["reference_date"])
        read_article(article, page_date=page_date, place=gold.get("jurisdiction"), looked=looked)
        found.pledges.extend(compare(article, looked.pledges, levels))
        found.outcomes.extend(item for item in compare(article, looked.outcomes, done) if item.level != LEFT)
    return found


def rows(found: Sequence[Example]) -> list[Row]:
    """What is learnt from: grams and signs of each clause, and whether it is what was looked for."""
    data = []
    for item, level in found:
        row = ((*chances.grams(item.clause.words), *item.signs.keys()), level in CONCRETE)
        is_wish = getattr(item.signs, "check", "") == "wish" and level not in CONCRETE
        data += [row] * (WISHES if is_wish else 1)
    return data


def learn_all(pages: Sequence[Page]) -> dict[str, Weights]:
    """The weights of both models, as they are kept."""
    return {
        "pledges": learn(rows([item for page in pages for item in page.pledges])),
        "outcomes": learn(rows([item for page in pages for item in page.outcomes])),
    }


def learn(data: Sequence[Row]) -> Weights:
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
