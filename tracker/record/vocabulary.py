"""Every code the tracker speaks in, with its words and rules; the admin, the API, the pages and the method page read it.

Chinese labels are what readers of such pages expect; cousins are the nearest words of PolitiFact, OGP, Polimètre and OC4IDS.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Term:
    """A code with its label and its rule in both languages."""

    code: str
    zh: str
    en: str
    rule_zh: str = ""
    rule_en: str = ""
    evidence_zh: str = ""
    evidence_en: str = ""
    cousin: str = ""

    @property
    def label(self) -> str:
        """The label in the language of the page."""
        return self.en if (get_language() or "").startswith("en") else self.zh

    @property
    def rule(self) -> str:
        return self.rule_en if (get_language() or "").startswith("en") else self.rule_zh

    @property
    def evidence(self) -> str:
        return self.evidence_en if (get_language() or "").startswith("en") else self.evidence_zh


class Vocabulary(tuple[Term, ...]):
    """Terms in the order readers expect them."""

    def __getitem__(self, code: str) -> Term:  # type: ignore[override]
        for term in self:
            if term.code == code:
                return term
        raise KeyError(code)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(term.code for term in self)

    def choices(self) -> list[tuple[str, str]]:
        """For model fields: code and Chinese label."""
        return [(term.code, term.zh) for term in self]


STATUSES = Vocabulary(
    (
        Term(
            "not_assessed", "尚未核查", "Not yet assessed",
            "发布后尚无编辑作出判断；不表示没有进展。", "Published, and no editor has judged it yet; it does not say that nothing was done.",
            "无", "None", "Polimètre: not yet rated",
        ),
        Term(
            "not_started", "尚未启动", "Not started",
            "有证据表明工作尚未开始。", "A source says that work has not begun.",
            "一条证据", "One piece of evidence", "PolitiFact: Not yet rated; OGP: Not started",
        ),
        Term(
            "in_progress", "推进中", "In progress",
            "有证据表明工作已经开始，尚未到完成。", "A source says that work has begun and is not finished.",
            "一条证据", "One piece of evidence", "PolitiFact: In the Works; OGP: Limited",
        ),
        Term(
            "ongoing", "持续履行", "Ongoing",
            "每期都要履行的承诺，按期评定。", "A recurring pledge, judged for each period.",
            "当期的一条证据", "One piece of evidence for the period", "OC4IDS: implementation",
        ),
        Term(
            "stalled", "进展停滞", "Stalled",
            "有证据表明工作已经停下，且未宣布取消。", "A source says that work has stopped and was not called off.",
            "一条证据，并有对方答复或不征询的理由", "One piece of evidence, and the body's answer or a reason for none", "PolitiFact: Stalled",
        ),
        Term(
            "partly_met", "部分完成", "Partly met",
            "期限已到，部分必需事项完成。", "Past its deadline, some of its required items are done.",
            "每个事项一条证据", "Evidence for each item", "PolitiFact: Compromise; OGP: Substantial",
        ),
        Term(
            "met", "已完成", "Met",
            "全部必需事项完成或指标达到判定线。", "All required items are done, or the figure passes its rule.",
            "一条证据；只有责任方通报时写明", "One piece of evidence; said where it is self-reported", "PolitiFact: Promise Kept; OGP: Completed; Polimètre: kept",
        ),
        Term(
            "not_met", "到期未完成", "Not met",
            "期限已过，有证据表明未完成。", "Past its deadline, and a source says it was not done.",
            "一条证据，并有对方答复或不征询的理由", "One piece of evidence, and the body's answer or a reason for none", "PolitiFact: Promise Broken; Polimètre: broken",
        ),
        Term(
            "dropped", "已取消", "Dropped",
            "责任方宣布不再实施。", "The body has called it off.",
            "一条证据，并有对方答复或不征询的理由", "One piece of evidence, and the body's answer or a reason for none", "OGP: Withdrawn",
        ),
        Term(
            "replaced", "已调整", "Replaced",
            "目标或期限被新的承诺取代。", "A new pledge has taken its place.",
            "写明新承诺的一条证据", "Evidence that names the new pledge", "PolitiFact: Compromise",
        ),
        Term(
            "unverifiable", "无法核实", "Unverifiable",
            "公开来源无法判断是否完成。", "No public source can tell.",
            "说明查过哪些来源", "The places that were looked in", "Full Fact: unable to verify",
        ),
    )
)  # fmt: skip

NEEDS_ANSWER = ("stalled", "not_met", "dropped")
"""Statuses that need the body's answer, or a stated reason for none: the right of reply."""

CONCLUDED = ("met", "not_met", "dropped", "replaced", "partly_met")
"""Statuses that say how it ended."""

WITHOUT_PACE = (*CONCLUDED, "unverifiable")
"""Statuses after which pace no longer applies: what nobody can verify is not shown as overdue either."""

