"""Repair of the characters of a page: what OCR, typesetting and file formats do to words and figures.

Clean text, as every finder gets it:
* digits, Latin letters and % + - . / ~ = are ASCII (`２０２３年` is `2023年`, `５０％` is `50%`);
* between Chinese words the marks ，；：？！（）are full-width, whatever was printed (`施工图,` is `施工图，`); `,` `.` `:` stay
  ASCII between two digits or Latin letters (`1,080.1`, `8:30`), and a full stop after a Chinese word is `。`;
* straight quotes that come in pairs are “ ” and ‘ ’;
* hyphens of every make are `-`, long dashes `—`;
* no blank stands inside or beside a Chinese word or a figure; between two Latin words or bare figures one is left.
All of it is one character for one, or a character dropped: so the way back is a list of stretches.
"""

from __future__ import annotations

import re

BLANK = " "
# Dropped at once: what has no width (U+200B, BOM, bidi marks, soft hyphen, variation selectors) and control characters.
_WIDTHLESS = [*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x180E,
              *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10),
              0xFEFF, 0xFFFC, 0xFFFD]  # fmt: skip
_BLANKS = [0x09, 0x0C, 0x0D, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_ONE_TO_ONE = {
    **dict.fromkeys(_WIDTHLESS, "\x00"),
    **dict.fromkeys(_BLANKS, BLANK),
    **dict.fromkeys((133, 8232, 8233), "\n"),
    # Full-width forms of letters, digits and signs; ，；：？！（） are kept full-width, see `punctuate`.
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：？！（）"},
    **{ord(mark): "-" for mark in "‐‑‒–−﹣"},
    **{ord(mark): "—" for mark in "―─━﹘"},
    **{ord(mark): "·" for mark in "•・‧∙⋅"},
    **{ord(mark): "%" for mark in "﹪"},
    **{ord(mark): "|" for mark in "丨┃│∣ǀ"},  # the bar between 编辑 and a name, set as a Chinese character on phones
    ord("｡"): "。", ord("﹐"): "，", ord("､"): "、", ord("﹑"): "、", ord("﹔"): "；", ord("﹕"): "：",
    ord("﹙"): "（", ord("﹚"): "）", ord("〝"): "“", ord("〞"): "”", ord("〃"): "”",
}  # fmt: skip

_PLAIN = {chr(code): plain for code, plain in _ONE_TO_ONE.items()}
_CHANGED = re.compile(
    f"[{re.escape(''.join(_PLAIN))}]"
)  # a search is much faster than str.translate: few characters change

_ZERO = re.compile("(?<=[二Oo〇])[Oo](?=[Oo〇一二三四五六七八九]{1,2})")  # 二O二二年

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = "万亿千百元吨个项家户人亩%‰公平立米名所座张台套辆条处例次斤块栋只头株批件种部期层里克升岁天份眼口盏本幢艘片棵孔根顷幅组宗枚笔册"
_ALNUM = "0-9A-Za-z"
# Blanks to drop. A blank between two Latin words or bare figures is kept (`PTMEG PBAT`), but a figure broken by the
# end of a line is one figure (`12` / `0亿元`), and so is a year that OCR pulled apart (`20 23年`).
_GAP = re.compile("[ \n\x00]")
_DROPPED = re.compile(
    rf"(?=[ \n\x00])(?:\x00+|(?<![{_ALNUM} \n\x00])[ \n\x00]+|[ \n\x00]+(?![{_ALNUM} \n\x00])"
    rf"|(?<=[0-9])[ \x00]*\n[ \n\x00]*(?=[0-9])|(?<=20)(?<![0-9]20) (?=[0-9][0-9]年)|(?<=[ \n])[ \n\x00]+"
    # a count pulled apart, told by the word before and the unit behind (床位8 00张): no pair of figures stands so
    rf"|(?:(?<=[{_HAN}][0-9])|(?<=[{_HAN}][0-9]{{2}})|(?<=[{_HAN}][0-9]{{3}})|(?<=[，,；;、（(。][0-9])|(?<=[{_HAN}，,] [0-9]))"
    rf"[ \x00](?=[0-9]+(?:\.[0-9]+)?[ \n\x00]?[余多]?[{_UNIT}])"
    # 10月2 8日, and 1 1月10日: two figures of which the first is a month's ten, within a line
    rf"|(?<=月[1-3]) (?=[0-9]日)|(?<=[^\n0-9.]1)(?<![ ]1) (?=[0-2]月)|(?<=[^\n0-9. \x00] 1) (?=[0-2]月[0-9底末初上中下份]))"
)
_LIST_NUMBER = re.compile(r"[0-9]{1,2}[.] +(?=[0-9])")  # `1. 5G基站` is item 1 about 5G, not 1.5

_MARKS = str.maketrans(",;:?!()", "，；：？！（）")
# The mark is read first and what stands around it after, so that the search skips from mark to mark.
_MARK = re.compile(
    r"[;?!(),:.](?:(?<=[;?!()])|(?<=,)(?:(?![0-9])|(?<![0-9],))"
    rf"|(?<=:)(?:(?![/{_ALNUM}])|(?<![{_ALNUM}]:))|(?<=[{_HAN}”）》]\.)(?:(?![0-9A-Za-z.])|(?<![一二三四五六七八九十]\.)(?=[0-9]{{1,2}}月|1[至到~—-][0-9]{{1,2}}月|20[0-9]{{2}}年)))"
)
_LABEL = re.compile(rf"^\[([{_HAN}·]{{2,8}})\]", re.MULTILINE)  # [主持人]各位网友好
_DOUBLE = re.compile(r'"([^"\n]{0,120})"')
_SINGLE = re.compile(r"(?<![A-Za-z])'([^'\n]{1,60})'")


def _change(found: re.Match[str]) -> str:
    return _PLAIN[found[0]]


def normalise(raw: str) -> str:
    """The page with one plain character for each character, so that places stay what they are.

    Blanks are U+0020, line ends U+000A, and what has no width is NUL, dropped later.
    """
    page = _CHANGED.sub(_change, raw)
    return _ZERO.sub("〇", page) if "二O" in page or "二o" in page else page


def keep(page: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of `page[start:end]` (normalised) that belong to the text: stray blanks and NULs left out."""
    number = _LIST_NUMBER.match(page, start, end)
    search = number.end() if number else start
    if not _GAP.search(page, search, end):  # so it is for most paragraphs, and nothing is dropped
        return [(start, end)] if start < end else []
    stretches = []
    at = start
    for gap in _DROPPED.finditer(page, search, end):
        if gap.start() > at:
            stretches.append((at, gap.start()))
        at = gap.end()
    if at < end:
        stretches.append((at, end))
    return stretches


def _swap(mark: re.Match[str]) -> str:
    found = mark[0]
    return "。" if found == "." else found.translate(_MARKS)


def punctuate(text: str) -> str:
    """The text with its marks made even, one for one (see the head of this module)."""
    text = _MARK.sub(_swap, text)
    if '"' in text:
        text = _DOUBLE.sub(r"“\1”", text)
    if "'" in text:
        text = _SINGLE.sub(r"‘\1’", text)
    return _LABEL.sub(r"【\1】", text) if "[" in text else text


# A list's dash that OCR read as 一 (一提升人才培养辐射面); 一是, 一方面, 一季度 are words.
_DASHED = re.compile(rf"^[-—]{{1,3}}(?=[{_HAN}])", re.MULTILINE)
_MISREAD = re.compile(
    rf"^一(?=[{_HAN}][^。\n]{{2,24}}。)(?![刻揽是、个些批月期次种直定旦般切体路线天名位项条场座家带手度同起致块时共律边面来下把大小心系季周日样向点贯"
    r"再流级等代届轮站网窗件本份套张片支队方年段流举经如二三四五六七八九十百千万亿])",
    re.MULTILINE,
)
_HYPHENS = re.compile(r"^-{1,3}(?=[^-0-9])", re.MULTILINE)


def dash(text: str) -> str:
    """The text with — for every dash that opens a list's item, as printed, lost or misread; one for one."""
    if len(_DASHED.findall(text)) > 1:
        text = _MISREAD.sub("—", text)
    return _HYPHENS.sub(lambda found: "—" * len(found[0]), text)
