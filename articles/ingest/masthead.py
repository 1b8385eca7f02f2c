"""What the person who hands in a page says of it: paper, day, page, place."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models

from articles.models import Area, Newspaper, SourceDocument

from .errors import IntakeError

FIRST_YEAR = 1900
# 2023-01-17, 2023/1/17, 2023.1.17, 2023年1月17日
_DAY = re.compile(r"([0-9]{4})(?:-|/|\.|年)([0-9]{1,2})(?:-|/|\.|月)([0-9]{1,2})日?")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a page, checked. `newspaper` is a name: a paper not yet known is entered with the first document."""

    newspaper: str
    published_on: dt.date
    area: Area
    page: str = ""
    date_basis: str = SourceDocument.DateBasis.PRINTED
    url: str = ""


def read_masthead(
    *, newspaper: str, date: str, area: str, page: str, date_basis: str, url: str, today: dt.date
) -> Masthead:
    """The head from what was typed. Raises IntakeError for what cannot be."""
    name = _fitted(newspaper, longest(Newspaper, "name"), "报纸名称")
    if not name:
        raise IntakeError("未写报纸名称（--newspaper 乌海日报）")
    if url:
        _check_url(url)
    return Masthead(
        newspaper=name,
        published_on=read_day(date, today=today),
        area=find_area(area),
        page=_fitted(page, longest(SourceDocument, "page"), "版次"),
        date_basis=SourceDocument.DateBasis(date_basis),
        url=url,
    )


def read_day(words: str, *, today: dt.date) -> dt.date:
    """The day that 2023-01-17, 2023/1/17 or 2023年1月17日 names, up to today. Raises IntakeError for any other."""
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", words).replace(" ", ""))
    if not found:
        raise IntakeError(f"看不懂日期“{words}”；请写作 2023-01-17")
    try:
        day = dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        raise IntakeError(f"没有“{words}”这一天") from None
    if day.year < FIRST_YEAR:
        raise IntakeError(f"日期“{words}”早于 {FIRST_YEAR} 年")
    if day > today:
        raise IntakeError(f"日期“{words}”在今天（{today:%Y-%m-%d}）之后")
    return day


def find_area(code: str) -> Area:
    """The area of a six-digit code. Raises IntakeError for an unknown one."""
    area = Area.objects.filter(code=code.strip()).first()
    if area is None:
        raise IntakeError(f"没有代码为“{code}”的地区；请写六位行政区划代码（如 150300），或先运行 load_areas")
    return area


def longest(model: type[models.Model], name: str) -> int:
    """How many characters a column of the model holds."""
    return int(getattr(model._meta.get_field(name), "max_length", 0))


def _check_url(url: str) -> None:
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise IntakeError(f"网址“{url}”不是 http(s) 地址") from None
    if len(url) > longest(SourceDocument, "url"):
        raise IntakeError("网址过长")


def _fitted(words: str, most: int, label: str) -> str:
    words = " ".join(words.split())
    if len(words) > most:
        raise IntakeError(f"{label}过长（最多 {most} 字）")
    if not words.isprintable():
        raise IntakeError(f"{label}含不可见字符")
    return words
