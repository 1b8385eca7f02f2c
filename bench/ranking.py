"""What the trained model is worth on pages that it was not trained on, and what rules alone would be.

    python -m bench.ranking [FOLDER ...]

All pages coded by hand are dealt into parts; each part's clauses are weighed by a model trained on the others. Printed
for the clauses of the folders (by default those that no rule was mended with), for the rules' verdict and for the
model: the area under the ROC curve, the Brier score, precision and recall of what is kept, and the share of right ones
in each tenth of the score.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from articles.extraction import training
from articles.extraction.scoring import calibration
from articles.extraction.training import LEFT, Example
from articles.extraction.weighing import chances, ranking
from articles.management import coded

UNSEEN = [
    Path("tests/extraction/coded/learnt") / name
    for name in (
        "08_mixed_genres",
        "09_works_and_offices",
        "10_batch_14_city_desk",
        "11_batch_17_city_news",
        "12_batch_19_interviews",
        "13_batch_20_bulletins_and_lists",
        "02_batch_13_reports_and_plans",
        "03_batches_21_to_26",
    )
]
CONCRETE = (1, 2)


class Judged(NamedTuple):
    """A clause, and the chances that a model trained on other pages gives it as a pledge and as an outcome."""

    example: Example
    pledge: float
    outcome: float


def by_rules(item: Example) -> float:
    """How convinced the rules alone are that a clause commits, between 0 and 1."""
    time, matter = item.signs.time, item.signs.matter
    if matter.ground or matter.is_described:
        return 0.0
    return ranking.worth(item.words, tense=time.tense, why=time.why, check=matter.check)


def judge(paths: Sequence[Path]) -> dict[Path, list[Judged]]:
    """The clauses of every page, each weighed by a model that learnt from the pages of the other parts."""
    pages = {path: training.read(path) for path in paths}
    taught = [chances.Model(weights) for weights in training.learn_left_out(list(pages.values()))]
    judged = {}
    for path, page in pages.items():
        model = taught[page.part]
        odds = [model.odds_of(item.words, item.signs) for item in page.clauses]
        judged[path] = [
            Judged(item, model.pledges.chance(z.real), model.outcomes.chance(z.imag))
            for item, z in zip(page.clauses, odds, strict=True)
        ]
    return judged


def area(ranked: Sequence[tuple[float, bool]]) -> float:
    """The chance that a right clause is ranked above a wrong one; a tie counts half."""
    wins, wrong = 0.0, 0
    for _, tied in groupby(sorted(ranked), key=lambda item: item[0]):
        verdicts = [good for _, good in tied]
        good, bad = verdicts.count(True), verdicts.count(False)
        wins += good * (wrong + bad / 2)
        wrong += bad
    return wins / max(1, wrong * (len(ranked) - wrong))


def share(good: Sequence[bool]) -> float:
    return sum(good) / max(1, len(good))


def show(title: str, judged: Sequence[Judged], score: Callable[[Judged], float]) -> None:
    """Prints what one judge's scores of pledges are worth; vague pledges are neither asked for nor wrong."""
    given = [(score(item), item.example.level) for item in judged]
    ranked = [(value, level in CONCRETE) for value, level in given if level != 3]
    brier = sum((value - good) ** 2 for value, good in ranked) / len(ranked)
    right = share([level != 0 for value, level in given if value >= chances.KEPT["pledge"]])
    firm, both = (
        share([v >= chances.KEPT["pledge"] for v, level in given if level in asked]) for asked in ((1,), CONCRETE)
    )
    print(f"\n{title}: {len(ranked)} clauses, area {area(ranked):.3f}, Brier {brier:.3f}")
    print(f"  kept: precision {right:.3f}, recall of level 1 {firm:.3f}, of levels 1 and 2 {both:.3f}")
    for edge, count, part in calibration([(value, level > 0) for value, level in given]):
        print(f"  {edge:.1f} to {edge + 0.1:.1f}{count:>6}{part:>8.2f}")


def main() -> None:
    judged = judge(coded.learnt())
    asked = {path.resolve() for path in coded.gold_files([Path(n) for n in sys.argv[1:]] or UNSEEN)}
    chosen = [item for path, items in judged.items() if path.resolve() in asked for item in items]
    show("rules", chosen, lambda item: by_rules(item.example))
    show("model, trained on other pages", chosen, lambda item: item.pledge)
    told = [(item.outcome, item.example.outcome == 1) for item in chosen if item.example.outcome != LEFT]
    print(f"\n  outcomes: area {area(told):.3f}")


if __name__ == "__main__":
    main()
