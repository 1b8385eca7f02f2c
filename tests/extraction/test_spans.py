"""The way back from repaired text to the page."""

from __future__ import annotations

import random

from articles.extraction.text.clean import normalise
from articles.extraction.text.spans import PlaceMap, gather
from articles.extraction.text.split import split
from tests.extraction.pages import PAGES


def test_gather_joins_stretches_and_parts_paragraphs() -> None:
    text, places, paragraphs = gather("投资 50 亿元。完", [[(0, 2), (3, 5), (6, 9)], [(9, 10)]])
    assert text == "投资50亿元。\n完"
    assert paragraphs == [(0, 7), (8, 9)]
    assert [places.span(2, 4), places.span(2, 6), places.span(8, 9)] == [(3, 5), (3, 8), (9, 10)]


def test_the_end_of_the_text_is_the_end_of_the_source() -> None:
    places = PlaceMap((0,), (5,), 3, 8)
    assert (places.place(3), places.span(0, 3)) == (8, (5, 8))


def even(page: str, start: int, end: int) -> str:
    """The page's words of a span as the repaired text has them, but for its marks."""
    return "".join(normalise(page[start:end]).replace("\x00", "").split())


def test_random_spans_map_back_exactly() -> None:
    """A bounded share of the 100,000 spans that the long run tries: words of a span are the page's less white space."""
    chance = random.Random(20230117)
    marks = str.maketrans("，；：？！（）“”‘’。", ",;:?!()\"\"''.")
    for _ in range(120):
        page = "".join(row[1] for row in chance.sample(PAGES, 3))
        for article in split(page):
            for _ in range(12):
                start = chance.randrange(len(article.text))
                end = min(len(article.text), start + chance.randrange(1, 60))
                paragraph = next(p for p in article.paragraphs if p.start <= start <= p.end)
                end = min(end, paragraph.end)
                if start >= end:
                    continue
                span = article.places.span(start, end)
                words = "".join(article.text[start:end].split())
                assert even(page, *span).translate(marks) == words.translate(marks)
