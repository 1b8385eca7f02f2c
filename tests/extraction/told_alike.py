"""Tables of texts that tell one thing alike: a line `== what it proves | what is expected`, then a text a line."""

from __future__ import annotations


def rows(table: str) -> list[tuple[str, str, str]]:
    """Each text of a table with what is expected of it, and a name."""
    found: list[tuple[str, str, str]] = []
    name = expected = ""
    for line in table.strip().splitlines():
        if line.startswith("== "):
            name, expected = line.removeprefix("== ").split(" | ")
        else:
            found.append((line, expected, f"{name}: {line}"))
    return found
