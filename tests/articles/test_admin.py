"""The admin of the printed floor by itself: lists, searches and pages to be read only. Writing is the desk's."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

from articles import admin as printed
from articles.models import Area, Article, Newspaper, SourceDocument

from .urls import site

pytestmark = pytest.mark.urls("tests.articles.urls")


@pytest.fixture
def client(db, client):
    client.force_login(get_user_model().objects.create_superuser("admin"))
    return client


def address(model, page):
    return f"/admin/articles/{model._meta.model_name}/{page}/"


@pytest.mark.parametrize(
    ("model", "view"),
    [(model, view) for model in (Area, Newspaper, SourceDocument, Article) for view in ("add", "change", "delete")],
)
def test_nothing_is_written_or_deleted_here(client, document, model, view):
    row, before = model.objects.first(), list(model.objects.order_by("pk").values())
    given = {"post": "yes", "headline": "乙", "page": "乙", "name": "乙", "code": "990199", "level": "county"}
    answer = client.post(address(model, "add" if view == "add" else f"{row.pk}/{view}"), given)
    assert answer.status_code == 403
    action = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    client.post(f"/admin/articles/{model._meta.model_name}/", action)
    assert list(model.objects.order_by("pk").values()) == before


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (SourceDocument, "2023年甲市将建设项目3个。"),
        (Article, "2023年甲市将建设项目3个。"),
        (Area, "990100"),
        (Newspaper, "甲市日报"),
    ],
)
def test_rows_are_shown_and_not_offered_for_change(client, document, model, words):
    row = model.objects.first()
    page = client.get(address(model, f"{row.pk}/change")).content.decode()
    assert words in page
    assert "_save" not in page
    assert client.get(address(model, "add")).status_code == 403


@pytest.mark.parametrize(
    ("model", "words"), [(SourceDocument, "甲市日报"), (Article, "重点项目"), (Area, "990100"), (Newspaper, "日报")]
)
def test_lists_are_searched_by_a_fixed_number_of_queries(client, document, model, words, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):  # the session, the user, the log-in; the page; its row count and rows
        page = client.get(f"/admin/articles/{model._meta.model_name}/", {"q": words})
    assert len(page.context["cl"].result_list) == 1
    nothing = client.get(f"/admin/articles/{model._meta.model_name}/", {"q": "没有的字"})
    assert len(nothing.context["cl"].result_list) == 0


def test_a_documents_page_shows_its_opening_without_markup(document):
    document.text = "<script>甲</script>" + "乙" * printed.TEXT_SHOWN
    shown = printed.SourceDocumentAdmin(SourceDocument, site).opening(document)
    assert "<script>" not in shown
    assert shown.endswith("（其余从略）")
