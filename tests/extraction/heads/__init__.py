"""The heads of made-up pages, by the kind of text: what stands above an article, and what of it is its headline.

Places are called 甲市, 乙区, 丙县; nobody in them is anybody.
"""

from __future__ import annotations

from . import (
    around_texts,
    bulletins,
    documents,
    newspaper_kickers,
    newspaper_pages,
    newspapers,
    phones,
    reports,
    sites,
    transcripts,
    web_pages,
)
from .head import Row

KINDS = (
    newspapers,
    newspaper_kickers,
    newspaper_pages,
    web_pages,
    sites,
    around_texts,
    phones,
    documents,
    reports,
    bulletins,
    transcripts,
)
HEADS: list[Row] = [row for kind in KINDS for row in kind.HEADS]
