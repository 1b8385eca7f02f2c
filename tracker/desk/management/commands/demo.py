"""`demo`: fills an empty tracker with the demonstration."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.models import SourceDocument
from tracker.desk.management.replay import Replay, ReplayError
from tracker.desk.permissions import RefusedError
from tracker.record.models import Release

SCRIPT = Path(__file__).resolve().parents[4] / "fixtures" / "decisions.toml"


class Command(BaseCommand):
    help = "在空库中重放演示：收录示例页面，采纳、发布、跟进、再发布，全部经由编辑所用的写入路径。"

    def handle(self, *, verbosity: int, **options: Any) -> None:
        if Release.objects.exists() or SourceDocument.objects.exists():
            raise CommandError(
                "库中已有内容，演示只能装入空库。请换一个 DATABASE_URL，或删除 var/tracker.sqlite3 后重试。"
            )

        def tell(done: int, whole: int, words: str) -> None:
            if verbosity:
                self.stdout.write(f"  {done}/{whole} {words}")

        try:
            # All or nothing: a demonstration broken off would never be taken up again.
            with transaction.atomic():
                count = Replay(SCRIPT, tell=tell).run()
        except (ReplayError, RefusedError) as error:
            raise CommandError(f"演示没有装入：{error}") from error
        if verbosity:
            self.stdout.write(f"演示已装入：{count} 项承诺已发布。")
