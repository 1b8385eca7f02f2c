"""What has been done, and what is only effort, standing fact or promise."""

import datetime as dt

import pytest

from articles.extraction.extract import extract
from articles.extraction.weighing import grounds

REVIEW = "一、2022年工作回顾\n\n"


def outcomes(text: str, day: str = "2023-01-17") -> list[dict]:
    page = f"甲市政府工作报告\n\n{text}\n"
    return [
        o for a in extract(page, page_date=dt.date.fromisoformat(day), place="甲市")["articles"] for o in a["outcomes"]
    ]


@pytest.mark.parametrize(
    ("text", "quote", "as_of"),
    [
        (REVIEW + "改造老旧小区47个。", "改造老旧小区47个", "2022-12-31"),
        ("截至2022年7月底，全市已排查河道380公里。", "截至2022年7月底，全市已排查河道380公里", "2022-07-31"),
        ("目前，1号车间已建设完成。", "目前，1号车间已建设完成", "2023-01-17"),
        (REVIEW + "居民消费价格上涨2%。", "居民消费价格上涨2%", "2022-12-31"),
        (REVIEW + "地区生产总值达到812亿元，增长4.3%。", "地区生产总值达到812亿元，增长4.3%", "2022-12-31"),
        ("今年1月10日，全市接待游客26万人次。", "今年1月10日，全市接待游客26万人次", "2023-01-10"),
        ("路基土石方完成60%。", "路基土石方完成60%", None),
        ("全线2022年底实现洞通。", "全线2022年底实现洞通", "2022-12-31"),
        ("2023年1月6日完成主变吊装。", "2023年1月6日完成主变吊装", "2023-01-06"),
        (REVIEW + "签约率比2021年提高5个百分点。", "签约率比2021年提高5个百分点", "2022-12-31"),
        (REVIEW + "石门村、柳湾村榜上有名。", "石门村、柳湾村榜上有名", "2022-12-31"),
        (REVIEW + "出台《甲市招商办法》。", "出台《甲市招商办法》", "2022-12-31"),
        (REVIEW + "抓好的5个试点全部通过验收。", "抓好的5个试点全部通过验收", "2022-12-31"),
    ],
    ids=[
        "figure in a review",
        "as of",
        "now",
        "a change",
        "value and growth are one statement",
        "a day gone by",
        "how far the work is",
        "by the end of last year",
        "a deed on a day gone by",
        "compared with a year before",
        "an award",
        "a deed without a figure",
        "what was made well is no effort",
    ],
)
def test_an_outcome_is_found_with_its_day(text: str, quote: str, as_of: str) -> None:
    assert [(o["quote"], o["as_of"]) for o in outcomes(text)] == [(quote, as_of)]


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "深入学习贯彻会议精神，高度重视安全工作。",
        "二、2023年工作安排\n\n年底前基本完成改造任务，新建学校5所。",
        "我市将新建公厕20座。",
        "他代表市委预祝活动取得圆满成功。",
        "记者看到，工人们正在有序安装设备。",
        "该集团现有员工3200余人。",
        "1.丙县年产20万吨铝板带箔项目。全长22公里，总投资11.8亿元。",
        "1月12日，市委书记张某主持召开市委常委会会议，会议还研究了其他事项。",
        "昨日，记者从市住建局获悉。",
        "个别项目资金不到位。",
        "市福彩中心去年开展了活动，通过精准营销。",
        "去年上线的平台，涵盖老年读物等20余本电子书目。",
        "去年，甲市教育局抓好延长看护、配餐到班等5项重点工作。",
        "7月，甲河堤防临时围堰被冲毁1处。",
    ],
    ids=[
        "effort",
        "a goal",
        "a promise",
        "a wish",
        "work going on",
        "a standing fact",
        "what a project is",
        "a meeting",
        "where it was heard",
        "a want",
        "by what means",
        "what a thing holds",
        "however many works were striven for",
        "what is wanting",
    ],
)
def test_effort_promise_and_fact_are_no_outcomes(text: str) -> None:
    assert outcomes(text) == []


@pytest.mark.parametrize(
    ("words", "is_effort"),
    [
        ("抓好延长看护、配餐到班等5项重点工作", True),
        ("引导家长树立劳动光荣的观念", True),
        ("为街坊提供更好的服务", True),
        ("认真做好信访、档案等工作", True),
        ("抓好的5个试点全部通过验收", False),
        ("引导车辆分流1.2万台次", False),
        ("为街坊提供更换门锁的服务36次", False),
        ("完成社区工作站改造", False),
    ],
)
def test_effort_is_told_from_what_came_of_it(words: str, is_effort: bool) -> None:
    assert grounds.is_effort(words) is is_effort


@pytest.mark.parametrize(
    ("words", "is_wanting"),
    [
        ("4项新建工程未开工", True),
        ("剩余11户未签约", True),
        ("文化巷段比计划晚了12天", True),
        ("地方配套资金缺口约3.2亿元", True),
        ("有6项工程投资完成率不足30%", True),
        ("临时围堰被冲毁1处", True),
        ("冲毁的7座便桥全部修复", False),
        ("客运站迁建未能如期开工", False),  # what was promised, and failed
        ("入驻企业由不足20家增加到316家", False),
        ("城南水厂已投用", False),
    ],
)
def test_what_is_wanting_was_done_by_nobody(words: str, is_wanting: bool) -> None:
    assert grounds.is_wanting(words) is is_wanting


@pytest.mark.parametrize(
    ("words", "is_measure"),
    [
        ("全线长28.6公里", True),
        ("项目总投资1.84亿元", True),
        ("塔高5.4米", True),
        ("完成投资1.84亿元", False),
        ("新增建筑面积1.6万平方米", False),
        ("路面加宽5米", False),
    ],
)
def test_how_large_a_thing_is_was_done_by_nobody(words: str, is_measure: bool) -> None:
    assert grounds.is_measure(words) is is_measure
