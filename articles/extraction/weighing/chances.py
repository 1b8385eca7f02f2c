"""How likely a clause is a pledge, or tells of an outcome: logistic regressions over its characters and its signs.

The weights are learnt from the pages coded by hand (`manage.py train_clauses`) and lie in `lexicon/clauses.json`, in
thousandths of a unit of log-odds. How far odds can be trusted is learnt from pages that the weights were not learnt from,
so that a chance of .8 is right in 80 of 100 clauses; docs/method.md shows how near that comes.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from operator import add
from pathlib import Path
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

from . import neighbours, undone
from .looking import Look
from .signs import Part, Plain, Signs, keys

PATH = Path(__file__).parents[1] / "lexicon" / "clauses.json"
UNIT = 1000
_DIGIT = re.compile("[1-9]")
_MOTTO = re.compile(
    "“[^”]*，[^”]*”"
)  # “平安喜乐迎新春，齐心协力谱新篇”主题活动: what a thing is called promises nothing
Kind = Literal["pledge", "outcome"]
KINDS: tuple[Kind, Kind] = get_args(Kind)
Weights = Mapping[str, Mapping[str, int]]  # "grams", "signs" and "scale"
# The chance from which on a clause is shown: one that is wrong costs an editor a key, one that is missing costs a
# reading of the whole article.
KEPT: Mapping[Kind, float] = {"pledge": 0.51, "outcome": 0.36}
_FARTHEST = 4.0  # odds beyond this say no more
_CLEAR = 1.5  # odds beyond this are worth more by the unit: where all signs agree, coders do
_NEVER = -2.0  # odds that are never worth showing
_ROUNDING = 0.01  # of a chance
_MOST_PAIRS, _MOST_SHOWN = 1 << 16, 1 << 12  # weights of pairs of characters, and of signs, kept in memory
Key = TypeVar("Key")


def _named_out(words: str) -> str:
    """The words of a clause without mottoes."""
    return _MOTTO.sub("“”", words) if "“" in words else words


def grams(words: str) -> Iterator[str]:
    """The characters of a clause, mottoes left out, and its pairs of neighbours, its edges marked; all digits count as one."""
    plain = _DIGIT.sub("0", _named_out(words))
    yield from plain
    yield from map(add, f"^{plain}", f"{plain}$")


class Scale(NamedTuple):
    """What odds are worth on pages that the weights were not learnt from: a line that bends where they are clear.

    Odds that are never worth showing, as most are, have a line of their own.
    """

    trust: float
    shift: float
    sure: float
    low_trust: float
    low_shift: float

    def chance(self, odds: float) -> float:
        """The share of clauses with such odds that are what was looked for, two places."""
        worth = sum(getattr(self, part) * value for part, value in measured(odds).items())
        return round(1 / (1 + math.exp(-worth)), 2)

    def least(self, chance: float) -> float:
        """Odds below which no chance is as high; minus infinity where that cannot be told by the odds."""
        lower = chance - _ROUNDING
        odds = (math.log(lower / (1 - lower)) - self.shift) / self.trust if self.trust > 0 else -math.inf
        return min(odds, _CLEAR) if odds > _NEVER else -math.inf


def measured(odds: float) -> dict[str, float]:
    """What a `Scale` weighs of odds, by its parts: they themselves, no larger than they can be trusted, and how far they are clear."""
    own = -_FARTHEST if odds < -_FARTHEST else _FARTHEST if odds > _FARTHEST else odds
    if own <= _NEVER:
        return {"low_trust": own, "low_shift": 1.0}
    return {"trust": own, "shift": 1.0, "sure": max(0.0, own - _CLEAR)}


class _Weights(dict[Key, complex], Generic[Key]):
    """What each key adds to the odds, worked out when it is asked for first; so many are kept."""

    def __init__(
        self, work_out: Callable[[Key], complex], most: int, known: Mapping[Key, complex] | None = None
    ) -> None:
        super().__init__(known or {})
        self.work_out, self.most = work_out, most

    def __missing__(self, key: Key) -> complex:
        weight = self.work_out(key)
        if len(self) < self.most:
            self[key] = weight
        return weight


class Model:
    """The weights of grams and signs, the odds that they give, and what those are worth.

    A weight is a complex number: what a gram or sign adds to the odds of a pledge is its real part, to those of an
    outcome its imaginary part, so that one sum over a text gives both.
    """

    def __init__(self, weights: Mapping[Kind, Weights]) -> None:
        self.grams, self.signs = (_joined(*(weights[kind][part] for kind in KINDS)) for part in ("grams", "signs"))
        self.pledges, self.outcomes = (_scale(weights[kind].get("scale", {})) for kind in KINDS)
        self.least_pledge, self.least_outcome = self.pledges.least(KEPT["pledge"]), self.outcomes.least(KEPT["outcome"])
        self.grams.pop("$", None)  # a dollar is printed as the end of a clause is marked
        pairs = {
            neighbours.number(gram): weight + self._of_gram(gram[1])
            for gram, weight in self.grams.items()
            if len(gram) > 1
        }
        of_one = {ord(gram): weight for gram, weight in self.grams.items() if len(gram) == 1}
        self.of_pair = _Weights(lambda pair: of_one.get(neighbours.second(pair), 0j), _MOST_PAIRS, pairs).__getitem__
        self.of_parts = [_Weights(partial(self._of_part, part), _MOST_SHOWN) for part in get_args(Part)]

    def _of_gram(self, gram: str) -> complex:
        return self.grams.get(gram, 0j)

    def _of_part(self, part: Callable[..., Part], shown: Plain) -> complex:
        return sum((self.signs.get(key, 0j) for key in keys(part(*shown))), 0j)

    def odds(self, looks: Sequence[Look]) -> Iterator[tuple[Look, complex]]:
        """Each clause with the log-odds that coders would take it for a pledge and for an outcome."""
        said = [_named_out(look.clause.words) for look in looks]
        words = _DIGIT.sub("0", f"^{'$^'.join(said)}$")
        along = list(accumulate(map(self.of_pair, neighbours.numbers(words)), initial=0j))
        of_time, of_matter, of_place, of_around, of_whole = self.of_parts
        start = 0
        for look, length in zip(looks, map(len, said), strict=True):
            end = start + 1 + length
            time, matter, place, around, whole = look.shown
            of_signs = of_time[time] + of_matter[matter] + of_place[place] + of_around[around] + of_whole[whole]
            yield look, along[end] - along[start] + of_signs
            start = end + 1

    def judge(self, odds: complex, *, is_ahead: bool = False) -> tuple[Kind, float] | None:
        """What a clause with such odds is taken for and its chance: the likelier of two, where it is likely enough.

        One that looks ahead by its own mark (达产后，可实现…) is no outcome where it is likely enough a pledge.
        """
        if odds.real < self.least_pledge and odds.imag < self.least_outcome:  # most clauses
            return None
        pledge = self.pledges.chance(odds.real)
        # a chance too low for an outcome is lower than one that is high enough for a pledge
        outcome = self.outcomes.chance(odds.imag) if odds.imag >= self.least_outcome else 0.0
        if is_ahead and pledge >= KEPT["pledge"]:
            return "pledge", pledge
        kind: Kind = "pledge" if pledge >= outcome else "outcome"
        chance = max(pledge, outcome)
        return (kind, chance) if chance >= KEPT[kind] else None

    def odds_of(self, words: str, signs: Signs) -> complex:
        """The same of one clause by itself."""
        shown = [of_part[tuple(part)] for of_part, part in zip(self.of_parts, signs, strict=True)]
        return sum(shown, sum(map(self._of_gram, grams(words)), 0j))

    def reasons(self, words: str, kind: Kind, count: int = 3) -> list[str]:
        """The words of a clause that speak most for its being of that kind, the strongest first."""

        both = {pair: self._of_gram(pair) for pair in map(add, words, words[1:])}
        own = {pair: one.real if kind == "pledge" else one.imag for pair, one in both.items()}
        strongest = sorted(own, key=own.__getitem__, reverse=True)
        return [pair for pair in strongest[:count] if own[pair] > 0]


def _joined(pledge: Mapping[str, int], outcome: Mapping[str, int]) -> dict[str, complex]:
    return {key: complex(pledge.get(key, 0), outcome.get(key, 0)) / UNIT for key in pledge.keys() | outcome.keys()}


def _scale(kept: Mapping[str, int]) -> Scale:
    """The scale as it was learnt; before one is, odds are worth what they say."""
    return Scale(
        *(kept.get(part, default) / UNIT for part, default in zip(Scale._fields, (UNIT, 0, 0, UNIT, 0), strict=True))
    )


class Weighed(NamedTuple):
    """A clause that is taken for a pledge or an outcome."""

    look: Look
    kind: Kind
    chance: float  # of clauses like it, the share that coders took for one
    by: Model

    def reasons(self) -> list[str]:
        """The words that speak most for its being of its kind."""
        return self.by.reasons(self.look.clause.words, self.kind)


@lru_cache(maxsize=1)
def model() -> Model:
    """The model as it was last trained."""
    return Model(json.loads(PATH.read_text("utf-8")))


def _says_neither(look: Look, kind: Kind) -> bool:
    """Whether a clause only tells on what ground or by what means a thing is done (围绕基地建设, 通过精准营销).

    Nor is it an outcome what nobody has done.
    """
    if kind == "outcome" and undone.is_undone(look.clause.words):
        return True
    return not look.clause.quantities and look.signs.matter.ground == "opens"


def weigh(looks: Sequence[Look], by: Model) -> dict[int, list[Weighed]]:
    """The clauses of each sentence that are taken for a pledge or an outcome, in order; none of a sentence is []."""
    weighed: dict[int, list[Weighed]] = {look.setting.number: [] for look in looks}
    for look, odds in by.odds(looks):
        is_ahead = look.clause.ahead is not None and look.clause.tense == "future"
        judged = by.judge(odds, is_ahead=is_ahead)
        if judged and not _says_neither(look, judged[0]):
            weighed[look.setting.number].append(Weighed(look, *judged, by))
    return weighed
