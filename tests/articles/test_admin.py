"""The admin of the printed floor: areas and newspapers through the gate with the version seen, all else to be read only."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

from articles import admin as printed
from articles import reference
from articles.models import Area, Article, Newspaper, SourceDocument

from .urls import site

pytestmark = pytest.mark.urls("tests.articles.urls")


@pytest.fixture
def client(db, client):
    client.force_login(get_user_model().objects.create_superuser("admin"))
    return client


@pytest.fixture
def newspaper(area):
    row = Newspaper(name="甲市日报", area=area)
    reference.add(row=row)
    return row


def address(model, page):
    return f"/admin/articles/{model._meta.model_name}/{page}/"


def errors_of(response):
    """The errors that a form came back with; none where it was taken."""
    if response.status_code == 302:
        return []
    assert response.status_code == 200
    return [str(error) for error in response.context["errors"]]


def test_a_newspaper_is_changed_at_the_version_seen(client, newspaper):
    page = address(Newspaper, f"{newspaper.pk}/change")
    given = {"name": "甲市晚报", "area": newspaper.area_id, "homepage": ""}
    assert 'name="seen" value="1"' in client.get(page).content.decode()
    assert errors_of(client.post(page, given | {"seen": 1})) == []
    newspaper.refresh_from_db()
    assert (newspaper.name, newspaper.version) == ("甲市晚报", 2)
    # A form that somebody opened before: refused with a word, nothing written.
    (error,) = errors_of(client.post(page, given | {"name": "甲市早报", "seen": 1}))
    assert "已有他人修改" in error
    newspaper.refresh_from_db()
    assert (newspaper.name, newspaper.version) == ("甲市晚报", 2)


@pytest.mark.parametrize("seen", ["", "0", "9", "x"])
def test_a_form_without_the_right_version_is_refused(client, newspaper, seen):
    given = {"name": "甲市晚报", "area": newspaper.area_id, "homepage": "", "seen": seen}
    assert errors_of(client.post(address(Newspaper, f"{newspaper.pk}/change"), given))
    newspaper.refresh_from_db()
    assert newspaper.version == 1


def test_an_unchanged_form_writes_nothing(client, newspaper):
    given = {"name": "甲市日报", "area": newspaper.area_id, "homepage": "", "seen": 1}
    assert errors_of(client.post(address(Newspaper, f"{newspaper.pk}/change"), given)) == []
    newspaper.refresh_from_db()
    assert newspaper.version == 1


def test_an_area_is_added_through_the_gate(client, area):
    given = {"code": "990102", "name": "乙区", "name_en": "", "level": "county", "parent": area.pk, "seen": ""}
    assert errors_of(client.post(address(Area, "add"), given | {"code": "12"}))
    assert errors_of(client.post(address(Area, "add"), given)) == []
    assert Area.objects.get(code="990102").parent == area


@pytest.mark.parametrize(
    ("model", "view"),
    [
        (Area, "delete"),
        (Newspaper, "delete"),
        (SourceDocument, "delete"),
        (Article, "delete"),
        (SourceDocument, "change"),
        (Article, "change"),
    ],
)
def test_nothing_is_deleted_and_the_printed_is_never_written(client, document, model, view):
    row = model.objects.first()
    answer = client.post(address(model, f"{row.pk}/{view}"), {"post": "yes", "headline": "乙", "page": "乙"})
    assert answer.status_code == 403
    action = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    client.post(f"/admin/articles/{model._meta.model_name}/", action)
    assert model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", [SourceDocument, Article])
def test_what_was_printed_is_shown_and_not_offered_for_change(client, document, model):
    row = model.objects.first()
    page = client.get(address(model, f"{row.pk}/change")).content.decode()
    assert "2023年甲市将建设项目3个。" in page
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
