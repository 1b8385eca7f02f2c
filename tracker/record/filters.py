"""What each list may be filtered by: one set a list, shared by the API and the pages, every filter named.

Strict: an unknown parameter or an unreadable value is refused with what is allowed, never passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import django_filters as df
from django.db.models import Q

from . import parameters, search
from .divisions import code_range
from .models import Entry, Metric, Party, Pledge, Update
from .parameters import RefusedParameterError, RefusedValueError
from .vocabulary import FORCES, METRIC_ROLES, PACES, STATUSES, TOPICS, Vocabulary

UPDATE_KINDS: Final = ("status", "observation", "check")


class ReadFilter(df.Filter):
    """A filter on one column by one of our fields; `help` says in both languages what it finds."""

    def __init__(self, field_name: str, lookup: str = "exact", *, help: tuple[str, str], **kwargs: Any) -> None:  # noqa: A002
        self.help_zh, self.help_en = help
        super().__init__(field_name=field_name, lookup_expr=lookup, label=self.help_zh, **kwargs)


class IdFilter(ReadFilter):
    field_class = parameters.PublicIdField


class TextFilter(ReadFilter):
    field_class = parameters.PlainField


class DayFilter(ReadFilter):
    field_class = parameters.DayField


class SinceFilter(ReadFilter):
    field_class = parameters.SinceField


class CodesFilter(ReadFilter):
    """Rows with one of the codes."""

    field_class = parameters.CodesField

    def __init__(self, field_name: str, vocabulary: Vocabulary | tuple[str, ...], *, help: tuple[str, str]) -> None:  # noqa: A002
        self.codes = vocabulary.codes if isinstance(vocabulary, Vocabulary) else vocabulary
        super().__init__(field_name, "in", help=help, codes=self.codes)


class AreaFilter(ReadFilter):
    """Rows of an area and its parts."""

    field_class = parameters.AreaCodeField

    def filter(self, qs: Any, value: str | None) -> Any:
        if not value:
            return qs
        first, last = code_range(value)
        return qs.filter(area_code__gte=first, area_code__lte=last)


class PartyFilter(IdFilter):
    """Pledges that name a card in one of the roles."""

    def __init__(self, kind: str, roles: tuple[str, ...], *, help: tuple[str, str]) -> None:  # noqa: A002
        self.kind, self.roles = kind, roles
        super().__init__("parties", help=help)

    def filter(self, qs: Any, value: str | None) -> Any:
        if not value:
            return qs
        named = Party.objects.filter(kind=self.kind, public_id=value, role__in=self.roles)
        return qs.filter(pk__in=named.values("pledge"))


class SearchField(parameters.PlainField):
    def read(self, text: str) -> Any:
        found = super().read(text)
        try:
            search.found_by(found)
        except search.NothingToFindError as error:
            raise RefusedValueError(
                f"请写 1 至 {search.MOST_TERMS} 个含汉字、字母或数字的词。",
                f"Write 1 to {search.MOST_TERMS} words with letters or digits.",
            ) from error
        return found


class SearchFilter(TextFilter):
    """Pledges whose title, quotes or released passages hold every term."""

    field_class = SearchField

    def filter(self, qs: Any, value: str | None) -> Any:
        return qs.filter(search.found_by(value)) if value else qs


class NameFilter(TextFilter):
    """Cards whose name holds the words; traditional characters find simplified ones."""

    def filter(self, qs: Any, value: str | None) -> Any:
        if not value:
            return qs
        named = Q(name__icontains=value) | Q(name__icontains=search.simplified(value)) | Q(name_en__icontains=value)
        return qs.filter(named)


class ListFilters(df.FilterSet):
    """The filters of one list of the record."""

    def kept(self) -> Any:
        """The rows that pass; raises RefusedParameterError for a value that cannot be read."""
        for name, errors in self.form.errors.as_data().items():
            error = errors[0]
            raise RefusedParameterError(
                code="bad_value",
                parameter=name,
                zh=f"参数“{name}”：{error.message}",
                en=f"Parameter “{name}”: {getattr(error, 'en', error.message)}",
                known=getattr(error, "known", ()),
            )
        return self.qs

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The filters' names, in the order of the documentation."""
        return tuple(cls.base_filters)


