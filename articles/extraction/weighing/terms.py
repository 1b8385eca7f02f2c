"""Who is responsible, and by when, as a list's item, a table's row or a section's last line says for all of its text.

An item says 责任单位：市教育局 and 完成时限：11月底前 behind what is to be done. OCR prints a table's cells one below the other:
1, 社区食堂, 新建社区食堂8个, 区民政局, 10月底. A bulletin closes a section with （责任单位：市教育局） on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..facts import ArticleText, DateFact, Paragraph, Sentence
from ..telling.clauses import Located
from ..telling.cues import each
from ..text import marks

_COLUMN = re.compile("(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)|完成时限|完成时间|时限")
_DUE_COLUMN = re.compile("时限|时间|期限")
# （责任单位：市教育局）; 责任单位：区住建局 完成时限：11月底; 责任单位：市水利局 配合单位：各县区
_CLOSING = re.compile(
    "[（(［\\[]?(?:整改|督办|落实)?(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)[：:]([^：:。）)］\\]]{2,60}?)"
    "(?:[ \u3000，,；;]*(?:配合|协办|参与|协助|协同|责任)(?:单位|部门)[：:][^：:。）)］\\]]{2,60}?)?"
    "(?:[ \u3000，,；;]*(?:完成|办结|办理)(?:时限|时间|期限)[：:](?P<due>[^：:。）)］\\]]{2,14}))?[）)］\\]]?[。]?"
)
_ITEM_OPENS = re.compile("[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳❶-❿➀-➓]")
_ITEM_MARK = re.compile("[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、")
_PARTS = re.compile("[、，,；;/ ]|和|(?<=[局委办])(?=各)")
_ROW = re.compile("[0-9]{1,3}[.、]?")
# 责任单位：市教育局、各区政府; 牵头单位（部门）：…; not 责任单位主要负责人为第一责任人
_RESPONSIBLE = re.compile(
    r"(?:(?:牵头|责任|负责|实施|主办|承办|主管|落实)(?:单位|部门)(?:及责任人)?(?:[（(][^：:）)]{0,6}[）)])?(?:[：:]|为(?!第一|主))|(?:牵头|主办|承办|(?<=[（(])责任)[：:])"
    r"\s*([^；;。\n）)\]］】]{2,60})"
)
# 市教育局 配合单位：市财政局: the next label of the item ends the list, though its blank is gone.
_FURTHER_LABEL = re.compile(
    r"[，,、]?(?:配合|协办|参与|协同|协助|责任|项目|完成|办结|实施|联系|分管|项目责任|具体责任)(?:单位|部门|时限|时间|期限|领导|人|县级领导)[：:]"
)
# 牵头单位：区民政局，无障碍改造由区残联负责; 责任单位：市文广局，11月底前完成: no names, but what else is said of the item
_SAYS_MORE = re.compile("[0-9将由对按]|完成|督办")
_UNIT = "(?:局|委|办|厅|院|中心|政府|公司|集团|[支大总中]队|办公室|管委会|委员会|指挥部|残联|妇联|工会|团市委|供销社|联合社|馆|台|站|街道|办事处|[乡镇](?!乡|镇)|苏木|银行|专班|[传织战装动署]部)"
_NAME = f"(?:[一-龥]{{1,16}}?{_UNIT}|各[一-龥（）、]{{1,10}}?)"
_OPENS, _CLOSES = r"[（\[【]", r"[）\]】]"
_NAMES = f"(?!原|记者|以下|简称|来源|作者|供图)({_NAME}(?:[、，]{_NAME}){{0,7}})(?:等|分别|共同|按职责分工){{0,3}}"
_CHARGED = "(?:负责牵头|牵头负责|牵头|负责|承办|落实|包联)"
# （市住建局牵头，市水务局配合）; （盐场街道、区国土分局） and （市残联） only where they close an item
_LED = re.compile(
    rf"{_OPENS}{_NAMES}(?:{_CHARGED}(?:[，,；;][^）\]】]{{0,40}})?{_CLOSES}|[，,；;][^）\]】]{{0,40}}(?:配合|参与){_CLOSES}"
    rf"|{_CLOSES}(?=[。；;]?(?:$|[（(]?[0-9一二三四五六七八九十]{{1,2}}[）、.．])))|(?<=[。；]){_OPENS}{_NAMES}{_CLOSES}"
)
# 一、公厕革命（责任单位：市城管局）, 一、公厕革命。（市城管局）: the title of what stands below
_HEAD = re.compile(
    rf"[^。；，：:]{{2,30}}[。]?{_OPENS}(?:(?:责任|牵头|承办|实施|主办|负责)(?:单位|部门)[：:])?{_NAMES}{_CHARGED}?{_CLOSES}[。]?"
)
# （一）乙河隧道（市交通局）。…; 文化馆迁建。责任单位：市文旅局。…: the head of an item says whose all of it is
_ITEM_HEAD = re.compile(
    rf"(?:{_ITEM_OPENS.pattern})[^。；，]{{2,40}}?{_OPENS}(?:(?:责任|牵头|承办|实施|主办|负责|业主|建设)(?:单位|部门)[：:])?{_NAMES}{_CHARGED}?{_CLOSES}[。：:]"
    rf"|[^。；，]{{2,40}}?[。：:](?:责任|牵头|承办|实施|主办|负责)(?:单位|部门)[：:]{_NAMES}[。；]"
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
# 责任单位：县水务局，11月底前完成。 says of the item before it who does it and by when, and promises nothing more
_ANSWERED = re.compile(
    rf"(?:牵头|责任|负责|实施|主办|承办|主管|落实)(?:单位|部门)[：:]\s*{_NAMES}(?:[，,；;](?:配合|协办|参与)(?:单位|部门)[：:]{_NAMES})?"
    r"[，,；;](?P<due>[^，。；]{2,14}?)(?:之?前|内)?(?:全部|全面|基本)?(?:完成|办结|建成|竣工|完工|投用|落实)?[。；]?"
)
# 改造老旧小区16个。年底前完成。（区住建局牵头）: the last sentence of a list's item dates all of it
_ENDS_ITEM = re.compile(
    r"(?<=[。；，])(?:(?:该|本)?(?:项目|工程|任务))?(?:计划|力争|确保|预计|将)?于?(?P<due>[^，。；]{2,12}?)(?:之?前|内)?(?:全部|全面|基本)?(?:完成|建成|竣工|完工|投用|办结)(?:任务|建设|改造)?[。；]?(?:[（(【][^）)】]{2,40}[）)】][。]?)?$"
)
_DUE = re.compile(each("完成|办理|办结|实施", "(?:时限|时间|期限)[：:为]?") + "|时限：(?<!竣工时限：)")
# 除注明者外，均须在11月底前完成; 以上任务全部于年底前办结: the day of every item that names none
_FOR_ALL = re.compile(
    "(?:(?:除|未)[^，。；]{1,10}(?:外|的)[，,]?|(?:以上|上述|所列|各项|所有|下列|以下)[^，。；]{0,10})(?:均|一律|全部|都)(?:须|需|应|要|将)?(?:在|于)?"
)
_DONE_BY = re.compile("(?:之?前|以前)?(?:全部|全面|基本)?(?:完成|办结|建成|竣工|完工|投用|落实|兑现|交付)")
_TERMS = re.compile(
    each("完成|建成|竣工|完工|投用|办结|任务|建设|改造", "[。；]")
    + r"|单位|部门|负责|责任：|牵头|主办|承办|配合|时限|完成时间|期限|"
    + each("局|委|办|厅|院|心|府|司|团|队|室|会|部|联|社|馆|台|站|道|处|乡|镇|木|行|班|位", r"[）\]】]")
)
_LONGEST_ROW = 200
_ITEM = 600  # a list item's 责任单位 and 完成时限 stand within so many characters


@dataclass(slots=True)
class Row:
    """The bodies and the day that hold for a paragraph or a sentence."""

    bodies: tuple[str, ...]
    due: DateFact | None = None
    is_task: bool = False  # told with its own body or day: it is still to be done


_NONE = Row(())


class Terms:
    """The terms that hold for each sentence of one article."""

    def __init__(self, article: ArticleText, dates: Located, days: Sequence[DateFact]) -> None:
        self.article, self.dates, self.days = article, dates, days
        self.closings: set[int] = set()
        self.rows = _read_rows(article, dates, days, self.closings)
        self.paragraph, self.has_terms = -1, False

    def is_closing(self, paragraph: int) -> bool:
        """Whether a paragraph only says who is responsible and by when for what stands above it."""
        return paragraph in self.closings

    def of(self, sentence: Sentence) -> Row:
        """Who answers for what a sentence says, and by when; nobody and no day where the text names none."""
        row = self.rows.get(sentence.paragraph, _NONE)
        if not self._names_terms(sentence.paragraph):
            return row
        part = self.article.paragraphs[sentence.paragraph]
        end = min(part.end, sentence.start + _ITEM)
        bodies, due = self._responsible(sentence.start, end) or self._headed(part), self._due(sentence.start, end)
        return Row(bodies or row.bodies, due or row.due, row.is_task or bool(bodies or due))

    def _names_terms(self, paragraph: int) -> bool:
        """Whether a paragraph names who is responsible or by when (责任单位, 完成时限); most name neither."""
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.has_terms = _may_name_terms(self.article.text, self.article.paragraphs[paragraph])
        return self.has_terms

    def _responsible(self, start: int, end: int) -> tuple[str, ...]:
        """The bodies of a list item's 责任单位：市教育局、各区政府, or of its （市住建局牵头，市水务局配合）."""
        words = self.article.text[start:end]
        found = _RESPONSIBLE.search(words) or _LED.search(words)
        if not found:
            return ()
        told = _FURTHER_LABEL.split(next(filter(None, found.groups())))[0]
        names = [name.strip() for name in re.split(r"[、，,；; 和]", told)]
        return tuple(name for name in names if 2 <= len(name) <= 20 and not _SAYS_MORE.search(name))[:6]

    def _headed(self, part: Paragraph) -> tuple[str, ...]:
        """The bodies that the head of an item names for all of it."""
        head = _ITEM_HEAD.match(self.article.text, part.start, part.end)
        return _bodies(next(filter(None, head.groups()))) if head else ()

    def _due(self, start: int, end: int) -> DateFact | None:
        """The date of a list item's 完成时限：2024年11月底前, which holds for all of the item."""
        found = _DUE.search(self.article.text, start, end)
        begin = found.end() if found else self._answered(start, end) or self._ended(start, end)
        dates = self.dates.inside(begin, begin + 6) if begin else ()
        return _by(self.days[dates[0]]) if dates else None

    def _answered(self, start: int, end: int) -> int:
        """Where the date stands that is told behind who answers for an item: 责任单位：县水务局，|11月底前完成; 0 for none."""
        found = _ANSWERED.search(self.article.text, start, end)
        return found.start("due") if found else 0

    def _ended(self, start: int, end: int) -> int:
        """Where the date stands that ends a list's item: 改造老旧小区16个。|年底前完成; 0 for none.

        Behind a comma it is the item's only where the item names no other: 改造桥5座，|6月底完成。新建桥2座，年底前完成.
        """
        part = self.article.paragraphs[self.paragraph]
        if part.end - part.start > _ITEM or not _ITEM_OPENS.match(self.article.text, part.start, part.end):
            return 0
        found = _ENDS_ITEM.search(self.article.text, start, min(end, part.end))
        if found is None:
            return 0
        is_only = len(self.dates.inside(part.start, part.end)) == 1 and "投用" not in found[0]  # a step of its own
        return found.start("due") if is_only or self.article.text[found.start() - 1] != "，" else 0

    def is_answer(self, sentence: Sentence) -> bool:
        """Whether a sentence only says who answers for what stands before it, and by when."""
        if not self._names_terms(sentence.paragraph):
            return False
        return _ANSWERED.fullmatch(self.article.text, sentence.start, sentence.end) is not None


