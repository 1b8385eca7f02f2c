"""How well an extraction agrees with a page coded by hand: precision, recall and F1 for each kind of fact.

Both sides are compared with white space left out. A pledge counts as found where candidates that are not much longer
than it cover most of it, for an editor can then accept it; a candidate counts as right where most of it lies in what
the coders took for a pledge of any level, because vague ones (level 3) are neither asked for nor wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Fact = dict[str, Any]
Span = tuple[int, int]

COVERED = 0.7  # share of a coded fact that must be covered for it to be found
RIGHT = 0.5  # share of a candidate that must lie in coded facts for it to be right
SLACK, ALLOWED = 4, 60  # a candidate may be four times as long as the coded clause, or 60 characters
PUBLIC = ("government", "department")


@dataclass(slots=True)
class Tally:
    """Counts of one kind of fact; they add up over pages."""

    wanted: int = 0
    found: int = 0
    given: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.wanted + other.wanted, self.found + other.found, self.given + other.given, self.right + other.right
        )

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        if self.given:
            return self.right / self.given
        return 0.0 if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Report:
    """Tallies by kind, the misses in words, and each pledge candidate's (score, right)."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    ranked: list[tuple[float, bool]] = field(default_factory=list)
    pages: int = 0

    def add(self, other: Report) -> None:
        self.pages += other.pages
        for kind, tally in other.tallies.items():
            self.tallies[kind] = self.tallies.get(kind, Tally()) + tally
        self.misses += other.misses
        self.ranked += other.ranked


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _covered(span: Span, others: Iterable[Span]) -> float:
    """The share of `span` that the others cover together."""
    pieces = sorted((max(span[0], o[0]), min(span[1], o[1])) for o in others if _shared(span, o))
    total, reach = 0, span[0]
    for start, end in pieces:
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total / max(1, span[1] - span[0])


def _alike(one: str, other: str) -> bool:
    """乌海市教育局 and 市教育局 are one body, 甲市 and 甲市人民政府 too."""
    return (
        one.endswith(other)
        or other.endswith(one)
        or (min(len(one), len(other)) > 1 and (one.startswith(other) or other.startswith(one)))
    )


