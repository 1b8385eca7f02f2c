"""Repair of characters: what is made even, and what must stay as printed."""

from __future__ import annotations

import pytest

from articles.extraction.text import clean


def repair(raw: str) -> str:
    page = clean.normalise(raw)
    assert len(page) == len(raw)
    return clean.punctuate("".join(page[start:end] for start, end in clean.keep(page, 0, len(page))).replace("\n", " "))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("投资 50 亿 元", "投资50亿元"),  # blanks inside figures
        ("记住一 些概念", "记住一些概念"),  # a line end that became a blank
        ("压减 77.55%, “最多", "压减77.55%，“最多"),
        ("总投资12\n0亿元", "总投资120亿元"),  # a figure broken by the line's end
        ("20 23年", "2023年"),
        ("箱梁架设18 46片", "箱梁架设1846片"),
        ("县商务局 1 1月底", "县商务局11月底"),
        ("新增床位8 00张", "新增床位800张"),  # a count pulled apart
        ("更换阀门130 0余个", "更换阀门1300余个"),
        ("总投资24 21.2亿元", "总投资2421.2亿元"),
        ("打通断头路2 6\n条", "打通断头路26条"),  # the unit on the next line
        ("新增学位 1 620个", "新增学位1620个"),
        ("加装电梯。3 0万平方米", "加装电梯。30万平方米"),
        ("1 620个", "1 620个"),  # a list's number before its item
        ("2016 2017年度", "2016 2017年度"),
        ("区6 0岁以上", "区60岁以上"),
        ("10月2 8日", "10月28日"),
        ("说，1 20座公厕", "说，120座公厕"),
        ("(记者) 1 1月11日", "（记者）11月11日"),
        ("\n1 1月工作要点", "1 1月工作要点"),  # a list's number at the line's beginning
        ("２０２３年，５０％", "2023年，50%"),
        ("ＰＢＡＴ项目", "PBAT项目"),
        ("PTMEG PBAT 材料", "PTMEG PBAT材料"),  # two Latin words stay two
        ("1. 5G基站建设", "1. 5G基站建设"),  # item 1, not 1.5
        ("1,080.1亿元", "1,080.1亿元"),  # a mark within a figure stays
        ("8:30至9:00", "8:30至9:00"),
        ("施工图,规划;任务", "施工图，规划；任务"),
        ("(记者)说:好", "（记者）说：好"),
        ('实行"问题台账"交办', "实行“问题台账”交办"),
        ('让群众有"质', '让群众有"质'),  # a quote whose partner is lost is left alone
        ("建成.", "建成。"),
        ("24小时值守.12月底前淘汰", "24小时值守。12月底前淘汰"),  # a sentence's end before a day, no decimal
        ("推进工程.1至6月完成", "推进工程。1至6月完成"),
        ("一.2023年工作", "一.2023年工作"),  # a heading's number
        ("车站.3号线", "车站.3号线"),
        ("2023.1.5", "2023.1.5"),
        ("\ufeff政\u200b府\x00工作", "政府工作"),
        ("6.5%－7%", "6.5%-7%"),
        ("10～20公里", "10~20公里"),
        ("第一\u3000\u3000第二", "第一第二"),
        ("联系电话 0473 2998888", "联系电话0473 2998888"),  # two bare numbers stay two
        ("蒙速办•四办", "蒙速办·四办"),
        ("二O二二年", "二〇二二年"),  # a letter for a nought
        ("O型血", "O型血"),
        ("[主持人]各位好", "【主持人】各位好"),
        ("见附件[2]", "见附件[2]"),
    ],
)
def test_repairs(raw: str, text: str) -> None:
    assert repair(raw) == text


def test_long_runs_of_blanks_cost_little() -> None:
    assert repair("a" + " " * 50_000 + "b") == "a b"
    assert repair("数" + " \x00" * 50_000 + "字") == "数字"


def test_dashes_of_a_list_are_one_kind() -> None:
    assert (
        clean.dash("-建桥。\n——修路。\n一提升能力。\n一是种树。\n一季度完成。")
        == "—建桥。\n——修路。\n—提升能力。\n一是种树。\n一季度完成。"
    )
    assert clean.dash("一提升能力。") == "一提升能力。"  # without a list around it nothing says that 一 is a dash
    assert clean.dash("—甲。\n—乙。\n一刻钟社区生活圈") == "—甲。\n—乙。\n一刻钟社区生活圈"
    assert clean.dash("-5度") == "-5度"
