"""Evidence: words that stand where it says they stand, or a web address with the words that were read there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from articles.models import Article, Candidate
from tracker.desk.decisions import Log, deciding, save_new, touch
from tracker.desk.models import Evidence, Pledge
from tracker.desk.permissions import RefusedError
from tracker.integrity.versions import update_seen

CONTEXT: Final = 32


class WordsDifferError(RefusedError):
    """The words are not what stands at that place of the article. Copy them from the article, line breaks included."""


class CandidateDecidedError(RefusedError):
    """An editor has decided this candidate already, or it is outdated. Read the desk again."""


class WrongCandidateError(RefusedError):
    """The candidates do not fit the verb: of another kind, or of several articles. Choose others."""


class SourceMissingError(RefusedError):
    """The write needs evidence: a place in an article, an outcome candidate, or an address with its words."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a follow-up is read: known evidence, an outcome candidate, or an address with words and day."""

    evidence: Evidence | None = None
    candidate: Candidate | None = None
    url: str = ""
    words: str = ""
    published_on: dt.date | None = None
    origin: str = "responsible"

    def is_empty(self) -> bool:
        return self.evidence is None and self.candidate is None and not self.url


def cite(
    *, pledge: Pledge, article: Article, start: int, end: int, words: str, by: Any, at: dt.datetime, reason: str = "",
    purpose: str = "progress", origin: str = "responsible",
) -> Evidence:  # fmt: skip
    """Evidence for a pledge: `words` as they stand in the article from `start` to `end`, white space included.

    Raises WordsDifferError where they do not stand there.
    """
    with deciding("cite", by=by, at=at, reason=reason) as log:
        touch(pledge)
        return place(
            log, pledge=pledge, article=article, start=start, end=end, words=words, purpose=purpose, origin=origin
        )


def place(
    log: Log,
    *,
    pledge: Pledge,
    article: Article,
    start: int,
    end: int,
    words: str,
    purpose: str,
    origin: str,
    candidate: Candidate | None = None,
) -> Evidence:
    """Evidence at a place of an article; the same place cited twice for one purpose is the same evidence."""
    if not 0 <= start < end <= len(article.text) or article.text[start:end] != words:
        raise WordsDifferError(_("报道的这个位置不是这些字，请从报道原文复制（含断行与空格）。"))
    known = Evidence.objects.filter(pledge=pledge, article=article, start=start, end=end, purpose=purpose).first()
    if known is not None:
        return known
    text, document = article.text, article.document
    evidence = save_new(
        Evidence(
            pledge=pledge, purpose=purpose, origin=origin, article=article, candidate=candidate, start=start, end=end,
            exact=words, prefix=text[max(0, start - CONTEXT) : start], suffix=text[end : end + CONTEXT],
            published_on=document.published_on, recorded_at=log.at, recorded_by=log.by,
        )
    )  # fmt: skip
    log.created(evidence, pledge=pledge)
    return evidence


def resolve(log: Log, *, pledge: Pledge, source: Source) -> Evidence | None:
    """The evidence that a source stands for, made where it is new; None for an empty source."""
    if source.evidence is not None:
        if source.evidence.pledge_id not in pledge.family_keys():
            raise WrongCandidateError(_("这条证据属于另一承诺事项，请为本事项另行引证。"))
        return source.evidence
    if source.candidate is not None:
        return _take_outcome(log, pledge=pledge, candidate=source.candidate, origin=source.origin)
    if not source.url:
        return None
    if not source.words.strip() or source.published_on is None:
        raise SourceMissingError(_("引用网址时，请一并填写读到的原文和来源日期。"))
    evidence = save_new(
        Evidence(
            pledge=pledge, purpose="progress", origin=source.origin, url=source.url, exact=source.words,
            published_on=source.published_on, recorded_at=log.at, recorded_by=log.by,
        )
    )  # fmt: skip
    log.created(evidence, pledge=pledge)
    return evidence


def decide_candidate(log: Log, candidate: Candidate, state: str, *, pledge: Pledge | None = None) -> None:
    """Moves a pending candidate to `state`, as the version that was seen; raises CandidateDecidedError for others."""
    refuse_decided(candidate)
    update_seen(candidate, seen=candidate.version, state=state)
    log.tell(candidate, before={"state": Candidate.State.PENDING}, after={"state": state}, pledge=pledge)


def refuse_decided(candidate: Candidate) -> None:
    """Raises CandidateDecidedError for a candidate that does not wait for an editor."""
    if candidate.state != Candidate.State.PENDING:
        raise CandidateDecidedError(
            _("候选「%(quote)s」已处理（%(state)s），请刷新后再看。")
            % {"quote": candidate.quote[:30], "state": candidate.get_state_display()}
        )


def _take_outcome(log: Log, *, pledge: Pledge, candidate: Candidate, origin: str) -> Evidence:
    if candidate.kind != Candidate.Kind.OUTCOME:
        raise WrongCandidateError(_("只有“进展”候选可作为进展依据。"))
    decide_candidate(log, candidate, Candidate.State.ACCEPTED, pledge=pledge)
    return place(
        log, pledge=pledge, article=candidate.article, start=candidate.start, end=candidate.end, words=candidate.exact,
        purpose="progress", origin=origin, candidate=candidate,
    )  # fmt: skip
