"""Items that tell a task first and then how far it is (1.新建农贸市场5家。上半年，建成2家), and the heads of such lists."""

from __future__ import annotations

import re

from .cues import DONE

_TASKS_DONE = re.compile("指标|任务|目标|承诺|实事")
_SO_FAR = re.compile(
    r"(?:今年)?(?:上半年|目前|截至|截止|现已|至今|前[一二三]季度|[一二三]季度|前[0-9一二三四五六七八九十]+个?月|1[-—－~至][0-9]{1,2}月|至[0-9]{1,2}月底?)"
)
_SO_FAR_BEHIND = re.compile(f"[。；] *(?:{_SO_FAR.pattern})")
_TASK = re.compile("任务|目标|年度计划|实事内容")
# 1.新建农贸市场5家（责任单位：区商务局）, with 进展情况：… on the line below
_CHARGED = re.compile("[^。；]{4,80}[（(](?:责任|牵头|承办|实施|负责)(?:单位|部门)[：:][^）)]{2,40}[）)]\\s*")


def heads_tasks_done(heading: str) -> bool:
    """Whether a heading that looks back heads tasks and how far they are: 二、指标任务完成情况."""
    return _TASKS_DONE.search(heading) is not None


def heads_column(column: str) -> bool:
    """Whether the head of a table's column says that its cells tell tasks."""
    return _TASK.search(column) is not None


def is_task(item: str, *, is_under_tasks: bool) -> bool:
    """Whether an item tells first what is to be done: under a heading of tasks, or with who answers for it in brackets."""
    return is_under_tasks and _is_task_first(item) or _CHARGED.fullmatch(item) is not None


def tells_so_far(sentence: str) -> bool:
    """Whether a sentence begins to tell how far a task is: 上半年，…."""
    return _SO_FAR.match(sentence) is not None


def _is_task_first(words: str) -> bool:
    """Whether the task comes first, without a word of what was done, and then how far it is."""
    so_far = _SO_FAR_BEHIND.search(words)
    return so_far is not None and not DONE.search(words, 0, so_far.start())
