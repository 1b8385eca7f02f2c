"""The stretches of an article that are shown: whole sentences where they fit, never more than the set share."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.models import Article
from tests.desk.world import AT, World
from tracker.desk import curation, publishing
from tracker.desk.models import Pledge
from tracker.desk.publishing.passages import SHARE, around, union
from tracker.record import models as record

SENTENCE = "乙区将在年内建成学校{}所，并配齐师资。"
FILLER = "这是与承诺无关的一句话，用来让报道长一些，" * 3 + "到此为止。"
LONG = "".join(SENTENCE.format(i) + FILLER for i in range(1, 9))


def shown(pledge_id: str) -> list[dict[str, Any]]:
    return json.loads(record.Pledge.objects.current().get(public_id=pledge_id).body)["passages"]


def accept(world: World, article: Article, words: str) -> Pledge:
    candidate = world.candidate(words, group=None, article=article)
    return curation.accept(candidates=[candidate], by=world.editor, at=AT)


@pytest.mark.parametrize(
    ("text", "quote", "reach", "passage"),
    [
        ("前一句。这里将建成学校，并招生。后一句。", "将建成学校", 120, "这里将建成学校，并招生。"),
        ("前一句。这里将建成学校。后一句。", "将建成学校。", 120, "这里将建成学校。"),
        ("标题\n\n这里将建成学校", "将建成学校", 120, "这里将建成学校"),
        ("没有句号的长段这里将建成学校没有尽头的话", "将建成学校", 3, "段这里将建成学校没有尽"),
        ("前。 \n将建成 学校 。后", "将建成 学校", 120, "将建成 学校 。"),
        ("将建成学校", "将建成学校", 0, "将建成学校"),
    ],
)
def test_a_passage_is_the_sentence_around_the_quote(text: str, quote: str, reach: int, passage: str) -> None:
    start = text.index(quote)
    left, right = around(text, (start, start + len(quote)), reach)
    assert text[left:right] == passage


def test_spans_that_touch_are_one() -> None:
    assert union([(5, 9), (0, 3), (3, 4), (8, 12)]) == [(0, 4), (5, 12)]


def test_quotes_stand_in_their_passage(world: World) -> None:
    article = world.another_article(LONG)
    pledge = accept(world, article, "乙区将在年内建成学校2所")
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    (passage,) = shown(pledge.public_id)
    (quote,) = passage["quotes"]
    assert passage["text"] == "乙区将在年内建成学校2所，并配齐师资。"
    assert passage["text"][quote["start"] : quote["end"]] == "乙区将在年内建成学校2所"
    assert LONG[passage["start"] : passage["end"]] == passage["text"]
    told = json.loads(record.Pledge.objects.get().body)["evidence"][0]
    # No more of the article around the quote than its passage shows.
    assert (told["prefix"], told["suffix"]) == ("", "，并配齐师资。")


def test_all_pledges_together_stay_under_the_share(world: World) -> None:
    text = "".join(SENTENCE.format(i) for i in range(1, 9)) + FILLER
    article = world.another_article(text)

    def publish_all() -> None:
        for i in range(1, 9):
            pledge = accept(world, article, f"乙区将在年内建成学校{i}所")
            publishing.publish(pledge=pledge, by=world.publisher, at=AT)

    with pytest.raises(publishing.PassagesTooLongError, match="30%"):
        publish_all()
    published = record.Pledge.objects.count()
    assert published >= 2
    spans = [
        (p["start"], p["end"]) for row in record.Pledge.objects.current() for p in json.loads(row.body)["passages"]
    ]
    assert sum(end - start for start, end in union(spans)) <= SHARE * len(text)
    # The refused pledge left nothing behind.
    assert record.Party.objects.filter(kind="article").count() == published
    card = record.Entry.objects.current().get(kind="article")
    assert json.loads(card.body)["text"] is None


def test_control_a_paper_that_allows_it_is_shown_whole(world: World) -> None:
    curation.amend(
        row=world.paper, changes={"shows_full_text": True}, seen=1, by=world.administrator, at=AT, reason="已获授权"
    )
    text = "".join(SENTENCE.format(i) for i in range(1, 9)) + FILLER
    article = world.another_article(text)
    for i in range(1, 9):
        pledge = accept(world, article, f"乙区将在年内建成学校{i}所")
        publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    assert json.loads(record.Entry.objects.current().get(kind="article").body)["text"] == text


def test_a_pledge_published_again_does_not_count_against_itself(world: World) -> None:
    article = world.another_article("乙区将在年内建成学校1所，并配齐师资。" + FILLER)
    pledge = accept(world, article, "乙区将在年内建成学校1所")
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    before = shown(pledge.public_id)
    curation.amend(row=pledge, changes={"title": "建学校"}, seen=pledge.version, by=world.editor, at=AT)
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    assert shown(pledge.public_id) == before
