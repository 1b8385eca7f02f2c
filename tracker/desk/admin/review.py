"""The review desk: an article with its candidates marked in the text, and a card for each group to decide."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import admin, messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article, Candidate
from tracker.desk import curation
from tracker.desk.models import SignOff

from .base import ReadOnlyAdmin, Refusal, allowed, words_of
from .review_cards import Card, cards_of, marked_text

DECISIONS: Final = ("accept", "merge_into", "reject", "record_status")
ARTICLE_VERBS: Final = ("reject_rest", "sign_off")


@admin.register(Candidate)
class CandidateAdmin(ReadOnlyAdmin):
    """What waits to be decided, newest paper first; each leads to its article's review."""

    list_display = ("quote", "kind", "score", "rule", "review", "state")
    list_display_links = None
    list_filter = ("state", "kind", "article__document__newspaper")
    list_select_related = ("article__document__newspaper",)
    search_fields = ("quote", "article__headline")
    ordering = ("-article__document__published_on", "article", "start")
    change_list_template = "admin/desk/candidates.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("article__document__raw", "article__document__text", "article__text")

    @admin.display(description=_("报道"))
    def review(self, candidate: Candidate) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:desk_review", args=[candidate.article_id]), candidate.article
        )

    def get_urls(self) -> list[Any]:
        guarded = self.admin_site.admin_view
        return [
            path("review/", guarded(self.queue_view), name="desk_queue"),
            path("review/<int:key>/", guarded(self.review_view), name="desk_review"),
            *super().get_urls(),
        ]

    def queue_view(self, request: HttpRequest) -> HttpResponse:
        """To the next article that has something to decide; to the list where nothing waits."""
        article = next_article(after=None) if allowed(request, "view") else None
        if article is None:
            messages.info(request, _("没有待处理的候选。"))
            return HttpResponseRedirect(reverse("admin:articles_candidate_changelist"))
        return HttpResponseRedirect(reverse("admin:desk_review", args=[article.pk]))

    def review_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """One article's review: GET shows it, POST carries one decision and shows it again."""
        articles = Article.objects.select_related("document__newspaper", "document__area").defer(
            "document__raw", "document__text"
        )
        article = get_object_or_404(articles, pk=key)
        if not allowed(request, "view"):
            return HttpResponseRedirect(reverse("admin:index"))
        (cards, left), status = cards_of(article), 200
        if request.method == "POST":
            done, status = self._decide(request, article, cards)
            if done:
                return HttpResponseRedirect(
                    reverse("admin:desk_review", args=[article.pk]) + f"#{request.POST.get('next', '')}"
                )
        context = self.admin_site.each_context(request) | {
            "title": article.headline or _("（无标题）"),
            "opts": self.opts,
            "article": article,
            "segments": marked_text(article),
            "cards": cards,
            "left": left,
            "sign_off": SignOff.objects.filter(article=article).select_related("by").first(),
            "may_decide": allowed(request, "accept"),
            "following": next_article(after=article),
        }
        return TemplateResponse(request, "admin/desk/review.html", context, status=status)

    def _decide(self, request: HttpRequest, article: Article, cards: list[Card]) -> tuple[bool, int]:
        verb, now = request.POST.get("verb", ""), timezone.now()
        try:
            if verb in ARTICLE_VERBS:
                messages.success(request, self._close(request, article, verb))
                return True, 200
            card = next((c for c in cards if c.key == request.POST.get("card")), None)
            if card is None or verb not in DECISIONS:
                messages.error(request, _("这条候选已不在待处理之列，可能已被他人处理。请看下面现在的内容。"))
                return False, 409
            said = card.decide(verb, request.POST, by=request.user, at=now)
            if said is None:
                return False, 400
            messages.success(request, said)
            return True, 200
        except Refusal as refusal:
            for words in words_of(refusal):
                messages.error(request, words)
            return False, 409

    def _close(self, request: HttpRequest, article: Article, verb: str) -> str:
        now = timezone.now()
        if verb == "reject_rest":
            count = curation.reject_rest(
                article=article, by=request.user, at=now, reason=request.POST.get("reason", "")
            )
            return ngettext("已不采纳 %(count)s 条候选。", "已不采纳 %(count)s 条候选。", count) % {"count": count}
        curation.sign_off(article=article, by=request.user, at=now, note=request.POST.get("note", ""))
        return str(_("已记为阅毕。"))


def next_article(*, after: Article | None) -> Article | None:
    """The next article with pending candidates, newest paper first, then in printed order; from the first where none is left."""
    waiting = (
        Article.objects.annotate(pending=Count("candidates", filter=Q(candidates__state=Candidate.State.PENDING)))
        .filter(pending__gt=0)
        .order_by("-document__published_on", "document", "position")
        .only("pk", "headline", "position", "document_id")
    )
    others = waiting.exclude(pk=after.pk) if after else waiting
    if after is not None:
        later = others.filter(document_id=after.document_id, position__gt=after.position).first()
        if later is not None:
            return later
    return others.first()
