"""A file's whole way: what is stored, what a second time changes, what a broken-off run leaves to be done."""

from __future__ import annotations

import dataclasses

import pytest

from articles.ingest import storing
from articles.ingest.answers import read_answer
from articles.ingest.intake import extract_document, ingest_file
from articles.ingest.sandbox import ExtractionError, Limits, Sandbox
from articles.models import Article, Candidate, Newspaper, SourceDocument
from tracker.integrity.gate import open_gate
from tracker.integrity.models import Gate
from tracker.integrity.versions import update_seen

from .conftest import AT, PAGE
from .stub_worker import command, plain

State = Candidate.State


def rows():
    """Everything that ingest writes, but for random ids."""
    return (
        list(SourceDocument.objects.order_by("sha256").values_list("sha256", "state", "version", "failure")),
        list(
            Article.objects.order_by("document__sha256", "position").values_list(
                "position", "start", "end", "text", "facts"
            )
        ),
        list(Candidate.objects.order_by("key").values_list("key", "exact", "group", "state", "version", "payload")),
    )


def again(document, kind="plain"):
    with Sandbox(command=command(kind)) as sandbox:
        return extract_document(document=SourceDocument.objects.get(pk=document.pk), sandbox=sandbox)


def test_ingest_stores_the_bytes_the_articles_and_the_candidates(document):
    assert bytes(document.raw) == PAGE.encode()
    assert (document.text, document.encoding, document.state) == (PAGE, "UTF-8", "extracted")
    assert document.newspaper.shows_full_text is False
    first, second = document.articles.order_by("position")
    assert (first.position, first.headline, second.position) == (0, "甲市重点项目", 1)
    assert first.text == PAGE[first.start : first.end]
    assert [c.kind for c in first.candidates.all()] == ["pledge", "outcome"]
    assert not Gate.objects.exists()


def test_places_of_candidates_are_the_articles(document):
    for candidate in Candidate.objects.select_related("article"):
        text = candidate.article.text
        assert candidate.exact == text[candidate.start : candidate.end]
        for place in [candidate.payload, *candidate.payload["quantities"]]:
            words = place.get("quote") or place["text"]
            assert "".join(text[slice(*place["span"])].split()) == words
    article = Article.objects.get(position=0)
    person = article.facts["people"][0]
    assert article.text[slice(*person["span"])] == person["name"]


def test_the_same_bytes_twice_change_nothing(document, page, masthead, sandbox):
    before = rows()
    report = ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT)
    assert (report.fate, report.differs, rows()) == ("known", False, before)


def test_a_known_file_under_another_head_changes_nothing_and_says_so(document, page, masthead, sandbox, tmp_path):
    before = rows()
    other = dataclasses.replace(masthead, newspaper="乙区日报", page="第三版")
    copied = tmp_path / "copy.txt"
    copied.write_bytes(page.read_bytes())
    report = ingest_file(path=copied, masthead=other, sandbox=sandbox, at=AT)
    assert (report.fate, report.differs, rows()) == ("known", True, before)
    assert Newspaper.objects.count() == 1


@pytest.mark.parametrize("done", [0, 1, 2])
def test_a_run_broken_off_is_resumed(page, masthead, sandbox, done, monkeypatch):
    class BrokenOff(BaseException):
        pass

    def stop(stored, found):
        if stored == done:
            raise BrokenOff

    if done == 0:
        monkeypatch.setattr("articles.ingest.intake.store_article", lambda **_: stop(0, 0))
    with pytest.raises(BrokenOff):
        ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT, progress=stop)
    monkeypatch.undo()
    assert SourceDocument.objects.get().state == "received"
    assert Article.objects.count() == done

    report = ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT)
    assert (report.fate, report.articles, report.candidates) == ("resumed", 2, 4)
    assert (Article.objects.count(), Candidate.objects.count()) == (2, 4)
    assert SourceDocument.objects.get().state == "extracted"


def test_an_article_is_stored_with_all_its_candidates_or_not_at_all(page, masthead, sandbox, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(Candidate.objects, "bulk_create", fail)
    with pytest.raises(RuntimeError):
        ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT)
    assert (SourceDocument.objects.count(), Article.objects.count()) == (1, 0)


def test_extracting_again_changes_nothing_where_the_same_is_found(document):
    before = rows()
    report = again(document)
    assert (report.added, report.outdated, rows()) == (0, 0, before)


