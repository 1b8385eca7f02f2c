"""A passage as a reader sees it: paragraphs of plain and lit-up stretches, line breaks of the press left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

# A blank line ends a paragraph only after a sentence: OCR leaves blank lines inside words too (重⏎⏎大意义).
PARAGRAPH: Final = re.compile(r"(?<=[。！？!?；;”\"』」)）])[^\S\n]*\n\s*\n\s*")
# A numbered heading ends no sentence and is a paragraph all the same (一、2022年工作回顾⏎⏎2022年，…).
HEADING: Final = re.compile(
    r"(?:^|\n)\s*((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\n，。！？；]{1,30})\n[^\S\n]*\n\s*"
)
BLANKS: Final = re.compile(r"\s+")
LATIN: Final = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a passage: `quoted` says as what (commitment, progress), and is empty for the words around."""

    words: str
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of stretches with the article that printed them, and the evidence whose words are lit up."""

    article: Any
    paragraphs: tuple[tuple[Stretch, ...], ...]
    evidence: tuple[Any, ...] = field(default=())


def passages_of(body: Any) -> list[Passage]:
    """The passages that a pledge was printed in, each with its quotes marked.

    Words quoted in none of them get a passage of their own; words that tell of progress stand with what they tell.
    """
    known = {item["id"]: item for item in body["evidence"]}
    shown: set[str] = set()
    found = []
    for passage in body["passages"]:
        quoted = [known[place["evidence"]] for place in passage["quotes"] if place["evidence"] in known]
        if not any(item["purpose"] == "commitment" for item in quoted):
            continue
        shown.update(item["id"] for item in quoted)
        article = next((item["article"] for item in quoted if item["article"]), None)
        found.append(Passage(article, paragraphs_of(passage, _purposes([body])), tuple(quoted)))
    left = (
        item
        for item in body["evidence"]
        if item["id"] not in shown and item["article"] and item["purpose"] == "commitment"
    )
    return [*found, *(Passage(item["article"], (_bare(item),), (item,)) for item in left)]


def paragraphs_of(passage: Any, purposes: Mapping[str, str]) -> tuple[tuple[Stretch, ...], ...]:
    """The passage's text cut into paragraphs, its quotes into stretches; nothing is lost but blanks of the press.

    `purposes` says of each piece of evidence what it was quoted for.
    """
    text, owner = passage["text"], _owners(passage, purposes)
    ends = {match.end() for match in PARAGRAPH.finditer(text)}
    ends |= {place for match in HEADING.finditer(text) for place in (match.start(1), match.end())}
    edges = [0, *sorted(ends - {0, len(text)}), len(text)]
    cut = (tuple(_stretches(text, owner, start, end)) for start, end in pairwise(edges))
    return tuple(stretches for stretches in cut if stretches)


def _purposes(bodies: Iterable[Any]) -> dict[str, str]:
    return {item["id"]: item["purpose"] for body in bodies for item in body["evidence"]}


def _owners(passage: Any, purposes: Mapping[str, str]) -> list[str]:
    """For each character what it was quoted for; a commitment keeps the words that both quote."""
    owner = [""] * len(passage["text"])
    for place in passage["quotes"]:
        purpose = purposes.get(place["evidence"], "commitment")
        for index in range(max(place["start"], 0), min(place["end"], len(owner))):
            owner[index] = min(owner[index] or purpose, purpose)
    return owner


def _stretches(text: str, owner: list[str], start: int, end: int) -> Iterator[Stretch]:
    words, current = "", owner[start] if start < end else ""
    for index in range(start, end):
        if owner[index] != current:
            if words:
                yield Stretch(words, current)
            words, current = "", owner[index]
        words += _kept(text, index)
    if words:
        yield Stretch(words, current)


def _kept(text: str, index: int) -> str:
    """The character, or for white space a blank where it parts two Latin words and nothing elsewhere (项目296 个)."""
    character = text[index]
    if not character.isspace():
        return character
    if index and text[index - 1].isspace():
        return ""
    after = text[index:].lstrip()[:1] if index + 1 < len(text) else ""
    parts_latin = index > 0 and LATIN.match(text[index - 1]) and LATIN.match(after)
    return " " if parts_latin else ""


def _bare(item: Any) -> tuple[Stretch, ...]:
    around = (
        Stretch(BLANKS.sub("", item["prefix"])),
        Stretch(item["quote"], item["purpose"]),
        Stretch(BLANKS.sub("", item["suffix"])),
    )
    return tuple(stretch for stretch in around if stretch.words)


def passages_in_article(card: Any, bodies: list[Any]) -> list[Passage]:
    """What an article's card shows: its full text where that is allowed, otherwise the passages of published pledges."""
    if card["text"] is not None:
        places = [
            {"evidence": item["id"], "start": item["start"], "end": item["end"]}
            for body in bodies
            for item in body["evidence"]
            if item["article"] and item["article"]["id"] == card["id"] and item["start"] is not None
        ]
        return [Passage(None, paragraphs_of({"text": card["text"], "quotes": places}, _purposes(bodies)))]
    found: dict[tuple[int, int], Any] = {}
    for body in bodies:
        for passage in body["passages"]:
            if passage["article"] == card["id"]:
                known = found.setdefault((passage["start"], passage["end"]), {"text": passage["text"], "quotes": []})
                known["quotes"].extend(passage["quotes"])
    return [Passage(None, paragraphs_of(found[place], _purposes(bodies))) for place in sorted(found)]
