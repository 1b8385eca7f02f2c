"""How likely a clause is a pledge, or tells of an outcome: logistic regressions over its characters and its signs.

The weights are learnt from the pages coded by hand (`manage.py train_clauses`) and lie in `lexicon/clauses.json`, in
thousandths of a unit of log-odds. How far odds can be trusted is learnt from pages that the weights were not learnt from,
so that a chance of .8 is right in 80 of 100 clauses; docs/method.md shows how near that comes.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from .looking import Look
from .signs import Part, Signs, keys

PATH = Path(__file__).parents[1] / "lexicon" / "clauses.json"
UNIT = 1000
_DIGIT = re.compile("[1-9]")
Kind = Literal["pledge", "outcome"]
KINDS: tuple[Kind, Kind] = get_args(Kind)
Weights = Mapping[str, Mapping[str, int]]  # "grams", "signs" and "scale"
# The chance from which on a clause is shown: one that is wrong costs an editor a key, one that is missing costs a
# reading of the whole article.
KEPT: Mapping[Kind, float] = {"pledge": 0.56, "outcome": 0.38}
_FARTHEST = 4.0  # odds beyond this say no more
_MOST = 1 << 16  # pairs of characters kept in memory


def grams(words: str) -> Iterator[str]:
    """The characters of a clause and its pairs of neighbours, its edges marked; all digits count as one."""
    plain = _DIGIT.sub("0", words)
    yield from plain
    yield from map(add, f"^{plain}", f"{plain}$")


class Scale(NamedTuple):
    """What odds are worth on pages that the weights were not learnt from: `trust * odds + shift`."""

    trust: float
    shift: float

    def chance(self, odds: float) -> float:
        """The share of clauses with such odds that are what was looked for, two places."""
        return round(1 / (1 + math.exp(-self.trust * bounded(odds) - self.shift)), 2)


def bounded(odds: float) -> float:
    """Odds no larger than odds can be trusted."""
    return max(-_FARTHEST, min(_FARTHEST, odds))


class _Pairs(dict[str, complex]):
    """What two neighbours and the second of them alone add to the odds: over a stretch of text, every gram once."""

    def __init__(self, weights: Mapping[str, complex]) -> None:
        self.weights = weights
        super().__init__((pair, weight + weights.get(pair[1], 0j)) for pair, weight in weights.items() if len(pair) > 1)

    def __missing__(self, pair: str) -> complex:
        weight = self.weights.get(pair[1], 0j)
        if len(self) < _MOST:
            self[pair] = weight
        return weight


class Model:
    """The weights of grams and signs, the odds that they give, and what those are worth.

    A weight is a complex number: what a gram or sign adds to the odds of a pledge is its real part, to those of an
    outcome its imaginary part, so that one sum over a text gives both.
    """

    def __init__(self, weights: Mapping[Kind, Weights]) -> None:
        self.grams, self.signs = (_joined(*(weights[kind][part] for kind in KINDS)) for part in ("grams", "signs"))
        self.pledges, self.outcomes = (_scale(weights[kind].get("scale", {})) for kind in KINDS)
        self.of_pair = _Pairs(self.grams).__getitem__
        self.of_part = lru_cache(maxsize=1 << 12)(self._of_part)

    def _of_part(self, part: Part) -> complex:
        return sum((self.signs.get(key, 0j) for key in keys(part)), 0j)

    def odds(self, text: str, looks: Iterable[Look]) -> Iterator[complex]:
        """The log-odds that coders would take each clause of the text for a pledge and for an outcome, as learnt."""
        plain, of_pair, of_part = _DIGIT.sub("0", text), self.of_pair, self.of_part
        along = list(accumulate(map(of_pair, map(add, plain, plain[1:])), initial=0j))
        for look in looks:
            start, end, *_ = look.clause
            edges = of_pair("^" + plain[start]) + of_pair(plain[end - 1] + "$")
            yield sum(map(of_part, look.signs), along[end - 1] - along[start] + edges)

    def odds_of(self, words: str, signs: Signs) -> complex:
        """The same of one clause by itself."""
        return sum(map(self.of_part, signs), sum((self.grams.get(gram, 0j) for gram in grams(words)), 0j))

    def reasons(self, words: str, kind: Kind, count: int = 3) -> list[str]:
        """The words of a clause that speak most for its being of that kind, the strongest first."""

        def weight(pair: str) -> float:
            of_both = self.grams.get(pair, 0j)
            return of_both.real if kind == "pledge" else of_both.imag

        strongest = sorted(dict.fromkeys(map(add, words, words[1:])), key=weight, reverse=True)
        return [pair for pair in strongest[:count] if weight(pair) > 0]


def _joined(pledge: Mapping[str, int], outcome: Mapping[str, int]) -> dict[str, complex]:
    return {key: complex(pledge.get(key, 0), outcome.get(key, 0)) / UNIT for key in pledge.keys() | outcome.keys()}


def _scale(kept: Mapping[str, int]) -> Scale:
    return Scale(kept.get("trust", UNIT) / UNIT, kept.get("shift", 0) / UNIT)


class Weighed(NamedTuple):
    """A clause that was looked at, with its chances: of clauses like it, the share that coders took for one."""

    look: Look
    pledge: float
    outcome: float

    @property
    def kind(self) -> Kind | None:
        """What the clause is taken for: the likelier of the two, where that is likely enough."""
        if self.pledge >= self.outcome:
            return "pledge" if self.pledge >= KEPT["pledge"] else None
        return "outcome" if self.outcome >= KEPT["outcome"] else None

    def reasons(self, kind: Kind) -> list[str]:
        """The words that speak most for its being of that kind."""
        return model().reasons(self.look.clause.words, kind)


@lru_cache(maxsize=1)
def model() -> Model:
    """The model as it was last trained."""
    return Model(json.loads(PATH.read_text("utf-8")))


def weigh(text: str, looks: Sequence[Look], by: Model) -> list[Weighed]:
    """Every clause of the text with its chances, in order."""
    pledge, outcome = by.pledges.chance, by.outcomes.chance
    return [
        Weighed(look, pledge(odds.real), outcome(odds.imag))
        for look, odds in zip(looks, by.odds(text, looks), strict=True)
    ]
