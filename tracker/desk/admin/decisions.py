"""The log of decisions and of releases, to be read only."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from tracker.desk.models import Decision
from tracker.record.models import Release

from .base import ReadOnlyAdmin


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("at", "by", "verb", "row_type", "row_name", "reason")
    list_filter = ("verb", "row_type", "at")
    list_select_related = ("by",)
    search_fields = ("row_name", "reason")
    fields = ("at", "by", "verb", "row_type", "row_name", "reason", "what_was", "what_is")
    readonly_fields = ("what_was", "what_is")

    @admin.display(description=_("改前"))
    def what_was(self, decision: Decision) -> str:
        return _as_text(decision.before)

    @admin.display(description=_("改后"))
    def what_is(self, decision: Decision) -> str:
        return _as_text(decision.after)


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    list_display = ("sequence", "released_at", "kind", "row_kind", "public_id", "number", "reason")
    list_filter = ("kind", "row_kind")
    search_fields = ("public_id", "reason")


def _as_text(value: Any) -> str:
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True))
