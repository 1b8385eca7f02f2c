"""Search in titles, quotes and released passages, the same on both databases.

A text is stored as its tokens: single characters and neighbouring pairs of Han, whole runs of Latin letters and digits
(乌海5G is 乌 乌海 海 5g). A term typed by a reader is a phrase of tokens, so that two characters find what three do.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any, Final

from django.db.models import Lookup, Q, TextField
from opencc import OpenCC

# Listed sets: \w would let Arabic digits and other letters in by chance. 〇 is a character of 二〇二三.
_HAN: Final = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
_RUNS: Final = re.compile(rf"[{_HAN}]+|[a-z0-9]+")
# A line of print breaks inside words: 乌 海 is 乌海, while two English words stay two.
_BREAK: Final = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
MOST_TERMS: Final = 20


class NothingToFindError(ValueError):
    """A query without a character that is searched for, such as “？”; or with more than MOST_TERMS terms."""


def tokens(*texts: str) -> str:
    """The tokens of the texts, in order, parted by blanks: 乌海5G → 乌 乌海 海 5g. No pair spans two texts."""
    return " ".join(token for text in texts for token in _tokens(text))


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    # Full-width ５Ｇ is 5g. The parts of 2421.2 are two tokens: PostgreSQL would read one number, SQLite two words.
    for run in _RUNS.findall(_BREAK.sub("", unicodedata.normalize("NFKC", text).lower())):
        if run[0].isascii():
            found.append(run)
            continue
        for place, character in enumerate(run):
            found.append(character)
            if place + 1 < len(run):
                found.append(run[place : place + 2])
    return found


def found_by(query: str) -> Q:
    """The condition that every term of `query` stands in the row; traditional characters find simplified ones.

    Raises NothingToFindError.
    """
    terms = query.split()
    if len(terms) > MOST_TERMS:
        raise NothingToFindError
    phrases = [{phrase for phrase in (_phrase(term), _phrase(simplified(term))) if phrase} for term in terms]
    if not any(phrases):
        raise NothingToFindError
    condition = Q()
    for either in filter(None, phrases):
        condition &= functools.reduce(lambda a, b: a | b, (Q(tokens__phrase=phrase) for phrase in sorted(either)))
    return condition


def simplified(text: str) -> str:
    """`text` in simplified characters: 教育廳 is 教育厅."""
    return str(_converter().convert(text))


def _phrase(term: str) -> str:
    # At its ends pairs say all that single characters would, and are far rarer: 育 stays inside 教育 育 育局.
    words = _tokens(term)
    if len(words) > 1 and len(words[1]) == 2 and words[1][0] == words[0]:
        words = words[1:]
    if len(words) > 1 and len(words[-2]) == 2 and words[-2][1] == words[-1]:
        words = words[:-1]
    return " ".join(words)


@functools.cache
def _converter() -> Any:
    return OpenCC("t2s")


@TextField.register_lookup
class Phrase(Lookup):
    """`tokens__phrase="教育 育 育局"`: the tokens stand in the row, next to each other, in this order."""

    lookup_name = "phrase"

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, values = self.process_lhs(compiler, connection)
        return f"to_tsvector('simple', {column}) @@ phraseto_tsquery('simple', %s)", [*values, self.rhs]

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        alias = connection.ops.quote_name(self.lhs.alias)
        table = f"{self.lhs.target.model._meta.db_table}_search"
        # Inside quotation marks nothing is an operator, and tokens hold letters and digits only.
        statement = f'{alias}."id" IN (SELECT rowid FROM "{table}" WHERE "{table}" MATCH %s)'  # noqa: S608
        return statement, [f'"{self.rhs}"']
