"""The child process: what a hostile text can do to it, and to nobody else."""

from __future__ import annotations

import datetime as dt
import re
import time

import pytest

from articles.ingest.sandbox import ExtractionError, ExtractorUnavailableError, Limits, Sandbox

from .stub_worker import command

DAY = dt.date(2023, 1, 17)
# Patient: on a busy machine a second of CPU takes long.
TIGHT = Limits(cpu_seconds=1, memory_mb=200, patience=30)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("spin", "处理器时间上限（1 秒）"),
        ("eat", "内存上限（200 MB）"),
        ("crash", "意外中止"),
        ("fail", "ValueError: 不认识的字"),
        ("flood", "结果过多"),
    ],
)
def test_a_hostile_document_fails_with_its_reason_and_the_next_is_read(kind, reason):
    with Sandbox(command=command(kind), limits=TIGHT) as sandbox:
        with pytest.raises(ExtractionError, match=re.escape(reason)):
            sandbox.extract("恶意", day=DAY, place="甲市")
        assert sandbox.extract("甲市", day=DAY, place="甲市")["articles"][0]["headline"] == "甲市"


def test_a_document_that_never_ends_is_stopped_by_the_clock():
    # It sleeps: no CPU limit would ever end it.
    with Sandbox(command=command("sleep"), limits=Limits(cpu_seconds=1, patience=1.5)) as sandbox:
        before = time.monotonic()
        with pytest.raises(ExtractionError, match=r"用时上限（1\.5 秒）"):
            sandbox.extract("恶意", day=DAY, place="甲市")
        assert time.monotonic() - before < 10


def test_without_the_limit_the_same_text_is_not_stopped():
    # The control: what stops `spin` is the limit on its CPU, not the harness.
    loose = Limits(cpu_seconds=1000)
    with Sandbox(command=command("spin"), limits=loose) as sandbox:
        child = sandbox._start()
        with pytest.raises(TimeoutError):
            child.exchange(
                b'{"text": "\\u6076\\u610f", "date": "2023-01-17", "place": "", "cpu_seconds": 1000}\n',
                within=2.5,
                most=100,
            )
        child.process.kill()
        child.stop()


def test_cpu_is_granted_anew_for_each_document():
    with Sandbox(command=command(), limits=TIGHT) as sandbox:
        for _ in range(30):
            sandbox.extract("甲市" * 1000, day=DAY, place="甲市")


def test_a_worker_that_does_not_start_is_no_fault_of_the_document():
    with Sandbox(command=command("broken")) as sandbox, pytest.raises(ExtractorUnavailableError):
        sandbox.extract("甲市", day=DAY, place="甲市")


def test_what_a_finder_prints_is_not_taken_for_an_answer():
    with Sandbox(command=command("chatter")) as sandbox:
        assert len(sandbox.extract("甲市", day=DAY, place="甲市")["articles"]) == 1


def test_the_child_sees_no_secret_and_no_open_file_of_ours(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    monkeypatch.setenv("SECRET_KEY", "secret")
    with (tmp_path / "ours.db").open("wb") as ours, Sandbox(command=command("surroundings")) as sandbox:
        seen = sandbox.extract("甲市", day=DAY, place="甲市")
        assert "secret" not in repr(seen["environment"])
        assert ours.name not in seen["files"]


def test_a_large_text_goes_through_both_pipes():
    text = "甲市将建设。\n" * 20_000
    with Sandbox(command=command()) as sandbox:
        assert len(sandbox.extract(text, day=DAY, place="甲市")["articles"][0]["pledges"]) == 20_000


def test_leaving_the_sandbox_leaves_no_process():
    with Sandbox(command=command()) as sandbox:
        sandbox.extract("甲市", day=DAY, place="甲市")
        assert sandbox._child is not None
        process = sandbox._child.process
        assert process.poll() is None
    assert process.poll() is not None
