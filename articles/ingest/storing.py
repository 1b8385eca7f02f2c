"""The write path of documents, articles and candidates: each function one transaction, each safe to repeat."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db import IntegrityError

from articles.extraction.text.decoding import Decoded
from articles.models import Article, Candidate, SourceDocument
from articles.reference import newspaper_named
from tracker.integrity.canonical import canonical_json, sha256_hex
from tracker.integrity.gate import open_gate
from tracker.integrity.versions import update_seen

from .answers import FACTS, FoundArticle, FoundCandidate, placed
from .masthead import Masthead, longest

State = Candidate.State
DECIDED = (State.ACCEPTED, State.MERGED, State.REJECTED)


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing one article came to: candidates added, kept as they were, and no longer proposed."""

    is_new: bool
    added: int
    kept: int
    outdated: int


def receive(
    *, raw: bytes, decoded: Decoded, filename: str, masthead: Masthead, at: dt.datetime
) -> tuple[SourceDocument, bool]:
    """The document of these bytes, and whether it is new. A known one stays as it is, whatever the masthead says."""
    digest = hashlib.sha256(raw).hexdigest()
    known = SourceDocument.objects.filter(sha256=digest).defer("raw")
    document = known.first()
    if document is not None:
        return document, False
    try:
        with open_gate("ingest.receive"):
            document = SourceDocument(
                sha256=digest,
                raw=raw,
                text=decoded.text,
                encoding=decoded.encoding,
                filename=filename,
                newspaper=newspaper_named(name=masthead.newspaper),
                published_on=masthead.published_on,
                date_basis=masthead.date_basis,
                page=masthead.page,
                area=masthead.area,
                url=masthead.url,
                received_at=at,
            )
            document.save(force_insert=True)
            return document, True
    except IntegrityError:
        # Somebody handed in the same bytes, or the paper's first page, a moment before.
        return known.get(), False


def store_article(*, document: SourceDocument, found: FoundArticle, extractor_version: str) -> Stored:
    """Writes the article with its candidates, or brings a stored one up to date.

    Pending candidates that are found again stay, those that are not are outdated, decided ones are left alone, and
    nothing is proposed again where an editor has decided.
    """
    with open_gate("ingest.store_article"):
        # Two runs over one document take turns.
        SourceDocument.objects.select_for_update().only("pk").get(pk=document.pk)
        article = document.articles.filter(start=found.start, end=found.end).first()
        facts = {name: [relative(fact, found.start) for fact in found.facts[name]] for name in FACTS}
        is_new = article is None
        if article is None:
            article = _create_article(document, found, facts)
        elif article.facts != facts:
            Article.objects.filter(pk=article.pk).update(facts=facts)
        added, kept, outdated = _store_candidates(document, article, found.candidates, extractor_version)
        return Stored(is_new, added, kept, outdated)


def finish(*, document: SourceDocument, extractor_version: str) -> None:
    """Marks the document as extracted; a document that is so already is not written again."""
    _mark(document, state=SourceDocument.State.EXTRACTED, failure="", extractor_version=extractor_version)


def fail(*, document: SourceDocument, reason: str, extractor_version: str) -> None:
    """Marks the document as failed, with its reason; articles and candidates stay."""
    _mark(
        document,
        state=SourceDocument.State.FAILED,
        failure=reason.replace("\x00", "")[: longest(SourceDocument, "failure")],
        extractor_version=extractor_version,
    )


def fit(found: Iterable[FoundArticle], spans: Iterable[tuple[int, int]]) -> tuple[list[FoundArticle], int]:
    """The found articles as those stored already allow, and how many candidates find no place.

    Articles never change. Where another extractor cuts the page elsewhere, what it found goes to the stored article
    that holds it; a found article that touches no stored one is new.
    """
    found, stored = list(found), sorted(spans)
    new = [article for article in found if not any(_touches(article, span) for span in stored)]
    cut = [article for article in found if article not in new]
    exact = {(article.start, article.end): article for article in cut}
    fitted = [exact.get(span) or _gathered(span, cut) for span in stored]
    lost = sum(len(article.candidates) for article in found) - sum(len(a.candidates) for a in [*fitted, *new])
    return sorted([*fitted, *new], key=lambda article: article.start), lost


def relative(value: Any, start: int) -> Any:
    """A copy of the extractor's JSON with every place counted from `start`."""
    if isinstance(value, dict):
        return {
            name: [part[0] - start, part[1] - start] if name == "span" else relative(part, start)
            for name, part in value.items()
        }
    return [relative(part, start) for part in value] if isinstance(value, list) else value


