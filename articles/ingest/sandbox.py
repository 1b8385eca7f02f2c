"""The limited child process in which extraction runs: plain data in, plain JSON out, no database in its reach."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from articles.extraction.worker import OUT_OF_MEMORY

from .errors import IntakeError

ROOT = Path(__file__).resolve().parents[2]
WORKER = (sys.executable, "-m", "articles.extraction.worker")
CHUNK = 1 << 16


class ExtractionError(IntakeError):
    """The document exceeded a limit, or what was found in it cannot be true; the message is its failure's reason."""


class ExtractorUnavailableError(Exception):
    """The child process does not come up, whatever the document: the installation is broken."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may use. CPU and time grow with its text; the clock on the wall runs three times as long."""

    cpu_seconds: int = 10
    cpu_seconds_per_mb: int = 12
    memory_mb: int = 1536
    answer_bytes: int = 64_000_000
    start_seconds: float = 60

    def cpu_for(self, text: str) -> int:
        return self.cpu_seconds + self.cpu_seconds_per_mb * len(text) // 1_000_000

    def wall_for(self, text: str) -> float:
        return 3 * self.cpu_for(text)


class Sandbox:
    """A context in which `extract` may be called for any number of documents; one child serves them all until one breaks it."""

    def __init__(self, *, limits: Limits | None = None, command: tuple[str, ...] = WORKER) -> None:
        self.limits = limits or Limits()
        self.command = command
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def extract(self, text: str, *, day: dt.date, place: str) -> dict[str, Any]:
        """What extraction found, as it said it: not yet checked.

        Raises ExtractionError where the document exceeds a limit or breaks a finder, ExtractorUnavailableError where
        the child does not come up at all.
        """
        cpu, wall = self.limits.cpu_for(text), self.limits.wall_for(text)
        self._start()
        request = {"text": text, "date": day.isoformat(), "place": place, "cpu_seconds": cpu}
        try:
            answer = self._exchange(json.dumps(request).encode() + b"\n", within=wall)
        except TimeoutError:
            self._stop()
            raise ExtractionError(f"识别超过用时上限（{wall:g} 秒）") from None
        except EOFError:
            killed_by_cpu = self._stop() == -signal.SIGXCPU
            raise ExtractionError(f"识别超过处理器时间上限（{cpu} 秒）" if killed_by_cpu else "识别程序意外中止") from None
        except BaseException:
            self._stop()
            raise
        if answer.get("error") == OUT_OF_MEMORY:
            self._stop()
            raise ExtractionError(f"识别超过内存上限（{self.limits.memory_mb} MB）")
        if "error" in answer:
            raise ExtractionError(f"识别程序出错：{answer['error']}")
        return answer

    def _start(self) -> None:
        if self._child is not None:
            return
        self._child = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [*self.command, "--memory-mb", str(self.limits.memory_mb)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=ROOT,
            # Nothing of ours: no DATABASE_URL, no SECRET_KEY.
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"},
        )
        try:
            greeting = self._exchange(b"", within=self.limits.start_seconds)
        except (TimeoutError, EOFError, ExtractionError) as error:
            self._stop()
            raise ExtractorUnavailableError("识别程序无法启动；请检查安装（python -m articles.extraction --help）") from error
        except BaseException:
            self._stop()
            raise
        if "ready" not in greeting:
            self._stop()
            raise ExtractorUnavailableError("识别程序启动时答非所问")

    def _stop(self) -> int | None:
        """Ends the child, if there is one; its exit code, where it had ended by itself."""
        child, self._child = self._child, None
        if child is None:
            return None
        if child.stdin is not None:
            child.stdin.close()
        # The end of its input ends it, and one that is ending by itself is given the time to say how.
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(0.5)
        code = child.poll()
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()
        return code

    def _exchange(self, request: bytes, *, within: float) -> dict[str, Any]:
        """Sends the request and reads one line. Raises TimeoutError, or EOFError where the child has ended."""
        assert self._child is not None and self._child.stdin is not None and self._child.stdout is not None
        source, drain = self._child.stdout.fileno(), self._child.stdin.fileno()
        deadline = time.monotonic() + within
        rest, answer = memoryview(request), bytearray()
        os.set_blocking(drain, False)
        with selectors.DefaultSelector() as selector:
            selector.register(source, selectors.EVENT_READ)
            if request:
                selector.register(drain, selectors.EVENT_WRITE)
            while not answer.endswith(b"\n"):
                events = selector.select(max(deadline - time.monotonic(), 0))
                if not events:
                    raise TimeoutError
                for key, _ in events:
                    if key.fd == drain:
                        try:
                            rest = rest[os.write(drain, rest[:CHUNK]) :]
                        except BrokenPipeError:
                            rest = rest[:0]
                        if not rest:
                            selector.unregister(drain)
                    else:
                        answer += _read(source)
                        if len(answer) > self.limits.answer_bytes:
                            raise ExtractionError("识别结果过多")
        return _parse(bytes(answer))


def _read(source: int) -> bytes:
    chunk = os.read(source, CHUNK)
    if not chunk:
        raise EOFError
    return chunk


def _parse(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise ExtractionError("识别程序答非所问")
    return answer