def _may_name_terms(text: str, part: Paragraph) -> bool:
    """Whether a paragraph can name them; one that is longer than an item is not searched through here."""
    if not _TERMS.search(text, part.start, part.end):
        return False
    kinds = (_DUE, _RESPONSIBLE, _LED, _ITEM_HEAD, _ENDS_ITEM)
    return part.end - part.start > _ITEM or any(kind.search(text, part.start, part.end) for kind in kinds)


def _by(date: DateFact) -> DateFact:
    """The day in a column of 完成时限 is a deadline, though no 前 follows it (12月15日)."""
    if date.precision != "day" or date.modality != "in":
        return date
    return replace(date, date_from=None, modality="by")


def _bodies(words: str) -> tuple[str, ...]:
    return tuple(name for name in _PARTS.split(words) if 2 <= len(name) <= 20)[:6]


def _read_rows(article: ArticleText, dates: Located, days: Sequence[DateFact], closings: set[int]) -> dict[int, Row]:
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
            row = Row((), _by(days[found[0]]), is_task=True)
            return {
                at: row
                for at, part in enumerate(article.paragraphs)
                if part.kind == "body" and _ITEM_OPENS.match(article.text, part.start, part.end)
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
            rows[at] = Row(_bodies(row["bodies"]), _by(days[found[0]]) if found else None, is_task=True)
    return rows


def _due_in(
    article: ArticleText, at: int, closing: re.Match[str], dates: Located, days: Sequence[DateFact]
) -> DateFact | None:
    """The day of a line that says who is responsible and by when (责任单位：区住建局　完成时限：11月底)."""
    if not closing.groupdict().get("due"):
        return None
    found = dates.inside(article.paragraphs[at].start, article.paragraphs[at].end)
    return _by(days[found[-1]]) if found else None


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
            rows.update(dict.fromkeys(range(at + 1, _end_of_item(article, words, line, at + 1)), Row(_bodies(head[1]))))
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
            first = _item_above(words, begin, at, _ITEM_OPENS if due else _ITEM_MARK)
            held = range(first, at)
            if due is None and all(_is_title(words[i]) for i in held):  # 一、公厕革命 above it, what is done below
                title = words[at - 1] if at else ""
                held = range(at + 1, _end_of_item(article, words, title, at + 1))
            rows.update(dict.fromkeys(held, Row(_bodies(closing.group(1)), due, due is not None)))
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
                row = Row(bodies, _by(days[found[0]]), is_task=True)
                rows |= dict.fromkeys(waiting, row)
                waiting = []
    return rows


def _cells(article: ArticleText, words: list[str], dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Each row of a table whose cells stand on lines of their own, parted by its numbers."""
    rows: dict[int, Row] = {}
    starts = [at for at, cell in enumerate(words) if _ROW.fullmatch(cell)]
    for begin, end in pairwise([*starts, len(words)] if starts else []):
        bodies = next((_bodies(cell) for cell in words[begin:end] if cell and marks.CELL_BODIES.fullmatch(cell)), ())
        due = None
        for at in range(begin, end):
            if words[at] and marks.CELL_DUE.fullmatch(words[at]):
                found = dates.inside(article.paragraphs[at].start, article.paragraphs[at].end)
                due = _by(days[found[0]]) if found else None
                end = at + 1
                break
        if bodies or due:
            rows.update(dict.fromkeys(range(begin, end), Row(bodies, due, due is not None)))
    return rows
