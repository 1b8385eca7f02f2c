"""Clauses that say what has been done, with the figure and the day they hold for.

石墨化1号车间已建设完成 is an outcome; 深入学习, 高度重视 and other effort without a result are none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..facts import ArticleText, DateFact, Facts, Outcome, Sentence
from . import chances, roles, signs
from .clauses import Clause, Located
from .cues import HARD_DEED, QUOTED_NAME, THING, VAGUE
from .evidence import is_item_name, is_item_title, is_specification
from .tense import Reading, Tense

KEEP = 0.5  # what is likelier than not is shown
LIKELY = 0.25  # enough where the rules are convinced
_COMPLETED = re.compile(
    r"已(?<![而早自不]已)(?![婚故久])|了(?<![为除到极罢]了)(?![解望然却])|全部|荣获|获得|获评|入选|榜上有名|上榜|审议通过(?!的)|配齐|签订|签署|落成|出台|印发|命名|挂牌|认定|顺利|成功|圆满|如期|正式|提前|超额|累计"
)
_RESULT = re.compile(
    r"涨|跌|完成|建成|竣工|投用|达|增|降|减|升|占|为|突破|超|实现|新建|改造|开工|投产|取得|惠及|覆盖|发放|培训|办结|开展|监管|受理|解决|引进|签约|安装|推选|遴选|"
    r"选派|参加|接待|新设|设立|增设|治理|修复|保持|转移|投入|拨付|落实|整治|拆除|排查|化解|救助|资助|认领|提供|位居|排名|创|产量|总值|收入|支出|率"
)
_COMPLETES = re.compile(
    r"(?:20[0-9]{2}年|今年)?(?:[0-9一二三四五六七八九十]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|底)?，?)?完成"
)
_AWARDED = re.compile(r"榜上有名|上榜$|入选|获评|荣获")
_EFFORT = re.compile(r"深入学习|高度重视|认真贯彻|牢牢把握|坚持以|学习贯彻|践行|秉承|力度|氛围")
_AMOUNT = re.compile(r"[0-9][万亿余多]")
_TRYING = re.compile(
    r"^(?:同时|并|还|通过)?(?:根据|坚持|支持|统筹|有序|稳步|高标准|高质量|一是|二是|三是|积极|着力|努力|深入|持续|聚力|不断|大力|配合|按照|延伸|向|加快|全力|扎实|抓好|做好|进一步|围绕|(?:[^，]{0,12}，)?[^，]{0,6}(?:聚力|着力|大力)|实现[^，]*化$)|(?:工作|意识|环境|内容|营销活动|化|规划建设)$|稳步推进"
)
_REACHED = re.compile(
    r"(?<![而早自不])已(?:经|全部|基本|陆续|累计|顺利|正式|成功|提前|分别){0,2}(?:完成|建成|封顶|贯通|合龙|进入|竣工|完工|投|开[工通放]|启|实现|办结|到位|安装|铺设|修|种|签|达|覆盖|通[车过]|纳入|解决|发放|培训|引进|落地|整治|改造|拆除|排查|储备|上线|成立|设立|关停)"
)
_STANDING = re.compile(
    r"^总投资|^(?:内容)?(?:涵盖|包括|其中包括)|各项|目标任务$|现有|拥有|仍有|尚有|历史(?!建筑|街区|文化街区)|辖|位于|地处|总面积|人口[0-9]|稳定在|成立于|始建于|明确了|奠定了|体现了|深入开展$|扎实推进$|关注"
)
_ENDS_DONE = re.compile(
    r"(?:洞通|修完|铺完|种完|建完|拆完|迁完|架完|装完|完工|竣工|封顶|贯通|投用|投产|通车|到位|建成|建成投运|建成开放|建成投用|正式开放|开业|开园|开馆|投入使用|揭牌|挂牌)$"
)
_FINISHED = "完成|封顶|贯通|合龙|完工|竣工"
_STANDS_DONE = re.compile(rf"[一-龥]{{2}}(?:全部|顺利|基本)?(?:{_FINISHED})$")  # 主体结构全部封顶, in a bulletin
_VERBS_FINISHED = tuple(_FINISHED.split("|"))
_NO_RESULT = re.compile(
    r"通报|会(?:议)?(?:召开|举行)$|调研(?!报告)|^随着|可满足|获悉|了解到|研究了|听取了|主持召开|主持会议|不到位|未办结|偏慢|滞后|缓慢|标志着[^，]*(?:进展|阶段|突破|迈)|^确保|^为[^，]*提供|繁忙|预祝|负责|采访|感受|看到|正在|正有序|业务帮扶|具体实践|大大"
)
_BY_NOW = re.compile(r"已(?<![而早自不]已)|目前")
_VAGUE_OBJECT = re.compile(VAGUE.pattern + "$")
_DONE_VERB = re.compile(rf"(?:{HARD_DEED.pattern}|承办|制作|遴选|签订|签署|获得|推选|增设|构建|发放)")


def _opens_with_deed(words: str) -> bool:
    """Whether a deed stands near the beginning, behind no more than its subject."""
    deed = _DONE_VERB.search(words)
    return deed is not None and deed.start() <= 24


def _evidence(clause: Clause, tense: Tense) -> str | None:
    """What shows that a clause tells of something done; the signs that few clauses bear come first."""
    words = clause.words
    completed = _COMPLETED.search(words) is not None or "完成" in words and _COMPLETES.match(words) is not None
    if tense != "past" and not completed and not words.endswith(_VERBS_FINISHED):
        return None  # a bare figure or deed shows nothing done where the text does not look back
    seen = _sign(clause, completed, is_past=tense == "past")
    return None if seen is None or _is_barred(clause) else seen


def _is_barred(clause: Clause) -> bool:
    """Whether a clause tells of effort, of standing facts or of feelings, whatever words of completion it has."""
    words = clause.words
    if words.startswith(("抓好", "做好", "围绕", "聚焦")) or _NO_RESULT.search(words) or _STANDING.search(words):
        return True
    return not clause.quantities and _EFFORT.search(words) is not None


def _sign(clause: Clause, completed: bool, *, is_past: bool) -> str | None:
    words = clause.words
    if (clause.quantities or (is_past and _AMOUNT.search(words))) and (completed or is_past or _RESULT.search(words)):
        return "figure and completion" if completed else "figure"
    if _is_complete(words, completed, is_past=is_past):
        return "completion"
    if (
        is_past
        and _opens_with_deed(words)
        and not _TRYING.search(words)
        and (QUOTED_NAME.search(words) or THING.search(words))
    ):
        return "deed"
    return None


def _is_complete(words: str, completed: bool, *, is_past: bool) -> bool:
    """Whether a clause says that something stands or is reached (已建成, 主体结构封顶)."""
    if words.endswith(_VERBS_FINISHED) and _STANDS_DONE.search(words):
        return True
    if is_past and _AWARDED.search(words):
        return True
    if is_past and _ENDS_DONE.search(words):
        return True
    if not completed:  # 已建成 has a word of completion too
        return False
    return (
        _REACHED.search(words) is not None
        or (HARD_DEED.search(words) or THING.search(words)) is not None
        and not _VAGUE_OBJECT.search(words)
    )


def _is_compared(clause: Clause, date: DateFact) -> bool:
    """Whether a date only gives what a figure is compared with (比上年提高5个百分点)."""
    return date.start > clause.start and clause.words[: date.start - clause.start].endswith(
        ("比", "较", "比去年", "同")
    )


def _day(
    clause: Clause, sentence: Sentence, facts: Facts, dates: Located, reading: Reading, page_date: dt.date
) -> dt.date | None:
    """The last day that the clause holds for: 截至7月底 is 31 July; 目前 is the page's day."""
    for found in (clause.dates, dates.inside(sentence.start, clause.end)):
        days = [facts.dates[i].date_to for i in found if not _is_compared(clause, facts.dates[i])]
        known = [day for day in days if day is not None]
        if known:
            return min(max(known), page_date)
    if reading.holds_on:
        return reading.holds_on
    if reading.why == "目前" or _BY_NOW.search(clause.words):
        return page_date
    return None


