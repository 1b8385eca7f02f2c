"""What a meeting decides, one thing behind the other, and whom it charges with each of them."""

from __future__ import annotations

import re

from ..facts import Sentence
from .mentions import Mentions

# 会议议定：市财政局拨付资金；……: each of the things decided is told for itself
_DECIDES = re.compile("会议?(?:研究)?(?:决定|议定|商定|明确|确定|同意)")
_OPENING = 40  # characters of a sentence in which it says that a meeting decides
# 资金直达，由县财政局牵头: whom the end of what is decided charges with it
_CHARGED = re.compile(
    "，(?:[这该此]?[项件块]?[^，。由]{0,5})?由([^，。；、由]{2,20}?)(?:牵头|负责)(?:负责|落实|实施|组织实施|推进|办理|承办|建设)?(?=[，。；、）]|$)"
)


def lists_decisions(text: str, sentence: Sentence) -> bool:
    """Whether a sentence lists several things that a meeting decided."""
    if text.find("；", sentence.start, sentence.end) < 0:
        return False
    return _DECIDES.search(text, sentence.start, min(sentence.end, sentence.start + _OPENING)) is not None


def charged_behind(text: str, end: int, sentence: Sentence, mentions: Mentions) -> list[str]:
    """Whom a sentence charges with what it says up to `end`, before the next semicolon: ，由市财政局牵头."""
    stop = text.find("；", end, sentence.end)
    stop = stop if stop > 0 else sentence.end
    found = _CHARGED.search(text, end, stop) if text.find("由", end, stop) > 0 else None
    bodies = mentions.between(found.start(1), found.end(1)) if found else ()
    return [body.name for body in bodies[:1]]
