"""The heads of a table's columns, and what their cells tell: a number, who answers, by when, what is done."""

from __future__ import annotations

import re
from typing import NamedTuple

NUMBER = "序号|编号"
_WHO = "(?:责任|牵头|承办|实施|主办|主管|业主|建设|落实)(?:单位|部门|主体)"
_SUM = "(?:20[0-9]{2}年)?(?:年度|计划|累计|估算|概算|已|完成)*总?投资(?:额)?|[0-9—-]+月(?:累计)?完成(?:投资|额)?"
_DONE = "(?:[0-9]{0,2}[—-]?[0-9]{0,2}月?[底份末]?|目前|当前|[上下]半年|[一二三四]季度|前[一二三]季度|本[周月旬季])?(?:形象|工程|工作|实施|总体|完成|推进|落实)?(?:进展|进度|(?<=[成进实])情况|情况)(?:情况)?"
_NEXT = "(?:下一?步|下一?阶段|下[周月旬季]|计划)(?:工作)?(?:节点|计划|安排|打算|措施|目标|任务)?"
_DUE = "(?:完成|办结|竣工|计划完成|整改)?(?:时限|时间|期限)"
_TASK = "(?:年度|今年|全年|年初|工作|主要|重点)*(?:目标任务|任务目标|任务(?!名称)|目标)(?:内容|要求)?|(?:民生)?实事(?:项目)?内容|年度计划(?!投资|完成投资)"
_REST = "(?:项目|工程|任务|事项|实事)?名称(?:及(?:主要|建设)?(?:内容|规模|地点|目标|概况))?|项目|(?:主要|建设|工作|实施|项目|目标|年度|具体|事项)*(?:内容|任务|目标|规模)(?:[及与和](?:内容|规模|目标|任务|要求){1,2})?|(?:存在|主要)的?问题|(?:责任|联系|包联|分管)(?:领导|人)|负责人|联系人|备注|类别|地点"
KINDS = re.compile(
    f"(?P<number>{NUMBER})|(?P<who>{_WHO})|(?P<sum>{_SUM})|(?P<due>{_DUE})|(?P<next>{_NEXT})|(?P<done>{_DONE})|(?P<task>{_TASK})|(?P<rest>{_REST})"
)


class Column(NamedTuple):
    """A column by what its cells tell, and its head."""

    kind: str  # the group of `KINDS` that its head is of
    head: str
