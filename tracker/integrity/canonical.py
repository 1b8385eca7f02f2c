"""One byte string for one value: what is hashed, compared and stored of a release."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from decimal import Decimal
from typing import Any


def canonical_json(value: Any) -> str:
    """`value` as JSON with sorted keys and no blanks; moments in UTC, decimals as plain strings.

    Raises TypeError for what has no canonical form (floats that are not numbers among them).
    """
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)


def sha256_hex(*parts: str | bytes) -> str:
    """The hex SHA-256 of the parts, each preceded by its length, so that no two lists of parts collide."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def plain_decimal(value: Decimal) -> str:
    """A decimal without exponent and without trailing zeros: 2421.20 is "2421.2", 1E+3 is "1000"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, dt.datetime):
        # A naive moment means another instant on another machine.
        if value.tzinfo is None:
            raise TypeError(f"a moment needs an offset: {value!r}")
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"no canonical form for {type(value).__name__}")
