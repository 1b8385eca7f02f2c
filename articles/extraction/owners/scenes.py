"""What one paragraph is about, and who builds it: looked up when a pledge of the paragraph asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from ..facts import Paragraph
from . import sites
from .mentions import Mentions

_GOALS = re.compile("(?:年度|总体|工作|建设)?(?:目标|任务)[：:]")  # what 进展：区卫健局表示 below it tells the owner of
_PROGRESS = re.compile("(?:目前|最新|完成|工作)?(?:进展|进度|情况|落实)[^：:，。]{0,4}[：:]")
_ANSWERS = re.compile("表示|承诺|介绍|已|将|负责|牵头|计划|正")


class Scene:
    """One paragraph and the one below it, of which most are never asked for anything."""

    def __init__(self, text: str, parts: Sequence[Paragraph], mentions: Mentions, label: str | None) -> None:
        self.text, self.parts, self.mentions, self.label = text, parts, mentions, label

    @cached_property
    def site(self) -> str | None:
        """What the paragraph is about: 走进恒泰新材料公司."""
        return sites.site(self.text, self.parts[0].start, self.parts[0].end)

    @cached_property
    def named(self) -> str | None:
        """The firm after which an item is named: 金穗粮油精深加工项目：…."""
        return sites.named(self.text, self.parts[0].start, self.parts[0].end)

    @property
    def charges(self) -> bool:
        """Whether the paragraph names who is charged with what it tells of, or a part of it."""
        return self._named is not None

    def charged(self, at: int) -> str | None:
        """Who builds what the paragraph tells of at a place (业主省交投), or answers for it below; a label says it by itself."""
        named = self._named
        if named:
            return named.name if named.start <= at < named.end else None
        return None if self.label else self._below

    @cached_property
    def _named(self) -> sites.Charge | None:
        return sites.charged(self.text, self.parts[0].start, self.parts[0].end)

    @cached_property
    def _below(self) -> str | None:
        """The body that the 进展 below an item's 目标 names as the one to answer."""
        if len(self.parts) < len(("目标", "进展")) or not _GOALS.match(self.text, self.parts[0].start):
            return None
        if not _PROGRESS.match(self.text, self.parts[1].start):
            return None
        bodies = self.mentions.between(self.parts[1].start, self.parts[1].end)
        return next((body.name for body in bodies if _ANSWERS.match(self.text, body.end)), None)
