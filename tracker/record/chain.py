"""The hash chain over the log of releases: pure functions, so that anybody can check an export without this project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from tracker.integrity.canonical import canonical_json, sha256_hex

BEGINNING: Final = "0" * 64
"""The chain hash before the first release."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of the log says, without its chain hash."""

    sequence: int
    kind: str
    row_kind: str
    public_id: str
    number: int
    released_at: dt.datetime
    reason: str
    payload_hash: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A line with the chain hash that is stored for it, and its payload where it has not been removed."""

    line: Line
    chain_hash: str
    payload: tuple[str, str] | None  # (nonce, body)


@dataclass(frozen=True, slots=True)
class Fault:
    """The first line that is not as it was written, and what is wrong with it."""

    sequence: int
    problem: str


def payload_hash(nonce: str, body: str) -> str:
    """The hash of a payload; the nonce keeps a removed payload from being guessed."""
    return sha256_hex(nonce, body)


def chain_hash(previous: str, line: Line) -> str:
    """The hash of a line and of all before it."""
    return sha256_hex(previous, canonical_json(asdict(line)))


def first_fault(
    stored: Iterable[Stored],
    *,
    head: tuple[int, str],
    pins: dict[int, str] | None = None,
    redacted: frozenset[str] = frozenset(),
) -> Fault | None:
    """The first fault of a log in order of sequence, or None.

    `head` is the sequence and chain hash the log should end with. A log rewritten from some line to its end is found only
    by `pins`: chain hashes by sequence that somebody else has kept. `redacted` are ids whose payloads were lawfully removed.
    """
    pins = pins or {}
    expected, previous = 1, BEGINNING
    for item in stored:
        line = item.line
        if line.sequence != expected:
            return Fault(expected, f"expected here, found {line.sequence}: a line is missing, moved or added")
        if item.payload is None:
            if line.public_id not in redacted:
                return Fault(line.sequence, "its payload is gone, and no redaction says so")
        elif payload_hash(*item.payload) != line.payload_hash:
            return Fault(line.sequence, "its payload is not what was hashed")
        previous = chain_hash(previous, line)
        if previous != item.chain_hash:
            return Fault(line.sequence, "its chain hash does not follow from the lines before")
        if pins.get(line.sequence, previous) != previous:
            return Fault(line.sequence, "it is not the line that was pinned: the log was rewritten up to here")
        expected += 1
    end = (expected - 1, previous)
    if end != head:
        return Fault(end[0] + 1, f"the log ends at {end[0]}, its head says {head[0]}")
    beyond = min((sequence for sequence in pins if sequence > end[0]), default=None)
    return Fault(end[0] + 1, f"the log ends at {end[0]}, line {beyond} was pinned") if beyond else None
