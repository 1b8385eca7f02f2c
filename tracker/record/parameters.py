"""Values that a reader may put into an address: each field takes text and refuses, in both languages, what it cannot read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from tracker.integrity.public_ids import PATTERN

from .standpoint import DAY, BadMomentError, parse_day, parse_moment, start_of_day

PUBLIC_ID: Final = re.compile(rf"{PATTERN}\Z")
AREA_CODE: Final = re.compile(r"[1-9][0-9]{5}\Z")
LONGEST_TEXT: Final = 100


class RefusedParameterError(ValueError):
    """A parameter that a list does not know, or a value that it cannot read; `known` is what there is instead."""

    def __init__(self, *, code: str, parameter: str, zh: str, en: str, known: Iterable[str] = ()) -> None:
        self.code, self.parameter, self.zh, self.en, self.known = code, parameter, zh, en, tuple(known)
        super().__init__(zh)

    @property
    def message(self) -> str:
        """The message in the language of the page."""
        return self.en if (get_language() or "").startswith("en") else self.zh


class RefusedValueError(ValidationError):
    """A value that a field cannot read; the form that holds the field knows its name."""

    def __init__(self, zh: str, en: str, *, known: Iterable[str] = ()) -> None:
        super().__init__(zh, code="bad_value")
        self.en, self.known = en, tuple(known)


def shown(value: str) -> str:
    """A value as an error repeats it: short, and without characters that cannot be printed."""
    text = "".join(letter if letter.isprintable() else "�" for letter in value[:40])
    return text + "…" if len(value) > 40 else text


def check_known(parameters: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuses a parameter that is not known, or is given twice: a misspelt filter must not answer everything."""
    names = sorted(known)
    for name in parameters:
        if name not in names:
            raise RefusedParameterError(
                code="unknown_parameter",
                parameter=shown(name),
                zh=f"没有参数“{shown(name)}”。可用的参数：{'、'.join(names)}。",
                en=f"There is no parameter “{shown(name)}”. Known: {', '.join(names)}.",
                known=names,
            )
        if len(getattr(parameters, "getlist", lambda name: [name])(name)) > 1:
            raise RefusedParameterError(
                code="repeated_parameter",
                parameter=name,
                zh=f"参数“{name}”只能给出一次。",
                en=f"The parameter “{name}” may be given once only.",
            )


class PlainField(forms.Field):
    """Text as it was typed, without blanks around it; None where empty."""

    def to_python(self, value: Any) -> Any:
        text = (value or "").strip()
        return self.read(text) if text else None

    def read(self, text: str) -> Any:
        """The value of a text that is not empty; raises RefusedValueError."""
        if len(text) > LONGEST_TEXT or not text.isprintable():
            raise RefusedValueError(
                f"请写不超过 {LONGEST_TEXT} 个可见字符。", f"Write at most {LONGEST_TEXT} visible characters."
            )
        return text


class PublicIdField(PlainField):
    def read(self, text: str) -> str:
        if not PUBLIC_ID.match(text):
            raise RefusedValueError(
                "请写 16 位公开编号，如 7k3m9q2x5c8w1t4z。", "Write a public id: 16 lower-case letters and digits."
            )
        return text


class AreaCodeField(PlainField):
    def read(self, text: str) -> str:
        if not AREA_CODE.match(text):
            raise RefusedValueError(
                "请写六位行政区划代码（GB/T 2260），如 150300。", "Write a six-digit GB/T 2260 code such as 150300."
            )
        return text


class DayField(PlainField):
    def read(self, text: str) -> dt.date:
        try:
            return parse_day(text)
        except BadMomentError as error:
            raise RefusedValueError(error.zh, error.en) from error


class SinceField(PlainField):
    """A moment, or a day: its first instant."""

    def read(self, text: str) -> dt.datetime:
        try:
            # The first day there is begins, in our time zone, before the first instant there is in UTC.
            return start_of_day(max(parse_day(text), dt.date(1900, 1, 1))) if DAY.match(text) else parse_moment(text)
        except BadMomentError as error:
            raise RefusedValueError(error.zh, error.en) from error


class CodesField(PlainField):
    """One or several codes of a vocabulary, parted by commas."""

    def __init__(self, *args: Any, codes: tuple[str, ...], **kwargs: Any) -> None:
        self.codes = codes
        super().__init__(*args, **kwargs)

    def read(self, text: str) -> list[str]:
        found = [part.strip() for part in text.split(",")]
        for code in found:
            if code not in self.codes:
                raise RefusedValueError(
                    f"没有“{shown(code)}”。可用的值（可用逗号并列）：{'、'.join(self.codes)}。",
                    f"There is no “{shown(code)}”. Allowed (several parted by commas): {', '.join(self.codes)}.",
                    known=self.codes,
                )
        return sorted(set(found))
