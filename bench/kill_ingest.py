"""Kills an ingest at random moments, restarts it until it is done, and compares with a run that nobody disturbed.

    python -m bench.kill_ingest                      a SQLite file of its own
    python -m tests.postgresql python -m bench.kill_ingest     a PostgreSQL database of its own
    python -m bench.kill_ingest --kills 5 --pages 2  a small one

Lost: a row that the undisturbed run has and the killed one lacks. Doubled: one that is there twice, or that the
undisturbed run does not have. Half-written: an article seen with some of its candidates, or a document marked done
without all its articles, at the moment after a kill or at the end. Three controls, each a way to write ingest wrong,
show that the harness finds each of the three; the exit code is 1 where ingest has any, or a control none.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

ARTICLES_A_PAGE = 5
HEAD = ("--newspaper", "甲市日报", "--date", "2023-01-17", "--page", "第二版", "--area", "990100")
NAMES = ("甲", "乙", "丙", "丁", "戊")

Rows = dict[str, Counter[str]]


@dataclass
class Tally:
    """What the kills of one variant came to."""

    kills: int = 0
    runs: int = 0
    lost: int = 0
    doubled: int = 0
    half: int = 0
    seconds: float = 0.0

    def line(self, name: str) -> str:
        return f"{name:<44}{self.kills:>6}{self.runs:>6}{self.lost:>6}{self.doubled:>9}{self.half:>14}{self.seconds:>7.0f}s"


@dataclass
class Database:
    """A database of our own that can be set back to how it was after `migrate`."""

    folder: Path
    url: str = ""
    names: tuple[str, str] = field(default_factory=lambda: (f"kill_{os.getpid()}", f"kill_{os.getpid()}_empty"))

    def use(self) -> None:
        """Points Django at it, before its setup."""
        if self.url:
            os.environ["DATABASE_URL"] = _with_name(self.url, self.names[0])
        else:
            os.environ["DATABASE_URL"] = f"sqlite:///{self.folder / 'trial.sqlite3'}"

    def create(self) -> None:
        """Makes the empty database by the project's own migrations."""
        from django.core.management import call_command
        from django.db import connections

        if self.url:
            self._admin(f'CREATE DATABASE "{self.names[0]}"')
        call_command("migrate", verbosity=0)
        from articles import reference
        from articles.models import Area

        reference.add(row=Area(code="990100", name="甲市", level="prefecture"))
        connections.close_all()
        if self.url:
            self._admin(f'CREATE DATABASE "{self.names[1]}" TEMPLATE "{self.names[0]}"')
        else:
            (self.folder / "trial.sqlite3").rename(self.folder / "empty.sqlite3")

    def reset(self) -> None:
        if self.url:
            self._admin(f'DROP DATABASE IF EXISTS "{self.names[0]}" WITH (FORCE)')
            self._admin(f'CREATE DATABASE "{self.names[0]}" TEMPLATE "{self.names[1]}"')
            return
        for path in self.folder.glob("trial.sqlite3*"):
            path.unlink()
        shutil.copy(self.folder / "empty.sqlite3", self.folder / "trial.sqlite3")

    def drop(self) -> None:
        for name in self.names if self.url else ():
            self._admin(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _admin(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement)


def _with_name(url: str, name: str) -> str:
    from urllib.parse import urlsplit, urlunsplit

    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def write_pages(folder: Path, *, pages: int) -> list[str]:
    """Pages of five articles each, all made up."""
    paths = []
    for page in range(pages):
        articles = [
            f"{NAMES[i]}市第{page + 1}批重点项目建设提速\n"
            f"　　本报讯　2023年，{NAMES[i]}市计划实施重点项目{page * 5 + i + 10}个，总投资约{page + 100}.{i}亿元。"
            f"{NAMES[i]}市还将新建学校{page + 2}所，6月底前建成投用。\n"
            f"　　目前，{page + 1}号泵房已完成施工量的{40 + i}%。下一步，将新增停车位{page * 10 + i + 100}个。\n"
            for i in range(ARTICLES_A_PAGE)
        ]
        path = folder / f"page-{page:03}.txt"
        path.write_text("\n".join(articles), encoding="utf-8")
        paths.append(str(path))
    return paths


def ingest(files: list[str]) -> None:
    """The command, in a process of its own that is already warm: what is killed is work, not start-up."""
    from django.core.management import call_command

    with contextlib.suppress(SystemExit):
        call_command("ingest", *files, *HEAD, stdout=io.StringIO(), stderr=io.StringIO())


def run(files: list[str], *, kill_after: float | None) -> bool:
    """Runs ingest in a fork; whether it was killed before it was done."""
    from django.db import connections

    connections.close_all()  # a connection must not be shared by two processes
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        status = 1
        try:
            ingest(files)
            status = 0
        finally:
            os._exit(status)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise SystemExit("the ingest itself failed")
    return os.WIFSIGNALED(status)


def read_rows() -> Rows:
    """All that ingest writes, row by row, but for random ids and keys of the database; candidates under their article."""
    from articles.models import Article, Candidate, SourceDocument
    from tracker.integrity.canonical import canonical_json
    from tracker.integrity.models import Gate

    documents = Counter(f"{d.filename} {d.state}" for d in SourceDocument.objects.all())
    articles: Counter[str] = Counter()
    half: Counter[str] = Counter()
    for article in Article.objects.select_related("document"):
        candidates = sorted(
            f"{c.key} {c.kind} {c.exact} {c.group} {c.state} {c.version}"
            for c in Candidate.objects.filter(article=article)
        )
        name = f"{article.document.filename} {article.position} {article.start}"
        articles[name] += 1
        half[canonical_json([name, article.text, article.facts, candidates])] += 1
    return {"documents": documents, "articles": articles, "contents": half, "gates": Counter(open=Gate.objects.count())}


def half_written(rows: Rows, whole: Rows) -> int:
    """Articles that are not as they should be, documents marked done without all of theirs, and gates left open."""
    wrong = sum(count for content, count in rows["contents"].items() if content not in whole["contents"])
    short = 0
    for document in rows["documents"]:
        name = document.removesuffix(" extracted")
        if name != document:
            mine = (sum(n for a, n in r["articles"].items() if a.startswith(name + " ")) for r in (rows, whole))
            short += next(mine) < next(mine)
    return wrong + short + rows["gates"]["open"]


def compare(tally: Tally, rows: Rows, whole: Rows) -> None:
    for kind in ("documents", "articles", "contents"):
        tally.lost += (whole[kind] - rows[kind]).total()
        tally.doubled += (rows[kind] - whole[kind]).total() if kind != "contents" else 0
    tally.half += half_written(rows, whole)


def measure(
    database: Database,
    files: list[str],
    *,
    kills: int,
    until: str = "",
    chance: random.Random,
    whole: Rows,
    lasts: float,
) -> Tally:
    """Kills until so many have landed, or until a fault is seen; each database is run to its end after one to three."""
    tally, begun = Tally(), time.monotonic()
    while tally.kills < kills and not (until and getattr(tally, until)):
        database.reset()
        for _ in range(chance.randint(1, 3)):
            killed = run(files, kill_after=chance.uniform(0, lasts))
            tally.runs += 1
            if not killed:
                break
            tally.kills += 1
            tally.half += half_written(read_rows(), whole)
        while run(files, kill_after=None):
            pass
        tally.runs += 1
        compare(tally, read_rows(), whole)
    tally.seconds = time.monotonic() - begun
    return tally


# --- three ways to write ingest wrong ------------------------------------------------------------


@contextlib.contextmanager
def _gate_without_transaction(purpose: str, *, using: str = "default") -> Iterator[None]:
    from tracker.integrity.models import Gate

    gate = Gate.objects.create(purpose=purpose)
    yield
    gate.delete()


def row_by_row() -> Any:
    """Each row commits by itself."""
    from django.db.models import QuerySet

    stack = contextlib.ExitStack()
    for module in ("articles.ingest.storing", "articles.reference"):
        stack.enter_context(mock.patch(f"{module}.open_gate", _gate_without_transaction))
    stack.enter_context(mock.patch.object(QuerySet, "select_for_update", lambda rows, *_, **__: rows.all()))
    stack.enter_context(mock.patch.object(QuerySet, "bulk_create", lambda rows, new, *_, **__: [r.save() for r in new]))
    return stack


def marked_first() -> Any:
    """A document is marked as extracted when it is received."""
    from articles.ingest import intake

    receive = intake.receive

    def receive_and_mark(**given: Any) -> Any:
        document, is_new = receive(**given)
        if is_new:
            intake.finish(document=document, extractor_version="1")
            document.state = "received"
        return document, is_new

    return mock.patch("articles.ingest.intake.receive", receive_and_mark)


def unknown_bytes() -> Any:
    """The same bytes are another document each time they come."""
    import hashlib
    from types import SimpleNamespace

    salted: Callable[[bytes], Any] = lambda raw: hashlib.sha256(raw + os.urandom(8))  # noqa: E731
    return mock.patch("articles.ingest.storing.hashlib", SimpleNamespace(sha256=salted))


CONTROLS = {
    "control: each row by itself (half-written)": (row_by_row, "half"),
    "control: marked done at receipt (lost)": (marked_first, "lost"),
    "control: known bytes not known (doubled)": (unknown_bytes, "doubled"),
}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.kill_ingest")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--control-kills", type=int, default=50, help="at most; a control ends with its fault")
    parser.add_argument("--pages", type=int, default=20, help="of five articles each")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    folder = Path(tempfile.mkdtemp(prefix="kill-ingest-"))
    database = Database(folder, os.environ.get("TEST_DATABASE_URL", ""))
    database.use()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    os.environ.update(TRACKER_DEMO="1", TRACKER_VAR=str(folder))
    import django

    django.setup()
    try:
        database.create()
        return report(database, options, write_pages(folder, pages=options.pages))
    finally:
        from django.db import connections

        connections.close_all()
        database.drop()
        shutil.rmtree(folder)


def report(database: Database, options: argparse.Namespace, files: list[str]) -> int:
    """Prints the table; 1 where ingest has a fault or a control has none."""
    from django.db import connection

    chance = random.Random(options.seed)
    database.reset()
    begun = time.monotonic()
    run(files, kill_after=None)
    lasts = time.monotonic() - begun
    whole = read_rows()
    found = whole["articles"].total()
    print(f"{connection.vendor}: {len(files)} pages, {found} articles; undisturbed {lasts:.1f} s; seed {options.seed}")
    print(f"{'':<44}{'kills':>6}{'runs':>6}{'lost':>6}{'doubled':>9}{'half-written':>14}{'took':>8}")
    shared: dict[str, Any] = {"chance": chance, "whole": whole, "lasts": lasts}
    tally = measure(database, files, kills=options.kills, **shared)
    print(tally.line("ingest"), flush=True)
    failed = bool(tally.lost or tally.doubled or tally.half) or found < len(files)
    for name, (broken, fault) in CONTROLS.items():
        with broken():
            tally = measure(database, files, kills=options.control_kills, until=fault, **shared)
        print(tally.line(name), flush=True)
        failed = failed or not getattr(tally, fault)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
