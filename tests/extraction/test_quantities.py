"""Figures: what is one, with its value, unit, bound and period; and what is none."""

from __future__ import annotations

import pytest

from articles.extraction.facts import Quantity
from articles.extraction.figures import quantities

# words, [(text, value, upper value, unit, comparator, per)]
FOUND = [
    # bounds before and after
    ("总投资约2421.2亿元", [("约2421.2亿元", 242_120_000_000, None, "元", "~", None)]),
    ("改造完成近80%", [("近80%", 80, None, "%", "<", None)]),
    ("投资50亿元以上项目", [("50亿元以上", 5_000_000_000, None, "元", ">=", None)]),
    ("20余本电子书目", [("20余本", 20, None, "本", ">", None)]),
    ("改造住房600多万套", [("600多万套", 6_000_000, None, "套", ">", None)]),
    ("减税超3.5亿元", [("超3.5亿元", 350_000_000, None, "元", ">", None)]),
    ("力争突破1000亿元", [("突破1000亿元", 100_000_000_000, None, "元", ">", None)]),
    ("不少于20场次", [("不少于20场次", 20, None, "场次", ">=", None)]),
    ("不低于95%", [("不低于95%", 95, None, "%", ">=", None)]),
    ("失业率控制在5.5%以内", [("5.5%以内", 5.5, None, "%", "<=", None)]),
    ("不超过3天", [("不超过3天", 3, None, "天", "<=", None)]),
    ("3个工作日内办结", [("3个工作日内", 3, None, "个工作日", "<=", None)]),
    ("不足5%", [("不足5%", 5, None, "%", "<", None)]),
    ("增长6%左右", [("6%左右", 6, None, "%", "~", None)]),
    ("约占60%", [("约占60%", 60, None, "%", "~", None)]),
    ("5亿元（含）以上", [("5亿元（含）以上", 500_000_000, None, "元", ">=", None)]),
    ("达到90%以上", [("90%以上", 90, None, "%", ">=", None)]),
    ("确保完成率100%", [("100%", 100, None, "%", "=", None)]),  # 确保 is force, no bound
    ("每年至少开展2次", [("2次", 2, None, "次", ">=", "年")]),  # the bound stands before the verb
    ("附近3个村", [("3个", 3, None, "个", "=", None)]),  # 附近 is no 近
    ("30万千瓦以下机组", [("30万千瓦以下", 300_000, None, "千瓦", "<=", None)]),
    # ranges
    ("增长6.5%－7%", [("6.5%－7%", 6.5, 7, "%", "=", None)]),
    ("奖补3至5万元", [("3至5万元", 30_000, 50_000, "元", "=", None)]),
    ("培育10—15家", [("10—15家", 10, 15, "家", "=", None)]),
    ("1.5万到2万元", [("1.5万到2万元", 15_000, 20_000, "元", "=", None)]),
    ("500元~1000元", [("500元~1000元", 500, 1000, "元", "=", None)]),
    ("在1000个以上，1500个以下", [("1000个以上，1500个以下", 1000, 1500, "个", ">=", None)]),
    ("从60%提高到65%", [("60%", 60, None, "%", "=", None), ("65%", 65, None, "%", "=", None)]),
    # money
    ("50元6角三分", [("50元6角三分", 50.63, None, "元", "=", None)]),
    ("8亿元人民币", [("8亿元人民币", 800_000_000, None, "元", "=", None)]),
    ("人民币50元", [("人民币50元", 50, None, "元", "=", None)]),
    ("外资1363亿美元", [("1363亿美元", 136_300_000_000, None, "美元", "=", None)]),
    ("$50", [("$50", 50, None, "美元", "=", None)]),
    ("超百亿元项目", [("超百亿元", 10_000_000_000, None, "元", ">", None)]),
    ("亿元以上项目36个", [("亿元以上", 100_000_000, None, "元", ">=", None), ("36个", 36, None, "个", "=", None)]),
    # percent and its kin
    ("百分之十八点八", [("百分之十八点八", 18.8, None, "%", "=", None)]),
    ("三成以上", [("三成以上", 30, None, "%", ">=", None)]),
    ("八成半", [("八成半", 85, None, "%", "=", None)]),
    ("提高2.3个百分点", [("2.3个百分点", 2.3, None, "个百分点", "=", None)]),
    ("负40%", [("负40%", -40, None, "%", "=", None)]),
    # measures
    ("一百千瓦", [("一百千瓦", 100, None, "千瓦", "=", None)]),  # not 100000 瓦
    ("一吨半", [("一吨半", 1.5, None, "吨", "=", None)]),
    ("面积3.2万平方米", [("3.2万平方米", 32_000, None, "平方米", "=", None)]),
    ("水深250m", [("250m", 250, None, "m", "=", None)]),
    ("均值5微克/立方米", [("5微克/立方米", 5, None, "微克/立方米", "=", None)]),
    ("气温-15℃", [("-15℃", -15, None, "℃", "=", None)]),
    (
        "减少10.6万、3.3万平方公里",
        [("10.6万", 106_000, None, "平方公里", "=", None), ("3.3万平方公里", 33_000, None, "平方公里", "=", None)],
    ),
    # a great number takes its unit from the words beside it
    ("1000多万失业人员", [("1000多万", 10_000_000, None, "人", ">", None)]),
    ("参保人数增加1.4亿、", [("1.4亿", 140_000_000, None, "人", "=", None)]),
    ("总投资36亿，", [("36亿", 3_600_000_000, None, "元", "=", None)]),
    # counted words
    ("三所学校", [("三所", 3, None, "所", "=", None)]),
    ("十条措施", [("十条", 10, None, "条", "=", None)]),
    ("近百家企业", [("近百家", 100, None, "家", "<", None)]),
    ("5个百亿级园区", [("5个", 5, None, "个", "=", None)]),
    ("10名优秀教师", [("10名", 10, None, "名", "=", None)]),
    ("30万人口", [("30万人口", 300_000, None, "人", "=", None)]),
    ('安装"听书墙"5幅', [("5幅", 5, None, "幅", "=", None)]),
    # blanks that OCR left
    ("一 百 五 十 个 百 分 点", [("一 百 五 十 个 百 分 点", 150, None, "个百分点", "=", None)]),
    ("投资110万 元", [("110万 元", 1_100_000, None, "元", "=", None)]),
    ("建成5所以上", [("5所以上", 5, None, "所", ">=", None)]),
    ("床位8 00张", [("8 00张", 800, None, "张", "=", None)]),
    ("为企业减负15亿元", [("15亿元", 1_500_000_000, None, "元", "=", None)]),  # 减负 is no minus
    ("5毛钱", [("5毛钱", 0.5, None, "元", "=", None)]),
    ("大于二十小于三十五", [("大于二十小于三十五", 20, 35, "", ">", None)]),
    ("≥ 50%", [("≥ 50%", 50, None, "%", ">=", None)]),
    # periods of rates
    (
        "年产5万吨磷酸铁锂项目总投资30亿元",  # the rate is the plant's, not the sum's
        [("5万吨", 50_000, None, "吨", "=", "年"), ("30亿元", 3_000_000_000, None, "元", "=", None)],
    ),
    ("年产40万吨", [("40万吨", 400_000, None, "吨", "=", "年")]),
    ("日处理污水5万吨", [("5万吨", 50_000, None, "吨", "=", "日")]),
    ("每人每月补助500元", [("500元", 500, None, "元", "=", "月")]),
    ("年均增长6%", [("6%", 6, None, "%", "=", "年")]),
    ("供水200吨/日", [("200吨/日", 200, None, "吨", "=", "日")]),
    ("2023年产粮40万吨", [("40万吨", 400_000, None, "吨", "=", None)]),  # no 年产
    ("年可实现销售收入20亿元", [("20亿元", 2_000_000_000, None, "元", "=", "年")]),
    ("今年可实现销售收入20亿元", [("20亿元", 2_000_000_000, None, "元", "=", None)]),
    ("站口200米内都能换乘", [("200米内", 200, None, "米", "<=", None)]),
    ("80周岁以上", [("80周岁以上", 80, None, "周岁", ">=", None)]),
    ("全年处理垃圾30万吨", [("30万吨", 300_000, None, "吨", "=", None)]),
]


