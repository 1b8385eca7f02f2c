"""The log of releases: every tampering is found with the first bad line, and an honest log is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from tests.desk.world import AT, World, later, make_world
from tracker.desk import curation, publishing
from tracker.integrity import guards
from tracker.record.chain import BEGINNING, chain_hash, payload_hash
from tracker.record.models import Entry, Head, Metric, Pledge, Release, ReleasePayload, Update
from tracker.record.verification import line_of, verify_record


@pytest.fixture
def world(db: None) -> World:
    """A record of two pledges, one corrected and one withdrawn."""
    made = make_world()
    first = made.published(owner=made.organization())
    second = curation.accept(candidates=made.plant(), by=made.editor, at=AT)
    publishing.publish(pledge=second, by=made.publisher, at=AT)
    curation.check(pledge=first, checked_on=AT.date(), places="官网", result="found", by=made.editor, at=AT)
    first.refresh_from_db()
    publishing.correct(pledge=first, by=made.publisher, at=later(days=1), reason="补记核查")
    publishing.withdraw(pledge=second, by=made.publisher, at=later(days=2), reason="误发")
    return made


@pytest.fixture
def unguarded(world: World) -> None:
    """The tables as somebody with every right sees them. The test's own transaction puts the guards back."""
    guards.remove(connection)


def rehash(start: int) -> None:
    """What a forger with every right does: computes all hashes from some line on, and the head."""
    previous = (
        Release.objects.filter(sequence__lt=start).order_by("sequence").values_list("chain_hash", flat=True).last()
        or BEGINNING
    )
    for release in Release.objects.filter(sequence__gte=start).order_by("sequence").select_related("payload"):
        release.payload_hash = payload_hash(release.payload.nonce, release.payload.body)
        release.chain_hash = previous = chain_hash(previous, line_of(release))
        release.save()
        Head.objects.update(sequence=release.sequence, chain_hash=previous)


def edit_reason() -> int:
    release = Release.objects.get(kind="correct")
    Release.objects.filter(pk=release.pk).update(reason="无关紧要")
    return release.sequence


def edit_payload() -> int:
    payload = ReleasePayload.objects.filter(release__row_kind="pledge").order_by("release").first()
    assert payload is not None
    ReleasePayload.objects.filter(pk=payload.pk).update(body=payload.body.replace("444", "555"))
    return payload.release.sequence


def delete_line() -> int:
    release = Release.objects.get(sequence=3)
    ReleasePayload.objects.filter(release=release).delete()
    release.delete()
    return 3


def delete_payload() -> int:
    ReleasePayload.objects.filter(release__sequence=2).delete()
    return 2


def swap_lines() -> int:
    two, three = Release.objects.get(sequence=2), Release.objects.get(sequence=3)
    Release.objects.filter(pk=two.pk).update(sequence=1000)
    Release.objects.filter(pk=three.pk).update(sequence=2)
    Release.objects.filter(pk=two.pk).update(sequence=3)
    return 2


def cut_the_tail() -> int:
    last = Release.objects.latest("sequence")
    ReleasePayload.objects.filter(release=last).delete()
    last.delete()
    return last.sequence


def add_a_line() -> int:
    last = Release.objects.latest("sequence")
    Release.objects.create(
        sequence=last.sequence + 1, kind="publish", row_kind="pledge", public_id="0" * 16, number=1, released_at=last.released_at,
        payload_hash="0" * 64, chain_hash="1" * 64,
    )  # fmt: skip
    return last.sequence + 1


def edit_a_row() -> int:
    row = Pledge.objects.current().get()
    Pledge.objects.filter(pk=row.pk).update(body=row.body.replace("296", "196"))
    return row.sequence


def edit_a_card() -> int:
    row = Entry.objects.current().filter(kind="department").get()
    Entry.objects.filter(pk=row.pk).update(body=row.body.replace("教育", "体育"))
    return row.sequence


def edit_a_figure() -> int:
    row = Metric.objects.current().order_by("id").first()
    assert row is not None
    Metric.objects.filter(pk=row.pk).update(body=json.dumps(json.loads(row.body) | {"value": "1"}))
    return row.sequence


