"""Who is responsible, and by when, as the layout of a text says for whole paragraphs: rows, sections, titles of lists.

OCR prints a table's cells one below the other: 1, 社区食堂, 新建社区食堂8个, 区民政局, 10月底. A bulletin closes a section with
（责任单位：市教育局） on a line of its own, and a list tells at its head or end by when all of its items are due.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..facts import ArticleText, DateFact
from ..telling.clauses import Located
from ..text import marks

# How an item of a list opens, and how a bracket that names the bodies charged with it does.
ITEM_OPENS = re.compile("[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳❶-❿➀-➓]")
_PARTS = re.compile("[、，,；;/ ]|和|(?<=[局委办])(?=各)")
_UNIT = "(?:局|委|办|厅|院|中心|政府|公司|集团|[支大总中]队|办公室|管委会|委员会|指挥部|残联|妇联|工会|团市委|供销社|联合社|馆|台|站|街道|办事处|[乡镇](?!乡|镇)|苏木|银行|专班|[传织战装动署]部)"
_NAME = f"(?:[一-龥]{{1,16}}?{_UNIT}|各[一-龥（）、]{{1,10}}?)"
OPENS, CLOSES = r"[（\[【]", r"[）\]】]"
NAMES = f"(?!原|记者|以下|简称|来源|作者|供图)({_NAME}(?:[、，]{_NAME}){{0,7}})(?:等|分别|共同|按职责分工){{0,3}}"
CHARGED = "(?:负责牵头|牵头负责|牵头|负责|承办|落实|包联)"
_COLUMN = re.compile("(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)|完成时限|完成时间|时限")
_DUE_COLUMN = re.compile("时限|时间|期限")
# 责任人：吴建国, among the fields of a closing line
_PERSON = (
    "(?:[ \u3000，,；;]*(?:责任人|负责人|(?:包抓|责任|牵头|分管|挂钩|联系|包联)领导|联系人)[：:][一-龥 、]{2,20}?)?"
)
# （责任单位：市教育局）; 责任单位：区住建局 完成时限：11月底; 责任单位：市水利局 配合单位：各县区
_CLOSING = re.compile(
    "[（(［\\[]?(?:整改|督办|落实)?(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)[：:]([^：:。）)］\\]]{2,60}?)"
    f"{_PERSON}"
    "(?:[ \u3000，,；;]*(?:配合|协办|参与|协助|协同|责任)(?:单位|部门)[：:][^：:。）)］\\]]{2,60}?)?"
    "(?:[ \u3000，,；;]*(?:完成|办结|办理)(?:时限|时间|期限)[：:](?P<due>[^：:。）)］\\]]{2,14}?))?"
    f"{_PERSON}[）)］\\]]?[。]?"
)
_ITEM_MARK = re.compile("[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、")
_ROW = re.compile("[0-9]{1,3}[.、]?")
# 一、公厕革命（责任单位：市城管局）, 一、公厕革命。（市城管局）: the title of what stands below
_HEAD = re.compile(
    rf"[^。；，：:]{{2,30}}[。]?{OPENS}(?:(?:责任|牵头|承办|实施|主办|负责)(?:单位|部门)[：:])?{NAMES}{CHARGED}?{CLOSES}[。]?"
)
_ANSWERER = re.compile("(?:责任|牵头|承办|实施|主办|负责)(?:单位|部门)[：:]")
_TITLE = 20  # characters of a line that only names what stands below
_MARKS = (
    "[一二三四五六七八九十]{1,3}、",
    "[（(][一二三四五六七八九十]{1,3}[）)]",
    "[0-9]{1,2}[.、．]",
    "[（(][0-9]{1,2}[）)]",
    "[①-⑳❶-❿➀-➓]",
)
# 除注明者外，均须在11月底前完成; 以上任务全部于年底前办结: the day of every item that names none
_FOR_ALL = re.compile(
    "(?:(?:除|未)[^，。；]{1,10}(?:外|的)[，,]?|(?:以上|上述|所列|各项|所有|下列|以下)[^，。；]{0,10})(?:均|一律|全部|都)(?:须|需|应|要|将)?(?:在|于)?"
)
_DONE_BY = re.compile("(?:之?前|以前)?(?:全部|全面|基本)?(?:完成|办结|建成|竣工|完工|投用|落实|兑现|交付)")
_LONGEST_ROW = 200


@dataclass(slots=True)
class Row:
    """The bodies and the day that hold for a paragraph or a sentence."""

    bodies: tuple[str, ...]
    due: DateFact | None = None
    is_task: bool = False  # told with its own body or day: it is still to be done


def by_day(date: DateFact) -> DateFact:
    """The day in a column of 完成时限 is a deadline, though no 前 follows it (12月15日)."""
    if date.precision != "day" or date.modality != "in":
        return date
    return replace(date, date_from=None, modality="by")


def bodies_in(words: str) -> tuple[str, ...]:
    """The bodies of a list in a cell or a bracket (市教育局、各区政府), six at most."""
    return tuple(name for name in _PARTS.split(words) if 2 <= len(name) <= 20)[:6]


def read(article: ArticleText, dates: Located, days: Sequence[DateFact], closings: set[int]) -> dict[int, Row]:
    """The rows of an article by the paragraphs they hold for; empty for running text."""
    words = [
        article.text[part.start : part.end].strip() if part.end - part.start <= 90 else ""
        for part in article.paragraphs
    ]
    rows = _dated(article, dates, days) | _headed(article, words)
    rows |= _sections(article, words, dates, days, closings) | _lines(article, dates, days)
    rows |= _table(article, dates, days)
    if any(_COLUMN.fullmatch(cell) for cell in words):
        rows |= _cells(article, words, dates, days)
    return rows


def _dated(article: ArticleText, dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Every item of a list of which the article says by when all are due."""
    for told in _FOR_ALL.finditer(article.text):
        found = dates.inside(told.end(), told.end() + 1)
        if found and _DONE_BY.match(article.text, days[found[0]].end):
            row = Row((), by_day(days[found[0]]), is_task=True)
            return {
                at: row
                for at, part in enumerate(article.paragraphs)
                if part.kind == "body" and ITEM_OPENS.match(article.text, part.start, part.end)
            }
    return {}


