"""Extraction's child process with a finder of a few lines in it, or one that misbehaves: `python stub_worker.py KIND`.

The plain finder takes paragraphs for articles, lines with 将 for pledges, lines with 已 for outcomes.
"""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from articles.extraction.worker import main  # noqa: E402

_ARTICLE = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")


def command(kind: str = "plain") -> tuple[str, ...]:
    """What a Sandbox starts to get this worker."""
    return (sys.executable, __file__, kind)


def plain(text: str, **_: Any) -> dict[str, Any]:
    """Articles parted by empty lines, each line of them read by itself."""
    return {"articles": [_article(text, found.start(), found.end()) for found in _ARTICLE.finditer(text)]}


def _article(text: str, start: int, end: int) -> dict[str, Any]:
    lines = list(_LINE.finditer(text, start, end))
    numbers = [
        {"text": "3个", "span": [m.start(), m.end()], "value": 3, "unit": "个"}
        for m in re.compile("3个").finditer(text, start, end)
    ]
    return {
        "headline": lines[0][0], "kicker": None, "byline": None, "span": [start, end], "continued": False,
        "pledges": [_clause(line, numbers) | {"group": i, "deadline": None} for i, line in enumerate(lines) if "将" in line[0]],
        "outcomes": [_clause(line, numbers) for line in lines if "已" in line[0]],
        "quantities": numbers, "dates": [], "organizations": [],
        "people": [{"name": "张某", "span": [m.start(), m.end()], "official": True} for m in re.compile("张某").finditer(text, start, end)],
    }  # fmt: skip


def _clause(line: re.Match[str], numbers: list[dict[str, Any]]) -> dict[str, Any]:
    mine = [i for i, number in enumerate(numbers) if line.start() <= number["span"][0] < line.end()]
    return {"quote": "".join(line[0].split()), "span": [line.start(), line.end()], "score": 0.7, "rule": "plain",
            "quantities": mine}  # fmt: skip


def rest_of_line(text: str, **_: Any) -> dict[str, Any]:
    """The next version of the plain finder: a pledge begins at 将."""
    answer = plain(text)
    for article in answer["articles"]:
        for pledge in article["pledges"]:
            start, end = pledge["span"]
            pledge["span"] = [start + text[start:end].index("将"), end]
            pledge["quote"] = "".join(text[slice(*pledge["span"])].split())
    return answer


def whole_page(text: str, **_: Any) -> dict[str, Any]:
    """A finder that takes the page for one article, with all that the plain one found."""
    parts = plain(text)["articles"]
    for article in parts[1:]:
        for name in ("pledges", "outcomes"):
            for found in article[name]:
                found["quantities"] = [i + len(parts[0]["quantities"]) for i in found["quantities"]]
        for name in ("pledges", "outcomes", "quantities", "people"):
            parts[0][name] += article[name]
        parts[0]["span"][1] = article["span"][1]
    return {"articles": parts[:1]}


def spin(text: str, **_: Any) -> dict[str, Any]:
    """Burns CPU for ever on a text that says so."""
    while "恶意" in text:
        pass
    return plain(text)


def sleep(text: str, **_: Any) -> dict[str, Any]:
    """Does nothing, for long."""
    if "恶意" in text:
        time.sleep(60)
    return plain(text)


def eat(text: str, **_: Any) -> dict[str, Any]:
    """Takes memory without end."""
    taken = []
    while "恶意" in text:
        taken.append(bytes(10_000_000))
    return plain(text)


def crash(text: str, **_: Any) -> dict[str, Any]:
    """Dies without a word."""
    if "恶意" in text:
        os._exit(3)
    return plain(text)


def fail(text: str, **_: Any) -> dict[str, Any]:
    """Breaks on one text, and goes on with the next."""
    if "恶意" in text:
        raise ValueError("不认识的字")
    return plain(text)


def chatter(text: str, **_: Any) -> dict[str, Any]:
    """Prints what looks like an answer."""
    print('{"articles": []}', flush=True)
    return plain(text)


def flood(text: str, **_: Any) -> dict[str, Any]:
    """Answers more than anybody can read."""
    return {"articles": ["恶" * 1_000_000]} if "恶意" in text else plain(text)


def surroundings(text: str, **_: Any) -> dict[str, Any]:
    """Tells what is in its environment and which files it has open."""
    opened = [
        os.readlink(f"/proc/self/fd/{fd}")
        for fd in os.listdir("/proc/self/fd")
        if os.path.lexists(f"/proc/self/fd/{fd}")
    ]
    return {"environment": dict(os.environ), "files": opened}


if __name__ == "__main__":
    kind = sys.argv[1]
    if kind == "broken":
        sys.exit(1)
    sys.exit(main(globals()[kind], sys.argv[2:]))
