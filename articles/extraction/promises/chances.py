"""How likely a clause is a pledge, or tells of an outcome: logistic regressions over its characters and its signs.

The weights are learnt from the pages coded by hand (`manage.py train_clauses`) and lie in `lexicon/clauses.json`, in
thousandths of a unit of log-odds; docs/method.md shows how often they are right on pages that they were not learnt from.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import Literal, NamedTuple

from .looking import Look
from .signs import Signs, keys

PATH = Path(__file__).parents[1] / "lexicon" / "clauses.json"
UNIT = 1000
DIGITS = str.maketrans("123456789", "000000000")
Kind = Literal["pledge", "outcome"]
Weights = Mapping[str, Mapping[str, int]]
_MOST = 1 << 16  # pairs of characters kept in memory


class Scale(NamedTuple):
    """What odds are worth on pages that the weights were not learnt from: `trust * odds + shift` (docs/method.md)."""

    trust: float
    shift: float


SCALES: Mapping[Kind, Scale] = {"pledge": Scale(trust=1.0, shift=0.0), "outcome": Scale(trust=1.0, shift=0.0)}


def grams(words: str) -> Iterator[str]:
    """The characters of a clause and its pairs of neighbours, its edges marked; all digits count as one."""
    plain = words.translate(DIGITS)
    yield from plain
    yield from map(add, f"^{plain}", f"{plain}$")


class _Pairs(dict[str, float]):
    """What two neighbours weigh together and the second of them alone: over a clause, every gram once."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self.weights = weights

    def __missing__(self, pair: str) -> float:
        plain = pair.translate(DIGITS)
        weight = self.weights.get(plain, 0.0) + self.weights.get(plain[1], 0.0)
        if len(self) < _MOST:
            self[pair] = weight
        return weight


class Model:
    """The weights of grams and signs for one kind of clause, and the chances that they give."""

    def __init__(self, weights: Weights, scale: Scale) -> None:
        self.scale = scale
        self.grams, self.signs = (
            {key: weight / UNIT for key, weight in weights[part].items()} for part in ("grams", "signs")
        )
        self.pairs = _Pairs(self.grams)
        self.of_part = lru_cache(maxsize=1 << 12)(self._of_part)

    def _of_part(self, part: object) -> float:
        return math.fsum(self.signs.get(key, 0.0) for key in keys(part))  # type: ignore[arg-type]

    def odds(self, words: str, signs: Signs) -> float:
        """The log-odds that coders would take a clause for one, as learnt."""
        return sum(map(self.pairs.__getitem__, map(add, f"^{words}", f"{words}$")), sum(map(self.of_part, signs)))

    def chance(self, words: str, signs: Signs) -> float:
        """The share of clauses like this one that coders took for one, two places."""
        odds = self.scale.trust * self.odds(words, signs) + self.scale.shift
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))), 2)

    def reasons(self, words: str, count: int = 3) -> list[str]:
        """The words of a clause that speak most for it, the strongest first."""
        pairs = dict.fromkeys(map(add, words, words[1:]))  # in their order
        strongest = sorted(pairs, key=lambda pair: -self.grams.get(pair, 0.0))
        return [pair for pair in strongest[:count] if self.grams.get(pair, 0.0) > 0]


class Weighed(NamedTuple):
    """A clause that was looked at, with its chances."""

    look: Look
    pledge: float
    outcome: float

    def reasons(self, kind: Kind) -> list[str]:
        """The words that speak most for its being of that kind."""
        return model(kind).reasons(self.look.clause.words)


@lru_cache(maxsize=1)
def _stored() -> Mapping[str, Weights]:
    stored: dict[str, Weights] = json.loads(PATH.read_text("utf-8"))
    return stored


@lru_cache(maxsize=2)
def model(kind: Kind) -> Model:
    """The model of that kind as it was last trained."""
    return Model(_stored()[kind], SCALES[kind])


def weigh(looks: Iterable[Look]) -> list[Weighed]:
    """Every clause with its chances, in order."""
    pledges, outcomes = model("pledge"), model("outcome")
    return [
        Weighed(look, pledges.chance(look.clause.words, look.signs), outcomes.chance(look.clause.words, look.signs))
        for look in looks
    ]
