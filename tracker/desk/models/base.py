"""What every curated row has: a public id, a version, and, once two rows were found to be one, the row it became."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from tracker.integrity.models import VersionedRow
from tracker.integrity.public_ids import PublicIdField


class CuratedRow(VersionedRow):
    public_id = PublicIdField()
    # A merged row keeps its id and answers with a permanent redirect, so the one it became must stay.
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_rows",
        verbose_name="并入",
    )

    class Meta:
        abstract = True

    def family_keys(self) -> list[int]:
        """The keys of the row and of every row merged into it: append-only rows stay with the one they were made for."""
        keys = [self.pk]
        found = keys
        # Any: the types' plugin does not follow a relation to "self" in an abstract row.
        rows: Any = type(self)._base_manager
        while found:
            found = list(rows.filter(merged_into__in=found).values_list("pk", flat=True))
            keys = keys + found
        return keys

    def survivor(self) -> Self:
        """The row that stands for this one after all merges."""
        row: Any = self
        while row.merged_into is not None:
            row = row.merged_into
        return row  # type: ignore[no-any-return]


class NamedRow(CuratedRow):
    """A curated row that goes by a name; `other_names` are the forms that papers print."""

    name = models.CharField("名称", max_length=160)
    name_en = models.CharField("英文名称", max_length=200, blank=True)
    other_names: models.JSONField[Any, Any] = models.JSONField(
        "其他名称", default=list, blank=True, help_text="报纸上的其他写法，如“市教育局”。"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name
