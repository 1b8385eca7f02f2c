"""What commands over documents show: a bar on a terminal, an even table, each problem with its file's name."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

from django.core.management.base import CommandError, OutputWrapper
from tqdm import tqdm

BAD_INPUT = 2  # the exit code of a run in which some file could not be done
SOON = 1.0  # seconds; shorter work needs no bar


class FileProblems:
    """The files that could not be done, each told at once on standard error."""

    def __init__(self, stderr: OutputWrapper) -> None:
        self.stderr = stderr
        self.count = 0

    def __len__(self) -> int:
        return self.count

    def add(self, name: object, error: Exception) -> None:
        self.count += 1
        with tqdm.external_write_mode():
            self.stderr.write(f"{printable(str(name))}：{error}")

    def exit(self) -> None:
        """Ends the command with exit code 2 where there was any."""
        if self.count:
            raise CommandError(f"{self.count} 个未能完成，原因见上", returncode=BAD_INPUT)


class ArticleBar:
    """A progress bar over articles, shown only on a terminal and only where the work is long."""

    def __init__(self) -> None:
        # disable=None: no bar where nobody watches.
        self._bar: tqdm[Any] = tqdm(total=0, unit="篇", delay=SOON, disable=None, leave=False, file=sys.stderr)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.close()

    def next(self, name: str) -> Callable[[int, int], None]:
        """A progress function for the next document, named so."""
        self._bar.set_description_str(printable(name), refresh=False)
        before = self._bar.total or 0

        def advance(stored: int, found: int) -> None:
            self._bar.total = before + found
            self._bar.update()

        return advance


def write_table(stdout: OutputWrapper, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """The rows under their headings, in columns that stay even with Chinese in them."""
    cells = [[printable(str(cell)) for cell in row] for row in [headings, *rows]]
    widths = [max(_width(row[column]) for row in cells) for column in range(len(headings))]
    for row in cells:
        line = "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        stdout.write(line.rstrip())


def printable(name: str) -> str:
    """A file's name as a terminal may show it: no control characters, no bytes that are no text."""
    return "".join(c if c.isprintable() else "�" for c in name.encode(errors="replace").decode())


def _width(words: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in words)
