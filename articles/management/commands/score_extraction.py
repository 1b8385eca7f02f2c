"""`manage.py score_extraction`: how well extraction agrees with every page coded by hand that is at hand."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.extraction import measuring
from articles.extraction.scoring import Report
from articles.management import coded

ROOT = Path(settings.BASE_DIR)
FLOORS = Path("tests/extraction/floors.json")
# All pages that the weights are learnt from, each weighed by what the others teach.
LEFT_OUT = "pages left out"
SLACK = 0.01  # one page more to learn from moves what hangs on the weights by as much, up or down
BELOW, UNREADABLE = 1, 2  # the exit codes where a figure is below its floor, and where a folder asked for has no gold


class Command(BaseCommand):
    help = "对照人工标注的版面，给出识别的准确率与召回率；低于底线则失败。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folders", nargs="*", type=Path, metavar="文件夹", help="只评这些文件夹里的标注")
        parser.add_argument("--misses", action="store_true", help="逐条列出漏掉与误报的")
        parser.add_argument("--raise-floors", action="store_true", help="把底线提到现在的水平（只升不降）")

    def handle(self, *, folders: list[Path], misses: bool, raise_floors: bool, **options: Any) -> None:
        floors = json.loads((ROOT / FLOORS).read_text("utf-8"))
        fallen: list[str] = []
        for name, report in self._asked(folders) if folders else self._at_hand():
            self._show(f"{name}（{report.pages} 个版面）", report, misses=misses)
            fallen += [f"{name} · {line}" for line in measuring.below(report, floors.get(name, {}))]
            if raise_floors:
                slack = SLACK if measuring.LEARNT & report.tallies.keys() else measuring.SLIP
                floors[name] = measuring.raised(report, floors.get(name, {}), slack)
        if raise_floors:
            (ROOT / FLOORS).write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
        if fallen:
            raise CommandError("低于底线：\n" + "\n".join(fallen), returncode=BELOW)

    def _asked(self, folders: list[Path]) -> Iterator[tuple[str, Report]]:
        """The report of every folder asked for, with its name."""
        for folder in folders:
            paths = coded.gold_files([folder])
            if not paths:
                raise CommandError(f"{folder}：没有标注；标注是与版面同在一处的 JSON 文件", returncode=UNREADABLE)
            yield str(folder), measuring.measure_all(paths)

    def _at_hand(self) -> Iterator[tuple[str, Report]]:
        """The report of every source at hand, with the name of its floors."""
        for source in coded.sources():
            paths = coded.gold_files([source.folder])
            if not paths:
                self.stdout.write(f"{source.name}：没有标注，略过（{source.folder}）")
                continue
            report = measuring.measure_all(paths)
            yield source.name, measuring.without(report, measuring.LEARNT) if source.is_learnt else report
        yield LEFT_OUT, measuring.only(measuring.measure_left_out(coded.learnt()), measuring.LEARNT)

    def _show(self, title: str, report: Report, *, misses: bool) -> None:
        self.stdout.write(f"\n{title}")
        self.stdout.write("\n".join(measuring.table(report)))
        if report.ranked:
            self.stdout.write("\n".join(measuring.calibration_table(report)))
        if misses:
            self.stdout.write("\n".join(report.misses))
