"""Reads again, by dates and by what was promised before them, clauses that their own marks do not put ahead."""

from __future__ import annotations

import datetime as dt

from ..facts import DateFact
from ..telling.clauses import Clause, Tense
from ..telling.cues import AT_VERB, DEED
from . import due, grounds
from .settings import Setting

_SPRING = 6  # the last month in which a report still reviews the year gone by
_UNDER_WAY = ("opening", "headline", "paragraph")  # what calls a clause past by its surroundings alone


class Rereader:
    """Remembers where an article promised something last."""

    def __init__(self, text: str, page_date: dt.date) -> None:
        self.text, self.page_date = text, page_date
        self.paragraph = self.number = -2  # of the sentence with the last clause to come that has a check

    def promise(self, setting: Setting) -> None:
        """Remembers that a clause of a sentence promises."""
        self.paragraph, self.number = setting.sentence.paragraph, setting.number

    def is_near(self, setting: Setting) -> bool:
        """Whether something was promised in the sentence's paragraph, or in the one before."""
        return self.number >= 0 and self.paragraph >= setting.sentence.paragraph - 1

    def read(self, clause: Clause, setting: Setting, own: DateFact | None) -> tuple[Tense, str]:
        """The tense of a clause that its own marks and its context do not call future or done, and what says so."""
        if self._is_future_still(clause, setting, own):
            return "future", "dated" if own or clause.tense == "open" else "progress"
        if clause.tense == "open" and self._goes_on(clause, setting):
            return "future", "after"
        return clause.tense, clause.why

    def _is_future_still(self, clause: Clause, setting: Setting, own: DateFact | None) -> bool:
        """A clause without a mark is ahead by its date (9月1日正式开学), as a detail, or as work still going on."""
        reading = setting.reading
        if own and clause.ahead:
            return True  # 全年力争完成…, in a report of the half year
        is_reviewed = reading.tense == "past" and reading.why == "section" and not self._is_yet_to_be(own)
        if own and not is_reviewed and due.is_to_come(own, self.page_date):
            # 到4月底前，还有21场招聘会陆续登场: no past is due by a day to come
            is_due = "前" in self.text[own.start : own.end] or own.precision in ("day", "month", "quarter")
            return reading.tense != "past" or is_due or DEED.search(clause.words) is not None
        if clause.tense == "open":
            return self._is_open_still(clause, setting)
        return reading.why in _UNDER_WAY and grounds.is_progress(clause.words)

    def _is_yet_to_be(self, own: DateFact | None) -> bool:
        """Whether a day or month lies ahead of the page's day, however the past is told: in spring it may be the year gone by."""
        is_late = self.page_date.month > _SPRING and own is not None and own.precision in ("day", "month")
        return is_late and own is not None and own.date_to is not None and own.date_to > self.page_date

    def _is_open_still(self, clause: Clause, setting: Setting) -> bool:
        """Whether a clause that nothing puts in time is a task's, due with those before it, or a detail of a promise."""
        words = clause.words
        if setting.term.is_task:
            return DEED.search(words) is not None  # an item with 责任单位 is still to be done
        if setting.is_dated and not clause.parted and AT_VERB.search(words):
            return True  # 6月底前…，全面取消不必要的证明
        return self.number >= 0 and grounds.is_detail(words)

    def _goes_on(self, clause: Clause, setting: Setting) -> bool:
        """Whether a clause without a mark tells with a figure what a promise right before it comes to (高峰间隔8分钟)."""
        if self.paragraph != setting.sentence.paragraph or setting.number - self.number > 1:
            return False
        return bool(clause.quantities) or AT_VERB.search(clause.words) is not None
