"""A made-up place with an editor, a publisher and a page, for tests of the desk. Nobody here is real."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.models import Area, Article, Candidate, Newspaper, SourceDocument
from tracker.desk import curation, publishing
from tracker.desk.models import Organization, Pledge
from tracker.desk.permissions import GROUP_NAMES
from tracker.integrity.gate import open_gate

TEXT = (
    "乙区今年这样干\n乙区委有关负责人介绍，2023年，乙区计划实施重点项目296个，其中新建项目144个，力争完成投资444亿元。"
    "甲山新能源项目3号车间将在4月底前建成，\n6月全部投产。\n全区将继续提升服务水平，让群众更满意。"
    "乙区教育局将于年内新建学校2所。截至7月底，已实施项目210个。受访者表示，过去一年各项工作稳步推进，"
    "群众的获得感不断增强，社会各界给予了充分肯定，下一步还将听取多方意见，把好事办好、实事办实。"
)
AT = dt.datetime(2023, 8, 1, 9, 0, tzinfo=dt.UTC)
_counter = itertools.count(1)


def quantity(text: str, value: float, unit: str, comparator: str = "=", **more: Any) -> dict[str, Any]:
    return {
        "text": text, "value": value, "unit": unit, "comparator": comparator, "upper_value": None, "per": None, "of": None,
        "role": "target", "span": [0, len(text)], **more,
    }  # fmt: skip


def dated(text: str, date_from: str | None, date_to: str | None, precision: str, modality: str) -> dict[str, Any]:
    return {
        "text": text, "date_from": date_from, "date_to": date_to, "precision": precision, "modality": modality, "span": [0, 1],
    }  # fmt: skip


@dataclass
class World:
    """The rows that tests start from."""

    country: Area
    city: Area
    area: Area
    paper: Newspaper
    document: SourceDocument
    article: Article
    editor: Any
    publisher: Any
    other_publisher: Any
    administrator: Any
    viewer: Any

    def candidate(
        self, words: str, *, kind: str = "pledge", group: int | None = 1, article: Article | None = None, **payload: Any
    ) -> Candidate:
        """A pending candidate for words of the article."""
        article = article or self.article
        start = article.text.index(words)
        with open_gate("test"):
            return Candidate.objects.create(
                article=article, kind=kind, start=start, end=start + len(words), exact=words, quote="".join(words.split()),
                group=group, score=Decimal("0.9"), rule="test", extractor_version="1", key=f"key-{next(_counter)}",
                payload={"owners": [], "speaker": None, "project": None, "force": None, "deadline": None, "quantities": []} | payload,
            )  # fmt: skip

    def programme(self) -> list[Candidate]:
        """The two clauses of the projects programme: 296 of which 144 are new, and 444亿元."""
        year = dated("2023年", "2023-01-01", "2023-12-31", "year", "in")
        return [
            self.candidate(
                "乙区计划实施重点项目296个，其中新建项目144个", owners=["乙区"], force="计划", deadline=year,
                quantities=[quantity("296个", 296, "个"), quantity("144个", 144, "个")],
            ),
            self.candidate(
                "力争完成投资444亿元", owners=["乙区"], force="力争", deadline=year,
                quantities=[quantity("444亿元", 44_400_000_000, "元")],
            ),
        ]  # fmt: skip

    def plant(self) -> list[Candidate]:
        """Two clauses of one plant with different days: milestones."""
        return [
            self.candidate(
                "甲山新能源项目3号车间将在4月底前建成", group=2, project="甲山新能源项目",
                deadline=dated("4月底前", None, "2023-04-30", "month", "by"),
            ),
            self.candidate("6月全部投产", group=2, deadline=dated("6月", "2023-06-01", "2023-06-30", "month", "in")),
        ]  # fmt: skip

    def outcome(self) -> Candidate:
        return self.candidate(
            "已实施项目210个", kind="outcome", group=None, as_of="2023-07-31",
            quantities=[quantity("210个", 210, "个", role="reported")],
        )  # fmt: skip

    def organization(self, name: str = "乙区教育局", classification: str = "department", **fields: Any) -> Organization:
        row = Organization(name=name, classification=classification, area=self.area, **fields)
        return curation.create(row=row, by=self.editor, at=AT)

    def pledge(self, **fields: Any) -> Pledge:
        """The accepted programme."""
        return curation.accept(candidates=self.programme(), by=self.editor, at=AT, **fields)

    def published(self, **fields: Any) -> Pledge:
        pledge = self.pledge(**fields)
        publishing.publish(pledge=pledge, by=self.publisher, at=AT)
        return pledge

    def another_article(self, text: str = TEXT, *, headline: str = "另一篇") -> Article:
        return make_article(self.area, self.paper, text, headline=headline)


def later(**span: Any) -> dt.datetime:
    return AT + dt.timedelta(**span)


def make_user(name: str, role: str) -> Any:
    user = get_user_model().objects.create_user(name, is_staff=True)
    user.groups.add(Group.objects.get_or_create(name=GROUP_NAMES[role])[0])
    return user


def make_article(area: Area, paper: Newspaper, text: str = TEXT, *, headline: str = "乙区今年这样干") -> Article:
    number = next(_counter)
    with open_gate("test"):
        document = SourceDocument.objects.create(
            sha256=hashlib.sha256(f"{number}{text}".encode()).hexdigest(), newspaper=paper, published_on=dt.date(2023, 1, 17),
            page="第二版", area=area, filename="page.txt", raw=text.encode(), encoding="utf-8", text=text, received_at=AT,
        )  # fmt: skip
        return Article.objects.create(
            document=document, position=0, start=0, end=len(text), text=text, headline=headline
        )


def make_world() -> World:
    with open_gate("test"):
        country = Area.objects.create(code="100000", name="中国", level="country")
        city = Area.objects.create(code="990300", name="甲市", level="prefecture", parent=country)
        area = Area.objects.create(code="990303", name="乙区", level="county", parent=city)
        paper = Newspaper.objects.create(name="甲市日报", area=city)
    article = make_article(area, paper)
    return World(
        country, city, area, paper, article.document, article, make_user("editor", "editor"), make_user("publisher", "publisher"),
        make_user("second", "publisher"), make_user("administrator", "administrator"), make_user("viewer", "viewer"),
    )  # fmt: skip