class _Page:
    """One page's coded and extracted facts in places without white space."""

    def __init__(self, page: str, gold: Fact, extracted: Fact) -> None:
        self.gold, self.articles = gold, extracted["articles"]
        self.visible = [i for i, char in enumerate(page) if not char.isspace()]
        self.text = "".join(page[i] for i in self.visible)
        self.report = Report(pages=1)

    def span(self, fact: Fact) -> Span:
        start, end = fact["span"]
        return bisect_left(self.visible, start), bisect_left(self.visible, end)

    def given(self, kind: str) -> list[Fact]:
        return [{**fact, "article": i} for i, article in enumerate(self.articles) for fact in article.get(kind, [])]

    def words(self, fact: Fact) -> str:
        start, end = self.span(fact)
        return self.text[start:end]

    def note(self, kind: str, what: str, words: str) -> None:
        self.report.misses.append(f"{self.gold.get('source', '')} {kind}: {what} {words}")

    def pair(self, kind: str, coded: Sequence[Fact], given: Sequence[Fact], same: Callable[[Fact, Fact], bool]) -> None:
        """One candidate for one coded fact; what coders marked optional is neither asked for nor wrong."""
        free = list(range(len(given)))
        tally = Tally()
        for fact in coded:
            match = next((i for i in free if same(fact, given[i])), None)
            if match is not None:
                free.remove(match)
            if not fact.get("optional"):
                tally.wanted += 1
                tally.found += match is not None
                tally.right += match is not None
                tally.given += match is not None
                if match is None:
                    self.note(kind, "missed", fact.get("text") or fact.get("name") or self.words(fact))
        for i in free:
            tally.given += 1
            self.note(kind, "wrong", str(given[i].get("text") or given[i].get("name") or given[i].get("headline")))
        self.report.tallies[kind] = tally

    def score_articles(self) -> None:
        def letters(words: str | None) -> str:
            return "".join(char for char in words or "" if char.isalnum())

        def same(coded: Fact, given: Fact) -> bool:
            a, b = self.span(coded), self.span(given)
            both = _shared(a, b)
            return letters(coded["headline"]) == letters(given["headline"]) and both >= 0.9 * (
                a[1] - a[0] + b[1] - b[0] - both
            )

        self.pair("articles", self.gold["articles"], self.articles, same)

    def score_quantities(self) -> None:
        given = [
            p
            for q in self.given("quantities")
            for p in ([q] if q.get("upper_value") is None else [q, {**q, "value": q["upper_value"]}])
        ]

        def same(coded: Fact, q: Fact) -> bool:
            close = abs(float(q["value"]) - coded["value"]) <= 1e-9 * max(1, abs(coded["value"]))
            return close and (q["unit"] or "") == (coded["unit"] or "") and _shared(self.span(coded), self.span(q)) > 0

        self.pair("quantities", self.gold["quantities"], given, same)
        self.pair(
            "quantities with comparator and per",
            self.gold["quantities"],
            given,
            lambda c, q: same(c, q) and q["comparator"] == c["comparator"] and (q["per"] or None) == c["per"],
        )

    def score_dates(self) -> None:
        self.pair(
            "dates",
            self.gold["times"],
            self.given("dates"),
            lambda c, d: (
                _shared(self.span(c), self.span(d)) > 0
                and (d["date_from"], d["date_to"]) == (c["date_from"], c["date_to"])
            ),
        )

    def score_people(self) -> None:
        given = {p["name"]: p for p in reversed(self.given("people")) if p["official"]}
        coded = [p for p in self.gold["people"] if p["official"]]
        self.pair(
            "officials with post",
            coded,
            list(given.values()),
            lambda c, p: (
                c["name"] == p["name"] and bool(p["post"]) and (p["post"] in c["post"] or c["post"] in p["post"])
            ),
        )

    def score_organizations(self) -> None:
        given = {o["name"]: o for o in self.given("organizations") if o["kind"] in PUBLIC}
        coded = {o["name"]: o for o in self.gold["organizations"] if o["kind"] in PUBLIC}
        self.pair(
            "departments",
            list(coded.values()),
            list(given.values()),
            lambda c, o: o["name"].endswith(c["name"]) or c["name"].endswith(o["name"]),
        )

    def finds(self, coded: Fact, given: Fact) -> bool:
        a, b = self.span(coded), self.span(given)
        return b[1] - b[0] <= max(ALLOWED, SLACK * (a[1] - a[0])) and _shared(a, b) >= COVERED * (a[1] - a[0])

    def score_pledges(self) -> None:
        given, coded = self.given("pledges"), self.gold["pledges"]
        spans, every = [self.span(p) for p in given], [self.span(g) for g in coded]
        right = 0
        for candidate, span in zip(given, spans, strict=True):
            good = _covered(span, every) >= RIGHT or any(self.finds(g, candidate) for g in coded)
            right += good
            self.report.ranked.append((candidate["score"], good))
            if not good:
                self.note("pledges", "wrong", f"{candidate['quote']} ({candidate['score']} {candidate['rule']})")
        for kind, levels in (("pledges, level 1", (1,)), ("pledges, levels 1-2", (1, 2))):
            tally = Tally(given=len(given), right=right)
            for fact in coded:
                if fact["level"] in levels:
                    span = self.span(fact)
                    longest = max(ALLOWED, SLACK * (span[1] - span[0]))
                    found = _covered(span, [s for s in spans if s[1] - s[0] <= longest]) >= COVERED
                    tally.wanted += 1
                    tally.found += found
                    if not found and len(levels) > 1:
                        self.note("pledges", f"missed ({fact['level']})", fact["quote"])
            self.report.tallies[kind] = tally
        self.score_holders(
            [(g, p) for g in coded if g["level"] < 3 for p in [next((p for p in given if self.finds(g, p)), None)] if p]
        )
        self.score_groups(given)

    def score_holders(self, pairs: Sequence[tuple[Fact, Fact]]) -> None:
        """Deadlines and owners of the pledges that were found."""
        deadlines, owners = Tally(), Tally()
        for coded, given in pairs:
            want, have = coded.get("deadline"), given.get("deadline")
            same = bool(want and have and (want["date_from"], want["date_to"]) == (have["date_from"], have["date_to"]))
            deadlines += Tally(bool(want), same, bool(have), same)
            owned = any(_alike("".join(name.split()), coded["owner"]) for name in given["owners"] if name.strip())
            owners += Tally(1, owned, bool(given["owners"]), owned)
            if bool(want or have) and not same:
                self.note(
                    "deadlines",
                    f"wrong {have and (have['date_from'], have['date_to'])} for {want and (want['date_from'], want['date_to'])}",
                    given["quote"],
                )
            if not owned:
                self.note("owners", f"wrong {given['owners']} for {coded['owner']}", given["quote"])
        self.report.tallies["pledge deadlines"], self.report.tallies["pledge owners"] = deadlines, owners

    def score_groups(self, given: Sequence[Fact]) -> None:
        labels = []
        for fact in self.gold["pledges"]:
            if fact.get("group") is not None:
                span = self.span(fact)
                match = next((p for p in given if _shared(span, self.span(p)) >= COVERED * (span[1] - span[0])), None)
                labels.append(
                    (
                        fact["group"],
                        (match["article"], match["group"]) if match and match["group"] is not None else None,
                        fact["quote"],
                    )
                )
        tally = Tally()
        for i, (group, label, words) in enumerate(labels):
            for other_group, other_label, other_words in labels[i + 1 :]:
                want, have = group == other_group, label is not None and label == other_label
                tally += Tally(want, want and have, have, want and have)
                if want != have:
                    self.note("groups", "not together" if want else "together", f"{words} / {other_words}")
        self.report.tallies["pledges grouped"] = tally

    def score_outcomes(self) -> None:
        coded, given = self.gold["outcomes"], self.given("outcomes")
        tally = Tally()
        for fact in coded:
            span = self.span(fact)
            found = any(_shared(span, self.span(o)) >= COVERED * (span[1] - span[0]) for o in given)
            if not fact.get("optional"):
                tally += Tally(1, found)
                if not found:
                    self.note("outcomes", "missed", fact["quote"])
        for outcome in given:
            span = self.span(outcome)
            good = any(_shared(span, s) >= RIGHT * min(span[1] - span[0], s[1] - s[0]) for s in map(self.span, coded))
            tally += Tally(given=1, right=good)
            if not good:
                self.note("outcomes", "wrong", outcome["quote"])
        self.report.tallies["outcomes"] = tally


def score(page: str, gold: Fact, extracted: Fact) -> Report:
    """The report on one page; kinds of fact that its gold does not list are left out."""
    work = _Page(page, gold, extracted)
    parts = {"articles": work.score_articles, "pledges": work.score_pledges, "outcomes": work.score_outcomes, "quantities": work.score_quantities,
             "times": work.score_dates, "people": work.score_people, "organizations": work.score_organizations}  # fmt: skip
    for kind, part in parts.items():
        if kind in gold and (gold[kind] or kind == "pledges"):
            part()
    return work.report


def calibration(ranked: Sequence[tuple[float, bool]]) -> list[tuple[float, int, float]]:
    """For each tenth of the score: its lower edge, how many candidates fell in it, the share of them that was right."""
    table = []
    for tenth in range(10):
        inside = [right for score_, right in ranked if min(9, int(score_ * 10 + 1e-9)) == tenth]
        if inside:
            table.append((tenth / 10, len(inside), sum(inside) / len(inside)))
    return table
