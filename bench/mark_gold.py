"""Turns pages coded by hand with marks in the running text into a page and its gold file.

    python bench/mark_gold.py tests/extraction/gold/marked/*.txt

A marked page begins with `date:`, `place:` and `held:` lines and `---`. In its text `<1 市教育局 @..2024-06-30 #2>新建学校
5所</>` is a pledge of level 1 by 市教育局 with its deadline and group; `<O @2023-12-31>…</>` an outcome, `<o>…</>`
one that may be found or left. The page (`NAME.txt`) and the gold (`NAME.json`) are written beside the folder.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

_MARK = re.compile(r"<(?P<kind>[123Oo])(?: (?P<owner>[^ #@<>]+))?(?: @(?P<days>[0-9.-]+))?(?: #(?P<group>[0-9]+))?>|</>")


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
    return "pledges", {**fact, "level": int(mark["kind"]), "owner": mark["owner"], "deadline": _days(mark["days"]), "group": group}


def convert(marked: str, name: str) -> tuple[str, dict[str, Any]]:
    """The plain page and its gold; a mark that is not closed is an error that names its place."""
    head, _, body = marked.partition("---\n")
    about = dict(line.split(": ", 1) for line in head.strip().splitlines())
    gold: dict[str, Any] = {"source": f"{name}.txt", "reference_date": about["date"], "jurisdiction": about["place"], "held": about["held"] == "yes",
                            "pledges": [], "outcomes": []}
    plain, at, opened = "", 0, None
    for mark in _MARK.finditer(body):
        plain += body[at : mark.start()]
        at = mark.end()
        if (mark["kind"] is None) == (opened is None):
            raise ValueError(f"{name}: a mark is not closed, or closed twice, near {body[mark.start():mark.start() + 20]!r}")
        if opened is None:
            opened = (mark, len(plain))
        else:
            kind, fact = _fact(opened[0], plain[opened[1] :], opened[1])
            gold[kind].append(fact)
            opened = None
    return plain + body[at:], gold


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        page, gold = convert(path.read_text("utf-8"), path.stem)
        target = path.parent.parent / path.name
        target.write_text(page, "utf-8")
        target.with_suffix(".json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
