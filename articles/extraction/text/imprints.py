"""Who put a text up, as its page tells in a field: 信息来源：县交通运输局, 发布机构：市住建局."""

from __future__ import annotations

import re

from .marks import HAN

_TOP = 800  # characters in which a page tells of its text
_ISSUER = re.compile(
    rf"(?<![{HAN}])(?:(?:信息|文章|稿件|新闻)?来源|(?:发布|发文|公开|制作)(?:机构|单位|机关|部门)|供稿(?:单位)?|责任部门)[：:|]\s*([{HAN}]{{2,18}}?(?:局|委|委员会|中心|支队|大队|集团|公司|医院))(?![{HAN}])"
)


def issuer(page: str) -> str | None:
    """The bureau or firm that a page names as its text's source; None where it names none, or a paper or site."""
    found = _ISSUER.search(page, 0, _TOP)
    return found[1] if found else None
