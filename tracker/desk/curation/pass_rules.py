"""How a printed figure is judged: apart from its comparator, since 444亿元 printed bare is met by 450."""

from __future__ import annotations

import re
from typing import Final

# Less is better: an unemployment rate of 5.1% meets 5.5%左右.
_LESS_IS_BETTER: Final = re.compile(
    r"失业|涨幅|价格|物价|赤字|能耗|排放|消耗|死亡|事故|负债|债务|降耗|浓度|不良率|返贫|缺口|辍学|时限|用时"
)
# 下降3% is met by 3.5: what is counted is the fall.
_FALLS: Final = re.compile(r"下降|降低|减少|压减|压缩|削减|减排|下调")


def pass_rule_for(*, role: str, comparator: str, is_range: bool, indicator: str, printed: str) -> str:
    """The code of the pass rule that a figure's printed words suggest; an editor may choose another."""
    if role not in ("target", "forecast"):
        return "none"
    if is_range:
        return "within"
    if comparator in (">=", ">"):
        return "at_least"
    if comparator in ("<=", "<"):
        # 近80% aims at nearly 80, it does not forbid 81; 不超过 and 以内 do.
        return "about" if "近" in printed else "at_most"
    if _LESS_IS_BETTER.search(indicator) and not _FALLS.search(indicator):
        return "at_most"
    return "about" if comparator == "~" else "at_least"
