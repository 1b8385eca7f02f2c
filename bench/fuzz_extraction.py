"""Throws random strings, mutated pages and adversarial texts at the extractor; stops at the first broken promise.

    python -m bench.fuzz_extraction --strings 1000000 --pages 100000
    python -m bench.fuzz_extraction --growth          # time(2n) / time(n), 37 generators, 4,000 to 64,000 characters

Promises: no exception; every span inside the text; `quote` and `text` equal to the text there less white space; the
same answer twice; time in proportion to length.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from articles.extraction.extract import extract

DAY = dt.date(2023, 1, 17)
KINDS = ("pledges", "outcomes", "quantities", "dates", "people", "organizations")
WORDS = ["将", "计划", "力争", "确保", "预计", "已", "了", "完成", "建成", "新建", "学校", "5所", "2023年", "年底前", "6月底前", "我市", "甲市", "市教育局", "有限公司", "表示", "，", "。", "、", "；", "：", "“", "”", "（", "）", "《", "》", "\n", "\n\n", "一是", "1.", "一、", "——", "亿元", "万元", "%", "296个", "以上", "左右", "近", "至", "~", "－", "十四五", "春节", "截至", "目前", "去年", "访", "记者", "局长", "李某某", "责任单位：", "完成时限：", "3号车间", "5G", "０", "９", "①", "〇", "㎡", "\u3000", "\ufeff", "\x00", "�", "٣", "其中", "总投资", "同比", "增长", "的", "和", "在", "不超过", "第", "届", "项目", "机制", "工程"]  # fmt: skip
GENERATORS: dict[str, Callable[[int], str]] = {
    "one character": lambda n: "将" * n,
    "digits": lambda n: "9" * n,
    "Chinese digits": lambda n: "一二三四五六七八九十百千万亿" * (n // 14),
    "commas": lambda n: "，" * n,
    "full stops": lambda n: "。" * n,
    "opening quotes": lambda n: "“" * n,
    "pairs of quotes": lambda n: "“”" * (n // 2),
    "straight quotes": lambda n: '"' * n,
    "opening brackets": lambda n: "（" * n,
    "book titles": lambda n: "《" * n,
    "line ends": lambda n: "\n" * n,
    "blanks": lambda n: " " * n,
    "blank and word": lambda n: "将 " * (n // 2),
    "subtitles": lambda n: "甲市新闻\n\n2023年1月1日\n\n" + "——访甲市局长王强\n\n" * (n // 11),
    "bars": lambda n: "a |\n" * (n // 4),
    "barred lines": lambda n: "甲市新闻 |\n" * (n // 7),
    "years": lambda n: "2023年" * (n // 5),
    "days": lambda n: "2023年1月17日至" * (n // 11),
    "ranges": lambda n: "6.5%－" * (n // 5),
    "sums": lambda n: "投资约2421.2亿元，" * (n // 12),
    "sums without commas": lambda n: "投资约2421.2亿元" * (n // 11),
    "by the end of": lambda n: "年底前" * (n // 3),
    "bodies": lambda n: "市教育局" * (n // 4),
    "companies": lambda n: "内蒙古新材料有限公司" * (n // 10),
    "places": lambda n: "市区县省" * (n // 4),
    "people": lambda n: "局长李某某表示，" * (n // 8),
    "speech": lambda n: "“我们将新建学校5所，" * (n // 11),
    "list marks": lambda n: "一是" * (n // 2),
    "numbered items": lambda n: "1.新建学校5所\n" * (n // 9),
    "adverbs": lambda n: "进一步加快全面推进" * (n // 9),
    "projects": lambda n: "重点项目工程建设" * (n // 8),
    "responsible": lambda n: "责任单位：" * (n // 5),
    "clauses": lambda n: "我市将新建学校5所，" * (n // 10),
    "sentences": lambda n: "我市将新建学校5所。" * (n // 10),
    "headings": lambda n: "一、2022年工作回顾\n\n" * (n // 12),
    "dashes": lambda n: "—" * n,
    "decimal points": lambda n: "1." * (n // 2),
}  # fmt: skip


def check(page: str) -> None:
    """Extracts twice and compares; raises AssertionError where a promise is broken."""
    answer = extract(page, page_date=DAY, place="甲市")
    for article in answer["articles"]:
        for kind in KINDS:
            for fact in article[kind]:
                start, end = fact["span"]
                assert 0 <= start < end <= len(page), (kind, fact)
                words = fact.get("quote") or fact.get("text")
                assert words is None or words == "".join(page[start:end].split()), (kind, fact)
    assert answer == extract(page, page_date=DAY, place="甲市")


def random_page(draw: random.Random) -> str:
    """Up to 60 words that the finders look for, in no order, among random Chinese characters."""
    return "".join(
        draw.choice(WORDS) if draw.random() < 0.8 else chr(draw.randrange(0x4E00, 0x9FA6))
        for _ in range(draw.randrange(60))
    )


def mutate(draw: random.Random, page: str) -> str:
    """The page with some stretches cut out, doubled or moved, and some characters changed."""
    for _ in range(draw.randrange(1, 8)):
        a, b = sorted(draw.randrange(len(page) + 1) for _ in range(2))
        b = min(b, a + 200)
        kind = draw.randrange(4)
        if kind == 0:
            page = page[:a] + page[b:]
        elif kind == 1:
            page = page[:b] + page[a:b] + page[b:]
        elif kind == 2:
            page = page[:a] + draw.choice(WORDS) + page[a:]
        else:
            page = page[b:] + page[:b]
    return page


def seconds(name: str, length: int) -> float:
    """Processor time for one generator's text of that length, the best of three."""
    page = GENERATORS[name](length)
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        extract(page, page_date=DAY, place="甲市")
        best = min(best, time.process_time() - before)
    return best


def growth() -> bool:
    """Prints time(2n) / time(n) for each generator; True where all stay within 2.2 (times under 5 ms count as nothing)."""
    good = True
    for name in GENERATORS:
        times = [seconds(name, n) for n in (4_000, 8_000, 16_000, 32_000, 64_000)]
        ratios = [b / a for a, b in pairwise(times) if b > 0.005]
        worst = max(ratios, default=0.0)
        good &= worst <= 2.2
        print(
            f"{name:24}{times[-1] * 1000:9.1f} ms at 64,000{worst:8.2f} worst ratio{'' if worst <= 2.2 else '   TOO STEEP'}"
        )
    page = "我市将新建学校5所，" * 20_000
    before = time.process_time()
    extract(page, page_date=DAY, place="甲市")
    print(f"200,000 characters in one line: {time.process_time() - before:.2f} s")
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--strings", type=int, default=0)
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument(
        "--from", dest="folder", type=Path, default=Path("tests/extraction/coded/learnt/01_first_pages")
    )
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    for _ in range(arguments.strings):
        check(random_page(draw))
    print(f"{arguments.strings:,} random strings: no exception, every span inside, the same answer twice")
    pages = [path.read_text("utf-8") for path in sorted(arguments.folder.glob("*.txt"))]
    for _ in range(arguments.pages):
        check(mutate(draw, draw.choice(pages)))
    print(f"{arguments.pages:,} mutated pages: no exception, every span inside, the same answer twice")
    return 0 if not arguments.growth or growth() else 1


if __name__ == "__main__":
    sys.exit(main())
