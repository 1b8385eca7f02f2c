"""How likely a clause is a pledge: a logistic regression over its one- and two-character words and its signs.

The weights are learnt from the pages coded by hand (`manage.py train_clauses`) and lie in `lexicon/clauses.json`;
docs/method.md shows what they add to the rules. A weight is in thousandths of a unit of log-odds.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import add
from pathlib import Path

from .signs import Signs

PATH = Path(__file__).parents[1] / "lexicon" / "clauses.json"
KEEP = 0.5
LEAST = 0.2  # below it not even the rules make a clause a candidate
UNIT = 1000
# Weights learnt on pages that rules were mended with trust the rules too much: on pages that neither had seen,
# the odds they gave were this far from what coders said (docs/method.md).
TRUST, SHIFT = 0.55, 0.33
HOPELESS = (math.log(LEAST / (1 - LEAST)) - SHIFT) / TRUST  # odds below which a clause is nobody's candidate
DIGITS = str.maketrans("123456789", "000000000")


def grams(words: str) -> Iterator[str]:
    """The characters of a clause and its pairs of neighbours, its edges marked; all digits count as one."""
    marked = f"^{words.translate(DIGITS)}$"
    yield from words.translate(DIGITS)
    yield from map(add, marked, marked[1:])


def keys(signs: Signs) -> list[str]:
    """The names of a clause's signs, under which their weights are kept."""
    plain = [f"{field}={value}" for field, value in zip(signs._fields[:-1], signs, strict=False)]
    around = [f"{field}~{value}" for field, value in zip(signs.around._fields, signs.around, strict=True)]
    return [
        *plain,
        *around,
        f"{signs.tense}+{signs.check}",
        f"{signs.told}+{signs.frame}",
        f"{signs.tense}+{signs.time}",
        "bias",
    ]


class Model:
    """The weights of grams and signs, and the log-odds that they give."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.grams, self.signs = dict(weights["grams"]), dict(weights["signs"])
        self.of_pair = lru_cache(maxsize=1 << 15)(self._of_pair)
        self.of_signs = lru_cache(maxsize=1 << 12)(self._of_signs)

    @classmethod
    def of(cls, stored: Mapping[str, Mapping[str, int]]) -> Model:
        """The model of weights in thousandths, as they are learnt and kept."""
        return cls({part: {key: weight / UNIT for key, weight in stored[part].items()} for part in ("grams", "signs")})

    def _of_signs(self, signs: Signs) -> float:
        return math.fsum(self.signs.get(key, 0.0) for key in keys(signs))

    def _of_pair(self, pair: str) -> float:
        """What two neighbours weigh together and the second of them alone: over a clause, every gram once."""
        printed = pair.translate(DIGITS)
        return self.grams.get(printed, 0.0) + self.grams.get(printed[1], 0.0)

    def odds(self, words: str, signs: Signs) -> float:
        """The log-odds that a clause is a pledge, as learnt."""
        marked = f"^{words}$"
        return self.of_signs(signs) + sum(map(self.of_pair, map(add, marked, marked[1:])))

    def reasons(self, words: str, count: int = 3) -> list[str]:
        """The words of a clause that speak most for a pledge, the strongest first."""
        marked = f"^{words}$"
        pairs = sorted(
            {words[i : i + 2] for i in range(len(words) - 1)},
            key=lambda pair: (-self.grams.get(pair, 0.0), marked.find(pair)),
        )
        return [pair for pair in pairs[:count] if self.grams.get(pair, 0.0) > 0]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model as it was last trained."""
    return Model.of(json.loads(PATH.read_text("utf-8")))


def chance(odds: float) -> float:
    """The share of candidates with these odds that editors would keep, two places."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, TRUST * odds + SHIFT)))), 2)
