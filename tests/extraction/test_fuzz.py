"""Random strings and broken pages: no exception, every span inside, quotes as printed. bench/fuzz_extraction.py runs the full counts."""

import random
from pathlib import Path

import pytest

from bench.fuzz_extraction import GENERATORS, check, mutate, random_page, seconds

GOLD = Path(__file__).parent / "coded" / "learnt" / "01_first_pages"


def test_random_strings_are_answered() -> None:
    draw = random.Random(7)
    for _ in range(1500):
        check(random_page(draw))


def test_broken_pages_are_answered() -> None:
    draw = random.Random(11)
    pages = [path.read_text("utf-8") for path in sorted(GOLD.glob("*.txt"))]
    for _ in range(150):
        check(mutate(draw, draw.choice(pages)))


@pytest.mark.parametrize("name", sorted(GENERATORS))
def test_time_does_not_explode(name: str) -> None:
    # A wide bound, for machines under load: quadratic work would need sixteen times as long.
    short, long = seconds(name, 2_000), seconds(name, 8_000)
    assert long <= max(0.5, 10 * short)
