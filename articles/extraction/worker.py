"""Extraction for a parent that does not trust the text: a process that limits itself, answering JSON line by line.

    python -m articles.extraction.worker --memory-mb 1024

It says `{"ready": VERSION}` once, then answers each `{"text", "date", "place", "cpu_seconds"}` with what extraction
found or with `{"error": REASON}`. Whoever exceeds the CPU limit is killed by the kernel; after an exhausted memory it
says so and ends.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import os
import resource
import sys
from collections.abc import Callable
from typing import IO, Any

from . import EXTRACTOR_VERSION

OUT_OF_MEMORY = "out of memory"

Extract = Callable[..., dict[str, Any]]


def main(extract: Extract, argv: list[str] | None = None) -> int:
    """Serves until the input ends; `extract` is the function under guard."""
    parser = argparse.ArgumentParser(prog="python -m articles.extraction.worker")
    parser.add_argument("--memory-mb", type=int, required=True)
    limit_process(memory_mb=parser.parse_args(argv).memory_mb)
    # Answers have a channel of their own: what a finder prints must not be taken for one, nor fill a log.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    _write(answers, {"ready": EXTRACTOR_VERSION})
    for line in sys.stdin.buffer:
        answer = answer_line(line, extract)
        _write(answers, answer)
        if answer.get("error") == OUT_OF_MEMORY:
            return 1  # what is left of this process is not to be relied on
    return 0


def limit_process(*, memory_mb: int) -> None:
    """No core file, no file grown by as much as a byte, and so much memory."""
    for kind, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, memory_mb * 1024 * 1024),
    ):
        # macOS knows the memory limit and refuses to set it.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def grant_cpu(seconds: int) -> None:
    """From now on so many seconds of CPU, whatever earlier pages have used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def answer_line(line: bytes, extract: Extract) -> dict[str, Any]:
    """What `extract` finds in one request, or why it found nothing."""
    try:
        request = json.loads(line)
        grant_cpu(request["cpu_seconds"])
        return extract(request["text"], page_date=dt.date.fromisoformat(request["date"]), place=request["place"])
    except MemoryError:
        return {"error": OUT_OF_MEMORY}
    except Exception as error:  # noqa: BLE001 - whatever a hostile text provokes is this document's failure alone
        return {"error": f"{type(error).__name__}: {error}"[:200]}


def _write(out: IO[bytes], answer: dict[str, Any]) -> None:
    try:
        data = json.dumps(answer, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace")
    except MemoryError:
        data = json.dumps({"error": OUT_OF_MEMORY}).encode()
    except (TypeError, ValueError, RecursionError) as error:
        data = json.dumps({"error": f"{type(error).__name__}: {error}"[:200]}).encode()
    out.write(data + b"\n")
    out.flush()


if __name__ == "__main__":
    from .extract import extract

    sys.exit(main(extract))
