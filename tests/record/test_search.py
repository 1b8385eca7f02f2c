"""Search: what finds a pledge and what must not, the same on both databases."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.record_rows import Record, id_of
from tracker.record import search, search_index
from tracker.record.models import Pledge

AREA = {"code": "990100", "name": "甲市", "name_en": ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("乌海5G", "乌 乌海 海 5g", id="han-singles-and-pairs-latin-whole"),
        pytest.param("乌 海\n市", "乌 乌海 海 海市 市", id="a-line-of-print-breaks-inside-words"),
        pytest.param("就业、教育", "就 就业 业 教 教育 育", id="no-pair-across-a-stop"),
        pytest.param("2421.2亿", "2421 2 亿", id="a-decimal-is-two-tokens-on-both-databases"),
        pytest.param("５Ｇ　ＡＩ", "5g ai", id="full-width"),
        pytest.param("二〇二三", "二 二〇 〇 〇二 二 二三 三", id="the-zero-of-years"),
        pytest.param("٣号", "号", id="other-digits-are-nothing"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert search.tokens(text) == expected


def test_no_pair_spans_two_texts() -> None:
    assert "路桥" not in search.tokens("修路", "桥梁").split()


@pytest.fixture
def found(db: None) -> object:
    record = Record()
    record.pledge("新建学校20所", area=AREA, quote="今年将新建中小学20所，改善教育条件")
    record.pledge("改造公路", area=AREA, title_en="Rebuild 12 roads", quote="投资2421.2亿元建设5G基站")
    record.pledge("的确凉厂搬迁", area=AREA, quote="的")

    def ids(query: str) -> set[str]:
        named = {id_of(title): title for title in ("新建学校20所", "改造公路", "的确凉厂搬迁")}
        return {
            named[public_id]
            for public_id in Pledge.objects.filter(search.found_by(query)).values_list("public_id", flat=True)
        }

    return ids


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        pytest.param("学校", {"新建学校20所"}, id="two-characters"),
        pytest.param("校", {"新建学校20所"}, id="one-character"),
        pytest.param("新建中小学", {"新建学校20所"}, id="a-phrase-of-the-quote"),
        pytest.param("学校建新", set(), id="order-matters"),
        pytest.param("新学校", set(), id="gaps-do-not-match"),
        pytest.param("學校", {"新建学校20所"}, id="traditional-finds-simplified"),
        pytest.param("學校 教育", {"新建学校20所"}, id="two-terms-are-both-wanted"),
        pytest.param("学校 公路", set(), id="two-terms-of-two-pledges"),
        pytest.param("2421.2亿元", {"改造公路"}, id="a-figure"),
        pytest.param("2421", {"改造公路"}, id="its-whole-part"),
        pytest.param("421", set(), id="not-inside-a-number"),
        pytest.param("５ｇ", {"改造公路"}, id="full-width-latin"),
        pytest.param("5G基站", {"改造公路"}, id="latin-and-han"),
        pytest.param("的", {"的确凉厂搬迁"}, id="a-common-character"),
        pytest.param("20所", {"新建学校20所"}, id="digits-and-han"),
        pytest.param("学校？", {"新建学校20所"}, id="stops-are-passed-over"),
        pytest.param('学校" OR "公路', set(), id="operators-are-words"),
        pytest.param("学校*", {"新建学校20所"}, id="stars-are-nothing"),
    ],
)
def test_search_finds(found: object, query: str, titles: set[str]) -> None:
    assert found(query) == titles  # type: ignore[operator]


@pytest.mark.parametrize("query", ["？！", "…", "😀", "٣", "字 " * 21])
def test_a_query_without_words_or_with_too_many_is_refused(query: str) -> None:
    with pytest.raises(search.NothingToFindError):
        search.found_by(query)


@pytest.mark.django_db
def test_every_version_is_found_as_it_was() -> None:
    record = Record()
    record.pledge("旧名", area=AREA, id=id_of("一"))
    record.pledge("新名", area=AREA, id=id_of("一"))
    rows = Pledge.objects.order_by("number")
    assert [row.title for row in rows.filter(search.found_by("旧名"))] == ["旧名"]
    assert [row.title for row in rows.current().filter(search.found_by("旧名"))] == []


@pytest.mark.django_db
def test_control_without_its_index_sqlite_finds_nothing_and_installing_brings_it_back() -> None:
    search_index.remove(connection)
    Record().pledge("修路", area=AREA)
    search_index.install(connection)
    assert Pledge.objects.filter(search.found_by("修路")).count() == 1
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER record_pledge_search_insert")
        made = Record()
        made.sequence = 10
        made.pledge("架桥", area=AREA)
        assert Pledge.objects.filter(search.found_by("架桥")).count() == 0
