"""`manage.py ingest`: newspaper pages from text files into documents, articles and candidates."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.ingest.errors import IntakeError
from articles.ingest.intake import Report, ingest_file
from articles.ingest.masthead import Masthead, read_masthead
from articles.ingest.sandbox import ExtractorUnavailableError, Sandbox
from articles.management.reporting import ArticleBar, FileProblems, write_table
from articles.models import Newspaper, SourceDocument

FATES = {"new": "已收录", "resumed": "已续完", "known": "此前已收录，跳过"}
HEADINGS = ("文件", "编码", "结果", "报道", "候选")


class Command(BaseCommand):
    help = "把报纸版面的文本文件（UTF-8、GB18030，或带 BOM 的 UTF-16）收进来：识别出报道与候选。同一文件再收一次不会有任何改变。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="文本文件，可以多个")
        parser.add_argument("--newspaper", required=True, help="报纸名称，如 乌海日报；尚无的会新建")
        parser.add_argument("--date", required=True, help="出版日期，如 2023-01-17、2023/1/17、2023年1月17日")
        parser.add_argument("--area", required=True, help="地区的六位行政区划代码，如 150300")
        parser.add_argument("--page", default="", help="版次，如 第二版")
        parser.add_argument(
            "--date-basis",
            choices=SourceDocument.DateBasis.values,
            default=SourceDocument.DateBasis.PRINTED,
            help="日期从何而来：版面所印（printed），或编辑推定（inferred）",
        )
        parser.add_argument("--url", default="", help="网上的地址（只记下，从不访问）；只能与一个文件同用")

    def handle(self, *, files: list[Path], **options: Any) -> None:
        at = timezone.now()
        problems = FileProblems(self.stderr)
        reports: list[tuple[Path, Report]] = []
        masthead = self._masthead(files, problems, options, today=timezone.localdate(at))
        if masthead is not None:
            newspaper_is_new = not Newspaper.objects.filter(name=masthead.newspaper).exists()
            with Sandbox() as sandbox, ArticleBar() as bar:
                for path in files:
                    try:
                        report = ingest_file(
                            path=path, masthead=masthead, sandbox=sandbox, at=at, progress=bar.next(path.name)
                        )
                    except IntakeError as error:
                        problems.add(path, error)
                    except ExtractorUnavailableError as error:
                        raise CommandError(f"{path}：{error}") from error
                    else:
                        reports.append((path, report))
            if newspaper_is_new and Newspaper.objects.filter(name=masthead.newspaper).exists():
                self.stdout.write(f"新建报纸：{masthead.newspaper}")
        self._summarize(reports, problems)
        problems.exit()

    def _masthead(
        self, files: list[Path], problems: FileProblems, options: dict[str, Any], *, today: Any
    ) -> Masthead | None:
        """The head that all files share; a fault in it is a fault of each."""
        names = ("newspaper", "date", "area", "page", "date_basis", "url")
        try:
            if options["url"] and len(files) > 1:
                raise IntakeError("--url 是一个文件的地址，不能用于多个文件")
            return read_masthead(**{name: options[name] for name in names}, today=today)
        except IntakeError as error:
            for path in files:
                problems.add(path, error)
            return None

    def _summarize(self, reports: list[tuple[Path, Report]], problems: FileProblems) -> None:
        rows = [
            (path.name, report.document.encoding, FATES[report.fate], report.articles or "", report.candidates or "")
            for path, report in reports
        ]
        if rows:
            write_table(self.stdout, HEADINGS, rows)
        for path, report in reports:
            document = report.document
            if report.differs:
                self.stdout.write(f"注意：{path.name} 此前收录为“{document}”，本次所写的报头未采用")
            if report.misplaced:
                self.stdout.write(f"注意：{path.name} 有 {report.misplaced} 条候选不在已存报道之内，未收")
        done = [report for _, report in reports if report.fate != "known"]
        self.stdout.write(
            f"文件 {len(reports) + len(problems)}：收录 {len(done)}，报道 {sum(r.articles for r in done)}，"
            f"候选 {sum(r.candidates for r in done)}；跳过已收录 {len(reports) - len(done)}，出错 {len(problems)}"
        )
