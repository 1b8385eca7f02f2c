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
from typing import IO, Any, Self, cast

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
    """What one document may use. Most of it grows with its text; the clock on the wall runs `patience` times the CPU's."""

    cpu_seconds: int = 10
    cpu_seconds_per_mb: int = 12
    patience: float = 6
    memory_mb: int = 1536
    answer_bytes: int = 1_000_000
    answer_bytes_per_character: int = 50  # real pages: 3 to 5, a page of figures alone some 25
    start_seconds: float = 60

    def cpu_for(self, text: str) -> int:
        return self.cpu_seconds + self.cpu_seconds_per_mb * len(text) // 1_000_000

    def answer_for(self, text: str) -> int:
        return self.answer_bytes + self.answer_bytes_per_character * len(text)

    def wall_for(self, text: str) -> float:
        return self.patience * self.cpu_for(text)


class Sandbox:
    """A context in which `extract` may be called for any number of documents; one child serves all till one breaks it."""

    def __init__(self, *, limits: Limits | None = None, command: tuple[str, ...] = WORKER) -> None:
        self.limits = limits or Limits()
        self.command = command
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def extract(self, text: str, *, day: dt.date, place: str) -> dict[str, Any]:
        """What extraction found, as it said it: not yet checked.

        Raises ExtractionError where the document exceeds a limit or breaks a finder, ExtractorUnavailableError where
        the child does not come up at all.
        """
        cpu, wall = self.limits.cpu_for(text), self.limits.wall_for(text)
        child = self._child = self._child or self._start()
        page = {"text": text, "date": day.isoformat(), "place": place, "cpu_seconds": cpu}
        request = json.dumps(page, ensure_ascii=False).encode() + b"\n"
        try:
            answer = child.exchange(request, within=wall, most=self.limits.answer_for(text))
        except TimeoutError:
            self._stop()
            raise ExtractionError(f"识别超过用时上限（{wall:g} 秒）") from None
        except EOFError:
            by_cpu = self._stop() == -signal.SIGXCPU
            reason = f"识别超过处理器时间上限（{cpu} 秒）" if by_cpu else "识别程序意外中止"
            raise ExtractionError(reason) from None
        except BaseException:
            self._stop()
            raise
        if answer.get("error") == OUT_OF_MEMORY:
            self._stop()
            raise ExtractionError(f"识别超过内存上限（{self.limits.memory_mb} MB）")
        if "error" in answer:
            raise ExtractionError(f"识别程序出错：{answer['error']}")
        return answer

    def _start(self) -> _Child:
        child = _Child([*self.command, "--memory-mb", str(self.limits.memory_mb)])
        try:
            child.exchange(b"", within=self.limits.start_seconds, most=CHUNK)
        except (TimeoutError, EOFError, ExtractionError) as error:
            child.stop()
            raise ExtractorUnavailableError(
                "识别程序无法启动；请检查安装（python -m articles.extraction --help）"
            ) from error
        except BaseException:
            child.stop()
            raise
        return child

    def _stop(self) -> int | None:
        child, self._child = self._child, None
        return child.stop() if child else None


class _Child:
    """The process, and the pipes to it and from it."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=ROOT,
            # Nothing of ours: no DATABASE_URL, no SECRET_KEY.
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"},
        )
        self.requests = cast("IO[bytes]", self.process.stdin)
        self.answers = cast("IO[bytes]", self.process.stdout)
        os.set_blocking(self.requests.fileno(), False)

    def stop(self) -> int | None:
        """Ends the process; its exit code, where it had ended by itself."""
        self.requests.close()
        # The end of its input ends it, and one that is ending by itself is given the time to say how.
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(0.5)
        code = self.process.poll()
        self.process.kill()
        self.process.wait()
        self.answers.close()
        return code

    def exchange(self, request: bytes, *, within: float, most: int) -> dict[str, Any]:
        """Sends a line, if any, and reads one. Raises TimeoutError, or EOFError where the process has ended."""
        deadline = time.monotonic() + within
        rest, answer = memoryview(request), bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self.answers, selectors.EVENT_READ)
            if request:
                selector.register(self.requests, selectors.EVENT_WRITE)
            while not answer.endswith(b"\n"):
                ready = [key.fileobj for key, _ in selector.select(max(deadline - time.monotonic(), 0))]
                if not ready:
                    raise TimeoutError
                if self.requests in ready:
                    rest = self._send(rest)
                    if not rest:
                        selector.unregister(self.requests)
                if self.answers in ready:
                    answer += self._receive()
                    if len(answer) > most:
                        raise ExtractionError("识别结果过多")
        return _parse(bytes(answer))

    def _send(self, rest: memoryview) -> memoryview:
        try:
            return rest[os.write(self.requests.fileno(), rest[:CHUNK]) :]
        except BrokenPipeError:
            return rest[:0]  # it has ended: reading will say so

    def _receive(self) -> bytes:
        chunk = os.read(self.answers.fileno(), CHUNK)
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
