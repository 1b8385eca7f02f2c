"""What the paper printed, and where and by whom: lists, searches and pages to be read only; the desk adds its rights."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr

from articles.models import Area, Article, Newspaper, SourceDocument

ROWS_A_PAGE = 50
TEXT_SHOWN = 20_000  # characters of a document on its page; its articles hold the rest


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that nobody writes by hand."""

    list_per_page = ROWS_A_PAGE
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Area)
class AreaAdmin(ReadOnlyAdmin):
    list_display = ("code", "name", "name_en", "level", "parent")
    list_filter = ("level",)
    list_select_related = ("parent",)
    search_fields = ("code", "name", "name_en")
    fields: ClassVar[tuple[str, ...]] = ("code", "name", "name_en", "level", "parent")


@admin.register(Newspaper)
class NewspaperAdmin(ReadOnlyAdmin):
    list_display = ("name", "area", "shows_full_text", "homepage")
    list_filter = ("shows_full_text",)
    list_select_related = ("area",)
    search_fields = ("name",)
    fields: ClassVar[tuple[str, ...]] = ("name", "area", "shows_full_text", "homepage")


@admin.register(SourceDocument)
class SourceDocumentAdmin(ReadOnlyAdmin):
    list_display = ("newspaper", "published_on", "page", "area", "state", "encoding", "filename", "received_at")
    list_display_links = ("newspaper", "published_on")
    list_filter = ("state", "date_basis")
    list_select_related = ("newspaper", "area")
    date_hierarchy = "published_on"
    search_fields = ("newspaper__name", "area__name", "page", "filename", "=public_id", "=sha256")
    fields = (
        "newspaper", "published_on", "date_basis", "page", "area", "url", "state", "failure", "extractor_version",
        "filename", "encoding", "received_at", "public_id", "sha256", "opening",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[SourceDocument]:
        # A list of documents must not carry their megabytes.
        return super().get_queryset(request).defer("raw", "text")

    @admin.display(description="文本")
    def opening(self, document: SourceDocument) -> str:
        """The document's text, or its beginning."""
        text = document.text
        return linebreaksbr(text if len(text) <= TEXT_SHOWN else text[:TEXT_SHOWN] + "\n……（其余从略）")


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "newspaper", "published_on", "page", "byline", "is_continued")
    list_filter = ("is_continued",)
    list_select_related = ("document__newspaper",)
    search_fields = ("headline", "kicker", "byline", "document__newspaper__name", "=public_id")
    fields = (
        "document",
        "position",
        "kicker",
        "headline",
        "byline",
        "is_continued",
        "start",
        "end",
        "public_id",
        "printed",
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Article]:
        return super().get_queryset(request).defer("document__raw", "document__text", "facts")

    @admin.display(description="报纸", ordering="document__newspaper__name")
    def newspaper(self, article: Article) -> str:
        return article.document.newspaper.name

    @admin.display(description="出版日期", ordering="document__published_on")
    def published_on(self, article: Article) -> str:
        return f"{article.document.published_on:%Y-%m-%d}"

    @admin.display(description="版次")
    def page(self, article: Article) -> str:
        return article.document.page

    @admin.display(description="文本")
    def printed(self, article: Article) -> str:
        return linebreaksbr(article.text)
