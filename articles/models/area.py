from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models

from tracker.integrity.models import VersionedRow

COUNTRY_CODE = "100000"


class AreaQuerySet(models.QuerySet["Area"]):
    def with_parts(self, code: str) -> AreaQuerySet:
        """The area of `code` and every area inside it."""
        first, last = code_range(code)
        return self.filter(code__gte=first, code__lte=last)


class Area(VersionedRow):
    """An administrative division by its GB/T 2260 code: 150000 内蒙古自治区, 150300 乌海市, 150302 海勃湾区."""

    class Level(models.TextChoices):
        COUNTRY = "country", "国家"
        PROVINCE = "province", "省级"
        PREFECTURE = "prefecture", "地级"
        COUNTY = "county", "县级"

    code = models.CharField(
        "行政区划代码",
        max_length=6,
        unique=True,
        validators=[RegexValidator(r"^[1-9][0-9]{5}$", "请填六位行政区划代码，如 150300。")],
    )
    name = models.CharField("名称", max_length=60)
    name_en = models.CharField("英文名称", max_length=120, blank=True)
    level = models.CharField("级别", max_length=12, choices=Level)
    # The parts of a division would lose their place with it.
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="上级"
    )

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "地区"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


def code_range(code: str) -> tuple[str, str]:
    """The first and last code inside a division, itself included: 150300 → 150300 to 150399."""
    if code == COUNTRY_CODE:
        return "100000", "999999"
    for width in (2, 4):
        if code[width:] == "0" * (6 - width):
            return code, code[:width] + "9" * (6 - width)
    return code, code