def _create_article(document: SourceDocument, found: FoundArticle, facts: dict[str, Any]) -> Article:
    def cut(words: str, name: str) -> str:
        return words[: longest(Article, name)]

    return Article.objects.create(
        document=document,
        position=document.articles.count(),
        start=found.start,
        end=found.end,
        text=document.text[found.start : found.end],
        headline=cut(found.headline, "headline"),
        kicker=cut(found.kicker, "kicker"),
        byline=cut(found.byline, "byline"),
        is_continued=found.is_continued,
        facts=facts,
    )


def _store_candidates(
    document: SourceDocument, article: Article, found: list[FoundCandidate], extractor_version: str
) -> tuple[int, int, int]:
    stored = list(article.candidates.select_for_update())
    decided = [row for row in stored if row.state in DECIDED]
    undecided = {row.key: row for row in stored if row.state not in DECIDED}
    pending = {key for key, row in undecided.items() if row.state == State.PENDING}
    fresh = {
        row.key: row
        for row in (_candidate(document, article, item, extractor_version) for item in found)
        if row.key in pending or not any(_is_same_place(row, other) for other in decided)
    }
    Candidate.objects.bulk_create([row for key, row in fresh.items() if key not in undecided])
    kept = [row for key, row in undecided.items() if key in fresh]
    for row in kept:
        _renew(row, fresh[row.key])
    gone = [undecided[key] for key in pending - fresh.keys()]
    for row in gone:
        update_seen(row, seen=row.version, state=State.OUTDATED)
    return len(fresh) - len(kept), len(kept), len(gone)


def _candidate(document: SourceDocument, article: Article, item: FoundCandidate, extractor_version: str) -> Candidate:
    start, end = item.start - article.start, item.end - article.start
    payload = relative(item.body, article.start)
    return Candidate(
        article=article,
        kind=item.kind,
        start=start,
        end=end,
        exact=article.text[start:end],
        quote=item.quote,
        group=item.group,
        score=item.score,
        rule=item.rule,
        payload=payload,
        extractor_version=extractor_version,
        # The same words with the same reading are the same proposal, in any database and by any version.
        key=sha256_hex(document.sha256, str(article.start), item.kind, f"{start}-{end}", canonical_json(payload)),
    )


def _renew(row: Candidate, fresh: Candidate) -> None:
    """Brings what may shift up to date: the group, the score, and a proposal that is made again."""
    told = {"group": fresh.group, "score": fresh.score, "state": State.PENDING}
    changes = {name: value for name, value in told.items() if getattr(row, name) != value}
    if changes:
        update_seen(row, seen=row.version, **changes)


def _mark(document: SourceDocument, **told: str) -> None:
    with open_gate("ingest.mark"):
        stored = SourceDocument.objects.select_for_update().defer("raw", "text").get(pk=document.pk)
        changes = {name: value for name, value in told.items() if getattr(stored, name) != value}
        if changes:
            update_seen(stored, seen=stored.version, **changes)
    for name in (*told, "version"):
        setattr(document, name, getattr(stored, name))


def _gathered(span: tuple[int, int], found: list[FoundArticle]) -> FoundArticle:
    start, end = span
    article = FoundArticle(start, end)
    offset = 0
    for source in found:
        mine = [
            item for item in source.candidates if _lies_in(item.body, span) and start <= item.start and item.end <= end
        ]
        # Groups number the clauses of one found article; those of the next must not join them.
        article.candidates += [replace(c, group=None if c.group is None else c.group + offset) for c in mine]
        offset += 1 + max((c.group for c in mine if c.group is not None), default=-1)
        for name in FACTS:
            article.facts[name] += [fact for fact in source.facts[name] if _lies_in(fact, span)]
    return article


def _lies_in(value: Any, span: tuple[int, int]) -> bool:
    return all(span[0] <= place["span"][0] and place["span"][1] <= span[1] for place in placed(value))


def _touches(article: FoundArticle, span: tuple[int, int]) -> bool:
    return article.start < span[1] and span[0] < article.end


def _is_same_place(one: Candidate, other: Candidate) -> bool:
    """Whether the shorter of two clauses of a kind lies by more than half in the other."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.kind == other.kind and 2 * shared > min(one.end - one.start, other.end - other.start)
