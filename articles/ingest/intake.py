"""One file, or one stored document, the whole way to its candidates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from django.db import DataError, IntegrityError

from articles.extraction import EXTRACTOR_VERSION
from articles.extraction.text.decoding import UnreadableError, decode, read_file
from articles.models import SourceDocument

from .answers import AnswerError, FoundArticle, read_answer
from .errors import IntakeError
from .masthead import Masthead
from .sandbox import ExtractionError, Sandbox
from .storing import Stored, fail, finish, fit, receive, store_article

Fate = Literal["new", "resumed", "known", "again"]
Progress = Callable[[int, int], None]  # articles stored, articles in all


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one document. `candidates` are the proposals found; `added` and `outdated` those that changed."""

    document: SourceDocument
    fate: Fate
    articles: int = 0
    candidates: int = 0
    added: int = 0
    outdated: int = 0
    misplaced: int = 0
    differs: bool = False


def ingest_file(
    *, path: Path, masthead: Masthead, sandbox: Sandbox, at: dt.datetime, progress: Progress | None = None
) -> Report:
    """Takes one file in, resuming a document that an earlier run left half-way; a known one is left as it is.

    Raises IntakeError where the file is no text or its extraction fails; the document is then marked failed.
    """
    try:
        raw = read_file(path)
        decoded = decode(raw)
    except UnreadableError as error:
        raise IntakeError(str(error)) from error
    # A name that is no text (b"\xff.txt" on Linux) would be refused by the database.
    filename = path.name.encode(errors="replace").decode()[-255:]
    document, is_new = receive(raw=raw, decoded=decoded, filename=filename, masthead=masthead, at=at)
    if document.state == SourceDocument.State.EXTRACTED:
        return Report(document, "known", differs=_differs(document, masthead))
    if document.state == SourceDocument.State.FAILED:
        raise IntakeError(f"已收录，但识别失败：{document.failure}；可用 extract {document.public_id} 重试")
    return extract_document(document=document, sandbox=sandbox, progress=progress, fate="new" if is_new else "resumed")


def extract_document(
    *, document: SourceDocument, sandbox: Sandbox, progress: Progress | None = None, fate: Fate = "again"
) -> Report:
    """Extracts a stored document and writes what was found, article by article.

    Raises ExtractionError, after marking the document failed, where it exceeds a limit or an answer cannot be true.
    """
    text = document.text
    try:
        answer = sandbox.extract(text, day=document.published_on, place=document.area.name)
        found, misplaced = fit(read_answer(answer, text), document.articles.values_list("start", "end"))
        stored: list[Stored] = []
        for article in found:
            stored.append(_store(document, article))
            if progress is not None:
                progress(len(stored), len(found))
    except ExtractionError as error:
        fail(document=document, reason=str(error), extractor_version=EXTRACTOR_VERSION)
        raise
    finish(document=document, extractor_version=EXTRACTOR_VERSION)
    return Report(
        document,
        fate,
        articles=len(found),
        candidates=sum(len(article.candidates) for article in found),
        added=sum(row.added for row in stored),
        outdated=sum(row.outdated for row in stored),
        misplaced=misplaced,
    )


def _store(document: SourceDocument, article: FoundArticle) -> Stored:
    try:
        return store_article(document=document, found=article, extractor_version=EXTRACTOR_VERSION)
    except (DataError, IntegrityError) as error:
        # This document's fault, or a finder's: the next one may well be stored.
        raise AnswerError(f"数据库拒收 {article.start}–{article.end} 的报道：{error}") from error


def _differs(document: SourceDocument, masthead: Masthead) -> bool:
    """Whether a known document was handed in under another head: told to the person, never written."""
    kept = (document.newspaper.name, document.published_on, document.area, document.page)
    return kept != (masthead.newspaper, masthead.published_on, masthead.area, masthead.page)