def test_extracting_again_replaces_pending_candidates(document):
    report = again(document, "rest_of_line")
    assert (report.added, report.outdated) == (3, 3)
    pending = Candidate.objects.pending().filter(kind="pledge")
    assert sorted(c.exact for c in pending) == ["将建设项目3个。", "将招聘教师。", "将新建学校3个。"]
    # And back: what was outdated is proposed once more, not stored twice.
    again(document)
    assert Candidate.objects.count() == 7
    assert {c.exact[0] for c in pending.all()} == {"2", "乙"}


@pytest.mark.parametrize("state", [State.ACCEPTED, State.MERGED, State.REJECTED])
def test_extracting_again_leaves_what_an_editor_decided(document, state):
    decided = Candidate.objects.get(exact="乙区将新建学校3个。")
    with open_gate("test"):
        update_seen(decided, seen=1, state=state)
    again(document, "rest_of_line")
    decided.refresh_from_db()
    assert (decided.state, decided.version) == (state, 2)
    # Its place is not proposed again, by whatever words; the others are.
    assert sorted(c.exact for c in Candidate.objects.pending().filter(kind="pledge")) == [
        "将建设项目3个。",
        "将招聘教师。",
    ]
    again(document)
    assert (
        not Candidate.objects.pending()
        .filter(article=decided.article, start__lt=decided.end, end__gt=decided.start)
        .exists()
    )


def test_another_cut_of_the_page_keeps_the_articles_and_finds_their_candidates(document):
    before = rows()
    report = again(document, "whole_page")
    assert (report.articles, report.misplaced) == (2, 0)
    articles, candidates = rows()[1:]
    assert articles == before[1]
    assert [row[:2] + row[3:4] for row in candidates] == [row[:2] + row[3:4] for row in before[2]]


def test_what_lies_in_no_stored_article_is_counted_and_new_articles_are_added(document):
    found = read_answer(plain(PAGE), PAGE)
    first, second = ((a.start, a.end) for a in found)
    fitted, misplaced = storing.fit(found, [first])
    assert [(a.start, a.end) for a in fitted] == [first, second]
    assert misplaced == 0
    without_headline = second[0] + PAGE[second[0] :].index("\n") + 1
    fitted, misplaced = storing.fit(found, [(without_headline, second[1])])
    assert [(a.start, a.end) for a in fitted] == [first, (without_headline, second[1])]
    assert misplaced == 0
    fitted, misplaced = storing.fit(found, [(without_headline + 1, second[1])])
    assert misplaced == 1


@pytest.mark.parametrize(
    ("kind", "reason"), [("spin", "处理器时间上限"), ("crash", "意外中止"), ("fail", "不认识的字")]
)
def test_a_document_that_exceeds_a_limit_is_failed_with_its_reason_and_can_be_tried_again(
    tmp_path, masthead, sandbox, kind, reason
):
    path = tmp_path / "hostile.txt"
    path.write_text("恶意\n甲市将建设。\n")
    with (
        Sandbox(command=command(kind), limits=Limits(cpu_seconds=1, patience=30)) as bad,
        pytest.raises(ExtractionError, match=reason),
    ):
        ingest_file(path=path, masthead=masthead, sandbox=bad, at=AT)
    document = SourceDocument.objects.get()
    assert document.state == "failed"
    assert reason in document.failure
    with pytest.raises(Exception, match="识别失败"):  # ingest again changes nothing, and says what to do
        ingest_file(path=path, masthead=masthead, sandbox=sandbox, at=AT)
    extract_document(document=document, sandbox=sandbox)
    document.refresh_from_db()
    assert (document.state, document.failure) == ("extracted", "")
    assert Candidate.objects.count() == 1


def test_a_claim_the_text_does_not_bear_out_fails_the_document(page, masthead, monkeypatch, sandbox):
    answer = plain(PAGE)
    answer["articles"][0]["pledges"][0]["quote"] = "甲市将建设项目300个。"
    monkeypatch.setattr(sandbox, "extract", lambda *_, **__: answer)
    with pytest.raises(ExtractionError, match="识别结果有误"):
        ingest_file(path=page, masthead=masthead, sandbox=sandbox, at=AT)
    assert SourceDocument.objects.get().state == "failed"
    assert not Article.objects.exists()
