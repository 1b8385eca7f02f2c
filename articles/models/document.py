from __future__ import annotations

from django.core.validators import URLValidator
from django.db import models

from tracker.integrity.models import VersionedRow
from tracker.integrity.policy import Policy
from tracker.integrity.public_ids import PublicIdField

from .area import Area
from .newspaper import Newspaper


class SourceDocument(VersionedRow):
    """One file as it was received: its bytes, kept for ever, and what it says of its own day and page.

    `text` is the decoded text with a BOM dropped; every place in the house is a code point of it.
    """

    class DateBasis(models.TextChoices):
        PRINTED = "printed", "版面所印"
        INFERRED = "inferred", "编辑推定"

    class State(models.TextChoices):
        RECEIVED = "received", "已接收"
        EXTRACTED = "extracted", "已识别"
        FAILED = "failed", "识别失败"

    guard = Policy(
        versioned=True,
        frozen=("sha256", "raw", "text", "encoding", "filename", "received_at"),
    )

    public_id = PublicIdField()
    sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    # A document without its paper could not say whether its text may be shown.
    newspaper = models.ForeignKey(Newspaper, on_delete=models.PROTECT, verbose_name="报纸")
    published_on = models.DateField("出版日期")
    date_basis = models.CharField("日期依据", max_length=8, choices=DateBasis, default=DateBasis.PRINTED)
    page = models.CharField("版次", max_length=40, blank=True)
    # Pledges found in it are placed by this area.
    area = models.ForeignKey(Area, on_delete=models.PROTECT, verbose_name="地区")
    url = models.URLField("网址", max_length=500, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    filename = models.CharField("文件名", max_length=255)
    raw = models.BinaryField("原始字节")
    encoding = models.CharField("编码", max_length=20)
    text = models.TextField("文本")
    state = models.CharField("状态", max_length=10, choices=State, default=State.RECEIVED)
    failure = models.CharField("失败原因", max_length=300, blank=True)
    extractor_version = models.CharField("识别器版本", max_length=20, blank=True)
    received_at = models.DateTimeField("接收时间")

    class Meta:
        verbose_name = verbose_name_plural = "来源文件"
        ordering = ["-published_on", "newspaper", "page", "id"]

    def __str__(self) -> str:
        return f"{self.newspaper} {self.published_on:%Y-%m-%d} {self.page}".rstrip()
