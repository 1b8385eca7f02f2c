"""Users and their roles, kept by administrators; nobody is made a superuser here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from .base import allowed

# The groups are the roles: made by migrate, never by hand.
admin.site.unregister([User, Group])


@admin.register(User)
class PeopleAdmin(UserAdmin):
    """Names, passwords and roles. Rights come from the roles alone, so single permissions are not offered."""

    list_display = ("username", "first_name", "email", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ("groups",)
    fieldsets = (
        (None, {"fields": ("username", "password", "first_name", "email")}),
        ("角色", {"fields": ("is_active", "is_staff", "groups")}),
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        users = super().get_queryset(request)
        # An administrator who could reset a superuser's password would become one.
        return users if request.user.is_superuser else users.filter(is_superuser=False)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return allowed(request, "manage_users")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "manage_users")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return allowed(request, "manage_users")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "manage_users")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Whoever decided something stays named in the log; leaving is is_active = False.
        return False
