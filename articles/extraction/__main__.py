"""The extractor's own front door: a page, or pages line by line, in; JSON out.

python -m articles.extraction PAGE.txt --date 2023-01-17 --place 乌海市
python -m articles.extraction --lines < pages.jsonl
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import IO, Any

from .extract import extract
from .text.decoding import UnreadableError, decode, read_file


def read_date(words: object) -> dt.date:
    """The day that `YYYY-MM-DD` names."""
    try:
        return dt.date.fromisoformat(words)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise UnreadableError(f"{words!r} is no date; write it as 2023-01-17") from None


def read_line(line: str) -> dict[str, Any]:
    """The facts for one `{"text", "date", "place"}` line, or `{"error": …}` that says what is wrong with it."""
    try:
        request = json.loads(line)
        if not isinstance(request, dict) or not isinstance(request.get("text"), str):
            raise UnreadableError('a line is an object with "text" (a string), "date" and, where known, "place"')
        place = request.get("place")
        if place is not None and not isinstance(place, str):
            raise UnreadableError('"place" is the name of a place, or null')
        return extract(request["text"].removeprefix("\ufeff"), page_date=read_date(request.get("date")), place=place)
    except (json.JSONDecodeError, RecursionError):
        return {"error": "the line is no JSON; write one object a line"}
    except UnreadableError as error:
        return {"error": str(error)}


def _write(answer: dict[str, Any], out: IO[bytes]) -> None:
    # A lone surrogate can come in by \ud800 in JSON; it goes out the way it came.
    out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    out.flush()


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m articles.extraction", description=__doc__.splitlines()[0] if __doc__ else None
    )
    parser.add_argument("page", nargs="?", type=Path, help="a text file in UTF-8 or GB18030")
    parser.add_argument("--date", help="the day the page was printed, as 2023-01-17")
    parser.add_argument("--place", help="the place the page speaks of as 我市 or 我县")
    parser.add_argument("--lines", action="store_true", help='read {"text", "date", "place"} lines from standard input')
    arguments = parser.parse_args(argv)
    if arguments.lines == (arguments.page is not None):
        parser.error("name one page, or give --lines and hand the pages to standard input")
    if not arguments.lines and not arguments.date:
        parser.error("--date is missing; say when the page was printed, as --date 2023-01-17")
    return arguments


def main(argv: list[str] | None = None) -> int:
    """Exit code 0, or 2 with a message on standard error where the page cannot be read."""
    arguments = _arguments(argv)
    out = sys.stdout.buffer
    if arguments.lines:
        for raw in sys.stdin.buffer:
            line = raw.decode("utf-8-sig", "replace")
            if line.strip():
                _write(read_line(line), out)
        return 0
    try:
        page_date = read_date(arguments.date)
        text = decode(read_file(arguments.page)).text
    except UnreadableError as error:
        print(f"{arguments.page}: {error}", file=sys.stderr)
        return 2
    _write(extract(text, page_date=page_date, place=arguments.place), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
