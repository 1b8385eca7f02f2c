"""Organizations, officials with their posts, and projects."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tracker.desk.models import Membership, Official, Organization, Project

from .base import DeskInline
from .merge import MergeAdmin


class NamedAdmin(MergeAdmin):
    """Rows that go by a name; `other_names` are searched too, since papers print short forms."""

    search_fields = ("name", "name_en", "other_names")
    readonly_fields = ("public_id", "merged_into")

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).select_related("merged_into")


@admin.register(Organization)
class OrganizationAdmin(NamedAdmin):
    list_display = ("name", "classification", "area", "parent", "merged_into")
    list_filter = ("classification",)
    list_select_related = ("area", "parent", "merged_into")
    autocomplete_fields = ("parent", "area")
    fields = ("name", "name_en", "other_names", "classification", "area", "parent", "public_id", "merged_into", "seen")


class MembershipInline(DeskInline):
    model = Membership
    fk_name = "official"
    autocomplete_fields = ("organization",)
    fields = ("organization", "role", "start_date", "end_date", "seen")


@admin.register(Official)
class OfficialAdmin(NamedAdmin):
    list_display = ("name", "posts", "area", "merged_into")
    list_select_related = ("area", "merged_into")
    autocomplete_fields = ("area",)
    fields = ("name", "name_en", "other_names", "area", "public_id", "merged_into", "seen")
    inlines = (MembershipInline,)

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).prefetch_related("memberships__organization")

    @admin.display(description=_("职务"))
    def posts(self, official: Official) -> str:
        return "；".join(str(post) for post in official.memberships.all()) or "—"


@admin.register(Project)
class ProjectAdmin(NamedAdmin):
    list_display = ("name", "owner", "area", "parent", "merged_into")
    list_select_related = ("owner", "area", "parent", "merged_into")
    autocomplete_fields = ("owner", "area", "parent")
    fields = ("name", "name_en", "other_names", "owner", "area", "parent", "public_id", "merged_into", "seen")
