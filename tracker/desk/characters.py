"""Characters that a reader cannot see: refused in what editors write, dropped from what is proposed.

A title with a bidirectional mark reads otherwise than it is stored, and two names that differ by a zero-width
space look like one. What was printed (articles, evidence) keeps every character.
"""

from __future__ import annotations

import re
from typing import Final

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

_INVISIBLE: Final = re.compile(
    "["
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # controls; tab and line feed are blanks
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # soft, zero-width, bidirectional
    "\U000e0000-\U000e007f"  # tags
    "]"
)


def visible(text: str) -> str:
    """The text without the characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def refuse_invisible(row: models.Model) -> None:
    """Raises ValidationError, by field, where a text of the row holds characters that nobody sees."""
    found = {
        field.name: _("含有看不见的字符（如零宽空格、方向标记），请删除后重新输入。")
        for field in row._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField)) and _holds_any(getattr(row, field.attname))
    }
    names = getattr(row, "other_names", ())
    if any(_holds_any(name) for name in names):
        found["other_names"] = _("含有看不见的字符（如零宽空格、方向标记），请删除后重新输入。")
    if found:
        raise ValidationError(found)


def _holds_any(value: object) -> bool:
    return isinstance(value, str) and _INVISIBLE.search(value) is not None
