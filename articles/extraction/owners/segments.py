"""Which place each of several things is about that a sentence lists: 甲镇完成平整6800亩；乙乡机井缺口大，月底前增加钻机5台."""

from __future__ import annotations

import re
from collections import Counter

from ..facts import Sentence
from . import subjects

# behind the start of a sentence, 其中 or a semicolon
_OPENS = re.compile("(?:(?:其中|目前|此外)[，,：]?)?([一-龥]{2,4}?(?:街道|苏木|[镇乡县区市旗]))(?!场)(?=[一-龥])")
_PARTS = re.compile("[^；]+")
_LEAST = 2  # of one level: a single one may be told of in passing


def places(text: str, sentence: Sentence) -> list[tuple[int, int, str]]:
    """The stretches of a sentence parted by semicolons with the place each opens with; none where fewer than two do."""
    if text.find("；", sentence.start, sentence.end) < 0:
        return []
    told = [
        (part.start(), part.end(), found[1])
        for part in _PARTS.finditer(text, sentence.start, sentence.end)
        if (found := _OPENS.match(text, part.start(), part.end())) and subjects.is_name(found[1])
    ]
    level = Counter(name[-1] for _, _, name in told).most_common(1)[0][0] if told else ""
    told = [part for part in told if part[2][-1] == level]
    return told if len(told) >= _LEAST else []
