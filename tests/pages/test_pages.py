"""What the pages tell of a small published world, and how they answer what is not there."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any

import pytest

from tests.record_rows import (
    Record,
    check_body,
    deadline_body,
    evidence_body,
    id_of,
    metric_body,
    observation_body,
    status_body,
)
from tracker.integrity.gate import open_gate
from tracker.record.models import Release

SCHOOLS = id_of("新建学校20所")
PLANT = id_of("丁厂扩建投产")
ROADS = id_of("改造公路5G基站2421.2公里")

PAGES = (
    "/", "/pledges/", f"/pledges/{SCHOOLS}/", f"/pledges/{SCHOOLS}/versions/1/", "/departments/",
    f"/departments/{id_of('甲市教育局')}/", "/officials/", f"/officials/{id_of('张某')}/", "/projects/",
    f"/projects/{id_of('丁厂扩建')}/", "/areas/", "/areas/990100/", "/articles/",
    f"/articles/{id_of('甲市今年要办十件实事')}/", "/topics/", "/corrections/", "/method/", "/data/", "/as-of/",
    "/changes.atom",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_answers_in_both_languages_cacheable_and_without_a_cookie(
    prefix: str, path: str, world: Record, read: Any, client: Any
) -> None:
    answer = read(prefix + path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    repeated = client.get(prefix + path, headers={"If-None-Match": answer.headers["ETag"]})
    assert repeated.status_code == 304


@pytest.mark.parametrize("path", PAGES[:-1])
def test_a_page_has_its_landmarks_and_nothing_inline(path: str, world: Record, read: Any) -> None:
    for prefix, language in (("", "zh-Hans"), ("/en", "en")):
        text = read(prefix + path).content.decode()
        assert f'<html lang="{language}">' in text
        assert text.count("<h1") == 1
        assert text.count("<main") == text.count("<header") == text.count("<footer") == 1
        assert 'class="skip" href="#main"' in text
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", text)


@pytest.mark.parametrize(
    "path", ["/", "/pledges/", "/departments/", "/areas/", "/articles/", "/topics/", "/corrections/"]
)
def test_an_empty_record_is_told_in_words(path: str, db: None, read: Any, words: Any) -> None:
    answer = read(path)
    assert answer.status_code == 200
    assert len(words(answer)) > 100


def test_a_release_changes_the_etag(world: Record, read: Any, client: Any) -> None:
    before = read("/pledges/").headers["ETag"]
    world.pledge("再建学校5所", area={"code": "990100", "name": "甲市", "name_en": ""})
    assert client.get("/pledges/", headers={"If-None-Match": before}).status_code == 200


def test_the_language_is_in_the_address_alone(world: Record, client: Any) -> None:
    client.cookies["django_language"] = "en"
    answer = client.get("/", headers={"Accept-Language": "en"})
    assert '<html lang="zh-Hans">' in answer.content.decode()
    assert "Accept-Language" not in answer.headers.get("Vary", "")


def test_home_tells_every_status_with_its_number_and_meaning(world: Record, read: Any, words: Any) -> None:
    told = words(read("/"))
    # One in progress, one nobody has judged; the withdrawn one and the one that became part of another count nowhere.
    assert "推进中 1 有证据表明工作已经开始" in told
    assert "尚未核查 2 发布后尚无编辑作出判断" in told
    assert "已取消 0 责任方宣布不再实施" in told
    assert "到期待核" in told


def test_planned_money_counts_each_pledge_once(world: Record, read: Any, words: Any) -> None:
    # 100 million in all; its part (其中) and this year's share of it are the same money.
    assert "计划投资（含企业投资） 1亿元以上 1 项写明投资额的承诺" in words(read("/"))
    assert "at least 100 million yuan" in words(read("/en/"))


FILTERS = [
    ("nothing asked", {}, {"新建学校20所", "丁厂扩建投产", "改造公路5G基站2421.2公里"}),
    ("a status", {"status": "in_progress"}, {"改造公路5G基站2421.2公里"}),
    ("an area with its parts", {"area": "990100"}, {"新建学校20所", "丁厂扩建投产"}),
    ("a part alone", {"area": "990102"}, {"丁厂扩建投产"}),
    ("a department", {"department": id_of("甲市教育局")}, {"新建学校20所"}),
    ("a project", {"project": id_of("丁厂扩建")}, {"丁厂扩建投产"}),
    ("words", {"q": "公路"}, {"改造公路5G基站2421.2公里"}),
    ("a last day", {"due_before": "2023-06-30"}, {"丁厂扩建投产"}),
    ("an empty field says nothing", {"q": "", "status": ""}, {"新建学校20所", "丁厂扩建投产", "改造公路5G基站2421.2公里"}),
    ("what nothing fits", {"status": "dropped"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("why", "query", "expected"), FILTERS, ids=[row[0] for row in FILTERS])
def test_the_list_shows_what_was_asked_for(
    why: str, query: dict[str, str], expected: set[str], world: Record, read: Any
) -> None:
    text = read("/pledges/", **query).content.decode()
    assert set(re.findall(r'class="title"><a [^>]*><bdi>(.*?)</bdi>', text)) == expected
    if not expected:
        assert "没有符合这些条件的承诺" in text


def test_a_filter_in_force_is_a_chip_that_takes_it_away(world: Record, read: Any) -> None:
    text = read("/pledges/", department=id_of("甲市教育局"), status="not_assessed", ordering="due_on").content.decode()
    assert "单位：<bdi>甲市教育局</bdi>" in text
    assert 'href="/pledges/?department=' in text.replace("&amp;", "&")
    assert "?status=not_assessed&amp;ordering=due_on" in text
    # What is seen is what is downloaded.
    assert "/api/v1/pledges/?" in text
    assert re.search(
        r"/api/v1/pledges/\?department=[0-9a-z]{16}&amp;status=not_assessed&amp;ordering=due_on&amp;format=csv", text
    )


def test_what_is_seen_can_be_downloaded(world: Record, read: Any, client: Any) -> None:
    text = read("/pledges/", status="in_progress", as_of="2023-03-01", ordering="due_on").content.decode()
    links = [html.unescape(link) for link in re.findall(r'href="(/api/v1/pledges/[^"]*)"', text)]
    answers = [client.get(link) for link in links]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].headers["Content-Type"].startswith("text/csv")
    assert [row["title"] for row in answers[1].json()["results"]] == ["改造公路5G基站2421.2公里"]


REFUSED = [
    ("/pledges/?statuss=met", "status"),
    ("/pledges/?status=done", "not_assessed"),
    ("/pledges/?area=甲市", "GB/T 2260"),
    ("/pledges/?due_before=2023-02-30", "2023-04-30"),
    ("/pledges/?ordering=title", "made_on"),
    ("/pledges/?cursor=xyz", "cursor"),
    ("/pledges/?as_of=2999-01-01", "as_of"),
    ("/?page=2", "as_of"),
    ("/departments/?name=x", "area"),
    (f"/pledges/{SCHOOLS}/?v=1", "as_of"),
    ("/method/?x=1", "x"),
]


@pytest.mark.parametrize(("path", "named"), REFUSED)
def test_what_a_page_does_not_know_is_refused_by_name(
    path: str, named: str, world: Record, client: Any, words: Any
) -> None:
    for prefix in ("", "/en"):
        answer = client.get(prefix + path)
        assert answer.status_code == 400
        assert named in words(answer)


def test_a_pledge_lights_up_its_words_and_names_their_source(world: Record, read: Any, words: Any) -> None:
    answer = read(f"/pledges/{SCHOOLS}/")
    assert "<mark>将新建学校20所</mark>。" in answer.content.decode()
    told = words(answer)
    assert "《甲市日报》2023年1月17日 第二版（日期为版面所印）" in told
    assert "2023年底前（至迟12月31日）" in told
    assert "牵头单位 甲市教育局" in told
    assert "尚未核查：发布后还没有人查找过后续消息" in told


def test_a_figure_shows_how_far_it_is(world: Record, read: Any, words: Any) -> None:
    told = words(read(f"/pledges/{PLANT}/"))
    assert "计划总投资 100000000元以上" in told
    assert "20%（本站计算：" in told
    assert "其中： 其中设备投资" in told
    assert "竖线：截至当日时间已过" in told


def test_self_reported_success_says_so(world: Record, read: Any, words: Any) -> None:
    assert "推进中 责任方通报" in words(read(f"/pledges/{ROADS}/"))
    assert "已核查，未见进展信息" in words(read(f"/pledges/{ROADS}/"))
    assert "责任方通报" in words(read("/pledges/", status="in_progress"))


def test_the_history_tells_what_changed_and_each_version_stays(world: Record, read: Any, words: Any) -> None:
    told = words(read(f"/pledges/{SCHOOLS}/"))
    assert "第 2 版 · 更正" in told
    assert "责任人 张某" in told
    first = words(read(f"/pledges/{SCHOOLS}/versions/1/"))
    assert "这是旧版（第 1 版）" in first
    assert "张某" in first
    assert read(f"/pledges/{SCHOOLS}/versions/3/").status_code == 404


def test_the_citation_names_id_version_hash_and_day(world: Record, read: Any, words: Any) -> None:
    told = words(read(f"/pledges/{SCHOOLS}/"))
    assert re.search(
        rf"《新建学校20所》，第 2 版，2023年1月1日发布，http://testserver/pledges/{SCHOOLS}/versions/2/ SHA-256 [0-9a-f]{{64}}",
        told,
    )


def test_looking_back_shows_what_stood_then(world: Record, read: Any, words: Any) -> None:
    world.at = dt.datetime(2023, 6, 1, tzinfo=world.at.tzinfo)
    area = {"code": "990100", "name": "甲市", "name_en": ""}
    world.pledge("新建学校20所", area=area, status=status_body("开工", "in_progress", "2023-05-01"))
    then, now = (words(read(f"/pledges/{SCHOOLS}/", **query)) for query in ({"as_of": "2023-03-01"}, {}))
    assert "回看 2023年3月1日" in then
    assert "状态 尚未核查" in then
    assert "第 3 版" not in then
    assert "状态 推进中" in now
    listed = words(read("/pledges/", as_of="2023-03-01"))
    assert "回看 2023年3月1日" in listed
    assert "推进中 责任方通报" in listed  # The road; the schools were not judged yet.
    before = read(f"/pledges/{SCHOOLS}/", as_of="2022-12-31")
    assert before.status_code == 404
    assert "首次公布于 2023-01-01" in words(before)


def test_the_form_for_a_day_leads_to_the_list_of_that_day(world: Record, read: Any) -> None:
    answer = read("/en/as-of/", day="2023-03-01")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/pledges/?as_of=2023-03-01")
    for day in ("2023-02-30", "2999-01-01", "x"):
        assert read("/as-of/", day=day).status_code == 400


def test_a_withdrawn_pledge_says_why(world: Record, read: Any, words: Any) -> None:
    answer = read(f"/pledges/{id_of('修建体育馆')}/")
    assert answer.status_code == 410
    assert "原文引用有误" in words(answer)
    assert "修建体育馆" not in words(answer)
    assert "修建体育馆" in words(read("/corrections/"))
    assert "修建体育馆" not in words(read("/pledges/"))


def test_what_the_law_removed_is_gone_at_every_address(world: Record, read: Any, words: Any) -> None:
    release = Release.objects.filter(public_id=id_of("修建体育馆")).latest("sequence")
    with open_gate("test"):
        told = {field.name: getattr(release, field.name) for field in Release._meta.fields if field.name != "id"}
        told |= {"sequence": 999, "number": 3, "kind": "redact", "chain_hash": "f" * 64, "reason": "依法删除"}
        Release.objects.create(**told)
    for path in ("", "versions/1/", "?as_of=2023-01-01"):
        answer = read(f"/pledges/{id_of('修建体育馆')}/{path}")
        assert answer.status_code == 410
        assert "修建体育馆" not in words(answer)


def test_a_merged_pledge_leads_to_what_it_became_part_of(world: Record, read: Any) -> None:
    answer = read(f"/en/pledges/{id_of('新建中小学20所')}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/en/pledges/{SCHOOLS}/")


@pytest.mark.parametrize(
    "path",
    ["/nothing/", "/en/nothing/", f"/pledges/{'0' * 16}/", "/pledges/1/", "/areas/123456/", f"/officials/{SCHOOLS}/"],
)
def test_what_never_was_is_a_404_in_the_style_of_the_house(path: str, world: Record, client: Any, words: Any) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert ("There is no such page" if path.startswith("/en/") else "没有这个页面") in words(answer)


def test_an_error_of_ours_says_so_without_the_database(
    db: None, client: Any, monkeypatch: pytest.MonkeyPatch, words: Any
) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("secret of the house")

    monkeypatch.setattr("tracker.record.pages.views.home.stats.overview", broken)
    client.raise_request_exception = False
    for path, told in (("/", "本站出了差错"), ("/en/", "Something went wrong")):
        answer = client.get(path)
        assert answer.status_code == 500
        assert told in words(answer)
        assert "secret" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_pages_only_read(method: str, world: Record, client: Any) -> None:
    assert getattr(client, method)("/pledges/").status_code == 405


def test_hostile_words_are_words(db: None, read: Any) -> None:
    record = Record()
    area = record.area("990100", "<b>甲市</b>")
    title = '<script>alert(1)</script>"\u202e反写'
    public_id = record.pledge(title, area=area, quote="{{ 7|add:7 }}<img src=x onerror=alert(1)>", updates=[])
    for path in ("/", "/pledges/", f"/pledges/{public_id}/", "/areas/990100/", "/changes.atom"):
        text = read(path).content.decode()
        assert "<script" not in text
        assert "<img" not in text
        assert "<b>甲" not in text
    # What is written right to left stays inside its own words.
    assert "<bdi>&lt;script&gt;" in read(f"/pledges/{public_id}/").content.decode()


def test_what_a_reader_types_comes_back_as_words(world: Record, read: Any) -> None:
    for query in (
        {"q": '"><script>alert(1)</script>'},
        {"as_of": "<script>"},
        {"status": "<script>"},
        {"<script>": "1"},
    ):
        assert "<script" not in read("/pledges/", **query).content.decode()


def test_an_address_shows_its_host_and_lends_no_credit(db: None, read: Any) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    good = {**evidence_body("网页", "将修路", None), "url": "https://example.org/a?b=1"}
    bad = {**evidence_body("坏", "将修桥", None), "url": "javascript:alert(1)"}
    public_id = record.pledge("修路", area=area, evidence=[good, bad])
    text = read(f"/pledges/{public_id}/").content.decode()
    assert '<a href="https://example.org/a?b=1" rel="noopener nofollow external">example.org</a>' in text
    assert "javascript:" not in text


def test_the_feed_leads_to_versions_that_stay(world: Record, read: Any) -> None:
    answer = read("/changes.atom")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    text = answer.content.decode()
    assert text.count("<entry>") == 3
    assert f"http://testserver/pledges/{SCHOOLS}/versions/2/" in text
    assert "修建体育馆" not in text


def test_companies_have_a_page_and_no_list(db: None, read: Any) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    company = {"id": id_of("丁厂"), "name": "丁厂", "name_en": "", "classification": "company"}
    body: dict[str, Any] = {**company, "kind": "company", "other_names": [], "parent": None, "area": area}
    record.card("company", company["id"], "丁厂", body, area_code="990100")
    assert read(f"/companies/{company['id']}/").status_code == 200
    assert read("/companies/").status_code == 404
    assert "丁厂" not in read("/departments/").content.decode()


def test_a_revised_deadline_leaves_the_first_in_view(db: None, read: Any, words: Any) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    first, later = deadline_body("2023-12-31"), {**deadline_body("2024-12-31"), "stated_on": "2023-11-01"}
    step = {"order": 1, "words": "完成主体", "is_required": True, "done_on": None, "evidence": None}
    of_step = {**deadline_body("2023-04-30", "4月底前"), "precision": "month", "milestone": 1}
    public_id = record.pledge("修桥", area=area, deadline=later, deadlines=[first, later, of_step], milestones=[step])
    told = words(read(f"/pledges/{public_id}/"))
    assert "完成时限 2024年底前（至迟12月31日）" in told
    assert "最初： 2023年底前（至迟12月31日）" in told
    assert "完成主体 2023年4月底前（至迟4月30日）" in told


def test_the_right_of_reply_is_printed_word_for_word(db: None, read: Any, words: Any) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    inquiry = {
        "asked": "甲市住建局", "asked_on": "2024-01-05", "channel": "公函", "question": "为何停工？", "answer": "资金尚未到位。",
        "answered_on": "2024-01-20",
    }  # fmt: skip
    stalled = {**status_body("停工", "stalled", "2024-01-31"), "inquiry": inquiry}
    not_met = {**status_body("到期", "not_met", "2024-02-01"), "no_inquiry_reason": "单位已撤销。"}
    public_id = record.pledge(
        "修桥", area=area, updates=[stalled, not_met], status=not_met, checks=[check_body("查", "2024-02-01")]
    )
    told = words(read(f"/pledges/{public_id}/"))
    assert "对方答复 · 甲市住建局 ，2024年1月5日，公函" in told
    assert "资金尚未到位。" in told
    assert "未征询对方的理由： 单位已撤销。" in told


def test_zero_is_a_value_and_not_a_blank(db: None, read: Any, words: Any) -> None:
    record = Record()
    area = record.area("990100", "甲市")
    seen = observation_body("零", "0", "2023-06-30")
    metric = metric_body("新建学校", "20", "所", observations=[seen], latest=seen, share="0")
    public_id = record.pledge("建校", area=area, metrics=[metric], deadline=deadline_body("2023-12-31"))
    told = words(read(f"/pledges/{public_id}/"))
    assert "最新值 0 （截至2023年6月30日） · 0%（本站计算：0÷20）" in told
