"""What every screen of the desk does: it asks the table of rights, writes through verbs, and keeps a refused form's input."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from tracker.desk import curation
from tracker.desk.permissions import RIGHTS, roles_of
from tracker.integrity.versions import StaleVersionError

ROWS_A_PAGE: Final = 50
HTTPS_BY_DEFAULT: Final[Any] = {models.URLField: {"assume_scheme": "https"}}
Refusal = (curation.RefusedError, StaleVersionError, ValidationError)
"""What a verb raises where it writes nothing and says why."""


def allowed(request: HttpRequest, verb: str) -> bool:
    """Whether the request's user may do `verb`, asked of the database once a request."""
    roles = getattr(request, "desk_roles", None)
    if roles is None:
        roles = request.desk_roles = roles_of(request.user)  # type: ignore[attr-defined]
    return bool(roles & RIGHTS[verb])


def words_of(refusal: Exception) -> list[str]:
    """What to tell the editor of a refusal."""
    return list(refusal.messages) if isinstance(refusal, ValidationError) else [str(refusal)]


class SeenForm(forms.ModelForm):
    """A form that carries the version its reader saw; a stale one is an error beside the input, which stays."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields["seen"].initial = self.instance.version

    def has_changed(self) -> bool:
        return bool(self.changes_named)

    @property
    def changes_named(self) -> list[str]:
        """The names of the row's own fields that the editor changed."""
        return [name for name in self.changed_data if name not in ("seen", "DELETE", "id")]

    def changes(self) -> dict[str, Any]:
        """What the editor changed, as `curation.amend` takes it."""
        return {name: self.cleaned_data[name] for name in self.changes_named}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        model = type(self.instance)
        if self.instance.pk is not None and "seen" in self.cleaned_data:
            stored = model._base_manager.filter(pk=self.instance.pk).first()
            if stored is None or stored.version != self.cleaned_data["seen"]:
                raise ValidationError(self._conflict(stored), code="stale")
        return cleaned

    def _conflict(self, stored: models.Model | None) -> list[str]:
        """What somebody else wrote meanwhile, field by field, so that the editor can choose between the two."""
        if stored is None:
            return ["您打开此页之后，这一条已被他人删除。"]
        theirs = [
            f"{stored._meta.get_field(name).verbose_name}：现为「{getattr(stored, name)}」，您填的是「{self.cleaned_data.get(name)}」"  # type: ignore[union-attr]
            for name in self.changes_named
            if name in self.cleaned_data and getattr(stored, name) != self.cleaned_data[name]
        ]
        return ["您打开此页之后，已有他人修改，您的改动还没有保存。请对照后刷新此页再改。", *theirs]


class DeskAdmin(admin.ModelAdmin):
    """A screen whose rights come from the table, and whose saves are verbs."""

    form: type[forms.ModelForm[Any]] = SeenForm
    list_per_page = ROWS_A_PAGE
    show_full_result_count = False
    # Facets count every value of a filter: 2,000 officials are 2,000 columns.
    show_facets = admin.ShowFacets.NEVER
    actions = None
    formfield_overrides = HTTPS_BY_DEFAULT
    create_verb = "create"
    amend_verb = "amend"

    def has_module_permission(self, request: HttpRequest) -> bool:
        return allowed(request, "view")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "view")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return allowed(request, self.create_verb)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, self.amend_verb) and getattr(obj, "merged_into_id", None) is None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        refusal = getattr(request, "desk_refusal", None)
        if refusal is None:
            return form
        reasons = words_of(refusal)

        class Refused(form):
            """The same form, whose writing was just refused: it shows why and keeps what was typed."""

            def clean(self) -> Any:
                super().clean()
                raise ValidationError(reasons)

        return Refused

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refusal as refusal:
            # All of it was rolled back. The form is shown once more, with the reason; it writes nothing.
            request.desk_refusal = refusal  # type: ignore[attr-defined]
            response: HttpResponse = super().changeform_view(request, *args, **kwargs)
            response.status_code = 409 if isinstance(refusal, StaleVersionError) else 400
            return response

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            curation.create(row=obj, by=request.user, at=timezone.now())
        elif form.changes_named:
            seen = form.cleaned_data["seen"]
            curation.amend(row=obj, changes=form.changes(), seen=seen, by=request.user, at=timezone.now())

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Writes an inline's rows one by one through the verbs."""
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        now = timezone.now()
        for inline in formset.forms:
            if formset.can_delete and inline.cleaned_data.get("DELETE"):
                if inline.instance.pk is not None:
                    reason = "在编辑页删除"
                    curation.remove(
                        row=inline.instance,
                        seen=inline.cleaned_data.get("seen"),
                        by=request.user,
                        at=now,
                        reason=reason,
                    )
                    formset.deleted_objects.append(inline.instance)
            elif inline.instance.pk is None and inline.has_changed():
                self.add_inline(inline.instance, request)
                formset.new_objects.append(inline.instance)
            elif inline.has_changed():
                curation.amend(
                    row=inline.instance,
                    changes=inline.changes(),
                    seen=inline.cleaned_data["seen"],
                    by=request.user,
                    at=now,
                )
                formset.changed_objects.append((inline.instance, inline.changed_data))

    def add_inline(self, row: Any, request: HttpRequest) -> None:
        """Stores a row that was added in an inline; admins whose inlines add by another verb say which."""
        curation.create(row=row, by=request.user, at=timezone.now())


class DeskInline(admin.TabularInline):
    """Rows of a screen's row, edited with it and by the same rights."""

    form: type[forms.ModelForm[Any]] = SeenForm
    formfield_overrides = HTTPS_BY_DEFAULT
    extra = 0

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "view")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "amend")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "amend")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return allowed(request, "remove")


class ReadOnlyInline(DeskInline):
    """Append-only rows of a screen's row: shown, and written by verbs only."""

    template = "admin/edit_inline/tabular.html"
    form = forms.ModelForm
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(DeskAdmin):
    """A screen that shows rows nobody writes by hand."""

    form = forms.ModelForm

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
