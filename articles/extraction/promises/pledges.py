"""Clauses that commit somebody to something one can later look for.

`looking` says of each clause how it tells of time and what check it offers (a day, a figure, a named project, a named
mechanism, a thing to be delivered); a small model weighs these signs and the clause's words. What is likely enough is a
candidate. Its `rule` says which check was found and what made it future, and, where no check was, the words that spoke for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..facts import ArticleText, Facts, Pledge, Sentence
from ..owners.owners import Owners
from ..weighing import checks
from ..weighing.chances import Weighed
from . import items as projects
from . import roles
from .groups import number

# 生产总值预期增长7.5%，固定资产投资增长10%，单位GDP能耗下降3%: rates of one plan period, whatever introduces them.
_INDICATOR = re.compile(
    "(?:增长|下降|降低|提高|达到|突破|控制在|稳定在|超过|为|不超过|不少于|不低于|减少)[约近到]?[0-9][^，；。]{0,10}[，；。]"
)
_SEVERAL = 2


def find(
    article: ArticleText,
    sentences: Sequence[Sentence],
    weighed: Mapping[int, Sequence[Weighed]],
    facts: Facts,
    *,
    place: str | None,
) -> list[Pledge]:
    """The pledges of one article, in order, with owner, deadline and group; `weighed` are its clauses by sentences."""
    kept = {at: [item for item in items if item.kind == "pledge"] for at, items in weighed.items()}
    last = {sentences[at].paragraph: at for at, items in kept.items() if items}  # of each paragraph
    if not last:
        return []
    end = max(last.values())
    owners = Owners(article, facts.people, facts.organizations, place)
    pledges: list[Pledge] = []
    homes: list[tuple[int, int]] = []  # (paragraph, sentence) of each pledge, for grouping
    goals: set[int] = set()
    for at, items in kept.items():
        sentence = sentences[at]
        owners.enter(sentence.paragraph, article.paragraphs[sentence.paragraph])
        owners.sentence(sentence, is_asked=at <= last.get(sentence.paragraph, -1))
        if not items:
            continue
        look = items[0].look
        if look.is_goal or look.term.is_task or _has_indicators(article.text, sentence):
            goals.add(at)
        pledges += [_pledge(item, sentence, article.text, facts, owners) for item in items]
        homes += [(sentence.paragraph, at)] * len(items)
        if at == end:
            break
    number(pledges, homes, article.text, frozenset(goals), projects.numbered(article, sentences))
    return pledges


def _has_indicators(text: str, sentence: Sentence) -> bool:
    return len(_INDICATOR.findall(text, sentence.start, sentence.end)) >= _SEVERAL


def _pledge(item: Weighed, sentence: Sentence, text: str, facts: Facts, owners: Owners) -> Pledge:
    look, clause = item.look, item.look.clause
    roles.assign(facts.quantities, clause.quantities, text, clause.start, clause.end, planned=True)
    owner = owners.of(clause.start, clause.end, sentence=sentence, listed=look.term.bodies)
    check = look.check if look.check != checks.NONE else " ".join(["words", *item.reasons()])
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