def _is_dated_back(clause: Clause, facts: Facts, page_date: dt.date) -> bool:
    """Whether a clause opens with a day or month gone by: 春节假期，全市接待游客126万人次, in February."""
    return bool(clause.dates) and any(
        facts.dates[i].start - clause.start <= 4
        and (facts.dates[i].date_to or page_date) < page_date
        and facts.dates[i].modality != "since"
        for i in clause.dates
    )


def _is_description(clause: Clause) -> bool:
    return not clause.dates and not clause.done and is_specification(clause.words)


def _is_listed(clause: Clause, sentence: Sentence, text: str) -> bool:
    """Whether a clause stands in a sentence that only names an item of a list."""
    return is_item_name(text, sentence) or (not clause.quantities and is_item_title(text, sentence))


def _convinces(shown: signs.DoneSigns) -> bool:
    """Whether the rules alone take a clause for an outcome: it says that it is done, or dates its figure back."""
    return shown.shown in ("figure and completion", "completion") or shown.shown == "figure" and shown.dated == "gone"


class _Finder:
    """Walks through one article and keeps what is told as done."""

    def __init__(
        self, article: ArticleText, facts: Facts, *, page_date: dt.date, weighed: list[signs.Weighed] | None
    ) -> None:
        self.article, self.facts, self.page_date = article, facts, page_date
        self.model, self.weighed = chances.of_outcomes(), weighed
        self.dates = Located(facts.dates)
        self.taken = {pledge.start for pledge in facts.pledges}
        self.outcomes: list[Outcome] = []

    def walk(self, sentences: Sequence[Sentence], told: Sequence[signs.Telling]) -> list[Outcome]:
        for sentence, telling in zip(sentences, told, strict=True):
            if self.article.paragraphs[sentence.paragraph].kind != "body":
                continue
            behind = False
            for at, (clause, tense, _) in enumerate(telling.clauses):
                behind = (behind or _is_dated_back(clause, self.facts, self.page_date)) and not clause.ahead
                if behind and tense == "open" and clause.quantities:
                    tense = "past"
                if tense != "future" and clause.start not in self.taken:
                    self._weigh(at, tense, sentence, telling)
        return self.outcomes

    def _weigh(self, at: int, tense: Tense, sentence: Sentence, telling: signs.Telling) -> None:
        clause = telling.clauses[at].clause
        seen = _evidence(clause, tense)
        if seen is None and not clause.quantities:
            return
        shown = signs.read_done(
            telling,
            at,
            tense=tense,
            shown=seen or "",
            is_described=_is_description(clause),
            is_listed=_is_listed(clause, sentence, self.article.text),
            dates=self.facts.dates,
            text=self.article.text,
            page_date=self.page_date,
        )
        if self.weighed is not None:
            self.weighed.append(signs.Weighed(clause, shown))
        chance = self.model.chance(clause.words, shown)
        if chance >= LIKELY and _convinces(shown):
            chance = max(chance, KEEP)
        if chance >= KEEP:
            self._keep(clause, sentence, telling.reading, seen or "words", chance)

    def _keep(self, clause: Clause, sentence: Sentence, reading: Reading, seen: str, chance: float) -> None:
        figures = self.facts.quantities
        roles.assign(figures, clause.quantities, self.article.text, clause.start, clause.end, planned=False)
        self.outcomes.append(
            Outcome(
                clause.start,
                clause.end,
                chance,
                f"{seen}: {reading.why or 'own mark'}",
                _day(clause, sentence, self.facts, self.dates, reading, self.page_date),
                list(clause.quantities),
            )
        )


def find(
    article: ArticleText,
    sentences: Sequence[Sentence],
    told: Sequence[signs.Telling],
    facts: Facts,
    *,
    page_date: dt.date,
    weighed: list[signs.Weighed] | None = None,
) -> list[Outcome]:
    """The outcomes of one article, in order; clauses that were taken for pledges are none. `weighed` takes what was weighed."""
    return _Finder(article, facts, page_date=page_date, weighed=weighed).walk(sentences, told)
