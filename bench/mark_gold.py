"""Turns pages coded by hand with marks in the running text into a page and its gold file.

    python bench/mark_gold.py tests/extraction/coded/learnt/01_first_pages/marked/*.txt

A marked page begins with `date:`, `place:` and `held:` lines and `---`. In its text `<1 市教育局 @..2024-06-30 #2>新建学校
5所</>` is a pledge of level 1 by 市教育局 with its deadline and group; `<O @2023-12-31>…</>` an outcome, `<o>…</>`
one that may be found or left. After a line `===` come the other facts, in the order of the text, the items of a line
parted by ` ; ` and a `?` at the end of one that may be found or left; white space in the page does not matter:

    A headline | kicker | byline | first words | last words [| continued]
    Q 近80% <80 % ; 年产40万吨 400000 吨 /年
    T 4月底前 ..2023-04-30 ; 6月 2023-06-01..2023-06-30
    P 张某=市教育局局长 ; -李某=总经理        (a leading - : no official)
    O 市教育局 ; 甲市:g ; 某公司:c ; 某大学:i  (department, government, company, institution)

The page (`NAME.txt`) and the gold (`NAME.json`) are written beside the folder.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

_MARK = re.compile(
    r"<(?P<kind>[123Oo])(?: (?P<owner>[^ #@<>]+))?(?: @(?P<days>[0-9.-]+))?(?: #(?P<group>[0-9]+))?>|</>"
)


def _days(words: str | None) -> dict[str, str | None] | None:
    if words is None:
        return None
    first, _, last = words.partition("..")
    return {"date_from": first or None, "date_to": last or None}


def _fact(mark: re.Match[str], quote: str, start: int) -> tuple[str, dict[str, Any]]:
    fact: dict[str, Any] = {"quote": "".join(quote.split()), "span": [start, start + len(quote)]}
    if mark["kind"] in "Oo":
        return "outcomes", {**fact, "as_of": mark["days"], "optional": mark["kind"] == "o"}
    group = int(mark["group"]) if mark["group"] else None
    return "pledges", {
        **fact,
        "level": int(mark["kind"]),
        "owner": mark["owner"],
        "deadline": _days(mark["days"]),
        "group": group,
    }


_QUANTITY = re.compile(
    r"(?P<text>.+) (?P<comparator>>=|<=|[<>~])?(?P<value>[0-9.]+) (?P<unit>[^ /]+)(?: /(?P<per>[^ ]+))?"
)
_DAYS = re.compile(r"(?P<text>.+) (?P<first>[0-9-]*)\.\.(?P<last>[0-9-]*)")
_BODIES = {"g": "government", "c": "company", "i": "institution", "": "department"}


class _Finder:
    """Finds quotes in the page one after the other, blanks left out on both sides."""

    def __init__(self, page: str, name: str) -> None:
        self.name = name
        self.places = [i for i, char in enumerate(page) if not char.isspace()]
        self.text = "".join(page[i] for i in self.places)

    def find(self, quote: str, start: int = 0) -> tuple[int, int]:
        """The quote's first place in the text without blanks, from `start` on."""
        words = "".join(quote.split())
        at = self.text.find(words, start)
        if at < 0:
            raise ValueError(
                f"{self.name}: {quote!r} does not stand in the page behind {self.text[max(0, start - 10) : start]!r}"
            )
        return at, at + len(words)

    def span(self, at: int, end: int) -> list[int]:
        return [self.places[at], self.places[end - 1] + 1]


def _quantity(item: str) -> dict[str, Any]:
    match = _QUANTITY.fullmatch(item)
    if match is None:
        raise ValueError(f"{item!r} is no quantity; write it as 近80% <80 %")
    return {
        "text": match["text"],
        "value": float(match["value"]),
        "unit": match["unit"],
        "comparator": match["comparator"] or "=",
        "per": match["per"],
    }


def _time(item: str) -> dict[str, Any]:
    match = _DAYS.fullmatch(item)
    if match is None:
        raise ValueError(f"{item!r} is no date; write it as 4月底前 ..2023-04-30")
    return {"text": match["text"], "date_from": match["first"] or None, "date_to": match["last"] or None}


def _articles(lines: list[str], finder: _Finder) -> list[dict[str, Any]]:
    found, at = [], 0
    for line in lines:
        headline, kicker, byline, first, last, *rest = (cell.strip() for cell in line.split("|"))
        start = finder.find(first, at)[0]
        at = finder.find(last, start)[1]
        found.append(
            {
                "headline": headline,
                "kicker": kicker or None,
                "byline": byline or None,
                "continued": rest == ["continued"],
                "span": finder.span(start, at),
            }
        )
    return found


def _listed(items: list[str], read: Any, finder: _Finder) -> list[dict[str, Any]]:
    """Quantities or dates, each found behind the one before (a range's two figures may share their place)."""
    found, at = [], 0
    for item in items:
        fact = read(item.removesuffix("?").strip())
        start, end = finder.find(fact["text"], at)
        at = start + 1
        found.append({**fact, "span": finder.span(start, end), "optional": item.endswith("?")})
    return found


def _person(item: str) -> dict[str, Any]:
    name, post = item.removeprefix("-").removesuffix("?").strip().split("=")
    return {"name": name, "post": post, "official": not item.startswith("-"), "optional": item.endswith("?")}


def _body(item: str) -> dict[str, Any]:
    name, _, kind = item.removesuffix("?").strip().partition(":")
    return {"name": name, "kind": _BODIES[kind], "optional": item.endswith("?")}


def _facts(lines: str, page: str, name: str) -> dict[str, Any]:
    """The facts listed below `===`."""
    finder = _Finder(page, name)
    cells: dict[str, list[str]] = {"A": [], "Q": [], "T": [], "P": [], "O": []}
    for line in lines.splitlines():
        cells[line[0]] += [line[2:]] if line[0] == "A" else line[2:].strip().split(" ; ")
    articles = _articles(cells["A"], finder)
    return {"articles": articles, "bylines": [a["byline"] for a in articles if a["byline"]], "quantities": _listed(cells["Q"], _quantity, finder),
            "times": _listed(cells["T"], _time, finder), "people": [_person(item) for item in cells["P"]], "organizations": [_body(item) for item in cells["O"]]}  # fmt: skip


def convert(marked: str, name: str) -> tuple[str, dict[str, Any]]:
    """The plain page and its gold; a mark that is not closed is an error that names its place."""
    head, _, body = marked.partition("---\n")
    about = dict(line.split(": ", 1) for line in head.strip().splitlines())
    gold: dict[str, Any] = {
        "source": f"{name}.txt",
        "reference_date": about["date"],
        "jurisdiction": about["place"],
        "held": about["held"] == "yes",
        "pledges": [],
        "outcomes": [],
    }
    body, _, listed = body.partition("===\n")
    plain, at, opened = "", 0, None
    for mark in _MARK.finditer(body):
        plain += body[at : mark.start()]
        at = mark.end()
        if (mark["kind"] is None) == (opened is None):
            raise ValueError(
                f"{name}: a mark is not closed, or closed twice, near {body[mark.start() : mark.start() + 20]!r}"
            )
        if opened is None:
            opened = (mark, len(plain))
        else:
            kind, fact = _fact(opened[0], plain[opened[1] :], opened[1])
            gold[kind].append(fact)
            opened = None
    page = plain + body[at:]
    return page, {**gold, **_facts(listed, page, name)} if listed else gold


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        page, gold = convert(path.read_text("utf-8"), path.stem)
        target = path.parent.parent / path.name
        target.write_text(page, "utf-8")
        target.with_suffix(".json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
