"""What a head of a page is made of."""

from __future__ import annotations

from typing import NamedTuple


class Head(NamedTuple):
    headline: str | None
    kicker: str = ""
    byline: str | None = None


Row = tuple[str, str, list[Head]]  # what it proves, the page, and the head of every article
