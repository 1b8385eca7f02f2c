"""Lines that stand over a title and are none: buttons, a site's name, who takes part, a paper's red head, a cover."""

from __future__ import annotations

from . import marks, mending, papers
from .blocks import Block
from .echoes import Told

_LEAST_SAID = 10  # characters of a title that a line above it says as well
_LONGEST_BUTTON = 10  # characters of what a site prints above a title


def printed_over(lines: list[Block]) -> int:
    """How many lines stand over the title and are none: who takes part, a paper's red head and number, a title told in a field."""
    taken = _papers_own(lines)
    texts = [line.text for line in lines]
    if len(lines) - 1 > taken and marks.BODY.fullmatch(texts[taken]) and papers.ANOTHER_S.match(texts[taken + 1]):
        taken += 1
    if len(lines) - 1 > taken and papers.SITE_OF.fullmatch(texts[taken]) and _is_whole(lines[taken + 1]):
        taken += 1
    if len(lines) - 1 > taken and any(
        len(text) >= _LEAST_SAID and texts[taken].endswith(text) for text in texts[taken + 1 :]
    ):
        taken += 1  # 首页 调研督导 and the title, above the title
    if len(lines) - 1 > taken and texts[taken] in texts[taken + 1 :]:
        taken = len(texts) - 1 - texts[::-1].index(texts[taken])  # its cover names a report before its own title does
    if taken < len(lines) - 1 and (name := marks.FIELD.match(lines[taken].text)):
        told, rest = lines[taken].text[name.end() :], "".join(line.text for line in lines[taken + 1 :])
        taken += rest.startswith(told)
    return taken


def _papers_own(lines: list[Block]) -> int:
    """How many lines at the top are an official paper's own, or say who signs it; all of them where no title follows."""
    taken = 0
    while taken < len(lines):
        heads = 1 if marks.CREDIT.fullmatch(lines[taken].text) else papers.red_heads(lines[taken : taken + 3])
        is_title = taken + heads == len(lines) and not (
            marks.CREDIT.fullmatch(lines[-1].text) or marks.NUMBERED.fullmatch(lines[-1].text)
        )
        if not heads or is_title:
            break
        taken += heads
    return taken


def _is_whole(line: Block) -> bool:
    """True for a title line that stands apart from what is above it, and does not need it to be said who speaks."""
    return line.gap > 0 and not line.text.startswith("关于") and not papers.END.search(line.text)


def _could_be_site_s(title: list[Block]) -> bool:
    """True for one short line without a pause: 分享文章到微信, 天气预报."""
    return len(title) == 1 and len(title[0].text) <= _LONGEST_BUTTON and " " not in title[0].printed


def site_s(head: list[list[Block]], told: Told) -> int:
    """How many titles at the top are the site's: the text says nothing of them, but of one apart below them."""
    count = 0
    while count < len(head) - 1 and _could_be_site_s(head[count]) and told.says_nothing_of(head[count][0].text):
        count += 1
    is_apart = count and (head[count][0].gap or head[count][0].broken)
    return count if is_apart and told.says_much_of(mending.words(head[count]) or "") else 0
