"""Sentences and clauses of an article's text, quotes and brackets respected."""

from __future__ import annotations

import re

from ..facts import ArticleText, Sentence

# A sentence ends at 。！？… with the quotes and brackets that close behind it.
_END = re.compile(r"[。！？!?…](?:(?<!…)|…)(?:[。！？!?]|…{2})*[”’」』）)》】]*")
_STOPS = " 。！？!?…"
_MARKS = " ，；：,;:"
_NEST = re.compile(r"[“「『（(《【〈，；：,;:]")
_CLOSER = dict(zip("“「『（(《【〈", "”」』）)》】〉", strict=True))
_NESTS = {"（": "）", "《": "》"}
_REACH = 160  # an opening mark whose partner is farther off than this, or beyond the sentence, is a misread one


def _is_digit_mark(text: str, at: int) -> bool:
    """True for the mark inside 1,080 or 8:30."""
    return text[at] in ",:：" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of text[start:end]; a mark within balanced quotes or brackets parts nothing."""
    spans: list[tuple[int, int]] = []
    at = begin = start
    for match in _NEST.finditer(text, start, end):
        place = match.start()
        if place < at:  # within quotes or brackets
            continue
        mark, at = text[place], place + 1
        if mark in _CLOSER:
            close = text.find(_CLOSER[mark], at, min(end, at + _REACH))
            if close >= 0:
                at = close + 1
        elif mark in "，；" or not _is_digit_mark(text, place):
            _put(spans, text, begin, place)
            begin = at
    _put(spans, text, begin, end)
    return spans


def _put(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Adds what stands between two marks, less the marks and blanks at its edges, unless there is nothing else."""
    if start >= end:
        return
    closes = text[end - 1] in _STOPS
    if not closes and text[start] not in _MARKS:  # as most are
        spans.append((start, end))
        return
    if closes and not text[start:end].strip(_STOPS):
        return
    while start < end - 1 and text[start] in _MARKS:
        start += 1
    while closes and end > start + 1 and text[end - 1] in _STOPS:
        end -= 1
    spans.append((start, end))


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end in one paragraph: not inside a short quote or bracket that the sentence goes on after."""
    ends: list[int] = []
    has_nests = text.find("（", start, end) >= 0 or text.find("《", start, end) >= 0
    for match in _END.finditer(text, start, end):
        close = match.end()
        inside = has_nests and _inside(text, ends[-1] if ends else start, match.start(), end)
        if not inside and not (
            text[close - 1] in "”’」』）)》】" and close < end and text[close] in "，、；的等和与及"
        ):
            ends.append(close)
    if not ends or ends[-1] < end:
        ends.append(end)
    return ends


def _inside(text: str, begin: int, at: int, end: int) -> bool:
    """True where `at` stands within brackets or title marks opened since `begin` and closed soon after."""
    for opener, closer in _NESTS.items():
        opened = text.rfind(opener, max(begin, at - _REACH), at)
        if opened >= 0 and text.find(closer, opened, at) < 0 and text.find(closer, at, min(end, at + _REACH)) - at >= 0:
            return True
    return False


def split(article: ArticleText) -> list[Sentence]:
    """The sentences of every paragraph in order; titles and notes are sentences of their own paragraph."""
    text, sentences = article.text, []
    for number, paragraph in enumerate(article.paragraphs):
        begin = paragraph.start
        for end in _ends(text, begin, paragraph.end):
            if text[begin:end].strip():
                sentences.append(Sentence(begin, end, _clauses(text, begin, end), number))
            begin = end
    return sentences
