"""The log of decisions and of releases, to be read only."""

from __future__ import annotations

import json
from typing import Any, Final

from django.apps import apps
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from tracker.desk.models import Decision
from tracker.record.models import Release

from .base import ReadOnlyAdmin

VERB_WORDS: Final = {
    "accept": _("采纳"),
    "merge_into": _("并入"),
    "reject": _("不采纳"),
    "reject_rest": _("其余不采纳"),
    "sign_off": _("阅毕"),
    "create": _("新建"),
    "amend": _("修改"),
    "remove": _("删除"),
    "record_status": _("记录状态"),
    "observe": _("登记观测值"),
    "check": _("登记核查"),
    "inquire": _("登记征询"),
    "cite": _("引用出处"),
    "merge": _("合并"),
    "publish": _("发布"),
    "correct": _("更正"),
    "withdraw": _("撤下"),
    "set_up": _("设置"),
}
"""What the log calls each verb."""


class VerbFilter(admin.SimpleListFilter):
    """The log of one verb, by its words."""

    title = _("动作")
    parameter_name = "verb"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, Any]]:
        return list(VERB_WORDS.items())

    def queryset(self, request: Any, queryset: Any) -> Any:
        return queryset.filter(verb=self.value()) if self.value() else queryset


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("at", "by", "what_was_done", "to_what", "row_name", "reason")
    list_filter = (VerbFilter, "at")
    list_select_related = ("by",)
    search_fields = ("row_name", "reason")
    fields = ("at", "by", "what_was_done", "to_what", "row_name", "reason", "what_was", "what_is")
    readonly_fields = ("what_was_done", "to_what", "what_was", "what_is")

    @admin.display(description=_("动作"), ordering="verb")
    def what_was_done(self, decision: Decision) -> str:
        return str(VERB_WORDS.get(decision.verb, decision.verb))

    @admin.display(description=_("对象类别"), ordering="row_type")
    def to_what(self, decision: Decision) -> str:
        return _name_of(decision.row_type)

    @admin.display(description=_("改前"))
    def what_was(self, decision: Decision) -> str:
        return _as_text(decision.before)

    @admin.display(description=_("改后"))
    def what_is(self, decision: Decision) -> str:
        return _as_text(decision.after)


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    list_display = ("sequence", "released_at", "kind", "to_what", "public_id", "number", "reason")
    list_filter = ("kind", "row_kind")
    search_fields = ("public_id", "reason")
    fields = (*list_display, "payload_hash", "chain_hash")
    readonly_fields = ("to_what",)

    @admin.display(description=_("对象类别"), ordering="row_kind")
    def to_what(self, release: Release) -> str:
        # A department's card is an organization's.
        return _name_of(release.row_kind) if release.row_kind != "department" else _name_of("organization")


def _name_of(row_type: str) -> str:
    """What readers call rows of the model of that name."""
    models = (model for label in ("desk", "articles", "auth") for model in apps.get_app_config(label).get_models())
    return next((str(model._meta.verbose_name) for model in models if model._meta.model_name == row_type), row_type)


def _as_text(value: Any) -> str:
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True))