def edit_a_check() -> int:
    row = Update.objects.current().get()
    Update.objects.filter(pk=row.pk).update(body=row.body.replace("found", "nothing_found"))
    return row.sequence


TAMPERINGS = [
    edit_reason, edit_payload, delete_line, delete_payload, swap_lines, cut_the_tail, add_a_line, edit_a_row, edit_a_card,
    edit_a_figure, edit_a_check,
]  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_a_tampering_is_found_at_its_first_line(unguarded: None, tamper: Callable[[], int]) -> None:
    assert verify_record() is None
    sequence = tamper()
    fault = verify_record()
    assert fault is not None
    assert fault.sequence == sequence


def test_control_an_honest_record_is_not_blamed(world: World, capsys: Any) -> None:
    assert verify_record() is None
    call_command("verify_record")
    head = Head.objects.get()
    assert f"Pin: {head.sequence}:{head.chain_hash}" in capsys.readouterr().out


def test_a_log_rewritten_to_its_end_is_found_by_a_pin_only(unguarded: None) -> None:
    head = Head.objects.get()
    pins = {head.sequence: head.chain_hash}
    rehash(edit_reason())
    # The control: without a pin kept elsewhere the chain alone cannot tell.
    assert verify_record() is None
    fault = verify_record(pins=pins)
    assert fault is not None
    assert fault.sequence == head.sequence
    with pytest.raises(CommandError, match=f"first bad sequence is {head.sequence}"):
        call_command("verify_record", pin=[f"{head.sequence}:{head.chain_hash}"])


def test_a_pinned_line_that_was_cut_off_is_missed(unguarded: None) -> None:
    head = Head.objects.get()
    cut = cut_the_tail()
    rehash(cut - 1)
    assert verify_record() is None
    fault = verify_record(pins={head.sequence: head.chain_hash})
    assert fault is not None
    assert fault.sequence == cut


def test_a_redacted_payload_leaves_its_hash(unguarded: None) -> None:
    victim = Release.objects.get(kind="withdraw", row_kind="pledge")
    head = Head.objects.get()
    ReleasePayload.objects.filter(release__public_id=victim.public_id).delete()
    assert verify_record() is not None
    nonce, body = "0" * 32, "{}"
    tombstone = Release(
        sequence=head.sequence + 1, kind="redact", row_kind="pledge", public_id=victim.public_id, number=9,
        released_at=later(days=3), reason="依法", payload_hash=payload_hash(nonce, body),
    )  # fmt: skip
    tombstone.chain_hash = chain_hash(head.chain_hash, line_of(tombstone))
    tombstone.save()
    ReleasePayload.objects.create(release=tombstone, nonce=nonce, body=body)
    Head.objects.update(sequence=tombstone.sequence, chain_hash=tombstone.chain_hash)
    assert verify_record() is None


def test_the_log_has_no_gaps_and_ends_with_its_head(world: World) -> None:
    sequences = list(Release.objects.values_list("sequence", flat=True))
    assert sequences == list(range(1, len(sequences) + 1))
    last, head = Release.objects.latest("sequence"), Head.objects.get()
    assert (head.sequence, head.chain_hash, head.released_at) == (last.sequence, last.chain_hash, last.released_at)


def test_the_same_words_hash_differently_each_time(world: World) -> None:
    assert len(set(Release.objects.values_list("payload_hash", flat=True))) == Release.objects.count()
    assert len(set(ReleasePayload.objects.values_list("nonce", flat=True))) == Release.objects.count()


@pytest.mark.parametrize("pin", ["3", "3:abc", "x:" + "0" * 64, "٣:" + "0" * 64])
def test_a_malformed_pin_is_refused(db: None, pin: str) -> None:
    with pytest.raises(CommandError, match="is no pin"):
        call_command("verify_record", pin=[pin])


def test_an_empty_record_is_whole(db: None, capsys: Any) -> None:
    call_command("verify_record")
    assert "Nothing has been released" in capsys.readouterr().out
