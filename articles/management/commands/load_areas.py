"""`manage.py load_areas`: administrative divisions from a table (GB/T 2260)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.management.reporting import BAD_INPUT
from articles.reference import AreaTableError, load_areas, read_areas

TABLE = Path(__file__).resolve().parents[3] / "fixtures" / "areas.csv"


class Command(BaseCommand):
    help = "载入行政区划表（GB/T 2260）：补上缺的地区；可反复运行。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, default=TABLE, help="CSV：code,name,name_en,level；缺省为随附的表"
        )
        parser.add_argument("--update", action="store_true", help="与表不同的地区改得与表一致；缺省保留原样")

    def handle(self, *, file: Path, update: bool, **options: Any) -> None:
        try:
            report = load_areas(lines=read_areas(file), update=update)
        except (AreaTableError, OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file.name}：{error}", returncode=BAD_INPUT) from error
        self.stdout.write(
            f"地区：新增 {len(report.added)}，更新 {len(report.updated)}，与表不同而保留 {len(report.differing)}"
        )
