"""Administrative divisions as ranges of GB/T 2260 codes: a division with its parts is a stretch of codes."""

from __future__ import annotations

from typing import Final

COUNTRY: Final = "100000"


def code_range(code: str) -> tuple[str, str]:
    """The first and last code inside a division, itself included: 150300 is 150300 to 150399.

    The record may not import the articles' areas, and answers for codes that it has no card of.
    """
    if code == COUNTRY:
        return COUNTRY, "999999"
    for width in (2, 4):
        if code[width:] == "0" * (6 - width):
            return code, code[:width] + "9" * (6 - width)
    return code, code
