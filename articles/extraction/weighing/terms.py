"""Who is responsible for what a sentence says, and by when: as its list's item tells, or the row or section that it stands in.

An item says 责任单位：市教育局 and 完成时限：11月底前 behind what is to be done; `charges` reads what a layout tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import ArticleText, DateFact, Paragraph, Sentence
from ..telling.clauses import Located
from ..telling.cues import each
from . import charges
from .charges import CHARGED, CLOSES, ITEM_OPENS, NAMES, OPENS, Row

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
_DAY = "(?P<due>[0-9一二三四年月日上下前中底末内旬半季度份全]{2,14})"  # 11月15日前, 二季度末
# （县住建局、县发改局，11月15日前）, behind an item: who does it and by when
_WHO_AND_WHEN = re.compile(
    rf"{OPENS}(?:(?:牵头|责任|实施|承办)(?:单位|部门)[：:])?{NAMES}[，,；;](?:(?:完成|办结)?(?:时限|时间|期限)[：:])?{_DAY}{CLOSES}[。]?"
)
# （市住建局牵头，市水务局配合）; （盐场街道、区国土分局） and （市残联） only where they close an item
_LED = re.compile(
    rf"{OPENS}{NAMES}(?:{CHARGED}(?:[，,；;][^）\]】]{{0,40}})?{CLOSES}|[，,；;][^）\]】]{{0,40}}(?:配合|参与){CLOSES}"
    rf"|[，,；;] ?{_DAY}{CLOSES}|{CLOSES}(?=[。；;]?(?:$|[（(]?[0-9一二三四五六七八九十]{{1,2}}[）、.．])))|(?<=[。；]){OPENS}{NAMES}{CLOSES}"
)
# （一）乙河隧道（市交通局）。…; 文化馆迁建。责任单位：市文旅局。…: the head of an item says whose all of it is
_ITEM_HEAD = re.compile(
    rf"(?:{ITEM_OPENS.pattern})[^。；，]{{2,40}}?{OPENS}(?:(?:责任|牵头|承办|实施|主办|负责|业主|建设)(?:单位|部门)[：:])?{NAMES}{CHARGED}?{CLOSES}[。：:]"
    rf"|[^。；，]{{2,40}}?[。：:](?:责任|牵头|承办|实施|主办|负责)(?:单位|部门)[：:](?:{NAMES}|([一-龥]{{2,6}}[市县区旗镇乡]))[。；]"
)
# 责任单位：县水务局，11月底前完成。 says of the item before it who does it and by when, and promises nothing more
_ANSWERED = re.compile(
    rf"(?:牵头|责任|负责|实施|主办|承办|主管|落实)(?:单位|部门)[：:]\s*{NAMES}(?:[，,；;](?:配合|协办|参与)(?:单位|部门)[：:]{NAMES})?"
    r"[，,；;](?P<due>[^，。；]{2,14}?)(?:之?前|内)?(?:全部|全面|基本)?(?:完成|办结|建成|竣工|完工|投用|落实)?[。；]?"
)
# 改造老旧小区16个。年底前完成。（区住建局牵头）: the last sentence of a list's item dates all of it
_ENDS_ITEM = re.compile(
    r"(?<=[。；，])(?:(?:该|本)?(?:项目|工程|任务))?(?:计划|力争|确保|预计|将)?于?(?P<due>[^，。；]{2,12}?)(?:之?前|内)?(?:全部|全面|基本)?(?:完成|建成|竣工|完工|投用|办结)(?:任务|建设|改造)?[。；]?(?:[（(【][^）)】]{2,40}[）)】][。]?)?$"
)
_DUE = re.compile(each("完成|办理|办结|实施", "(?:时限|时间|期限)[：:为]?") + "|时限：(?<!竣工时限：)")
_TERMS = re.compile(
    each("完成|建成|竣工|完工|投用|办结|任务|建设|改造", "[。；]")
    + r"|单位|部门|负责|责任：|牵头|主办|承办|配合|时限|完成时间|期限|"
    + each("前|底|日|内|末|度|月", r"[）\]】]")
    + "|"
    + each("局|委|办|厅|院|心|府|司|团|队|室|会|部|联|社|馆|台|站|道|处|乡|镇|木|行|班|位", r"[）\]】]")
)
_ITEM = 600  # a list item's 责任单位 and 完成时限 stand within so many characters


_NONE = Row(())


class Terms:
    """The terms that hold for each sentence of one article."""

    def __init__(self, article: ArticleText, dates: Located, days: Sequence[DateFact]) -> None:
        self.article, self.dates, self.days = article, dates, days
        self.closings: set[int] = set()
        self.rows = charges.read(article, dates, days, self.closings)
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
        return charges.bodies_in(next(filter(None, head.groups()))) if head else ()

    def _due(self, start: int, end: int) -> DateFact | None:
        """The date of a list item's 完成时限：2024年11月底前, which holds for all of the item."""
        found = _DUE.search(self.article.text, start, end)
        begin = found.end() if found else self._answered(start, end) or self._ended(start, end)
        dates = self.dates.inside(begin, begin + 6) if begin else ()
        return charges.by_day(self.days[dates[0]]) if dates else None

    def _answered(self, start: int, end: int) -> int:
        """Where the date stands that is told behind who answers for an item: 责任单位：县水务局，|11月底前完成; 0 for none."""
        found = _ANSWERED.search(self.article.text, start, end) or _WHO_AND_WHEN.search(self.article.text, start, end)
        return found.start("due") if found else 0

    def _ended(self, start: int, end: int) -> int:
        """Where the date stands that ends a list's item: 改造老旧小区16个。|年底前完成; 0 for none.

        Behind a comma it is the item's only where the item names no other: 改造桥5座，|6月底完成。新建桥2座，年底前完成.
        """
        part = self.article.paragraphs[self.paragraph]
        if part.end - part.start > _ITEM or not ITEM_OPENS.match(self.article.text, part.start, part.end):
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
        return any(
            kind.fullmatch(self.article.text, sentence.start, sentence.end) for kind in (_ANSWERED, _WHO_AND_WHEN)
        )


def _may_name_terms(text: str, part: Paragraph) -> bool:
    """Whether a paragraph can name them; one that is longer than an item is not searched through here."""
    if not _TERMS.search(text, part.start, part.end):
        return False
    if part.end - part.start > _ITEM or _ITEM_HEAD.match(text, part.start, part.end):
        return True
    return any(
        kind.search(text, part.start, part.end) for kind in (_DUE, _RESPONSIBLE, _LED, _ENDS_ITEM, _WHO_AND_WHEN)
    )
