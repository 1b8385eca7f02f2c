"""Random tamperings with a log of two hundred lines, by somebody with every right: each is found, and where."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from tracker.record.chain import BEGINNING, Line, Stored, chain_hash, first_fault, payload_hash

LENGTH, TAMPERINGS = 200, 210
DAY = dt.datetime(2023, 1, 1, tzinfo=dt.UTC)
Log = list[Stored]


def honest() -> Log:
    lines = []
    for sequence in range(1, LENGTH + 1):
        nonce, body = f"{sequence:032x}", f'{{"id":"{sequence}"}}'
        line = Line(
            sequence=sequence,
            kind="publish",
            row_kind="pledge",
            public_id=f"{sequence:016d}",
            number=1,
            released_at=DAY + dt.timedelta(minutes=sequence),
            reason="",
            payload_hash=payload_hash(nonce, body),
        )
        lines.append(Stored(line, "", (nonce, body)))
    return rehashed(lines, 0)


def rehashed(log: Log, start: int) -> Log:
    """The log with all its hashes computed anew from a place on."""
    previous = log[start - 1].chain_hash if start else BEGINNING
    found = log[:start]
    for item in log[start:]:
        line = replace(item.line, payload_hash=payload_hash(*item.payload) if item.payload else item.line.payload_hash)
        previous = chain_hash(previous, line)
        found.append(Stored(line, previous, item.payload))
    return found


def head_of(log: Log) -> tuple[int, str]:
    return log[-1].line.sequence, log[-1].chain_hash


def edit_byte(log: Log, at: int, chance: random.Random) -> Log:
    item = log[at]
    edited = chance.choice(
        [
            replace(item, payload=("0" * 32, item.payload[1] if item.payload else "")),
            replace(item, payload=(item.payload[0] if item.payload else "", "{}")),
            replace(item, line=replace(item.line, reason="x")),
            replace(item, line=replace(item.line, number=2)),
            replace(item, line=replace(item.line, kind="withdraw")),
            replace(item, line=replace(item.line, public_id="0")),
            replace(item, line=replace(item.line, released_at=DAY)),
            replace(item, chain_hash="f" * 64),
        ]
    )
    return [*log[:at], edited, *log[at + 1 :]]


def delete(log: Log, at: int, chance: random.Random) -> Log:
    return log[:at] + log[at + 1 :]


def swap(log: Log, at: int, chance: random.Random) -> Log:
    at = min(at, LENGTH - 2)
    return [*log[:at], log[at + 1], log[at], *log[at + 2 :]]


def insert(log: Log, at: int, chance: random.Random) -> Log:
    return [*log[:at], log[chance.randrange(LENGTH)], *log[at:]]


def cut_tail(log: Log, at: int, chance: random.Random) -> Log:
    return log[: max(at, 1)]


def edit_and_rehash(log: Log, at: int, chance: random.Random) -> Log:
    item = log[at]
    return rehashed([*log[:at], replace(item, payload=("0" * 32, "{}")), *log[at + 1 :]], at)


def delete_and_renumber(log: Log, at: int, chance: random.Random) -> Log:
    rest = [replace(item, line=replace(item.line, sequence=item.line.sequence - 1)) for item in log[at + 1 :]]
    return rehashed(log[:at] + rest, at)


CLASSES: list[Callable[[Log, int, random.Random], Log]] = [
    edit_byte, delete, swap, insert, cut_tail, edit_and_rehash, delete_and_renumber,
]  # fmt: skip


def tampered() -> list[tuple[Log, int]]:
    chance, log = random.Random(20230117), honest()
    found = []
    for number in range(TAMPERINGS):
        at = chance.randrange(LENGTH)
        found.append((CLASSES[number % len(CLASSES)](log, at, chance), at))
    return [(broken, at) for broken, at in found if broken != log]


def test_every_tampering_is_found_against_a_pin() -> None:
    log = honest()
    pin = dict([head_of(log)])
    cases = tampered()
    assert len(cases) > TAMPERINGS - 20
    for broken, at in cases:
        # The forger sets the head as it suits the log.
        fault = first_fault(broken, head=head_of(broken), pins=pin)
        assert fault is not None
        assert fault.sequence >= min(at, LENGTH - 2) + 1 or len(broken) < LENGTH


def test_control_without_a_pin_some_go_unseen() -> None:
    unseen = [case for case, _ in tampered() if first_fault(case, head=head_of(case)) is None]
    assert len(unseen) > TAMPERINGS // 4


def test_control_an_honest_log_is_never_blamed() -> None:
    log = honest()
    for sequence in range(1, LENGTH + 1):
        pin = {sequence: log[sequence - 1].chain_hash}
        assert first_fault(log, head=head_of(log), pins=pin) is None


@pytest.mark.parametrize("make", [edit_byte, delete, swap], ids=lambda make: make.__name__)
def test_the_first_bad_line_is_the_one_named(make: Callable[[Log, int, random.Random], Log]) -> None:
    log, chance = honest(), random.Random(1)
    for at in (0, 7, 100, LENGTH - 2):
        fault = first_fault(make(log, at, chance), head=head_of(log))
        assert fault is not None
        assert fault.sequence == at + 1
