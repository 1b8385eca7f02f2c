"""`manage.py score_extraction`: how well extraction agrees with every page coded by hand that is at hand."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.extraction import measuring, training
from articles.extraction.scoring import Report

ROOT = Path(settings.BASE_DIR)
FLOORS = Path("tests/extraction/floors.json")
# The name that the floors go by, and where its gold files lie; what is not at hand is left out, and said.
_PAGES = Path("tests/extraction")
SOURCES: dict[str, tuple[Path, ...]] = {
    "held-out pages": (_PAGES / "heldout",),
    "further held-out pages": (_PAGES / "heldout_b",),
    "fourth held-out pages": (_PAGES / "heldout_f",),
    "demo pages": (Path("fixtures/pages"),),
    "hard pages": (_PAGES / "hard",),
    "pages never learnt from": tuple(_PAGES / f"heldout_{name}" for name in "hklm"),
    "last blind set": (_PAGES / "heldout_o",),
    "newest blind sets": (_PAGES / "heldout_q",),
    "pages modelled on the web": tuple(_PAGES / f"heldout_{name}" for name in "tu"),
    "newest pages modelled on the web": tuple(_PAGES / f"heldout_{name}" for name in "vw"),
    "mixed pages": (_PAGES / "heldout_x",),
    "newest mixed pages": (_PAGES / "heldout_y",),
    "last mixed pages": (_PAGES / "heldout_z",),
    "harder mixed pages": (_PAGES / "heldout_za",),
    "ordinary pages": (_PAGES / "heldout_zb",),
    "newspaper page": (Path("../shared/corpus/wuhai-2023-01"),),
}
# All pages that the weights are learnt from, each weighed by what the others teach.
LEFT_OUT = "pages left out"
SLACK = 0.01  # one page more to learn from moves these figures by as much, up or down
UNSEEN = (
    "hard pages",
    "pages never learnt from",
    "last blind set",
    "newest blind sets",
    "pages modelled on the web",
    "newest pages modelled on the web",
    "mixed pages",
    "newest mixed pages",
    "last mixed pages",
    "harder mixed pages",
    "ordinary pages",
    "newspaper page",
    LEFT_OUT,
)  # where what hangs on the weights is measured
BELOW, UNREADABLE = 1, 2  # the exit codes where a figure is below its floor, and where a folder asked for has no gold


def gold_files(sources: Iterable[Path]) -> list[Path]:
    """The gold files of one source, its folders told from the root of the repository; none where they are not at hand."""
    return measuring.gold_files([ROOT / folder for folder in sources if (ROOT / folder).is_dir()])


class Command(BaseCommand):
    help = "对照人工标注的版面，给出识别的准确率与召回率；低于底线则失败。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folders", nargs="*", type=Path, metavar="文件夹", help="只评这些文件夹里的标注")
        parser.add_argument("--misses", action="store_true", help="逐条列出漏掉与误报的")
        parser.add_argument("--raise-floors", action="store_true", help="把底线提到现在的水平（只升不降）")

    def handle(self, *, folders: list[Path], misses: bool, raise_floors: bool, **options: Any) -> None:
        floors = json.loads((ROOT / FLOORS).read_text("utf-8"))
        fallen: list[str] = []
        for name, report in self._reports(folders):
            self._show(f"{name}（{report.pages} 个版面）", report, misses=misses)
            fallen += [f"{name} · {line}" for line in measuring.below(report, floors.get(name, {}))]
            if raise_floors:
                slack = SLACK if name in UNSEEN else measuring.SLIP
                floors[name] = measuring.raised(report, floors.get(name, {}), slack)
        if raise_floors:
            (ROOT / FLOORS).write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
        if fallen:
            raise CommandError("低于底线：\n" + "\n".join(fallen), returncode=BELOW)

    def _reports(self, folders: list[Path]) -> Iterator[tuple[str, Report]]:
        """The report of every source, or of the folders alone, with its name."""
        asked = {str(folder): (folder,) for folder in folders} or SOURCES
        for name, sources in asked.items():
            paths = gold_files(sources)
            if not paths and folders:
                raise CommandError(f"{name}：没有标注；标注是与版面同在一处的 JSON 文件", returncode=UNREADABLE)
            if not paths:
                self.stdout.write(f"{name}：没有标注，略过（{'、'.join(map(str, sources))}）")
                continue
            report = measuring.measure_all(paths)
            yield name, report if folders or name in UNSEEN else measuring.without(report, measuring.LEARNT)
        if not folders:
            paths = gold_files(training.PAGES)
            yield LEFT_OUT, measuring.only(measuring.measure_left_out(paths), measuring.LEARNT)

    def _show(self, title: str, report: Report, *, misses: bool) -> None:
        self.stdout.write(f"\n{title}")
        self.stdout.write("\n".join(measuring.table(report)))
        if report.ranked:
            self.stdout.write("\n".join(measuring.calibration_table(report)))
        if misses:
            self.stdout.write("\n".join(report.misses))
