"""The people and the organizations that an article names."""

from __future__ import annotations

import re

from ..facts import ArticleText, Organization, Person
from . import bodies, officials
from .places import Places

# 本报讯（记者 张某 通讯员 李某）: whoever stands in there wrote the article, and is no official.
_REPORTERS = re.compile(r"[（(][^（）()\n]{0,12}(?:记者|通讯员|摄影|实习生)[^（）()\n]{0,60}[）)]")


def find(article: ArticleText, *, place: str | None) -> tuple[list[Person], list[Organization]]:
    """The people with their posts, and the organizations, each in the order of the text; `place` is where the paper appears."""
    text = article.text
    places = Places(text, place)
    organizations = bodies.find(places)
    hidden = [(paragraph.start, paragraph.end) for paragraph in article.paragraphs if paragraph.kind == "byline"]
    hidden += [match.span() for match in _REPORTERS.finditer(text)]
    people = officials.Roll(places, organizations, hidden).find()
    return people, organizations