PACES = Vocabulary(
    (
        Term("ahead", "超前", "Ahead", "完成比例减时间比例超过 10 个百分点。", "Share done less share of time gone is above 10 points."),
        Term("on_pace", "正常", "On pace", "两者相差在 10 个百分点以内。", "The two are within 10 points."),
        Term("behind", "滞后", "Behind", "完成比例落后 10 至 30 个百分点。", "Share done trails by 10 to 30 points."),
        Term("far_behind", "明显滞后", "Far behind", "完成比例落后超过 30 个百分点。", "Share done trails by more than 30 points."),
        Term("overdue", "已逾期", "Overdue", "期限已过，其后的核查未见完成。", "Past due, and a check after that day found it not done."),
        Term("due_unchecked", "到期待核", "Due, unchecked", "期限已过，其后尚未核查。", "Past due, and nobody has looked since."),
        Term("data_due", "数据待更新", "Data due", "最近一次数据距今超过 120 天。", "The newest figure is older than 120 days."),
        Term("not_applicable", "不适用", "Not applicable", "没有起点、期限或数据序列，或已有结论，或无法核实。", "No start, deadline or series of figures, or already concluded, or unverifiable."),
    )
)  # fmt: skip

FORCES = Vocabulary(
    (
        Term("ensure", "确保", "Guaranteed"),
        Term("will", "将", "Will"),
        Term("plan", "计划", "Planned"),
        Term("strive", "力争", "Aimed for"),
        Term("expect", "预期", "Expected", "原文作“预计”，是预期，不作承诺看待。", "Printed as 预计: a forecast, never shown as a promise."),
        Term("unmarked", "未标明", "Not marked"),
    )
)  # fmt: skip

ORIGINS = Vocabulary(
    (
        Term("responsible", "责任方通报", "Self-reported"),
        Term("superior", "上级通报", "Superior body"),
        Term("statistics", "统计", "Statistics"),
        Term("audit", "审计", "Audit"),
        Term("site_visit", "实地", "Site visit"),
        Term("other", "其他", "Other"),
    )
)  # fmt: skip

CHECK_RESULTS = Vocabulary(
    (
        Term("nothing_found", "已核查，未见进展信息", "Checked, nothing found"),
        Term("found", "已核查，见到进展信息", "Checked, news found"),
        Term("unreachable", "已核查，来源无法打开", "Checked, source out of reach"),
    )
)  # fmt: skip

COMPARATORS = Vocabulary(
    (
        Term("=", "等于", "exactly"),
        Term("~", "约", "about"),
        Term(">=", "不低于", "at least"),
        Term(">", "超过", "more than"),
        Term("<=", "不超过", "at most"),
        Term("<", "不到", "less than"),
    )
)  # fmt: skip

PASS_RULES = Vocabulary(
    (
        Term("at_least", "达到或超过即完成", "Met at or above the figure"),
        Term("at_most", "不高于即完成", "Met at or below the figure"),
        Term("within", "落在区间内即完成", "Met inside the range"),
        Term("about", "与约数相差 5% 以内即完成", "Met within 5% of the rounded figure"),
        Term("none", "不作判定", "Not judged"),
    )
)  # fmt: skip

METRIC_ROLES = Vocabulary(
    (
        Term("target", "目标", "Target"),
        Term("forecast", "预期", "Forecast"),
        Term("baseline", "基数", "Baseline"),
        Term("capacity", "产能", "Capacity"),
        Term("threshold", "门槛", "Threshold"),
    )
)  # fmt: skip

PRECISIONS = Vocabulary(
    (
        Term("day", "日", "day"),
        Term("month", "月", "month"),
        Term("quarter", "季度", "quarter"),
        Term("half", "半年", "half-year"),
        Term("year", "年", "year"),
        Term("plan", "规划期", "plan period"),
    )
)  # fmt: skip

MODALITIES = Vocabulary((Term("in", "期间内", "in"), Term("by", "之前", "by"), Term("since", "起", "since")))

CLASSIFICATIONS = Vocabulary(
    (
        Term("government", "政府", "Government"),
        Term("party_committee", "党委", "Party committee"),
        Term("department", "部门", "Department"),
        Term("institution", "事业单位", "Institution"),
        Term("company", "企业", "Company"),
    )
)  # fmt: skip

PUBLIC_BODIES = ("government", "party_committee", "department")
"""Classifications whose cards are listed as departments (单位)."""

TOPICS = Vocabulary(
    (
        Term("economy", "经济运行", "Economy"),
        Term("industry", "产业项目", "Industry and projects"),
        Term("employment", "就业", "Employment"),
        Term("education", "教育", "Education"),
        Term("health", "医疗卫生", "Health"),
        Term("welfare", "社会保障", "Social security"),
        Term("housing", "住房城建", "Housing and cities"),
        Term("transport", "交通", "Transport"),
        Term("environment", "生态环境", "Environment"),
        Term("agriculture", "农业农村", "Agriculture"),
        Term("culture", "文化旅游", "Culture"),
        Term("science", "科技创新", "Science"),
        Term("finance", "财政金融", "Public finance"),
        Term("openness", "对外开放", "Trade and openness"),
        Term("governance", "政务与治理", "Public services and governance"),
        Term("other", "其他", "Other"),
    )
)  # fmt: skip
