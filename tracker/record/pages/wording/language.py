"""Which language the page speaks."""

from __future__ import annotations

from django.utils.translation import get_language


def in_english() -> bool:
    """Whether the page is English."""
    return (get_language() or "").startswith("en")


def chosen(zh: str, en: str) -> str:
    """The English words on an English page where there are any, the Chinese ones everywhere else."""
    return en if en and in_english() else zh
