"""Who acts in a clause: the body that it names as its subject, or the one that it means by 我市, 该馆, 各县区."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from ..facts import ArticleText, Organization, Sentence
from . import departments, segments, sites, subjects, topics, unlisted
from .meanings import Meanings
from .mentions import Mentions
from .tellers import Tellers

_OURSELVES = re.compile(f"我们|局|{subjects.OURSELVES}")
# 各县（市、区）, 各区政府, 各牵头单位
_EACH = re.compile(
    r"(?:^|，|请|起|由)(各(?:(?:县（市、?区）|县（区）|县、区|县市区|县区|区县|旗县区?|县市|市县|乡镇（街道）|镇（街道）|镇街（园区）|镇（街道、园区）|乡镇、街道|乡镇街道|乡镇|苏木镇|镇街|街道|[区县市旗](?=人?民?政府))(?:人民政府|政府)?|(?:责任|成员|牵头|承办|实施|主办|有关|相关)?单位|(?:有关|相关)?部门|地各部门|派出所|学校|社区|乡镇卫生院))"
)
_THAT = re.compile(r"(?:据悉，|目前，|同时，)?[该本](局|委|办|厅|院|校|馆|站|所|支队|大队|中心|公司|集团)(?!长|部)")
# 督查室将于12月, 指挥部办公室实行: the office that the article names in full
_OFFICE = re.compile(
    "((?:管委会)?督查室|督查局|考核办公室|指挥部办公室|领导小组办公室|推进办公室|指挥部|项目专班|工作专班|专班|项目办|重点办|攻坚办|联席办|推进办|整治办|创建办)(?=将|要|须|实行|对|每|按|于|从|定期|不定期|组织|开展|会同|牵头|负责|[0-9])"
)
# 大队将在11月底前, 分局从6月15日起: the brigade or branch named last
_TROOP = re.compile("([大支总中]队|分局)(?=将|计划|拟|还将|要|从|自|[0-9]|成立)")
_KINDS = re.compile(
    "[部该本室办公集队局企]"
)  # 部门, 该馆, 督查室, 公司, 集团: one of these is in whatever names one by its kind
HEAD = 40  # characters in which a clause names who acts
NATION = "国务院"  # who answers for what a page about the whole country promises


class Actors:
    """Finds the subjects of an article's clauses, by what was told up to there."""

    def __init__(self, article: ArticleText, mentions: Mentions, tellers: Tellers, *, is_report: bool) -> None:
        self.text, self.mentions, self.tellers, self.is_report = article.text, mentions, tellers, is_report
        self.place = tellers.place
        self.meanings = Meanings(
            self.text,
            self.place,
            tellers.main,
            topics.public_names(article, mentions),
            has_board=topics.names_board(article),
        )
        self.met: dict[tuple[int, int], list[str]] = {}  # of the clauses of the sentence at hand
        self.parts: list[tuple[int, int, str]] = []  # of the sentence at hand, each with the place that it is about

    def begin(self, sentence: Sentence) -> None:
        """A new sentence: what its 我们 means may be another body than in the one before."""
        self.met = {}
        self.parts = segments.places(self.text, sentence)

    def told_of(self, at: int) -> str | None:
        """The place that the part of the sentence is about in which a clause begins."""
        index = bisect_right(self.parts, at, key=itemgetter(0)) - 1
        return self.parts[index][2] if index >= 0 and at < self.parts[index][1] else None

    def ours(self, word: str, at: int) -> str | None:
        """The place that 我市 or 我区 stands for where a clause begins with it, or the body of 我局."""
        level = word[-1]
        if _OURSELVES.fullmatch(word):
            return self.tellers.called(level, self.mentions.before(at, level))
        if word in ("我国", "全国"):
            return NATION if self.place in (None, NATION) else None
        if self.place and self.place.endswith(level):
            return self.place
        if self.tellers.voice.body and level in self.tellers.voice.body[-1:]:
            return self.tellers.voice.body
        if level == "村":
            return self.tellers.speakers.village
        town = self.meanings.town(level) if level in "镇乡" else None
        if town:
            return town
        local = self.meanings.local(level) if level in "区县旗市州盟省" else None
        if local:
            return local
        if self.place and level not in "市省":
            inner = re.search(rf"([一-龥]{{1,4}}{level})$", self.place)
            return inner.group(1) if inner else self.tellers.voice.body or self.place
        return self.place

    def subject(self, start: int, end: int) -> list[str]:
        """The bodies that stand as subject in a clause of the sentence at hand: before its verb, in its first words."""
        if (start, end) not in self.met:
            self.met[start, end] = self._subject(start, min(end, start + HEAD))
        return self.met[start, end]

    def _subject(self, start: int, end: int) -> list[str]:
        start = subjects.behind_opening(self.text, start, end)
        words = self.text[start:end]
        alone = self._ours_in(words, start)
        if alone:
            return [alone]
        bodies = subjects.bodies_in(self.text, start, self.mentions.between(start, end))
        alone = self._itself(start, bodies) or subjects.charged(self.text, start, bodies)
        if alone:
            return [alone]
        each = _EACH.search(words, 0, 20) if "各" in words else None
        if each:  # told by a bureau, which answers for them
            teller = self.tellers.voice.body or self.tellers.source or self.tellers.main or self.place
            return [each.group(1), *filter(None, [teller])]
        partner = sites.partner(self.text, start, end) if bodies else None
        if partner:  # 县政府与腾越新材料签约: the firm builds it
            return [partner, bodies[0].name]
        several = self._by_kind(start, words) if _KINDS.search(words) else []
        if several:
            return several
        alone = subjects.place(words) or subjects.several_places(words)
        if alone:
            return [alone]
        first = subjects.acting(self.text, start, bodies)
        if first is None:
            alone = self._board(unlisted.find(words), start) or (None if self.is_report else sites.trading(words))
            return [alone] if alone else self._plant(words)
        # a bureau tells of its library, and reports of its hospital
        told_by = self.tellers.source or (self.tellers.main if self.is_report else None)
        announcer = told_by if first.kind == "institution" else None
        return [
            *subjects.together(self.text, first, self.mentions.between(first.start, end)),
            *filter(None, [announcer]),
        ]

    def _board(self, name: str | None, start: int) -> str | None:
        """管委会 as the board that the text named last; any other name as it is."""
        return self.mentions.before(start, name) or name if name == "管委会" else name

    def _plant(self, words: str) -> list[str]:
        """The firm whose plant takes its next step; in a report behind the body that reports, which answers for it too."""
        firm = sites.plant_of(words)
        reporting = (self.tellers.main or self.place) if self.is_report else None
        return [name for name in (reporting, firm) if name] if firm else []

    def _by_kind(self, start: int, words: str) -> list[str]:
        """Those whom a clause names by their kind alone: 公安、城管两部门, 该馆, 公安部门, 热力公司."""
        several = departments.several(words, self.mentions.bodies, self.place)
        if several:
            return several
        alone = (
            self._meant(start, words)
            or departments.one(words, self.mentions.bodies, self.place)
            or sites.utility(words, self.mentions.firms)
        )
        return [alone] if alone else []

    def _ours_in(self, words: str, at: int) -> str | None:
        own = subjects.ours(words)
        told_of = self.told_of(at) if own else None
        return told_of if own and told_of and own[0] == told_of[-1] else self.ours(own, at) if own else None

    def _itself(self, start: int, bodies: Sequence[Organization]) -> str | None:
        """The place of the page as subject, and not one of its bodies."""
        has_body = bool(bodies) and bodies[0].start == start
        return self.place if self.place and not has_body and subjects.opens_with(self.text, start, self.place) else None

    def _meant(self, start: int, words: str) -> str | None:
        """该馆还将举办…: the library named last."""
        that = _THAT.match(words) if "该" in words or "本" in words else None
        if that and that[1] == "校":
            return self.mentions.house_before(0, start, ("学", "校", "园"))
        if that:
            return self.mentions.before(start, that[1])
        troop = _TROOP.match(words) if "队" in words or "分局" in words else None
        if troop:
            return self.mentions.before(start, troop[1])
        office = _OFFICE.match(words) if "室" in words or "部" in words or "办" in words else None
        if not office:
            return None
        is_whole = office[1].endswith(("办", "办公室", "项目专班"))  # 项目办 needs no more of a name
        is_at_work = office[1] == "专班" and words[office.end() :][:1] in tuple("每按对实")  # 专班每周一调度
        return self.office(office[1]) or (office[1] if is_whole or is_at_work else None)

    def office(self, words: str) -> str | None:
        """指挥部办公室 as the place's own, where the article names one in full."""
        named = next((body.name for body in reversed(self.mentions.bodies) if body.name.endswith(words)), None)
        is_own = named and self.place and self.meanings.in_full(named).startswith(self.place)
        if is_own and words.startswith(("指挥部", "领导小组")):
            return f"{self.place}{words}"
        return named
