"""`manage.py train_clauses`: learns from the pages coded by hand how likely a clause is a pledge."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.extraction import measuring, training
from articles.extraction.promises import chances

ROOT = Path(settings.BASE_DIR)
FOLDERS = (Path("tests/extraction"), Path("fixtures/pages"))


class Command(BaseCommand):
    help = "Learns the weights of clauses from the pages coded by hand, and writes them beside the extractor."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folders", nargs="*", type=Path, help="folders with gold files; all of the project's own")

    def handle(self, *, folders: list[Path], **options: Any) -> None:
        paths = measuring.gold_files(folders or [ROOT / folder for folder in FOLDERS])
        if not paths:
            raise CommandError("No gold file there: name folders that hold pages coded by hand (see docs/method.md).")
        found = [example for path in paths for example in training.examples(path)]
        weights = training.learn(training.rows(found))
        chances.PATH.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
        count = sum(map(len, weights.values()))
        self.stdout.write(f"{len(found)} clauses on {len(paths)} pages: {count} weights in {chances.PATH.name}")