def _lines(article: ArticleText, dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Each row of a table that stands on a line of its own and ends with who is responsible and by when."""
    rows: dict[int, Row] = {}
    for at, part in enumerate(article.paragraphs):
        if part.kind != "body" or part.end - part.start > _LONGEST_ROW or not article.text[part.start].isdigit():
            continue
        row = marks.ROW.fullmatch(article.text, part.start, part.end)
        if row:
            found = dates.inside(row.start("due"), row.end("due"))
            rows[at] = Row(bodies_in(row["bodies"]), by_day(days[found[0]]) if found else None, is_task=True)
    return rows


def _due_in(
    article: ArticleText, at: int, closing: re.Match[str], dates: Located, days: Sequence[DateFact]
) -> DateFact | None:
    """The day of a line that says who is responsible and by when (责任单位：区住建局　完成时限：11月底)."""
    if not closing.groupdict().get("due"):
        return None
    found = dates.inside(article.paragraphs[at].start, article.paragraphs[at].end)
    return by_day(days[found[-1]]) if found else None


def _item_above(words: list[str], begin: int, at: int, opens: re.Pattern[str]) -> int:
    """The paragraph that opens the list's item which a line closes, else where its section begins."""
    return next((i for i in range(at - 1, begin - 1, -1) if opens.match(words[i])), begin)


def _style(line: str) -> str | None:
    """How a line of a list is numbered: 一、 or （一） or 1."""
    return next((mark for mark in _MARKS if re.match(mark, line)), None)


def _is_title(line: str) -> bool:
    """Whether a line only names what stands below it: 一、公厕革命."""
    return 0 < len(line) <= _TITLE and line[-1] not in "。；" and not any(char.isdigit() for char in line[2:])


def _end_of_item(article: ArticleText, words: list[str], title: str, begin: int) -> int:
    """The paragraph at which the item ends whose title says who is responsible: the next one numbered so."""
    style = _style(title)
    for at in range(begin, len(words)):
        is_next = _style(words[at]) == style if style else article.paragraphs[at].kind != "body"
        if is_next or _CLOSING.fullmatch(words[at]):
            return at
    return len(words)


def _headed(article: ArticleText, words: list[str]) -> dict[int, Row]:
    """What stands below a title that says who is responsible for it."""
    rows: dict[int, Row] = {}
    for at, line in enumerate(words):
        head = _HEAD.fullmatch(line)
        tells_task = any(char.isdigit() for char in line[3:]) and not _ANSWERER.search(line)
        if head and _style(line) and not tells_task:
            rows.update(
                dict.fromkeys(range(at + 1, _end_of_item(article, words, line, at + 1)), Row(bodies_in(head[1])))
            )
    return rows


def _sections(
    article: ArticleText, words: list[str], dates: Located, days: Sequence[DateFact], closings: set[int]
) -> dict[int, Row]:
    """Each section that ends in a line of its own with the responsible body."""
    rows: dict[int, Row] = {}
    begin = 0
    for at, line in enumerate(words):
        closing = _CLOSING.fullmatch(line)
        if closing:
            due = _due_in(article, at, closing, dates, days)
            if due:
                closings.add(at)
            # only the last of （一） and （二）, not all since the heading
            first = _item_above(words, begin, at, ITEM_OPENS if due else _ITEM_MARK)
            held = range(first, at)
            if due is None and all(_is_title(words[i]) for i in held):  # 一、公厕革命 above it, what is done below
                title = words[at - 1] if at else ""
                held = range(at + 1, _end_of_item(article, words, title, at + 1))
            rows.update(dict.fromkeys(held, Row(bodies_in(closing.group(1)), due, due is not None)))
        if closing or article.paragraphs[at].kind != "body":
            begin = at + 1
    return rows


def _table(article: ArticleText, dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Each row of a table whose cells were told apart: its bodies, and the day behind what is to be done."""
    rows: dict[int, Row] = {}
    parts = article.paragraphs
    starts = [at for at, part in enumerate(parts) if part.cell == "number"]
    for begin, end in pairwise([*starts, len(parts)] if starts else []):
        cells = [at for at in range(begin, end) if parts[at].cell]
        bodies = tuple(article.text[parts[at].start : parts[at].end] for at in cells if parts[at].cell == "who")
        waiting: list[int] = []
        for at in cells:
            rows[at] = Row(bodies, None, is_task=False)
            waiting.append(at)
            found = dates.inside(parts[at].start, parts[at].end) if _DUE_COLUMN.search(parts[at].column) else ()
            if len(found) == 1:
                row = Row(bodies, by_day(days[found[0]]), is_task=True)
                rows |= dict.fromkeys(waiting, row)
                waiting = []
    return rows


def _cells(article: ArticleText, words: list[str], dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Each row of a table whose cells stand on lines of their own, parted by its numbers."""
    rows: dict[int, Row] = {}
    starts = [at for at, cell in enumerate(words) if _ROW.fullmatch(cell)]
    for begin, end in pairwise([*starts, len(words)] if starts else []):
        bodies = next((bodies_in(cell) for cell in words[begin:end] if cell and marks.CELL_BODIES.fullmatch(cell)), ())
        due = None
        for at in range(begin, end):
            if words[at] and marks.CELL_DUE.fullmatch(words[at]):
                found = dates.inside(article.paragraphs[at].start, article.paragraphs[at].end)
                due = by_day(days[found[0]]) if found else None
                end = at + 1
                break
        if bodies or due:
            rows.update(dict.fromkeys(range(begin, end), Row(bodies, due, due is not None)))
    return rows
