"""`manage.py train_clauses`: learns from the pages coded by hand how likely a clause is a pledge."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.extraction import training
from articles.extraction.weighing import chances
from articles.management import coded


class Command(BaseCommand):
    help = "从人工标注的版面学习各分句是承诺的可能性，写入识别器旁的权重文件。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "folders", nargs="*", type=Path, metavar="文件夹", help="只学这些文件夹里的标注；不写则用项目自带的全部版面"
        )

    def handle(self, *, folders: list[Path], **options: Any) -> None:
        paths = coded.gold_files(folders) if folders else coded.learnt()
        if not paths:
            raise CommandError("这里没有标注：请给出含人工标注版面的文件夹（见 docs/method.md）。")
        pages = [training.read(path) for path in paths]
        weights = training.learn_all(pages)
        chances.PATH.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
        clauses = sum(len(page.clauses) for page in pages)
        count = sum(len(part) for model in weights.values() for part in model.values())
        self.stdout.write(f"{len(paths)} 个版面、{clauses} 个分句：{count} 个权重，写入 {chances.PATH.name}")
