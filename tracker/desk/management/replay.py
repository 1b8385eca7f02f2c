"""A file of editorial decisions, replayed through the verbs that editors use: nothing is loaded past the write path."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from django.contrib.auth.models import Group, User

from articles import reference
from articles.ingest.intake import ingest_file
from articles.ingest.masthead import read_masthead
from articles.ingest.sandbox import Sandbox
from articles.models import Area, Article, Candidate, Newspaper, SourceDocument
from tracker.desk import curation, publishing
from tracker.desk.models import Evidence, Membership, Metric, Official, Organization, Pledge, Project, StatusUpdate
from tracker.desk.permissions import EDITOR, GROUP_NAMES, PUBLISHER

Table = dict[str, Any]
REST: Final = "演示只收录其中一部分承诺"


class ReplayError(Exception):
    """The file asks for something that its pages do not bear out. The message names the entry."""


class Replay:
    """One run over a file; `tell(done, whole, words)` hears of each text read and published."""

    def __init__(self, path: Path, *, tell: Callable[[int, int, str], None]) -> None:
        self.script: Table = tomllib.loads(path.read_text("utf-8"))
        self.folder, self.tell = path.parent, tell
        self.editor, self.publisher = _person("demo-editor", EDITOR), _person("demo-publisher", PUBLISHER)
        self.pledges: dict[str, Pledge] = {}
        self.unpublished: list[Pledge] = []

    def run(self) -> int:
        """Replays the whole file; how many pledges stand published at its end."""
        documents = self.script["document"]
        self._set_up(at=documents[0]["read_at"])
        with Sandbox() as sandbox:
            for number, table in enumerate(documents, 1):
                document = self._ingest(table, sandbox)
                self._read(table, document)
                self._publish(at=table["released_at"])
                self.tell(number, len(documents), f"{document}")
        return len(self.pledges)

    # -- who and where -------------------------------------------------------------------------
    def _set_up(self, *, at: dt.datetime) -> None:
        reference.load_areas(lines=reference.read_areas(self.folder / "areas.csv"))
        for table in self.script["newspaper"]:
            reference.add(row=Newspaper(**table | {"area": _area(table["area"])}))
        for table in self.script["organization"]:
            parent = Organization.objects.get(name=table["parent"]) if "parent" in table else None
            self._create(Organization(**table | {"area": _area(table["area"]), "parent": parent}), at)
        for table in self.script["official"]:
            posts = table.pop("posts")
            official = self._create(Official(**table | {"area": _area(table["area"])}), at)
            for post in posts:
                body = Organization.objects.get(name=post["organization"])
                self._create(Membership(official=official, organization=body, role=post["role"]), at)
        for table in self.script["project"]:
            owner = Organization.objects.get(name=table["owner"]) if "owner" in table else None
            self._create(Project(**table | {"area": _area(table["area"]), "owner": owner}), at)

    def _create(self, row: Any, at: dt.datetime) -> Any:
        return curation.create(row=row, by=self.editor, at=at, reason="演示")

    def _ingest(self, table: Table, sandbox: Sandbox) -> SourceDocument:
        masthead = read_masthead(
            newspaper=table["newspaper"], date=table["date"].isoformat(), area=table["area"], page=table.get("page", ""),
            date_basis=table.get("date_basis", "printed"), url="", today=table["read_at"].date(),
        )  # fmt: skip
        path = self.folder / table["file"]
        return ingest_file(path=path, masthead=masthead, sandbox=sandbox, at=table["read_at"]).document

    # -- one text ------------------------------------------------------------------------------
    def _read(self, table: Table, document: SourceDocument) -> None:
        """Accepts, follows up, rejects the rest and signs every article off, as an editor at `read_at`."""
        at, key = table["read_at"], table["key"]
        for entry in self._of("pledge", key):
            self._accept(entry, document, at)
        # Checks come first: a status may rest on one.
        for entry in self._of("check", key):
            values = {name: entry[name] for name in ("checked_on", "places", "result")}
            curation.check(pledge=self._pledge(entry), by=self.editor, at=at, **values)
        for entry in self._of("update", key):
            self._follow_up(entry, document, at)
        for article in document.articles.all():
            if Candidate.objects.pending().filter(article=article).exists():
                curation.reject_rest(article=article, by=self.editor, at=at, reason=REST)
            curation.sign_off(article=article, by=self.editor, at=at)

    def _accept(self, entry: Table, document: SourceDocument, at: dt.datetime) -> None:
        clauses = [_candidate(entry["key"], document, words, Candidate.Kind.PLEDGE) for words in entry["clauses"]]
        proposal = curation.propose(clauses)
        metrics = list(proposal.metrics)
        for index, changes in entry.get("metrics", {}).items():
            if int(index) >= len(metrics):
                raise ReplayError(f"{entry['key']}: the clauses carry {len(metrics)} figures, not {int(index) + 1}")
            metrics[int(index)] = replace(metrics[int(index)], **changes)
        proposal = replace(proposal, metrics=tuple(metrics))
        if "deadline" in entry:
            proposal = replace(proposal, deadlines=(curation.DeadlineDraft(**entry["deadline"]),), milestones=())
        fields: Table = {name: entry[name] for name in ("title", "title_en", "topic", "force") if name in entry}
        if "plan" in entry:
            fields |= {"plan_from": entry["plan"][0], "plan_to": entry["plan"][1]}
        if "area" in entry:
            fields["area"] = _area(entry["area"])
        for name, model in (
            ("owner", Organization),
            ("responsible", Official),
            ("speaker", Official),
            ("project", Project),
        ):
            if name in entry:
                fields[name] = model._default_manager.get(name=entry[name])
        partners = [Organization.objects.get(name=name) for name in entry.get("partners", ())]
        pledge = curation.accept(
            candidates=clauses, proposal=proposal, partners=partners, by=self.editor, at=at, reason="演示", **fields
        )
        self.pledges[entry["key"]] = pledge
        self.unpublished.append(pledge)

    def _follow_up(self, entry: Table, document: SourceDocument, at: dt.datetime) -> None:
        pledge = self._pledge(entry)
        status = {name: entry[name] for name in ("status", "happened_on", "summary", "summary_en")}
        status["no_inquiry_reason"] = entry.get("no_inquiry_reason", "")
        update = curation.record_status(
            pledge=pledge, by=self.editor, at=at, reason="演示", **status, **self._source(entry, pledge, document, at)
        )
        observed = entry.get("observed")
        if observed:
            self._observe(observed, pledge, update, at)

    def _observe(self, observed: Table, pledge: Pledge, update: StatusUpdate, at: dt.datetime) -> None:
        curation.observe(
            metric=Metric.objects.get(pledge=pledge, order=observed["metric"]), on_day=observed["on_day"],
            value=Decimal(observed["value"]), printed=observed["printed"], evidence=update.evidence, by=self.editor, at=at,
        )  # fmt: skip

    def _source(self, entry: Table, pledge: Pledge, document: SourceDocument, at: dt.datetime) -> Table:
        """The words as a pending outcome candidate where they are one, cited from the article where they are not."""
        found = _matching(document, entry["words"], Candidate.Kind.OUTCOME)
        if found:
            return {"candidate": found[0]}
        article, start, end = _place(entry["pledge"], document, entry["words"])
        words = article.text[start:end]
        return {"evidence": self._cite(pledge, article, start, end, words, at)}

    def _cite(self, pledge: Pledge, article: Article, start: int, end: int, words: str, at: dt.datetime) -> Evidence:
        return curation.cite(pledge=pledge, article=article, start=start, end=end, words=words, by=self.editor, at=at)

    def _publish(self, *, at: dt.datetime) -> None:
        for pledge in self.unpublished:
            pledge.refresh_from_db()
            publishing.publish(pledge=pledge, by=self.publisher, at=at)
        self.unpublished = []

    def _pledge(self, entry: Table) -> Pledge:
        pledge = self.pledges[entry["pledge"]]
        if pledge not in self.unpublished:
            self.unpublished.append(pledge)
        return pledge

    def _of(self, kind: str, document: str) -> list[Table]:
        return [entry for entry in self.script[kind] if entry["document"] == document]


def _person(name: str, role: str) -> User:
    """Somebody who exists to sign the demonstration's decisions, and cannot log in."""
    user, is_new = User.objects.get_or_create(username=name)
    if is_new:
        user.set_unusable_password()
        user.save()
    user.groups.add(Group.objects.get(name=GROUP_NAMES[role]))
    return user


def _area(code: str) -> Area:
    return Area.objects.get(code=code)


def _matching(document: SourceDocument, words: str, kind: str) -> list[Candidate]:
    pending = Candidate.objects.pending().filter(article__document=document, kind=kind)
    return [c for c in pending.select_related("article__document") if words in c.quote]


def _candidate(key: str, document: SourceDocument, words: str, kind: str) -> Candidate:
    found = _matching(document, words, kind)
    if len(found) != 1:
        raise ReplayError(f"{key}: {len(found)} candidates hold “{words}”, one is needed")
    return found[0]


def _place(key: str, document: SourceDocument, words: str) -> tuple[Article, int, int]:
    """Where the words stand in one of the document's articles, its line breaks left out of the comparison."""
    for article in document.articles.all():
        places = [i for i, character in enumerate(article.text) if not character.isspace()]
        at = "".join(article.text[i] for i in places).find(words)
        if at >= 0:
            return article, places[at], places[at + len(words) - 1] + 1
    raise ReplayError(f"{key}: “{words}” does not stand in {document}")