def filtered(filters: type[ListFilters], values: Mapping[str, Any], rows: Any) -> Any:
    """The rows that pass the filters; raises RefusedParameterError. Parameters of other kinds are the caller's."""
    return filters({name: values[name] for name in filters.names() if name in values}, queryset=rows).kept()


_AREA: Final = ("地区及其下辖（行政区划代码）", "Area with its parts (GB/T 2260 code)")
_SINCE: Final = ("自该日或该时刻起发布的版本", "Versions released on or after a day or moment")


class PledgeFilters(ListFilters):
    q = SearchFilter("tokens", help=("标题、引文和已发布段落中的词", "Words in title, quotes and released passages"))
    area = AreaFilter("area_code", help=_AREA)
    department = PartyFilter("department", ("lead", "partner"), help=("牵头或配合单位", "Lead or partner department"))
    official = PartyFilter(
        "official", ("responsible", "speaker"), help=("责任人或表述人", "Official responsible, or who said it")
    )
    project = PartyFilter("project", ("project",), help=("项目", "Project"))
    article = PartyFilter("article", ("source",), help=("出处报道", "Article it was printed in"))
    topic = CodesFilter("topic", TOPICS, help=("领域", "Topic"))
    force = CodesFilter("force", FORCES, help=("力度", "How firmly it was put"))
    status = CodesFilter("status", STATUSES, help=("状态", "Status"))
    pace = CodesFilter("pace", PACES, help=("序时进度", "Pace"))
    due_after = DayFilter("due_on", "gte", help=("完成时限在该日或之后", "Due on that day or later"))
    due_before = DayFilter("due_on", "lte", help=("完成时限在该日或之前", "Due on that day or earlier"))
    made_after = DayFilter("made_on", "gte", help=("在该日或之后作出", "Made on that day or later"))
    made_before = DayFilter("made_on", "lte", help=("在该日或之前作出", "Made on that day or earlier"))
    updated_since = SinceFilter("released_at", "gte", help=_SINCE)

    class Meta:
        model = Pledge
        fields: list[str] = []


class MetricFilters(ListFilters):
    pledge = IdFilter("pledge", help=("承诺事项", "Pledge"))
    area = AreaFilter("area_code", help=_AREA)
    role = CodesFilter("role", METRIC_ROLES, help=("性质", "Role"))
    unit = TextFilter("unit", help=("单位，如 元、个、%", "Unit, such as 元, 个, %"))
    updated_since = SinceFilter("released_at", "gte", help=_SINCE)

    class Meta:
        model = Metric
        fields: list[str] = []


class UpdateFilters(ListFilters):
    pledge = IdFilter("pledge", help=("承诺事项", "Pledge"))
    area = AreaFilter("area_code", help=_AREA)
    kind = CodesFilter("kind", UPDATE_KINDS, help=("种类：状态、数据、核查", "Kind: status, observation, check"))
    status = CodesFilter("status", STATUSES, help=("状态", "Status"))
    happened_after = DayFilter("happened_on", "gte", help=("发生在该日或之后", "Happened on that day or later"))
    happened_before = DayFilter("happened_on", "lte", help=("发生在该日或之前", "Happened on that day or earlier"))
    updated_since = SinceFilter("released_at", "gte", help=_SINCE)

    class Meta:
        model = Update
        fields: list[str] = []


class CardFilters(ListFilters):
    """Of departments, officials, projects and areas."""

    q = NameFilter("name", help=("名称中的词", "Words in the name"))
    area = AreaFilter("area_code", help=_AREA)
    updated_since = SinceFilter("released_at", "gte", help=_SINCE)

    class Meta:
        model = Entry
        fields: list[str] = []


class ArticleFilters(CardFilters):
    published_after = DayFilter("published_on", "gte", help=("在该日或之后见报", "Printed on that day or later"))
    published_before = DayFilter("published_on", "lte", help=("在该日或之前见报", "Printed on that day or earlier"))
