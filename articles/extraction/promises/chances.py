"""How likely a clause is a pledge, or tells of an outcome: logistic regressions over its characters and its signs.

The weights are learnt from the pages coded by hand (`manage.py train_clauses`) and lie in `lexicon/clauses.json`, in
thousandths of a unit of log-odds; docs/method.md shows what they add to the rules.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import NamedTuple

from .signs import DoneSigns, Signs

PATH = Path(__file__).parents[1] / "lexicon" / "clauses.json"
UNIT = 1000
DIGITS = str.maketrans("123456789", "000000000")
Weights = Mapping[str, Mapping[str, int]]


class Scale(NamedTuple):
    """What odds are worth: weights learnt on pages that rules were mended with trust the rules too much.

    On pages that neither had seen, the odds were this far from what coders said (docs/method.md).
    """

    trust: float
    shift: float
    least: float  # a chance below it counts for nothing, whatever the rules say


PLEDGES = Scale(trust=0.5, shift=0.45, least=0.2)
OUTCOMES = Scale(trust=0.78, shift=-0.5, least=0.2)


def grams(words: str) -> Iterator[str]:
    """The characters of a clause and its pairs of neighbours, its edges marked; all digits count as one."""
    marked = f"^{words.translate(DIGITS)}$"
    yield from words.translate(DIGITS)
    yield from map(add, marked, marked[1:])


class Model:
    """The weights of grams and signs, and the chances that they give."""

    def __init__(self, weights: Weights, scale: Scale) -> None:
        self.grams, self.signs = (
            {key: weight / UNIT for key, weight in weights[part].items()} for part in ("grams", "signs")
        )
        self.scale = scale
        self.hopeless = (math.log(scale.least / (1 - scale.least)) - scale.shift) / scale.trust
        self.of_pair = lru_cache(maxsize=1 << 15)(self._of_pair)
        self.of_signs = lru_cache(maxsize=1 << 12)(self._of_signs)

    def _of_signs(self, signs: Signs | DoneSigns) -> float:
        return math.fsum(self.signs.get(key, 0.0) for key in signs.keys())  # noqa: SIM118

    def _of_pair(self, pair: str) -> float:
        """What two neighbours weigh together and the second of them alone: over a clause, every gram once."""
        printed = pair.translate(DIGITS)
        return self.grams.get(printed, 0.0) + self.grams.get(printed[1], 0.0)

    def odds(self, words: str, signs: Signs | DoneSigns) -> float:
        """The log-odds that coders would take a clause for one, as learnt."""
        marked = f"^{words}$"
        return self.of_signs(signs) + sum(map(self.of_pair, map(add, marked, marked[1:])))

    def chance(self, words: str, signs: Signs | DoneSigns) -> float:
        """The share of clauses like this one that coders took for one, two places; 0 for the hopeless."""
        odds = self.odds(words, signs)
        if odds < self.hopeless:
            return 0.0
        return round(1 / (1 + math.exp(-min(30.0, self.scale.trust * odds + self.scale.shift))), 2)

    def reasons(self, words: str, count: int = 3) -> list[str]:
        """The words of a clause that speak most for it, the strongest first."""
        marked = f"^{words}$"
        pairs = sorted(
            {words[i : i + 2] for i in range(len(words) - 1)},
            key=lambda pair: (-self.grams.get(pair, 0.0), marked.find(pair)),
        )
        return [pair for pair in pairs[:count] if self.grams.get(pair, 0.0) > 0]


@lru_cache(maxsize=1)
def _stored() -> Mapping[str, Weights]:
    stored: dict[str, Weights] = json.loads(PATH.read_text("utf-8"))
    return stored


@lru_cache(maxsize=1)
def of_pledges() -> Model:
    """The model of pledges as it was last trained."""
    return Model(_stored()["pledges"], PLEDGES)


@lru_cache(maxsize=1)
def of_outcomes() -> Model:
    """The model of outcomes as it was last trained."""
    return Model(_stored()["outcomes"], OUTCOMES)
