"""Clauses that commit somebody to something one can later look for.

`looking` says of each clause how it tells of time and what check it offers (a day, a figure, a named project, a named
mechanism, a thing to be delivered); a small model weighs these signs and the clause's words. What is likely enough is a
candidate. Its `rule` says which check was found and what made it future, and, where no check was, the words that spoke for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import ArticleText, Facts, Pledge, Sentence
from ..owners.owners import Owners
from ..weighing.chances import Weighed
from ..weighing.looking import Look
from . import items, roles
from .groups import number

# 生产总值预期增长7.5%，固定资产投资增长10%，单位GDP能耗下降3%: rates of one plan period, whatever introduces them.
_INDICATOR = re.compile(
    "(?:增长|下降|降低|提高|达到|突破|控制在|稳定在|超过|为|不超过|不少于|不低于|减少)[约近到]?[0-9][^，；。]{0,10}[，；。]"
)
_SEVERAL = 2


def find(
    article: ArticleText,
    sentences: Sequence[Sentence],
    looks: Sequence[Look],
    weighed: Sequence[Weighed],
    facts: Facts,
    *,
    place: str | None,
) -> list[Pledge]:
    """The pledges of one article, in order, with owner, deadline and group; `looks` are all of its clauses."""
    kept: dict[int, list[Weighed]] = {}  # by their sentences
    for item in weighed:
        if item.kind == "pledge":
            kept.setdefault(item.look.sentence, []).append(item)
    if not kept:
        return []
    last = {sentences[at].paragraph: at for at in kept}  # of each paragraph
    end = max(kept)
    owners = Owners(article, facts.people, facts.organizations, place)
    pledges: list[Pledge] = []
    homes: list[tuple[int, int]] = []  # (paragraph, sentence) of each pledge, for grouping
    goals: set[int] = set()
    for at in dict.fromkeys(look.setting.number for look in looks):
        sentence = sentences[at]
        owners.enter(sentence.paragraph, article.paragraphs[sentence.paragraph])
        owners.sentence(sentence, is_asked=at <= last.get(sentence.paragraph, -1))
        if at not in kept:
            continue
        look = kept[at][0].look
        if look.is_goal or look.term.is_task or _has_indicators(article.text, sentence):
            goals.add(at)
        pledges += [_pledge(item, sentence, article.text, facts, owners) for item in kept[at]]
        homes += [(sentence.paragraph, at)] * len(kept[at])
        if at == end:
            break
    number(pledges, homes, article.text, frozenset(goals), items.numbered(article, sentences))
    return pledges


def _has_indicators(text: str, sentence: Sentence) -> bool:
    return len(_INDICATOR.findall(text, sentence.start, sentence.end)) >= _SEVERAL


def _pledge(item: Weighed, sentence: Sentence, text: str, facts: Facts, owners: Owners) -> Pledge:
    look, clause = item.look, item.look.clause
    roles.assign(facts.quantities, clause.quantities, text, clause.start, clause.end, planned=True)
    owner = owners.of(clause.start, clause.end, sentence=sentence, listed=look.term.bodies)
    check = look.check or " ".join(["words", *item.reasons()])
    return Pledge(
        clause.start,
        clause.end,
        item.chance,
        f"{check}: {look.why}",
        force=look.force,
        owners=owner.names,
        speaker=owner.speaker,
        project=look.project,
        deadline=look.deadline,
        quantities=list(clause.quantities),
    )
