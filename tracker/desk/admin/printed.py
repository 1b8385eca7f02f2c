"""The printed floor's screens under the desk's rights: all roles read, administrators set areas and newspapers up."""

from __future__ import annotations

from django.contrib import admin

from articles import admin as printed
from articles.models import Area, Article, Newspaper, SourceDocument

from .base import DeskAdmin, ReadOnlyAdmin

admin.site.unregister([Area, Newspaper, SourceDocument, Article])


class SetUpAdmin(DeskAdmin):
    """What administrators set up, with a decision for each change."""

    create_verb = amend_verb = "set_up"


@admin.register(Area)
class AreaDesk(SetUpAdmin, printed.AreaAdmin):
    fields = (*printed.AreaAdmin.fields, "seen")
    autocomplete_fields = ("parent",)


@admin.register(Newspaper)
class NewspaperDesk(SetUpAdmin, printed.NewspaperAdmin):
    fields = (*printed.NewspaperAdmin.fields, "seen")
    autocomplete_fields = ("area",)


@admin.register(SourceDocument)
class SourceDocumentDesk(ReadOnlyAdmin, printed.SourceDocumentAdmin):
    pass


@admin.register(Article)
class ArticleDesk(ReadOnlyAdmin, printed.ArticleAdmin):
    change_form_template = "admin/desk/article.html"
