"""The page on which a row takes in another that turned out to be the same."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.desk import merging
from tracker.desk.models.base import CuratedRow
from tracker.integrity.public_ids import LENGTH

from .base import DeskAdmin, Refusal, allowed, words_of


class MergeForm(forms.Form):
    """Which row is taken in, named by its public id so that no list of thousands need be scrolled."""

    title = _("并入另一条")
    help = _("两条合为一条：本条保留，另一条的公开编号从此指向本条，不能撤销。")
    merged = forms.CharField(label=_("另一条的公开编号"), max_length=LENGTH, min_length=LENGTH)
    reason = forms.CharField(label=_("理由"), max_length=300)

    def __init__(self, *args: Any, model: type[CuratedRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model = model

    def clean_merged(self) -> CuratedRow:
        row: CuratedRow | None = self.model._base_manager.filter(public_id=self.cleaned_data["merged"]).first()
        if row is None:
            raise forms.ValidationError(_("没有这个编号，请从另一条的页面复制。"))
        return row


class MergeAdmin(DeskAdmin):
    """A screen whose rows can take in others of their kind."""

    change_form_template = "admin/desk/curated.html"

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<int:key>/merge/", view, name=self._merge_name), *super().get_urls()]

    @property
    def _merge_name(self) -> str:
        return f"desk_{self.opts.model_name}_merge"

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row is not None and row.merged_into_id is None and allowed(request, "merge"):
            context["merge_url"] = reverse(f"admin:{self._merge_name}", args=[row.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def merge_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """The form, and after it the kept row, standing for both."""
        if not allowed(request, "merge"):
            raise Http404
        kept: Any = get_object_or_404(self.model, pk=key)
        back = reverse(f"admin:desk_{self.opts.model_name}_change", args=[kept.pk])
        form = MergeForm(request.POST or None, model=self.model)
        status = 200
        if request.method == "POST" and form.is_valid():
            said = form.cleaned_data
            try:
                merging.merge(
                    kept=kept, merged=said["merged"], by=request.user, at=timezone.now(), reason=said["reason"]
                )
            except Refusal as refusal:
                form.add_error(None, words_of(refusal))
                status = 409
            else:
                messages.success(request, _("已合并。发布后公众可见。"))
                return HttpResponseRedirect(back)
        context = self.admin_site.each_context(request) | {
            "title": form.title, "subtitle": str(kept), "form": form, "row": kept, "back": back, "opts": self.opts,
        }  # fmt: skip
        return TemplateResponse(request, "admin/desk/verb.html", context, status=status)
