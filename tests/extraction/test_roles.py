"""What a figure does in its clause."""

import pytest

from articles.extraction.facts import Quantity
from articles.extraction.promises import roles


def quantity(text: str, figure: str) -> Quantity:
    start = text.index(figure)
    return Quantity(start, start + len(figure), 1, "元")


@pytest.mark.parametrize(
    ("text", "figure", "planned", "role"),
    [
        ("完成投资444亿元", "444亿元", True, "target"),
        ("预计完成投资444亿元", "444亿元", True, "forecast"),
        ("完成投资444亿元", "444亿元", False, "reported"),
        ("紧盯13个投资50亿元以上项目", "50亿元以上", True, "threshold"),
        ("确保投资50亿元以上", "50亿元以上", True, "target"),
        ("建设年产40万吨材料项目", "40万吨", True, "capacity"),
        ("比例由15%提高到20%", "15%", True, "baseline"),
        ("比例由15%提高到20%", "20%", True, "target"),
    ],
)
def test_a_figure_has_the_role_its_neighbours_give_it(text: str, figure: str, planned: bool, role: str) -> None:
    assert roles.role_in(quantity(text, figure), text, 0, len(text), planned=planned) == role
