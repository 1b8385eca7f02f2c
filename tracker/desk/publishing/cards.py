"""The cards that a pledge makes public: of the bodies, people, project, areas and articles that it names, and what those name.

A card is closed under its links: a department's superior, a project's owner, the bodies of an official's posts and the
areas above come with it, so that no published link leads nowhere. Nothing else makes a card public.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from articles.models import Area, Article
from tracker.desk.models import Official, Organization, Project
from tracker.integrity.canonical import canonical_json
from tracker.record.bodies import AreaBody, ArticleBody, DepartmentBody, OfficialBody, ProjectBody

from .bodies import Dossier
from .names import area_ref, body_ref, iso, kind_of, project_ref, sort_key


@dataclass(frozen=True, slots=True)
class Card:
    """One card as it would be released; `rows` are the desk rows whose changes show on it."""

    kind: str
    public_id: str
    name: str
    body: str
    rows: tuple[models.Model, ...]
    name_en: str = ""
    parent: str = ""
    area_code: str = ""
    published_on: dt.date | None = None

    @property
    def sort_key(self) -> str:
        return sort_key(self.name)


@dataclass(frozen=True, slots=True)
class PartyOf:
    """A card that the pledge names, and the part it has."""

    kind: str
    public_id: str
    role: str


@dataclass(slots=True)
class _Deck:
    """Cards found so far, by public id, so that each row is told once."""

    cards: dict[str, Card] = field(default_factory=dict)
    seen: set[tuple[str, int]] = field(default_factory=set)

    def add(self, row: Any) -> None:
        """The row's card and, before it, those of the rows it names."""
        row = row.survivor() if hasattr(row, "survivor") else row
        if row is None or (row._meta.label, row.pk) in self.seen:
            return
        self.seen.add((row._meta.label, row.pk))
        for named in _named_by(row):
            self.add(named)
        card = _CARDS[type(row)](row)
        self.cards[card.public_id] = card


def cards_of(dossier: Dossier) -> list[Card]:
    """Every card that publishing the pledge makes or keeps public."""
    deck = _Deck()
    deck.add(dossier.pledge.area)
    for row, _ in _named_rows(dossier):
        deck.add(row)
    return list(deck.cards.values())


def parties_of(dossier: Dossier) -> list[PartyOf]:
    """The cards that the pledge itself names, each with its part."""
    found = [PartyOf(_kind(row), row.public_id, role) for row, role in _named_rows(dossier)]
    return list(dict.fromkeys(found))


def _named_rows(dossier: Dossier) -> list[tuple[Any, str]]:
    pledge = dossier.pledge
    named: list[tuple[Any, str]] = [
        (pledge.owner, "lead"), (pledge.responsible, "responsible"), (pledge.speaker, "speaker"), (pledge.project, "project"),
        *((partner, "partner") for partner in dossier.partners),
        *((item.article, "source") for item in dossier.evidence),
    ]  # fmt: skip
    return [(row.survivor() if hasattr(row, "survivor") else row, role) for row, role in named if row is not None]


def _kind(row: Any) -> str:
    if isinstance(row, Organization):
        return kind_of(row)
    return {Official: "official", Project: "project", Area: "area", Article: "article"}[type(row)]


def _named_by(row: Any) -> Sequence[Any]:
    """The rows that a row's card names."""
    named: list[Any] = []
    if isinstance(row, Organization):
        named = [row.parent, row.area]
    elif isinstance(row, Official):
        named = [row.area, *(membership.organization for membership in _memberships(row))]
    elif isinstance(row, Project):
        named = [row.owner, row.area, row.parent]
    elif isinstance(row, Area):
        named = [row.parent]
    elif isinstance(row, Article):
        named = [row.document.area]
    return [item for item in named if item is not None]


def _memberships(official: Official) -> Sequence[Any]:
    return list(official.memberships.select_related("organization").order_by("start_date", "id"))


def _department(row: Organization) -> Card:
    body: DepartmentBody = {
        "id": row.public_id,
        "kind": kind_of(row),
        "name": row.name,
        "name_en": row.name_en,
        "other_names": list(row.other_names),
        "classification": row.classification,
        "parent": body_ref(row.parent) if row.parent else None,
        "area": area_ref(row.area) if row.area else None,
    }
    return Card(
        kind_of(row), row.public_id, row.name, canonical_json(body), (row,), name_en=row.name_en,
        parent=row.parent.survivor().public_id if row.parent else "", area_code=row.area.code if row.area else "",
    )  # fmt: skip


def _official(row: Official) -> Card:
    body: OfficialBody = {
        "id": row.public_id,
        "kind": "official",
        "name": row.name,
        "name_en": row.name_en,
        "other_names": list(row.other_names),
        "area": area_ref(row.area) if row.area else None,
        "memberships": [
            {
                "role": membership.role,
                "organization": body_ref(membership.organization),
                "start_date": iso(membership.start_date),
                "end_date": iso(membership.end_date),
            }
            for membership in _memberships(row)
        ],
    }
    return Card(
        "official", row.public_id, row.name, canonical_json(body), (row,), name_en=row.name_en,
        area_code=row.area.code if row.area else "",
    )  # fmt: skip


def _project(row: Project) -> Card:
    body: ProjectBody = {
        "id": row.public_id,
        "kind": "project",
        "name": row.name,
        "name_en": row.name_en,
        "other_names": list(row.other_names),
        "owner": body_ref(row.owner) if row.owner else None,
        "area": area_ref(row.area),
        "parent": project_ref(row.parent) if row.parent else None,
    }
    return Card(
        "project", row.public_id, row.name, canonical_json(body), (row,), name_en=row.name_en,
        parent=row.parent.survivor().public_id if row.parent else "", area_code=row.area.code,
    )  # fmt: skip


def _area(row: Area) -> Card:
    body: AreaBody = {
        "id": row.code,
        "kind": "area",
        "code": row.code,
        "name": row.name,
        "name_en": row.name_en,
        "level": row.level,
        "parent": area_ref(row.parent) if row.parent else None,
    }
    return Card(
        "area", row.code, row.name, canonical_json(body), (row,), name_en=row.name_en,
        parent=row.parent.code if row.parent else "", area_code=row.code,
    )  # fmt: skip


def _article(row: Article) -> Card:
    document = row.document
    body: ArticleBody = {
        "id": row.public_id,
        "kind": "article",
        "headline": row.headline,
        "kicker": row.kicker,
        "newspaper": document.newspaper.name,
        "published_on": document.published_on.isoformat(),
        "date_basis": document.date_basis,
        "page": document.page,
        "url": document.url,
        "area": area_ref(document.area),
        "text": row.text if document.newspaper.shows_full_text else None,
    }
    # An untitled article goes by its paper and day: its first words are not shown past the set share.
    name = row.headline or str(document)
    return Card(
        "article", row.public_id, name, canonical_json(body), (document,), area_code=document.area.code,
        published_on=document.published_on,
    )  # fmt: skip


_CARDS: dict[type[models.Model], Any] = {
    Organization: _department, Official: _official, Project: _project, Area: _area, Article: _article,
}  # fmt: skip
