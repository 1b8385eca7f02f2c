"""What a small trained model adds to the rules: both weigh the same clauses, the model on pages it was not trained on.

    python -m bench.ranking [FOLDER ...]

The pages of the folders (by default the held-out ones) are dealt into ten parts; each part's clauses are weighed by a
model trained on all other pages coded by hand. Printed for the rules' own verdict and for the model: the area under the
ROC curve, the Brier score, precision and recall of what is kept, and the share of right ones in each tenth of the score.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from articles.extraction import measuring, training
from articles.extraction.promises import chances, ranking
from articles.extraction.scoring import calibration

PARTS = 10
HELD_OUT = [Path(f"tests/extraction/heldout{suffix}") for suffix in ("", "_b", "_c", "_d")]
CONCRETE = (1, 2)
VAGUE = 3  # an intention too vague to check is neither asked for nor wrong


class Judged(NamedTuple):
    """One clause with the level that coders gave it, and what the rules and the model say of it."""

    level: int
    rules: float
    model: float


def judge(parts: Sequence[Sequence[Path]], others: Sequence[Path]) -> list[Judged]:
    """The clauses of all parts, each weighed by a model that saw all pages but those of its part."""
    examples = {path: training.examples(path) for path in [*others, *(path for part in parts for path in part)]}
    judged = []
    for part in parts:
        learnt = training.learn(
            training.rows([item for path, items in examples.items() if path not in part for item in items])
        )
        model = chances.Model.of(learnt)
        judged += [
            Judged(
                level,
                ranking.verdict(weighed.signs, weighed.clause.words),
                chances.chance(model.odds(weighed.clause.words, weighed.signs)),
            )
            for path in part
            for weighed, level in examples[path]
        ]
    return judged


def area(ranked: Sequence[tuple[float, bool]]) -> float:
    """The chance that a right clause is ranked above a wrong one."""
    right, wrong = [s for s, good in ranked if good], [s for s, good in ranked if not good]
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / max(1, len(right) * len(wrong))


def share(good: Sequence[bool]) -> float:
    return sum(good) / max(1, len(good))


def show(title: str, judged: Sequence[tuple[float, int]]) -> None:
    """Prints what one judge's scores are worth; `judged` pairs a score with the coders' level."""
    ranked = [(given, level in CONCRETE) for given, level in judged if level != VAGUE]
    brier = sum((given - good) ** 2 for given, good in ranked) / len(ranked)
    right = share([level != 0 for given, level in judged if given >= chances.KEEP])
    firm, concrete = (share([g >= chances.KEEP for g, level in judged if level in asked]) for asked in ((1,), CONCRETE))
    print(f"\n{title}: {len(ranked)} clauses, area {area(ranked):.3f}, Brier {brier:.3f}")
    print(f"  kept: precision {right:.3f}, recall of level 1 {firm:.3f}, of levels 1 and 2 {concrete:.3f}")
    for edge, count, part in calibration(ranked):
        print(f"  {edge:.1f} to {edge + 0.1:.1f}{count:>6}{part:>8.2f}")


def main() -> None:
    tested = measuring.gold_files([Path(name) for name in sys.argv[1:]] or HELD_OUT)
    others = [path for path in measuring.gold_files(training.PAGES) if path not in tested]
    judged = judge([tested[i::PARTS] for i in range(PARTS)], others)
    show("rules", [(clause.rules, clause.level) for clause in judged])
    show("model, trained on the other pages", [(clause.model, clause.level) for clause in judged])


if __name__ == "__main__":
    main()
