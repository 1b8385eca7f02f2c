"""How long the worst reads of a large record take: `python -m bench.record_reads 100000`.

Runs on an empty database of its own: SQLite in a temporary folder, or TEST_DATABASE_URL
(`python -m tests.postgresql python -m bench.record_reads 100000`). Prints milliseconds a request, the median and the worst of ten.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

CHARACTERS = (
    "的一年市区建设新完成项目投资学校医院公路桥梁改造增长就业教育卫生环境农业文化交通水利电力住房社会保障服务企业科技"
)
PIECE = 2000


def fill(count: int) -> None:
    """A record of `count` pledges with a department and two figures each."""
    from tests.record_rows import Record, columns_of, deadline_body, id_of, metric_body, pledge_body
    from tracker.integrity.canonical import canonical_json
    from tracker.integrity.gate import open_gate
    from tracker.record.models import Metric, Party, Pledge

    chance = random.Random(7)
    record = Record()
    area = record.area("990100", "甲市")
    for start in range(0, count, PIECE):
        rows, metrics, bodies = [], [], []
        for number in range(start, min(start + PIECE, count)):
            words = "".join(chance.choice(CHARACTERS) for _ in range(120))
            place = area | {"code": f"{99 - number % 40:02}{number % 97 + 1:02}00"}
            body = pledge_body(
                f"{words[:12]}{number}", area=place, metrics=[metric_body(f"投资{number}", str(number + 1), "元")],
                quote=words, made_on=f"20{number % 20 + 10}-{number % 12 + 1:02}-{number % 28 + 1:02}",
                deadline=deadline_body(f"20{number % 20 + 11}-12-31") if number % 3 else None,
            )  # fmt: skip
            bodies.append(body)
            window = {"number": 1, "sequence": record.sequence, "released_at": record.at}
            rows.append(Pledge(public_id=body["id"], body=canonical_json(body), **window, **columns_of(body)))
            metric = body["metrics"][0]
            metrics.append(
                Metric(
                    public_id=metric["id"], pledge=body["id"], role="target", indicator="计划投资", comparator="=",
                    value=number + 1, unit="元", area_code=place["code"], body=canonical_json(metric), **window,
                )
            )  # fmt: skip
        with open_gate("bench"):
            Pledge.objects.bulk_create(rows)
            Metric.objects.bulk_create(metrics)
            Party.objects.bulk_create(
                Party(pledge=row, kind="department", public_id=id_of(f"局{place % 300}"), role="lead")
                for place, row in enumerate(rows, start)
            )


def addresses() -> dict[str, str]:
    """The reads, the hostile ones among them."""
    from tests.record_rows import id_of

    base = "/api/v1/pledges/?"
    return {
        "first page": base,
        "100 rows": base + "page_size=100",
        "by deadline": base + "ordering=due_on",
        "by deadline, downwards": base + "ordering=-due_on",
        "by release": base + "ordering=released_at",
        "an area": base + "area=990000",
        "a department": base + f"department={id_of('局7')}",
        "nobody's department": base + f"department={id_of('没有')}",
        "a status nobody has": base + "status=dropped",
        "overdue": base + "pace=overdue,due_unchecked&due_before=2015-12-31&ordering=-due_on",
        "one common character": base + "q=的",
        "a word": base + "q=学校",
        "a phrase": base + "q=学校医院",
        "a word nobody wrote": base + "q=鲸鱼",
        "20 terms": base + "q=" + "+".join(CHARACTERS[:20]),
        "everything at once": base + "q=的&area=990000&status=not_assessed&due_after=2012-01-01&ordering=-due_on",
        "as of a day": base + "as_of=2024-01-01",
        "metrics by value": "/api/v1/metrics/?unit=元&ordering=-value&page_size=100",
        "home page": "/",
        "list page": "/pledges/",
    }


def deep(client: Any) -> str:
    """The address of a page far down the list."""
    import datetime as dt

    from tracker.record.cursors import Cursor
    from tracker.record.standpoint import stand_now

    here = stand_now(now=dt.datetime.now(dt.UTC))
    cursor = Cursor(here.sequence, here.day, "-made_on", "2010-02-01", "8" * 16)
    return f"/api/v1/pledges/?cursor={cursor.encode()}"


def measure(client: Any, address: str) -> tuple[float, float]:
    """Median and worst of ten, in milliseconds."""
    taken = []
    for _ in range(10):
        began = time.perf_counter()
        answer = client.get(address)
        answer.getvalue()
        taken.append(1000 * (time.perf_counter() - began))
        assert answer.status_code == 200, answer.content
    return statistics.median(taken), max(taken)


def main(count: int) -> None:
    """Fills a database of its own and prints a table."""
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import get_runner, setup_test_environment

    setup_test_environment()
    runner = get_runner(django.conf.settings)(verbosity=0, interactive=False)
    old = runner.setup_databases()
    try:
        began = time.perf_counter()
        fill(count)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"{connection.vendor}, {count} pledges, filled in {time.perf_counter() - began:.0f} s")
        client = Client()
        for name, address in {**addresses(), "deepest page": deep(client)}.items():
            median, worst = measure(client, address)
            print(f"{name:24} {median:8.1f} {worst:8.1f}", flush=True)
    finally:
        runner.teardown_databases(old)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
