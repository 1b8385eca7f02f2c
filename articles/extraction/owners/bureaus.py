"""One name for one bureau: 市场监督管理局 and 市场监管局, 住房和城乡建设局 and 住建局 are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

# What a bureau deals with, in full and as newspapers shorten it.
_SHORT = (
    ("市场监督管理", "市场监管"), ("卫生健康", "卫健"), ("卫生计生", "卫计"), ("人力资源和社会保障", "人社"), ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"), ("住房城乡建设", "住建"), ("发展和改革", "发改"), ("发展改革", "发改"), ("应急管理", "应急"), ("医疗保障", "医保"),
    ("工业和信息化", "工信"), ("文化和旅游", "文旅"), ("文化旅游", "文旅"), ("文化广电旅游", "文旅"), ("城市管理", "城管"), ("综合行政执法", "执法"),
    ("交通运输", "交通"), ("自然资源和规划", "资规"), ("退役军人事务", "退役军人"), ("教育体育", "教体"), ("教育和体育", "教体"), ("住房保障和房产管理", "房管"), ("环境保护", "环保"),
    ("经济和信息化", "经信"), ("经济信息化", "经信"), ("科学技术", "科技"), ("林业和草原", "林草"), ("民族宗教事务", "民宗"), ("机关事务管理", "机关事务"),
    ("国有资产监督管理", "国资"), ("安全生产监督管理", "安监"), ("质量技术监督", "质监"),
    ("工商行政管理", "工商"), ("国土资源", "国土"), ("扶贫开发", "扶贫"), ("人民防空", "人防"), ("广播电视", "广电"), ("招商引资", "招商"),
    ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("高新技术产业开发区", "高新区"), ("交通警察", "交警"), ("公安局交警", "交警"), ("人民代表大会常务委员会", "人大常委会"), ("委员会", "委"), ("人民法院", "法院"), ("人民检察院", "检察院"), ("人民政府", "政府"),
)  # fmt: skip


@lru_cache(maxsize=4096)  # pages name the same bureaus over and over
def short(name: str) -> str:
    """The name as newspapers shorten it, by which two names of one bureau are known as one."""
    for full, brief in _SHORT:
        name = name.replace(full, brief)
    return name


def printed(*groups: Iterable[str]) -> Mapping[str, str]:
    """The name that a text prints most often for each bureau, the shorter of two as often, by its short one.

    What the names of the first group settle is settled.
    """
    best: dict[str, str] = {}
    for names in groups:
        for name, _ in sorted(Counter(names).items(), key=lambda named: (-named[1], len(named[0]))):
            best.setdefault(short(name), name)
    return best
