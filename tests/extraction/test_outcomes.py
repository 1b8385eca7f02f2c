"""What has been done, and what is only effort, standing fact or promise."""

import datetime as dt
from collections.abc import Callable

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


# what it is told from | words, and those beside them that are none of it
NO_OUTCOMES = [
    (grounds.is_effort, "抓好延长看护、配餐到班等5项重点工作", "抓好的5个试点全部通过验收"),
    (grounds.is_effort, "引导家长树立劳动光荣的观念", "引导车辆分流1.2万台次"),
    (grounds.is_effort, "为街坊提供更好的服务", "为街坊提供更换门锁的服务36次"),
    (grounds.is_effort, "认真做好信访、档案等工作", "完成社区工作站改造"),
    (grounds.is_wanting, "4项新建工程未开工", "4项新建工程已开工"),
    (grounds.is_wanting, "剩余11户未签约", "客运站迁建未能如期开工"),  # what was promised, and failed, is told of
    (grounds.is_wanting, "文化巷段比计划晚了12天", "文化巷段比计划早了12天"),
    (grounds.is_wanting, "地方配套资金缺口约3.2亿元", "化解学位缺口7400个"),
    (grounds.is_wanting, "有6项工程投资完成率不足30%", "入驻企业由不足20家增加到316家"),
    (grounds.is_wanting, "临时围堰被冲毁1处", "冲毁的7座便桥全部修复"),
    (grounds.is_measure, "全线长28.6公里", "路面加宽5米"),
    (grounds.is_wanting, "资金缺口接近3亿元", "补齐学位缺口1200个"),
    (grounds.is_effort, "教育群众增强法治观念", "义务教育学校师资明显增强"),
    (grounds.is_measure, "坝高54米", "人均收入提高2000元"),
    (grounds.is_measure, "隧道长12公里", "公交线路延长12公里"),
    (grounds.is_measure, "项目总投资1.84亿元", "完成投资1.84亿元"),
    (grounds.is_measure, "总建筑面积1.6万平方米", "新增建筑面积1.6万平方米"),
]


@pytest.mark.parametrize(("is_it", "words", "other"), NO_OUTCOMES)
def test_what_nobody_did_is_told_from_what_somebody_did(is_it: Callable[[str], bool], words: str, other: str) -> None:
    assert (is_it(words), is_it(other)) == (True, False)
