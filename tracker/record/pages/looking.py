"""From where a page looks at the record: now, or the day or moment of ?as_of=."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from tracker.record.parameters import RefusedParameterError, check_known
from tracker.record.standpoint import DAY, BadMomentError, Standpoint, stand_at, stand_now

from . import wording


@dataclass(frozen=True, slots=True)
class Look:
    """A standpoint with the words of it: `as_of` as asked for (empty: now) and `words` for the banner."""

    at: Standpoint
    as_of: str
    words: str

    @property
    def query(self) -> str:
        """What a link appends to stay on that day: ?as_of=2023-06-01, or nothing now."""
        return f"?{urlencode({'as_of': self.as_of})}" if self.as_of else ""

    @property
    def more(self) -> str:
        """The same behind other parameters: &as_of=2023-06-01."""
        return f"&{urlencode({'as_of': self.as_of})}" if self.as_of else ""


def look(request: HttpRequest, *known: str) -> Look:
    """Where this request looks from, by one lookup; `known` are the page's parameters beside as_of.

    Raises RefusedParameterError for any other parameter, and for a day that cannot be read or is to come.
    """
    check_known(request.GET, ("as_of", *known))
    now = timezone.now()
    asked = request.GET.get("as_of", "").strip()
    if not asked:
        return Look(stand_now(now=now), "", "")
    try:
        standpoint = stand_at(asked, now=now)
    except BadMomentError as error:
        raise RefusedParameterError(
            code="bad_value",
            parameter="as_of",
            zh=f"参数“as_of”：{error.zh}",
            en=f"Parameter “as_of”: {error.en}",
        ) from error
    return Look(standpoint, asked, wording.day(standpoint.day) if DAY.match(asked) else asked)
