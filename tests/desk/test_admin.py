"""The desk's screens: what each role may open, what a stale or refused form does, and the whole way of an article."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Candidate
from tests.desk.world import World
from tracker.desk.admin import decisions, review_cards
from tracker.desk.models import Decision, Organization, Pledge, SignOff, StatusUpdate
from tracker.desk.permissions import RIGHTS
from tracker.record.models import Pledge as PublishedPledge

ROLES = ("viewer", "editor", "publisher", "administrator")


def client_of(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def form_data(response: Any) -> dict[str, Any]:
    """The fields of a change form as a browser would send them back."""
    form = response.context["adminform"].form
    bound = list(form)
    for inline in response.context["inline_admin_formsets"]:
        bound += list(inline.formset.management_form)
        bound += [field for row in inline.formset.forms for field in row]
    values = {field.html_name: field.value() for field in bound}
    return {name: "" if value is None else value for name, value in values.items() if value is not False}


@pytest.mark.parametrize(
    ("word", "may"),
    [
        ("status", {"editor", "publisher"}),
        ("observe", {"editor", "publisher"}),
        ("check", {"editor", "publisher"}),
        ("inquire", {"editor", "publisher"}),
        ("deadline", {"editor", "publisher"}),
        ("publish", {"publisher"}),
        ("correct", {"publisher"}),
        ("withdraw", {"publisher"}),
    ],
)
def test_a_verb_s_page_opens_for_the_roles_of_its_row_in_the_table(world: World, word: str, may: set[str]) -> None:
    pledge = world.pledge()
    url = reverse("admin:desk_pledge_verb", args=[pledge.pk, word])
    opened = {role for role in ROLES if client_of(getattr(world, role)).get(url).status_code == 200}
    assert opened == may


@pytest.mark.parametrize("name", ["organization", "official", "project", "pledge"])
def test_rows_are_merged_by_editors_only(world: World, name: str) -> None:
    world.pledge()
    url = reverse(f"admin:desk_{name}_merge", args=[1])
    refused = [
        role for role in ("viewer", "administrator") if client_of(getattr(world, role)).get(url).status_code != 404
    ]
    assert refused == []


@pytest.mark.parametrize(
    ("page", "may_add"),
    [
        ("desk_organization", {"editor", "publisher"}),
        ("desk_official", {"editor", "publisher"}),
        ("desk_project", {"editor", "publisher"}),
        ("articles_area", {"administrator"}),
        ("articles_newspaper", {"administrator"}),
        ("auth_user", {"administrator"}),
        ("desk_pledge", set()),
        ("desk_decision", set()),
        ("articles_candidate", set()),
        ("articles_article", set()),
        ("articles_sourcedocument", set()),
        ("record_release", set()),
    ],
)
def test_rows_are_added_by_the_roles_that_may(world: World, page: str, may_add: set[str]) -> None:
    url = reverse(f"admin:{page}_add")
    assert {role for role in ROLES if client_of(getattr(world, role)).get(url).status_code == 200} == may_add


def test_a_newspaper_is_changed_at_the_version_seen_and_with_a_decision(world: World) -> None:
    url = reverse("admin:articles_newspaper_change", args=[world.paper.pk])
    client = client_of(world.administrator)
    given = form_data(client.get(url))
    assert client.post(url, given).status_code == 302
    world.paper.refresh_from_db()
    assert (world.paper.version, Decision.objects.filter(verb="set_up").count()) == (1, 0), "unchanged: nothing written"
    assert client.post(url, given | {"name": "甲市晚报"}).status_code == 302
    world.paper.refresh_from_db()
    decision = Decision.objects.get(verb="set_up")
    assert (world.paper.name, world.paper.version, decision.by) == ("甲市晚报", 2, world.administrator)
    # A form that somebody opened before, one without a version, one of a version yet to come.
    for seen in ("1", "", "9", "x"):
        page = client.post(url, given | {"name": "甲市早报", "seen": seen})
        assert page.status_code == 200, seen
        assert page.context["errors"], seen
    world.paper.refresh_from_db()
    assert (world.paper.name, world.paper.version) == ("甲市晚报", 2)


def test_an_area_is_added_with_a_decision(world: World) -> None:
    client, url = client_of(world.administrator), reverse("admin:articles_area_add")
    given = {"code": "12", "name": "丙区", "name_en": "", "level": "county", "parent": "", "seen": ""}
    assert client.post(url, given).context["errors"]
    assert client.post(url, given | {"code": "990188"}).status_code == 302
    assert Decision.objects.get(verb="set_up").after["code"] == "990188"


@pytest.mark.parametrize(("path", "words"), [("/admin/", "审读下一篇"), ("/en/admin/", "What to do today")])
def test_the_desk_begins_with_what_waits(world: World, path: str, words: str) -> None:
    page = client_of(world.editor).get(path).content.decode()
    assert words in page
    assert reverse("admin:desk_queue").removeprefix("/en") in page


def test_the_logs_speak_in_words_not_in_codes(world: World) -> None:
    world.published()
    client = client_of(world.viewer)
    assert set(decisions.VERB_WORDS) == set(RIGHTS) - {"view", "ingest", "manage_users"}
    log = client.get(reverse("admin:desk_decision_changelist"), {"verb": "publish"})
    assert set(log.context["cl"].queryset.values_list("verb", flat=True)) == {"publish"}
    releases = client.get(reverse("admin:record_release_changelist"))
    for page, words in ((log, ("发布", "承诺事项")), (releases, ("发布记录", "序号", "承诺事项", "单位"))):
        table = page.content.decode().split('id="result_list"')[1].split("</table>")[0]
        assert [word for word in words if word not in page.content.decode()] == []
        assert not re.search(r">(publish|pledge|department|Sequence|Kind)<", table)


def test_somebody_who_is_no_staff_sees_nothing(world: World) -> None:
    world.editor.is_staff = False
    world.editor.save()
    client = client_of(world.editor)
    for name in ("index", "desk_pledge_changelist", "articles_candidate_changelist", "desk_queue"):
        assert client.get(reverse(f"admin:{name}")).status_code == 302


def test_an_article_goes_the_whole_way_on_its_review_page(world: World) -> None:
    programme, outcome = world.programme(), world.outcome()
    url = reverse("admin:desk_review", args=[world.article.pk])
    client = client_of(world.editor)
    page = client.get(url)
    assert "乙区计划实施重点项目296个" in page.content.decode()
    accept = {
        "card": "g1", "verb": "accept", "clause": [c.pk for c in programme], "g1-title": "重点项目296个", "g1-owner": "new:乙区",
        "g1-classification": "government", "g1-topic": "industry", "g1-force": "plan",
    }  # fmt: skip
    assert client.post(url, accept).status_code == 302
    pledge = Pledge.objects.get()
    assert (pledge.title, pledge.owner, pledge.metrics.count()) == (
        "重点项目296个",
        Organization.objects.get(name="乙区"),
        3,
    )
    key = f"c{outcome.pk}"
    answer = {
        "card": key, "verb": "record_status", f"{key}-pledge": pledge.pk, f"{key}-status": "in_progress",
        f"{key}-happened_on": "2023-07-31", f"{key}-summary": "已实施210个",
    }  # fmt: skip
    assert client.post(url, answer).status_code == 302
    assert StatusUpdate.objects.get().evidence.candidate == outcome
    assert client.post(url, {"verb": "sign_off"}).status_code == 302
    assert SignOff.objects.get().by == world.editor
    assert not Candidate.objects.pending().exists()


def test_a_long_article_is_decided_a_page_of_cards_at_a_time(world: World) -> None:
    text = "".join(f"第{i:04}项。" for i in range(review_cards.TEXT_A_PAGE // 7 + 40))
    article = world.another_article(text)
    for i in range(review_cards.CARDS_A_PAGE + 3):
        world.candidate(f"第{i:04}项", article=article, group=i)
    far = world.candidate(text[-7:-1], article=article, group=9000)
    client, url = client_of(world.editor), reverse("admin:desk_review", args=[article.pk])
    page = client.get(url)
    assert len(page.context["cards"]) == review_cards.CARDS_A_PAGE
    assert "其后还有 4 组" in page.content.decode()
    assert far.quote not in page.content.decode(), "a text of a book's length is cut"
    assert client.post(url, {"card": "g0", "verb": "reject", "reason": "不具体"}).status_code == 302
    page = client.get(url)
    assert [card.key for card in page.context["cards"]][-1] == f"g{review_cards.CARDS_A_PAGE}"
    assert client.post(url, {"verb": "reject_rest", "reason": "不具体"}).status_code == 302
    assert not Candidate.objects.pending().filter(article=article).exists()


def test_the_text_follows_what_is_left_to_decide(world: World) -> None:
    text = "".join(f"第{i:04}项。" for i in range(review_cards.TEXT_A_PAGE // 7 * 3))
    article = world.another_article(text)
    far = world.candidate(text[-7:-1], article=article, group=1)
    segments = review_cards.marked_text(article)
    assert [(s.text, s.card) for s in segments if s.card] == [(far.quote, "g1")]
    assert segments[0].text.startswith("……")


def test_an_accept_with_an_empty_title_keeps_what_was_typed(world: World) -> None:
    world.programme()
    typed = {
        "card": "g1",
        "verb": "accept",
        "g1-title": "",
        "g1-owner": "",
        "g1-classification": "company",
        "g1-topic": "health",
        "g1-force": "plan",
    }
    page = client_of(world.editor).post(reverse("admin:desk_review", args=[world.article.pk]), typed)
    assert page.status_code == 400
    assert '<option value="health" selected>' in page.content.decode()
    assert not Pledge.objects.exists()


@pytest.mark.parametrize("verb", ["accept", "reject", "merge_into"])
def test_a_card_decided_meanwhile_is_refused(world: World, verb: str) -> None:
    world.pledge()
    page = client_of(world.editor).post(
        reverse("admin:desk_review", args=[world.article.pk]), {"card": "g1", "verb": verb}
    )
    assert page.status_code == 409
    assert Pledge.objects.count() == 1


def test_a_rejection_without_a_reason_is_refused(world: World) -> None:
    world.programme()
    url = reverse("admin:desk_review", args=[world.article.pk])
    assert client_of(world.editor).post(url, {"card": "g1", "verb": "reject"}).status_code == 409
    assert Candidate.objects.pending().count() == 2
    assert client_of(world.editor).post(url, {"card": "g1", "verb": "reject", "reason": "口号"}).status_code == 302
    assert not Candidate.objects.pending().exists()


def test_a_viewer_cannot_decide_by_posting(world: World) -> None:
    world.programme()
    url = reverse("admin:desk_review", args=[world.article.pk])
    for data in (
        {"verb": "reject_rest", "reason": "x"},
        {"verb": "sign_off"},
        {"card": "g1", "verb": "reject", "reason": "x"},
    ):
        assert client_of(world.viewer).post(url, data).status_code == 409
    assert Candidate.objects.pending().count() == 2
    assert not SignOff.objects.exists()


def test_the_second_of_two_editors_sees_both_texts_and_keeps_the_input(world: World) -> None:
    pledge = world.pledge()
    client, url = client_of(world.editor), reverse("admin:desk_pledge_change", args=[pledge.pk])
    data = form_data(client.get(url))
    assert client.post(url, data | {"title": "先到的标题"}).status_code == 302
    page = client.post(url, data | {"title": "后到的标题"})
    words = page.content.decode()
    assert "先到的标题" in words
    assert 'value="后到的标题"' in words
    pledge.refresh_from_db()
    assert pledge.title == "先到的标题"


def test_a_change_is_told_with_before_and_after(world: World) -> None:
    pledge = world.pledge()
    client, url = client_of(world.editor), reverse("admin:desk_pledge_change", args=[pledge.pk])
    before = pledge.title
    client.post(url, form_data(client.get(url)) | {"title": "新标题"})
    decision = Decision.objects.filter(verb="amend", row_type="pledge").get()
    assert (decision.by, decision.before["title"], decision.after["title"]) == (world.editor, before, "新标题")


def test_an_inline_s_row_is_added_changed_and_removed_by_verbs(world: World) -> None:
    pledge = world.pledge()
    client, url = client_of(world.editor), reverse("admin:desk_pledge_change", args=[pledge.pk])
    data = form_data(client.get(url))
    assert client.post(url, data | {"metrics-0-indicator": "重点项目数"}).status_code == 302
    assert pledge.metrics.filter(indicator="重点项目数").exists()
    data = form_data(client.get(url))
    assert client.post(url, data | {"metrics-2-DELETE": "on"}).status_code == 302
    assert pledge.metrics.count() == 2
    assert set(Decision.objects.filter(row_type="metric").values_list("verb", flat=True)) == {
        "accept",
        "amend",
        "remove",
    }


def test_who_changed_a_pledge_cannot_publish_it_and_somebody_else_can(world: World) -> None:
    pledge = world.pledge()
    url = reverse("admin:desk_pledge_change", args=[pledge.pk])
    client = client_of(world.publisher)
    client.post(url, form_data(client.get(url)) | {"title": "审发改过的标题"})
    publish = reverse("admin:desk_pledge_verb", args=[pledge.pk, "publish"])
    assert client.post(publish, {"reason": ""}).status_code == 409
    assert not PublishedPledge.objects.exists()
    assert client_of(world.other_publisher).post(publish, {"reason": ""}).status_code == 302
    assert PublishedPledge.objects.current().get().title == "审发改过的标题"


def test_a_forged_inline_key_reaches_no_other_pledge_s_row(world: World) -> None:
    pledge, other = world.pledge(), None
    article = world.another_article()
    clause = world.candidate("乙区教育局将于年内新建学校2所", article=article)
    from tracker.desk import curation

    from .world import AT

    other = curation.accept(candidates=[clause], by=world.editor, at=AT)
    client, url = client_of(world.editor), reverse("admin:desk_pledge_change", args=[other.pk])
    data = form_data(client.get(url))
    metric = pledge.metrics.first()
    forged = data | {
        "metrics-TOTAL_FORMS": 1, "metrics-INITIAL_FORMS": 1, "metrics-0-id": metric.pk, "metrics-0-pledge": other.pk,
        "metrics-0-indicator": "伪造", "metrics-0-seen": metric.version,
    }  # fmt: skip
    client.post(url, forged)
    metric.refresh_from_db()
    assert metric.indicator != "伪造"
    assert metric.pledge == pledge


def test_an_administrator_cannot_make_a_superuser_or_touch_one(world: World) -> None:
    from django.contrib.auth.models import User

    root = User.objects.create_superuser("root", password="x" * 20)
    client = client_of(world.administrator)
    assert client.get(reverse("admin:auth_user_change", args=[root.pk])).status_code == 302
    url = reverse("admin:auth_user_change", args=[world.viewer.pk])
    client.post(url, form_data(client.get(url)) | {"is_superuser": "on"})
    world.viewer.refresh_from_db()
    assert not world.viewer.is_superuser


def test_autocomplete_serves_only_those_who_may_read(world: World) -> None:
    world.organization("丙单位")
    url = reverse("admin:autocomplete") + "?app_label=desk&model_name=pledge&field_name=owner&term=丙"
    assert client_of(world.viewer).get(url).status_code == 200
    world.viewer.groups.clear()
    assert client_of(world.viewer).get(url).status_code == 403


def test_an_article_s_hostile_text_is_shown_as_text(world: World) -> None:
    article = world.another_article("<script>alert(1)</script>乙区教育局将于年内新建学校2所。", headline="<b>x</b>")
    world.candidate("乙区教育局将于年内新建学校2所", article=article)
    page = client_of(world.editor).get(reverse("admin:desk_review", args=[article.pk])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_withdrawn_pledge_says_so_on_its_page(world: World) -> None:
    pledge = world.published()
    client = client_of(world.publisher)
    withdraw = reverse("admin:desk_pledge_verb", args=[pledge.pk, "withdraw"])
    assert client.post(withdraw, {"reason": "引文有误"}).status_code == 302
    page = client.get(reverse("admin:desk_pledge_change", args=[pledge.pk])).content.decode()
    assert "引文有误" in page
    assert "尚未发布" not in page


def test_a_correction_is_published_with_its_public_reason(world: World) -> None:
    pledge = world.published()
    url = reverse("admin:desk_pledge_change", args=[pledge.pk])
    editor = client_of(world.editor)
    editor.post(url, form_data(editor.get(url)) | {"title": "更正后的标题"})
    correct = reverse("admin:desk_pledge_verb", args=[pledge.pk, "correct"])
    client = client_of(world.publisher)
    assert client.post(correct, {"reason": ""}).status_code == 200
    assert client.post(correct, {"reason": "标题有误"}).status_code == 302
    assert PublishedPledge.objects.current().get().title == "更正后的标题"
    assert "标题有误" in Client().get("/corrections/").content.decode()
