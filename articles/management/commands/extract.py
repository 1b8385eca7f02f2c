"""`manage.py extract`: extraction again, for documents that failed or after a change of the extractor."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.extraction import EXTRACTOR_VERSION
from articles.ingest.errors import IntakeError
from articles.ingest.intake import Report, extract_document
from articles.ingest.sandbox import ExtractorUnavailableError, Sandbox
from articles.management.reporting import BAD_INPUT, ArticleBar, FileProblems, write_table
from articles.models import SourceDocument

State = SourceDocument.State
HEADINGS = ("文件", "版面", "报道", "候选", "新增", "过时")


class Command(BaseCommand):
    help = "重新识别已收录的文件：待处理的候选按新结果更替，编辑已处理的不动。"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("documents", nargs="*", metavar="ID", help="文件的公开编号")
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--all", action="store_true", help="全部文件")
        choice.add_argument("--failed", action="store_true", help="识别失败与未识别完的文件")
        choice.add_argument("--older", action="store_true", help="由别的版本的识别器识别过的文件")

    def handle(self, *, documents: list[str], **options: Any) -> None:
        chosen = self._chosen(documents, options)
        problems = FileProblems(self.stderr)
        known = dict(chosen.values_list("public_id", "pk"))
        for public_id in documents:
            if public_id not in known:
                problems.add(public_id, IntakeError("没有这个编号的文件"))
        reports: list[Report] = []
        with Sandbox() as sandbox, ArticleBar() as bar:
            # One by one: a document may hold megabytes.
            for public_id, pk in known.items():
                document = SourceDocument.objects.select_related("area", "newspaper").defer("raw").get(pk=pk)
                try:
                    reports.append(
                        extract_document(document=document, sandbox=sandbox, progress=bar.next(str(document)))
                    )
                except IntakeError as error:
                    problems.add(f"{document}（{public_id}）", error)
                except ExtractorUnavailableError as error:
                    raise CommandError(str(error)) from error
        self._summarize(reports, problems)
        problems.exit()

    def _chosen(self, documents: list[str], options: dict[str, Any]) -> Any:
        every = SourceDocument.objects.order_by("id")
        if bool(documents) + any(options[name] for name in ("all", "failed", "older")) != 1:
            raise CommandError("请给出文件的公开编号，或 --all、--failed、--older 之一", returncode=BAD_INPUT)
        if options["failed"]:
            return every.filter(state__in=[State.FAILED, State.RECEIVED])
        if options["older"]:
            return every.exclude(extractor_version=EXTRACTOR_VERSION)
        return every.filter(public_id__in=documents) if documents else every

    def _summarize(self, reports: list[Report], problems: FileProblems) -> None:
        if reports:
            rows = [(r.document.filename, r.document, r.articles, r.candidates, r.added, r.outdated) for r in reports]
            write_table(self.stdout, HEADINGS, rows)
        for report in reports:
            if report.misplaced:
                self.stdout.write(f"注意：{report.document} 有 {report.misplaced} 条候选不在已存报道之内，未收")
        self.stdout.write(f"已识别 {len(reports)}，出错 {len(problems)}")
