"""What the review desk shows of an article: its text with candidates marked, and a card for each group of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Candidate
from tracker.desk import curation, matching
from tracker.desk.models import Organization, Pledge
from tracker.record.vocabulary import CLASSIFICATIONS, FORCES, STATUSES, TOPICS

from .base import Refusal, words_of

CARDS_A_PAGE: Final = 30
"""Groups shown at once: a plan of a thousand clauses is decided from its beginning, as it is read."""
MARKS_A_PAGE: Final = 1_000
TEXT_A_PAGE: Final = 100_000  # characters; a newspaper page has some 8,000
NEW: Final = "new:"
NOBODY: Final = ""
# After these an editor judges; the rest are no outcomes.
_OUTCOME_STATUSES: Final = (
    "in_progress",
    "met",
    "partly_met",
    "not_met",
    "replaced",
    "dropped",
    "ongoing",
    "stalled",
    "not_started",
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the article's text; `card` is the card whose candidate it is part of, empty for plain text."""

    text: str
    card: str = ""
    state: str = ""


class AcceptForm(forms.Form):
    """What an editor says of a group when it becomes a pledge."""

    title = forms.CharField(
        label=gettext_lazy("标题"), max_length=200, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    owner = forms.ChoiceField(label=gettext_lazy("牵头单位"), required=False)
    classification = forms.ChoiceField(
        label=gettext_lazy("新单位类别"), choices=CLASSIFICATIONS.choices, initial="department"
    )
    topic = forms.ChoiceField(label=gettext_lazy("领域"), choices=TOPICS.choices, initial="other")
    force = forms.ChoiceField(label=gettext_lazy("力度"), choices=FORCES.choices)
    is_recurring = forms.BooleanField(label=gettext_lazy("逐期履行"), required=False)


class OutcomeForm(forms.Form):
    """What an editor says of an outcome when it answers a pledge."""

    pledge = forms.ChoiceField(label=gettext_lazy("承诺事项"))
    status = forms.ChoiceField(label=gettext_lazy("状态"))
    happened_on = forms.DateField(
        label=gettext_lazy("发生日"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    summary = forms.CharField(
        label=gettext_lazy("摘要"), max_length=300, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    no_inquiry_reason = forms.CharField(label=gettext_lazy("不征询的理由"), max_length=200, required=False)


@dataclass(slots=True)
class Card:
    """One group of pending candidates, with the form that its decision needs and the pledges it may belong to."""

    key: str
    kind: str
    candidates: list[Candidate]
    form: forms.Form
    likely: list[matching.Suggestion[Pledge]] = field(default_factory=list)

    def decide(self, verb: str, said: Any, *, by: Any, at: dt.datetime) -> str | None:
        """Does `verb` with what the editor said; the words to tell, or None where the form has errors and shows them."""
        chosen = [c for c in self.candidates if str(c.pk) in said.getlist("clause")] or self.candidates
        if verb == "reject":
            for candidate in chosen:
                curation.reject(candidate=candidate, by=by, at=at, reason=said.get("reason", ""))
            return _("已不采纳。")
        if verb == "merge_into":
            pledge = self._named(said.get("into", ""))
            curation.merge_into(candidates=chosen, pledge=pledge, by=by, at=at, reason=said.get("reason", ""))
            return _("已并入「%(pledge)s」。") % {"pledge": pledge}
        self.form = type(self.form)(said, prefix=self.key)
        _fill_choices(self)
        if not self.form.is_valid():
            return None
        try:
            return self._accept(chosen, by, at) if verb == "accept" else self._answer(chosen[0], by, at)
        except Refusal as refusal:
            self.form.add_error(None, words_of(refusal))
            return None

    def _accept(self, chosen: Sequence[Candidate], by: Any, at: dt.datetime) -> str:
        values = dict(self.form.cleaned_data)
        classification = values.pop("classification")
        owner = self._owner(values.pop("owner"), classification, chosen[0], by, at)
        proposal = curation.propose(chosen)
        pledge = curation.accept(candidates=chosen, proposal=proposal, by=by, at=at, owner=owner, **values)
        return _("已采纳为「%(pledge)s」。") % {"pledge": pledge}

    def _owner(
        self, value: str, classification: str, candidate: Candidate, by: Any, at: dt.datetime
    ) -> Organization | None:
        if value == NOBODY:
            return None
        if not value.startswith(NEW):
            return Organization.objects.get(pk=int(value))
        area = candidate.article.document.area
        row = Organization(name=value.removeprefix(NEW), classification=classification, area=area)
        return curation.create(row=row, by=by, at=at, reason=_("审读时新建"))

    def _answer(self, candidate: Candidate, by: Any, at: dt.datetime) -> str:
        values = dict(self.form.cleaned_data)
        pledge = self._named(values.pop("pledge"))
        update = curation.record_status(pledge=pledge, candidate=candidate, by=by, at=at, **values)
        return _("已记为「%(pledge)s」的进展：%(status)s。") % {
            "pledge": pledge,
            "status": STATUSES[update.status].label,
        }

    def _named(self, key: str) -> Pledge:
        """The pledge that the editor chose or whose public id was typed."""
        found = Pledge.objects.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 16 else None
        found = found or Pledge.objects.filter(public_id=key.strip()).first()
        if found is None:
            raise curation.WrongCandidateError(_("请选择要并入的承诺事项，或填写其公开编号。"))
        return found.survivor()


def cards_of(article: Article) -> tuple[list[Card], int]:
    """The first of the article's pending candidates as cards, in printed order, and how many cards come after them.

    Clauses of one group stand together, each outcome alone.
    """
    groups: dict[str, list[int]] = {}
    pending = Candidate.objects.pending().filter(article=article).order_by("start", "pk")
    for pk, kind, group in pending.values_list("pk", "kind", "group"):
        groups.setdefault(_key(pk, kind, group), []).append(pk)
    shown = dict(list(groups.items())[:CARDS_A_PAGE])
    wanted = [pk for pks in shown.values() for pk in pks[:MARKS_A_PAGE]]
    rows = Candidate.objects.pending().in_bulk(wanted)
    for candidate in rows.values():
        # Not by a join: each row would bring the whole page's text along.
        candidate.article = article
    pool = matching.pool_of(article) if rows else []
    cards = [_card(key, found, pool) for key, pks in shown.items() if (found := [rows[pk] for pk in pks if pk in rows])]
    return cards, len(groups) - len(shown)


def marked_text(article: Article) -> list[Segment]:
    """The article's text in stretches, its candidates marked; of two that overlap the first keeps the common part."""
    text = article.text
    marks = article.candidates.exclude(state=Candidate.State.OUTDATED).order_by("start", "pk")
    places = marks.values_list("pk", "kind", "group", "state", "start", "end")
    # Of a text too long for a page, what is still to be read.
    begin = max(_first_pending(article) - TEXT_A_PAGE // 10, 0) if len(text) > TEXT_A_PAGE else 0
    text, reached, segments = text[: begin + TEXT_A_PAGE], begin, [Segment("……\n" if begin else "")]
    for pk, kind, group, state, start, end in places.filter(start__gte=begin, end__lte=len(text))[:MARKS_A_PAGE]:
        start = max(start, reached)
        if start >= end:
            continue
        segments.append(Segment(text[reached:start]))
        segments.append(Segment(text[start:end], _key(pk, kind, group), state))
        reached = end
    cut = "\n……" if len(text) < len(article.text) else ""
    return [s for s in [*segments, Segment(text[reached:] + cut)] if s.text]


def _first_pending(article: Article) -> int:
    pending = Candidate.objects.pending().filter(article=article).order_by("start")
    return pending.values_list("start", flat=True).first() or 0


def _key(pk: int, kind: str, group: int | None) -> str:
    return f"g{group}" if kind == Candidate.Kind.PLEDGE and group is not None else f"c{pk}"


def _card(key: str, candidates: list[Candidate], pool: Sequence[Pledge]) -> Card:
    first = candidates[0]
    if first.kind == Candidate.Kind.OUTCOME:
        as_of = first.payload.get("as_of") or first.article.document.published_on
        form: forms.Form = OutcomeForm(
            prefix=key, initial={"summary": first.quote[:300], "happened_on": as_of, "status": "in_progress"}
        )
        card = Card(key, first.kind, candidates, form, matching.pledges_answered_by(first, pool=pool))
    else:
        proposal = curation.propose(candidates)
        form = AcceptForm(prefix=key, initial={"title": proposal.title, "force": proposal.force})
        card = Card(key, first.kind, candidates, form, matching.pledges_like(first, pool=pool))
    _fill_choices(card)
    return card


def _fill_choices(card: Card) -> None:
    """Owners and pledges that the card's form may choose from, each with its reason."""
    fields: Any = card.form.fields
    if card.kind == Candidate.Kind.OUTCOME:
        fields["pledge"].choices = [("", "———"), *((str(s.row.pk), f"{s.row}（{s.reason}）") for s in card.likely)]
        fields["status"].choices = [(code, STATUSES[code].label) for code in _OUTCOME_STATUSES]
        return
    area = card.candidates[0].article.document.area
    choices, initial = [(NOBODY, _("— 未定 —"))], NOBODY
    for printed in curation.propose(card.candidates).owners:
        known = matching.organizations(printed, area=area)
        choices += [(str(s.row.pk), f"{s.row}（{s.reason}）") for s in known]
        choices.append((NEW + printed, _("新建单位：%(name)s") % {"name": printed}))
        initial = initial or choices[1][0]
    fields["owner"].choices = list(dict(choices).items())
    fields["owner"].initial = initial
