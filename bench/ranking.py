"""Does a small model rank pledge candidates better than the rules' own scores? Trained and tested page by page.

    python -m bench.ranking [FOLDER ...]

Every future clause of the pages coded by hand is a candidate, those that the rules leave out too. For each page a
logistic regression is trained on all the other pages (features: kind of check, what made it future, what was taken off
for vagueness, figures, length) and scores that page. Printed for both: the area under the ROC curve, the Brier score
and the share of right ones in each tenth of the score.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from articles.extraction import measuring
from articles.extraction.extract import extract
from articles.extraction.promises import ranking
from articles.extraction.scoring import calibration, score

STEPS, RATE, RIDGE = 300, 0.5, 0.02
Row = tuple[list[float], float, bool]  # features, the rules' score, whether coders took it for a pledge


def read(path: Path) -> list[Row]:
    """The candidates of one page, none left out."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_text("utf-8")
    answer = extract(page, page_date=dt.date.fromisoformat(gold["reference_date"]), place=gold["jurisdiction"])
    report = score(page, gold, answer)
    found = [pledge for article in answer["articles"] for pledge in article["pledges"]]
    return [(features(pledge), given, right) for pledge, (given, right) in zip(found, report.ranked, strict=True)]


def features(pledge: dict) -> list[float]:
    check, _, context = pledge["rule"].partition(": ")
    off = ranking.CHECKS[check] + ranking.CONTEXTS.get(context, 0.0) - pledge["score"]
    row = (
        [1.0]
        + [float(check == name) for name in ranking.CHECKS]
        + [float(context == name) for name in ranking.CONTEXTS]
    )
    return [
        *row,
        5 * off,
        float(bool(pledge["quantities"])),
        float(pledge["deadline"] is not None),
        len(pledge["quote"]) / 40,
    ]


def probability(weights: Sequence[float], row: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w * x for w, x in zip(weights, row, strict=True))))))


def train(rows: Sequence[Row]) -> list[float]:
    """Weights after a fixed number of full gradient steps from nought: the same rows give the same weights."""
    weights = [0.0] * len(rows[0][0])
    for _ in range(STEPS):
        slope = [RIDGE * w for w in weights]
        for row, _, right in rows:
            error = (probability(weights, row) - right) / len(rows)
            for i, x in enumerate(row):
                if x:
                    slope[i] += error * x
        weights = [w - RATE * s for w, s in zip(weights, slope, strict=True)]
    return weights


def area(ranked: Sequence[tuple[float, bool]]) -> float:
    """The chance that a right candidate is ranked above a wrong one."""
    right, wrong = [s for s, good in ranked if good], [s for s, good in ranked if not good]
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / max(1, len(right) * len(wrong))


def show(title: str, ranked: Sequence[tuple[float, bool]]) -> None:
    brier = sum((given - good) ** 2 for given, good in ranked) / len(ranked)
    print(f"\n{title}: {len(ranked)} candidates, area {area(ranked):.3f}, Brier {brier:.3f}")
    for edge, count, share in calibration(ranked):
        print(f"  {edge:.1f} to {edge + 0.1:.1f}{count:>6}{share:>8.2f}")


def main() -> None:
    ranking.KEEP = -1.0  # all candidates, for both sides of the comparison
    folders = [Path(name) for name in sys.argv[1:]] or [Path("tests/extraction/gold")]
    pages = [rows for path in measuring.gold_files(folders) if (rows := read(path))]
    learnt = []
    for at, rows in enumerate(pages):
        weights = train([row for i, other in enumerate(pages) if i != at for row in other])
        learnt += [(probability(weights, row), right) for row, _, right in rows]
    show("rules", [(given, right) for rows in pages for _, given, right in rows])
    show("logistic regression, page left out", learnt)


if __name__ == "__main__":
    main()
