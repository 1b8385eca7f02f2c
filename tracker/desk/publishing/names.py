"""How published JSON refers to rows: their public ids, and their names as they are on the day of release."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db.models import Q
from pypinyin import lazy_pinyin, load_phrases_dict

from articles.models import Area, Article
from tracker.desk.models import Official, Organization, Project
from tracker.record.bodies import AreaRef, ArticleRef, BodyRef, OfficialRef, ProjectRef
from tracker.record.vocabulary import PUBLIC_BODIES

# Place names that the dictionary reads otherwise than people do.
load_phrases_dict(
    {
        "长沙": [["chang"], ["sha"]], "重庆": [["chong"], ["qing"]], "厦门": [["xia"], ["men"]], "蚌埠": [["beng"], ["bu"]],
        "长春": [["chang"], ["chun"]], "大同": [["da"], ["tong"]], "大厂": [["da"], ["chang"]], "六安": [["lu"], ["an"]],
        "六合": [["lu"], ["he"]], "台州": [["tai"], ["zhou"]], "丽水": [["li"], ["shui"]], "长治": [["chang"], ["zhi"]],
        "铅山": [["yan"], ["shan"]], "番禺": [["pan"], ["yu"]], "乐清": [["yue"], ["qing"]], "乐亭": [["lao"], ["ting"]],
        "单县": [["shan"], ["xian"]], "巴彦淖尔": [["ba"], ["yan"], ["nao"], ["er"]], "阿拉善": [["a"], ["la"], ["shan"]],
    }
)  # fmt: skip
_SORT_LENGTH: Final = 300


def sort_key(name: str) -> str:
    """What a name is sorted by: its sound, syllable by syllable, in lower case."""
    return " ".join(lazy_pinyin(name)).lower()[:_SORT_LENGTH]


def iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def moment(at: dt.datetime) -> str:
    """A moment in UTC with microseconds and Z, as canonical JSON writes it."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def squeeze(text: str) -> str:
    """The words less white space: 乌海 市 is 乌海市."""
    return "".join(text.split())


def kind_of(organization: Organization) -> str:
    """The kind of an organization's card: public bodies are listed as departments, all others nowhere."""
    return "department" if organization.classification in PUBLIC_BODIES else "company"


def area_ref(area: Area) -> AreaRef:
    return {"code": area.code, "name": area.name, "name_en": area.name_en}


def body_ref(organization: Organization) -> BodyRef:
    row = organization.survivor()
    return {"id": row.public_id, "name": row.name, "name_en": row.name_en, "classification": row.classification}


def project_ref(project: Project) -> ProjectRef:
    row = project.survivor()
    return {"id": row.public_id, "name": row.name, "name_en": row.name_en}


def official_ref(official: Official, *, on_day: dt.date) -> OfficialRef:
    """An official with the post held on a day; empty where no post is known for it."""
    row = official.survivor()
    held = row.memberships.filter(Q(start_date__isnull=True) | Q(start_date__lte=on_day)).filter(
        Q(end_date__isnull=True) | Q(end_date__gte=on_day)
    )
    posts = [str(membership) for membership in held.select_related("organization").order_by("start_date", "id")]
    return {"id": row.public_id, "name": row.name, "post": "、".join(posts)}


def article_ref(article: Article) -> ArticleRef:
    document = article.document
    return {
        "id": article.public_id,
        "headline": article.headline,
        "newspaper": document.newspaper.name,
        "published_on": document.published_on.isoformat(),
        "date_basis": document.date_basis,
        "page": document.page,
    }