def shape(text: str, quantity: Quantity) -> tuple[object, ...]:
    return (
        text[quantity.start : quantity.end],
        quantity.value,
        quantity.upper_value,
        quantity.unit,
        quantity.comparator,
        quantity.per,
    )


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_find_gives_value_unit_bound_and_period(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [shape(text, quantity) for quantity in quantities.find(text)] == expected


NOT_FOUND = (
    # names, ranks and numbers of things
    "3号车间 5G网络 一号工程 第二届峰会 第一版 第三十五条 第一、二、三批 第1至3名 500强企业 前三名 前10强 A4纸 4A级景区 G7峰会 PM2.5浓度 快乐8 1号楼 101国道 "
    "国办发〔2016〕38号 12345热线 0473-2998888 A202107211321363588510367 3:2 3比2 7×24小时 24小时值守 365天 "
    # slogans and set phrases
    "五个一 五个一批 “五个大起底” “四个意识” 两个毫不动摇 “1+N” 5+2 十四五规划 二十大精神 一网通办 一刻钟生活圈 15分钟便民生活圈 一件事一次办 最多跑一次 "
    "最后一公里 “一码通” 三位一体 三次产业 二次供水 八项规定 一心一意 千方百计 万众一心 三心二意 四面八方 千家万户 五角大楼 二元结构 "
    # places
    "三门峡市 五台山 七台河市 三台县 五家渠 "
    # vague
    "两三年 二三十个百分点 数十家 几十个 一个项目 一批项目 一位领导 两位数增长 "
    # classes and slogans
    "国二以下柴油货车 “六个百分之百” "
    # dates
    "2035年 2023年3月5日 前期手续 9时30分 三天后 3个月内 10年"
)


@pytest.mark.parametrize("text", NOT_FOUND.split())
def test_find_leaves_out_what_is_no_figure(text: str) -> None:
    assert [shape(text, quantity) for quantity in quantities.find(text)] == []


def test_find_leaves_out_percent_signs_of_addresses() -> None:
    assert quantities.find("见 https://example.org/search?q=30%25%2020%") == []


def test_find_names_what_is_counted() -> None:
    (figure,) = quantities.find("新建15座充电站，")
    assert figure.of == "充电站"


def test_whole_values_are_integers() -> None:
    (figure,) = quantities.find("粮食产量1.37万亿斤")
    assert figure.value == 1_370_000_000_000
    assert isinstance(figure.value, int)
